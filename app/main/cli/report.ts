import { copyFile } from 'node:fs/promises'
import { type ReportRequest, reportKinds, reportLanguages, reportPapers } from '../../contract/report.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Engine } from '../engine-parts.ts'
import { note } from '../audit/audit-log.ts'
import { likestTrial } from '../gait/compared-with.ts'
import { liveSession } from '../library/live.ts'
import { madeExport } from '../report/exports.ts'
import { startReport } from '../report/report-job.ts'
import type { TrialPlace } from '../trial/place.ts'
import { WrongUse, type Command } from './command.ts'
import { existingLibrary, finishWhatWasBegun, follow, printable, printJson, readArgs, withEngine } from './common.ts'
import { fileToWrite } from './options/file-to-write.ts'
import { otherNamed, reportedTrial, sessionNamed } from './options/of-session.ts'
import { oneOf } from './options/one-of.ts'

export const PDF_FILE = { what: 'report', endings: ['.pdf'] }

export const reportCommand: Command = {
  use: 'report SESSION --out F.pdf [--trial NAME] [--kind session|comparison|summary] [--other SESSION[/TRIAL]] [--language en|de|fr|es] [--paper a4|letter] [--question TEXT]',
  about: 'what a trial’s gait shows, as a PDF: findings with picture and curve, scores, parameters, all strides, quality of the data and methods. Needs a browser, and no display',
  options: [
    ['--out F.pdf', 'the file to write'],
    ['--trial NAME', 'one of the session’s trials; without it the only one that has a gait'],
    ['--kind KIND', 'session: all of it, which is usual; comparison: held against another session or trial of the person; summary: a page in plain words for the person'],
    ['--other SESSION[/TRIAL]', 'of a comparison, by name or id'],
    ['--language L', 'English, German, French or Spanish; without it as the lab’s template has it'],
    ['--paper P', 'A4 or US Letter; without it as the lab’s template has it'],
    ['--question TEXT', 'what the measurement was to answer; without it as it was noted for this trial'],
  ],
  async run(args) {
    const { values, positionals } = readArgs(args, { trial: { type: 'string' }, kind: { type: 'string' }, other: { type: 'string' }, language: { type: 'string' }, paper: { type: 'string' }, question: { type: 'string' }, out: { type: 'string' } })
    const [wanted, ...more] = positionals
    if (wanted === undefined || more.length > 0) throw new WrongUse('Name one session, by its name or its id.')
    const out = fileToWrite(values.out, PDF_FILE)
    const kind = oneOf(values.kind, '--kind', reportKinds) ?? 'session'
    const template = { language: oneOf(values.language, '--language', reportLanguages), paper: oneOf(values.paper, '--paper', reportPapers) }
    if ((kind === 'comparison') !== (values.other !== undefined)) throw new WrongUse('A comparison names the other measurement by --other, and nothing else does.')
    return withEngine(existingLibrary(values.library), async (engine) => {
      await finishWhatWasBegun(engine)
      const { library } = engine
      const sessionId = sessionNamed(library, wanted)
      const trial = reportedTrial(library, sessionId, values.trial)
      const other = values.other === undefined ? null : await otherPlace(engine, { sessionId, trialId: trial.id }, values.other)
      const made = await writeReport(engine, { sessionId, trialId: trial.id, kind, other, template, ...(values.question !== undefined && { question: values.question }) }, out)
      if (values.json) printJson({ file: out, kind, trial: trial.name, ...made })
      else process.stdout.write(`${printable(out)}: report of ${printable(trial.name)}, ${Math.round(made.bytes / 1000)} kB\n`)
      return 0
    })
  },
}

/** The one that is named, else the likest of its session. */
async function otherPlace({ library }: Engine, place: TrialPlace, wanted: string): Promise<NonNullable<ReportRequest['other']>> {
  const { sessionId, trialId } = otherNamed(library, wanted)
  return trialId === null ? likestTrial(library, place, sessionId) : { sessionId, trialId }
}

/** As any other job: with its progress, and in the audit log. */
export async function writeReport(engine: Engine, request: ReportRequest, out: string): Promise<{ bytes: number; warnings: string[] }> {
  const { library, scheduler } = engine
  const { jobId } = startReport(library, scheduler, request)
  note(library, { action: 'export', athleteId: liveSession(library, request.sessionId).athleteId, detail: { call: 'reports.make', sessionId: request.sessionId, trialId: request.trialId } })
  const { warnings } = await follow(engine, jobId)
  const made = madeExport(library, jobId)
  if (!made) throw new ProblemError({ code: 'no-report', message: 'The report was made, and is not there any more.', hint: 'Try again.' })
  await copyFile(made.path, out)
  return { bytes: made.bytes, warnings }
}
