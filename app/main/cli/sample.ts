import { resolve } from 'node:path'
import type { FootageCamera } from '../../contract/footage.ts'
import type { Media, Trial } from '../../contract/library.ts'
import type { Engine } from '../engine-parts.ts'
import { camerasOf } from '../library/footage.ts'
import { getSession } from '../library/sessions.ts'
import { adoptLabByHand, type Adopted, type AdoptedSession } from '../sample/adopt-lab.ts'
import { readLab } from '../sample/lab-folder.ts'
import { sampleFolder } from '../sample/welcome.ts'
import type { Command } from './command.ts'
import { follow, printable, printJson, readArgs, withEngine } from './common.ts'

export const sampleCommand: Command = {
  use: 'sample [--from FOLDER]',
  about: 'import the bundled sample, or another folder with a stridescope-lab.json, and print what came in',
  async run(args) {
    const { values } = readArgs(args, { from: { type: 'string' } })
    const lab = await readLab(values.from === undefined ? sampleFolder() : resolve(values.from))
    return withEngine(values.library, async (engine) => {
      const { library, scheduler } = engine
      const adopted = adoptLabByHand(library, scheduler, lab)
      const warnings: string[] = []
      for (const { jobId } of adopted.sessions) if (jobId !== null) warnings.push(...(await follow(engine, jobId)).warnings)
      await scheduler.idle()
      const told = tell(engine, lab.athlete.name, adopted, warnings)
      if (values.json) printJson(told)
      else process.stdout.write(`${inWords(told).map(printable).join('\n')}\n`)
      return warnings.length + told.sessions.flatMap(({ odd }) => odd).length > 0 ? 3 : 0
    })
  },
}

type Told = ReturnType<typeof tell>
type ToldSession = Told['sessions'][number]

function tell(engine: Engine, name: string, { athleteId, isNewAthlete, sessions }: Adopted, warnings: string[]) {
  return { athlete: { id: athleteId, name, isNew: isNewAthlete }, sessions: sessions.map((session) => tellSession(engine, session)), warnings }
}

function tellSession({ library, decoders }: Engine, { sessionId, isNew, jobId }: AdoptedSession) {
  const { name, date, trials, media } = getSession(library, sessionId)
  const contents = (trialId: string | null) => ({
    cameras: camerasOf(library, sessionId, trialId, decoders.known()),
    files: media.filter((one) => one.trialId === trialId && one.kind !== 'footage').map(({ name, kind, format, summary }) => ({ name, kind, format, summary })),
  })
  return {
    id: sessionId,
    name,
    date,
    isNew,
    isImported: jobId !== null,
    trials: trials.map(({ id, name, kind, surface, beltSpeedMps }) => ({ id, name, kind, surface, beltSpeedMps, ...contents(id) })),
    ...contents(null),
    odd: media.flatMap(oddIn),
  }
}

function oddIn({ name, problem, oddities }: Media): { file: string; message: string }[] {
  const messages = oddities.filter(({ level }) => level !== 'note').map(({ message }) => message)
  return [...(problem === null ? [] : [problem]), ...messages].map((message) => ({ file: name, message }))
}

function inWords({ athlete, sessions }: Told): string[] {
  return [`${athlete.name}${athlete.isNew ? '' : ', who was here already'}`, ...sessions.flatMap(sessionInWords)]
}

function sessionInWords({ name, date, isNew, isImported, trials, cameras, files, odd }: ToldSession): string[] {
  const how = isNew ? '' : isImported ? ': was here already, and what it lacked has come' : ': was here already, nothing was imported'
  return [
    `${date} ${name}${how}`,
    ...trials.flatMap((trial) => [`  ${trial.name}: ${conditions(trial)}`, ...contentInWords(trial).map((line) => `    ${line}`)]),
    ...contentInWords({ cameras, files }).map((line) => `  ${line}`),
    ...odd.map(({ file, message }) => `  ${file}: ${message}`),
  ]
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
