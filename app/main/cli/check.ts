import { checkReport } from '../library/check/report.ts'
import type { Command } from './command.ts'
import { existingLibrary, follow, printJson, readOptions, withEngine } from './common.ts'

export const checkCommand: Command = {
  use: 'library check',
  about: 'verify the hash of every file, make damaged results again, report what is lost',
  async run(args) {
    const { values } = readOptions(args, {})
    return withEngine(existingLibrary(values.library), async (engine) => {
      const jobId = engine.scheduler.enqueue({ kind: 'check', title: 'Checking the library', sessionId: null, payload: {} })
      await follow(engine, jobId)
      const report = checkReport(engine.library, jobId)
      if (values.json) printJson(report)
      else {
        process.stdout.write(`${report.checked} ${report.checked === 1 ? 'file' : 'files'} read (${(report.bytes / 1e6).toFixed(1)} MB).\n`)
        for (const line of report.repaired) process.stdout.write(`Repaired: ${line}\n`)
        for (const line of report.lost) process.stdout.write(`Lost: ${line}\n`)
        if (report.lost.length > 0) process.stdout.write('Where an original is lost, import the same file again: it then takes its old place.\n')
        if (report.repaired.length + report.lost.length === 0) process.stdout.write('Everything is as it was stored.\n')
      }
      return report.lost.length > 0 ? 3 : 0
    })
  },
}
