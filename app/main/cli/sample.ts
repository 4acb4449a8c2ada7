import { resolve } from 'node:path'
import type { FootageCamera } from '../../contract/library/footage.ts'
import type { Trial } from '../../contract/library/trials.ts'
import { type Problem, ProblemError } from '../../core/problem.ts'
import { nowUs } from '../clock.ts'
import type { Engine } from '../engine-parts.ts'
import { itemsOf } from '../import/import-item.ts'
import { getAthlete } from '../library/athletes.ts'
import { mediaRow } from '../library/media.ts'
import { getSession } from '../library/sessions.ts'
import { adoptLabByHand, type Adopted, type AdoptedSession } from '../sample/adopt-lab.ts'
import { readLab } from '../sample/lab-folder.ts'
import { troublesOf } from '../sample/troubles.ts'
import { sampleFolder } from '../sample/sample-folder.ts'
import { camerasOf } from '../trial/footage.ts'
import { needsAPerson } from './words/analysed.ts'
import type { Command } from './command.ts'
import { finishWhatWasBegun, followToItsEnd, jsonFile, printable, printJson, readOptions, untilIdle, withEngine, writeJson } from './common.ts'
import { analyseSample, sampleAnalysesInWords } from './sample-analysis.ts'

export const sampleCommand: Command = {
  use: 'sample [--from FOLDER] [--no-analysis] [--json [F]]',
  about: 'import the bundled sample, or another folder with a stridescope-lab.json, analyse its films, and print what came in and what was found',
  options: [['--json F', 'also writes what is found, as JSON; without F it is printed']],
  async run(given) {
    const { args, file } = jsonFile(given)
    const { values } = readOptions(args, { from: { type: 'string' }, 'no-analysis': { type: 'boolean', default: false } })
    const lab = await readLab(values.from === undefined ? sampleFolder() : resolve(values.from))
    const startedUs = nowUs()
    return withEngine(values.library, async (engine) => {
      const { library, scheduler } = engine
      // What an import that was cut off brings in yet is there then, and not taken for missing.
      await finishWhatWasBegun(engine)
      const adopted = await adoptLabByHand(library, scheduler, lab)
      const warnings: string[] = []
      const problems: Problem[] = []
      for (const { jobId } of adopted.sessions) {
        if (jobId === null) continue
        const job = await followToItsEnd(engine, jobId)
        warnings.push(...job.warnings)
        if (job.problem) problems.push(job.problem)
      }
      await untilIdle(engine)
      const told = tell(engine, lab.athlete.name, adopted, [...warnings, ...problems.map(({ message }) => message)])
      const failure = problems.find(({ code }) => code !== 'nothing-imported') ?? (told.sessions.every(isEmpty) ? problems[0] : undefined)
      if (failure) throw new ProblemError(failure)
      if (!values.json) print(inWords(told))
      const found = values['no-analysis'] ? { analyses: [], failed: [] } : await analyseSample(engine, adopted.sessions.map(({ sessionId }) => sessionId), startedUs)
      if (file !== undefined) writeJson(file, { ...told, ...found })
      if (values.json) printJson({ ...told, ...found })
      else print(sampleAnalysesInWords(found))
      if (found.failed.some(({ problem }) => problem.code !== 'no-pose-model')) return 1
      const isOdd = told.warnings.length + told.sessions.flatMap(({ odd, inBin }) => [...odd, ...inBin]).length + found.failed.length > 0
      return isOdd || found.analyses.some(needsAPerson) ? 3 : 0
    })
  },
}

function print(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${printable(line)}\n`)
}

type Told = ReturnType<typeof tell>
type ToldSession = Told['sessions'][number]

function tell(engine: Engine, stated: string, { athleteId, isNewAthlete, sessions }: Adopted, warnings: string[]) {
  const { name } = getAthlete(engine.library, athleteId)
  return {
    athlete: { id: athleteId, name, isNew: isNewAthlete, isBeside: isNewAthlete && name !== stated },
    sessions: sessions.map((session) => tellSession(engine, session)),
    warnings,
  }
}

function tellSession({ library, decoders }: Engine, { sessionId, isNew, isBeside, jobId, lacked, inBin, damaged }: AdoptedSession) {
  const { name, date, trials, media } = getSession(library, sessionId)
  const contents = (trialId: string | null) => ({
    cameras: camerasOf(library, sessionId, trialId, decoders.known()),
    files: media.filter((one) => one.trialId === trialId && one.kind !== 'footage').map(({ name, kind, format, summary }) => ({ name, kind, format, summary })),
  })
  const came = jobId === null ? 0 : itemsOf(library, jobId).filter(({ state }) => state === 'done').length
  return {
    id: sessionId,
    name,
    date,
    isNew,
    isBeside,
    isImported: came > 0,
    lacked,
    came,
    trials: trials.map(({ id, name, kind, surface, beltSpeedMps }) => ({ id, name, kind, surface, beltSpeedMps, ...contents(id) })),
    ...contents(null),
    odd: media.flatMap((one) => troublesOf(one).map((message) => ({ file: one.name, message }))),
    inBin,
    replaced: damaged.filter((id) => media.every((one) => one.id !== id)).map((id) => mediaRow(library, id).name),
  }
}

function isEmpty({ trials, cameras, files }: ToldSession): boolean {
  return [{ cameras, files }, ...trials].every((part) => part.cameras.length + part.files.length === 0)
}

function inWords({ athlete, sessions, warnings }: Told): string[] {
  const who = athlete.isBeside ? ', since somebody else of the name was here already' : athlete.isNew ? '' : ', who was here already'
  const isDamaged = sessions.some(({ odd }) => odd.length > 0) || warnings.length > 0
  return [`${athlete.name}${who}`, ...sessions.flatMap(sessionInWords), ...(isDamaged ? [HINT] : [])]
}

const HINT = 'Once a damaged file has been mended in the folder, the same command takes the good copy in its place.'

function sessionInWords(session: ToldSession): string[] {
  const { name, date, trials, cameras, files, odd, inBin, replaced } = session
  return [
    `${date} ${name}${howItCame(session)}`,
    ...trials.flatMap((trial) => [`  ${trial.name}: ${conditions(trial)}`, ...contentInWords(trial).map((line) => `    ${line}`)]),
    ...contentInWords({ cameras, files }).map((line) => `  ${line}`),
    ...replaced.map((file) => `  ${file}: taken in place of the damaged one, which lies in the bin`),
    ...odd.map(({ file, message }) => `  ${file}: ${message}`),
    ...inBin.map((file) => `  ${file}: lies in the bin, and was not imported again`),
  ]
}

function howItCame({ isNew, isBeside, lacked, came }: ToldSession): string {
  if (isBeside) return ': new, since the session of that name and day holds other files'
  if (isNew) return ''
  if (came === 0) return ': was here already, nothing was imported'
  return came === lacked ? ': was here already, and what it lacked has come' : `: was here already, and of ${lacked} files that it lacked ${came} came`
}

function conditions({ kind, surface, beltSpeedMps }: Pick<Trial, 'kind' | 'surface' | 'beltSpeedMps'>): string {
  return [kind, surface, beltSpeedMps === null ? null : `${beltSpeedMps} m/s`].filter((part) => part !== null).join(', ')
}

function contentInWords({ cameras, files }: Pick<ToldSession, 'cameras' | 'files'>): string[] {
  return [...cameras.map(cameraInWords), ...files.map(({ name, kind, summary }) => `${name}: ${kind} · ${summary}`)]
}

function cameraInWords({ label, playable, clock, problem }: FootageCamera): string {
  const film = playable ? `${playable.frameCount} frames at ${playable.frameRateHz} Hz${playable.isProxy ? ', shown by a stand-in' : ''}` : (problem ?? 'not prepared')
  const place = clock.source === 'assumed' ? '' : ` · starts at ${(clock.offsetUs / 1e6).toFixed(3)} s of the session`
  return `${label}: ${film}${place}`
}
