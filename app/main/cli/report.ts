import { copyFile, cp } from 'node:fs/promises'
import { type ReportExport, type ReportRequest, reportKinds, reportLanguages, reportPapers } from '../../contract/review/report.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Engine } from '../engine-parts.ts'
import { likestTrial } from '../gait/compared-with.ts'
import { startReportExport } from '../report/export-job.ts'
import { looseFiles, madeExport } from '../report/exports.ts'
import { startReport } from '../report/report-job.ts'
import type { TrialPlace } from '../trial/place.ts'
import { WrongUse, type Command } from './command.ts'
import { existingLibrary, finishWhatWasBegun, follow, printable, printJson, readArgs, withEngine } from './common.ts'
import { noteSession } from './note-session.ts'
import { fileToWrite } from './options/file-to-write.ts'
import { otherNamed, reportedTrial, sessionNamed } from './options/of-session.ts'
import { oneOf } from './options/one-of.ts'

interface Exported {
  jobId: string
  path: string
  bytes: number
  warnings: string[]
}

const CLIP_FILE = { what: 'clip', endings: ['.mp4'] }
export const PDF_FILE = { what: 'report', endings: ['.pdf'] }

export const reportCommand: Command = {
  use: 'report SESSION [--out F.pdf] [--data DIR] [--stills DIR] [--clip F.mp4] [--trial NAME] [--kind session|comparison|summary] [--other SESSION[/TRIAL]] [--language en|de|fr|es] [--paper a4|letter] [--question TEXT] [--pseudonymous]',
  about: 'what a trial’s gait shows, as a PDF: findings with picture and curve, scores, parameters, all strides, quality of the data and methods. Needs a browser, and no display',
  options: [
    ['--out F.pdf', 'the report'],
    ['--data DIR', 'everything behind it: tables, Arrow, C3D, TRC, JSON, and a README of all columns'],
    ['--stills DIR', 'the picture of each finding, as PNG'],
    ['--clip F.mp4', 'each finding in its clearest stride, slowed down, 30 s at most; takes ffmpeg'],
    ['--trial NAME', 'one of the session’s trials; without it the only one that has a gait'],
    ['--kind KIND', 'session: all of it, which is usual; comparison: held against another session or trial of the person; summary: a page in plain words for the person'],
    ['--other SESSION[/TRIAL]', 'of a comparison, by name or id'],
    ['--language L', 'English, German, French or Spanish; without it as the lab’s template has it'],
    ['--paper P', 'A4 or US Letter; without it as the lab’s template has it'],
    ['--pseudonymous', 'under the person’s pseudonym: days moved, nothing that was written by hand, and faces that nobody knows'],
    ['--question TEXT', 'what the measurement was to answer; without it as it was noted for this trial'],
  ],
  async run(args) {
    const { values, positionals } = readArgs(args, { trial: { type: 'string' }, kind: { type: 'string' }, other: { type: 'string' }, language: { type: 'string' }, paper: { type: 'string' }, question: { type: 'string' }, out: { type: 'string' }, data: { type: 'string' }, stills: { type: 'string' }, clip: { type: 'string' }, pseudonymous: { type: 'boolean', default: false } })
    const [wanted, ...more] = positionals
    if (wanted === undefined || more.length > 0) throw new WrongUse('Name one session, by its name or its id.')
    const { data, stills } = values
    const clip = values.clip === undefined ? undefined : fileToWrite(values.clip, CLIP_FILE, { option: '--clip' })
    const isElse = data !== undefined || stills !== undefined || clip !== undefined
    const out = values.out === undefined && isElse ? undefined : fileToWrite(values.out, PDF_FILE)
    const kind = oneOf(values.kind, '--kind', reportKinds) ?? 'session'
    const template = { language: oneOf(values.language, '--language', reportLanguages), paper: oneOf(values.paper, '--paper', reportPapers) }
    if ((kind === 'comparison') !== (values.other !== undefined)) throw new WrongUse('A comparison names the other measurement by --other, and nothing else does.')
    return withEngine(existingLibrary(values.library), async (engine) => {
      await finishWhatWasBegun(engine)
      const { library } = engine
      const sessionId = sessionNamed(library, wanted)
      const trial = reportedTrial(library, sessionId, values.trial)
      const other = values.other === undefined ? null : await otherPlace(engine, { sessionId, trialId: trial.id }, values.other)
      const place = { sessionId, trialId: trial.id, isPseudonymous: values.pseudonymous }
      const written: (Pick<Exported, 'bytes' | 'warnings'> & { file: string; what: string })[] = []
      if (out !== undefined) written.push({ file: out, what: 'report', ...told(await writeReport(engine, { ...place, kind, other, template, ...(values.question !== undefined && { question: values.question }) }, out)) })
      for (const [what, to] of [['data', data], ['stills', stills], ['clip', clip]] as const)
        if (to !== undefined) written.push({ file: to, what, ...told(await writeExport(engine, { ...place, what, language: template.language }, to)) })
      if (values.json) printJson({ trial: trial.name, kind, written })
      else for (const { file, what, bytes } of written) process.stdout.write(`${printable(file)}: ${what} of ${printable(trial.name)}, ${Math.round(bytes / 1000)} kB\n`)
      return written.some(({ warnings }) => warnings.length > 0) ? 3 : 0
    })
  },
}

const told = ({ bytes, warnings }: Exported) => ({ bytes, warnings })

/** The one that is named, else the likest of its session. */
async function otherPlace({ library }: Engine, place: TrialPlace, wanted: string): Promise<NonNullable<ReportRequest['other']>> {
  const { sessionId, trialId } = otherNamed(library, wanted)
  return trialId === null ? likestTrial(library, place, sessionId) : { sessionId, trialId }
}

/** As any other job: with its progress, and in the audit log. */
export async function writeReport(engine: Engine, request: ReportRequest, out: string): Promise<Exported> {
  const made = await followExport(engine, request, 'reports.make', startReport(engine.library, engine.scheduler, request))
  await copyFile(made.path, out)
  return made
}

/** A folder where there are several files, else the file. */
async function writeExport(engine: Engine, request: ReportExport, to: string): Promise<Exported> {
  const made = await followExport(engine, request, 'reports.export', startReportExport(engine.library, engine.scheduler, request))
  if (request.what === 'clip') await copyFile(made.path, to)
  else await cp(looseFiles(engine.library, made.jobId), to, { recursive: true })
  return made
}

async function followExport(engine: Engine, { sessionId, trialId }: TrialPlace, call: string, { jobId }: { jobId: string }): Promise<Exported> {
  const { library } = engine
  noteSession(library, 'export', call, sessionId, { trialId })
  const { warnings } = await follow(engine, jobId)
  const made = madeExport(library, jobId)
  if (!made) throw new ProblemError({ code: 'no-report', message: 'It was made, and is not there any more.', hint: 'Try again.' })
  return { jobId, path: made.path, bytes: made.bytes, warnings }
}
