import type { CheckReport } from '../../contract/system/system.ts'
import { startCheck } from '../check/check-job.ts'
import { checkReport } from '../check/report.ts'
import type { Command } from './command.ts'
import { existingLibrary, follow, followToItsEnd, printJson, readOptions, withEngine } from './common.ts'

export const checkCommand: Command = {
  use: 'library check [--erased]',
  about: 'verify the hash of every file and the chain of the audit log, make damaged results again, report what is lost',
  options: [['--erased', 'look for what is left of people who were erased: every file by its content, and for their words in all but films and results above 64 MB, also within ZIP, gzip and PDF']],
  async run(args) {
    const { values } = readOptions(args, { erased: { type: 'boolean', default: false } })
    return withEngine(existingLibrary(values.library), async (engine) => {
      // Erasures that were broken off go on by themselves; what is left is told once they are through.
      if (values.erased) for (const { id, kind, state } of engine.scheduler.list()) if (kind === 'erase' && (state === 'queued' || state === 'running')) await followToItsEnd(engine, id)
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
        for (const line of report.audit?.apart ?? []) process.stdout.write(`${line}\n`)
        if (report.erased) process.stdout.write(erasedInWords(report.erased).map((line) => `${line}\n`).join(''))
        if (report.repaired.length + report.lost.length === 0) process.stdout.write('Everything is as it was stored.\n')
      }
      return report.lost.length > 0 || report.audit?.broken || (report.erased?.left.length ?? 0) > 0 || (report.erased?.unfinished ?? 0) > 0 ? 3 : 0
    })
  },
}

function erasedInWords({ erased, unfinished, files, left, skipped, unsought, unread, pictures }: NonNullable<CheckReport['erased']>): string[] {
  return [
    `Of ${erased} erased ${erased === 1 ? 'person' : 'people'} ${left.length === 0 ? `nothing was found in ${files} files.` : 'this is left:'}`,
    ...left.map((line) => `  ${line}`),
    ...(unfinished > 0 ? [`${unfinished} ${unfinished === 1 ? 'erasure has' : 'erasures have'} not come to an end: open the library, and it goes on.`] : []),
    ...(skipped.files > 0 ? [`${skipped.files} large ${skipped.files === 1 ? 'film or result was' : 'films and results were'} compared by content alone (${(skipped.bytes / 1e9).toFixed(1)} GB): text in them was not sought.`] : []),
    ...(pictures.files > 0 ? [`What ${pictures.files} ${pictures.files === 1 ? 'film or picture shows' : 'films and pictures show'} was not looked at.`] : []),
    ...unread.map((line) => `Not looked into: ${line}`),
    ...unsought,
  ]
}
