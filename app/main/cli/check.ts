import { startCheck } from '../library/check/check-job.ts'
import { checkReport } from '../library/check/report.ts'
import type { Command } from './command.ts'
import { existingLibrary, follow, printJson, readOptions, withEngine } from './common.ts'

export const checkCommand: Command = {
  use: 'library check [--erased]',
  about: 'verify the hash of every file and the chain of the audit log, make damaged results again, report what is lost',
  options: [['--erased', 'look in every file for what is left of people who were erased']],
  async run(args) {
    const { values } = readOptions(args, { erased: { type: 'boolean', default: false } })
    return withEngine(existingLibrary(values.library), async (engine) => {
      const { jobId } = startCheck(engine.scheduler, { erased: values.erased })
      await follow(engine, jobId)
      const report = checkReport(engine.library, jobId)
      if (values.json) printJson(report)
      else {
        process.stdout.write(`${report.checked} ${report.checked === 1 ? 'file' : 'files'} read (${(report.bytes / 1e6).toFixed(1)} MB).\n`)
        for (const line of report.repaired) process.stdout.write(`Repaired: ${line}\n`)
        for (const line of report.lost) process.stdout.write(`Lost: ${line}\n`)
        if (report.lost.length > 0) process.stdout.write('Where an original is lost, import the same file again: it then takes its old place.\n')
        if (report.audit?.broken) process.stdout.write(`The audit log does not hold: ${report.audit.broken}\n`)
        else if (report.audit) process.stdout.write(`The audit log is whole: ${report.audit.entries} ${report.audit.entries === 1 ? 'entry' : 'entries'}.\n`)
        if (report.erased) process.stdout.write(`Of ${report.erased.erased} erased ${report.erased.erased === 1 ? 'person' : 'people'} ${report.erased.left.length === 0 ? `nothing is left in ${report.erased.files} files.` : 'this is left:'}\n`)
        for (const line of report.erased?.left ?? []) process.stdout.write(`  ${line}\n`)
        if (report.repaired.length + report.lost.length === 0) process.stdout.write('Everything is as it was stored.\n')
      }
      return report.lost.length > 0 || report.audit?.broken || (report.erased?.left.length ?? 0) > 0 ? 3 : 0
    })
  },
}
