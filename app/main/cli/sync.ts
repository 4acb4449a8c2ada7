import { eventKindSchema } from '../../contract/library/event-tasks.ts'
import { ProblemError } from '../../core/problem.ts'
import { startFindingClocks } from '../clocks/find-clocks-job.ts'
import { foundClocks, type FoundClocks } from '../clocks/found-clocks.ts'
import type { Engine } from '../engine-parts.ts'
import { forceFileOf } from '../gait/force-plates.ts'
import { setClocks } from '../library/clocks.ts'
import { getSession } from '../library/sessions.ts'
import type { Library } from '../store/library.ts'
import { WrongUse, type Command } from './command.ts'
import { existingLibrary, finishWhatWasBegun, follow, numberOption, printable, printJson, readArgs, withEngine } from './common.ts'
import { noteSession } from './note-session.ts'
import { filmedTrials, type NamedTrial, sessionNamed } from './options/of-session.ts'
import { platesClockLine, type ProposedIn } from './words/plates-clock-line.ts'

/** A day. */
const MOST_MS = 86_400_000

export const syncCommand: Command = {
  use: 'sync SESSION --by sound|flash | --plates [--take] | --plates-at MS [--trial NAME]',
  about: 'brings films into step by what all of them hear, or see flash; "analyse" does it by the person whom they show. --plates proposes where the time 0 of force plates in a file of their own lies on session time, and with --take has it count as it was proposed, where that is sure and nobody has said it; --plates-at says it',
  async run(args) {
    const { values, positionals } = readArgs(args, { trial: { type: 'string' }, by: { type: 'string' }, 'plates-at': { type: 'string' }, plates: { type: 'boolean' }, take: { type: 'boolean' } })
    const [wanted, ...more] = positionals
    if (wanted === undefined || more.length > 0) throw new WrongUse('Name one session, by its name or its id.')
    const platesAtMs = numberOption(values['plates-at'], '--plates-at', { least: -MOST_MS, most: MOST_MS, isWhole: false })
    if ([platesAtMs, values.by, values.plates].filter((one) => one !== undefined).length > 1) throw new WrongUse('Say either --by, of films, or --plates or --plates-at, of force plates.')
    if (values.take && !values.plates) throw new WrongUse('--take goes with --plates.')
    if (values.plates) return withEngine(existingLibrary(values.library), (engine) => proposePlates(engine, wanted, values.trial, values.take === true, values.json === true))
    if (platesAtMs !== undefined) return withEngine(existingLibrary(values.library), (engine) => statePlates(engine, wanted, values.trial, platesAtMs, values.json === true))
    const { data: by } = eventKindSchema.safeParse(values.by)
    if (by === undefined) throw new WrongUse('Say by what: --by sound, or --by flash; or of force plates, --plates, or --plates-at MS.')
    return withEngine(existingLibrary(values.library), async (engine) => {
      const { library, scheduler } = engine
      await finishWhatWasBegun(engine)
      const sessionId = sessionNamed(library, wanted)
      noteSession(library, 'analysis', 'sync', sessionId)
      const told: ({ trial: string } & FoundClocks)[] = []
      for (const { id: trialId, name } of filmedTrials(library, sessionId, values.trial, 'Import films of two cameras at least.')) {
        const { jobId } = startFindingClocks(library, scheduler, { sessionId, trialId }, by)
        await follow(engine, jobId)
        told.push({ trial: name, ...foundClocks(library, jobId) })
      }
      if (values.json) printJson(told)
      else for (const { trial, films } of told) process.stdout.write(`${[trial, ...films.map(lineOf)].map(printable).join('\n')}\n`)
      return told.some(({ films }) => films.some(({ verdict }) => verdict === 'unsure' || verdict === 'refused')) ? 3 : 0
    })
  },
}

/** Of each trial that has them, or of the one that is named. */
async function statePlates(engine: Engine, wanted: string, trial: string | undefined, atMs: number, json: boolean): Promise<number> {
  const { library } = engine
  const sessionId = sessionNamed(library, wanted)
  noteSession(library, 'edit', 'sync', sessionId)
  const places = platesIn(library, sessionId, trial)
  setClocks(library, places.map(({ forces: { mediaId, placed } }) => ({ mediaId, offsetUs: Math.round(1000 * atMs), rate: placed.rate })))
  const told = places.map(({ name, forces }) => ({ trial: name, file: forces.name, offsetMs: atMs }))
  if (json) printJson(told)
  else for (const { trial: of, file } of told) process.stdout.write(`${printable(`${of}: the time 0 of ${file} is at ${atMs} ms of the session.`)}\n`)
  return 0
}

/** Changes nothing but where it is to be taken. */
async function proposePlates(engine: Engine, wanted: string, trial: string | undefined, take: boolean, json: boolean): Promise<number> {
  const sessionId = sessionNamed(engine.library, wanted)
  await finishWhatWasBegun(engine)
  noteSession(engine.library, take ? 'edit' : 'view', 'sync', sessionId)
  const told: ProposedIn[] = []
  for (const { name, trialId, forces } of platesIn(engine.library, sessionId, trial)) {
    const proposed = await engine.gaits.proposePlatesClock({ sessionId, trialId })
    const { verdict, offsetUs, standardErrorUs } = proposed
    const isSaid = forces.placed.source === 'manual' || forces.placed.source === 'stated'
    const isTaken = take && !isSaid && verdict === 'sure' && offsetUs !== null && standardErrorUs !== null
    if (isTaken) setClocks(engine.library, [{ mediaId: forces.mediaId, offsetUs, standardErrorUs, rate: forces.placed.rate }])
    told.push({ trial: name, file: forces.name, isTaken, now: isTaken ? { offsetUs, rate: forces.placed.rate, source: 'accepted', standardErrorUs } : forces.placed, ...proposed })
  }
  if (json) printJson(told)
  else for (const one of told) process.stdout.write(`${printable(platesClockLine(one))}\n`)
  return told.every(({ verdict }) => verdict === 'sure') ? 0 : 3
}

function platesIn(library: Library, sessionId: string, wanted: string | undefined) {
  const all: NamedTrial[] = [...getSession(library, sessionId).trials, { id: null, name: 'files in no trial' }]
  const found = all.filter(({ name }) => wanted === undefined || name === wanted).flatMap(({ id, name }) => {
    const forces = forceFileOf(library, { sessionId, trialId: id })
    return forces ? [{ name, trialId: id, forces }] : []
  })
  if (found.length === 0) throw new ProblemError({ code: 'no-plates', message: wanted === undefined ? 'The session has no force plates in a file of their own.' : `The session has no trial “${wanted}” with force plates in a file of their own.`, hint: 'Forces in a C3D keep the time of its markers.' })
  return found
}

function lineOf({ label, clock, startsUs, verdict, reason, standardErrorUs }: FoundClocks['films'][number]): string {
  const known = standardErrorUs === null || standardErrorUs === 0 ? '' : ` ± ${Math.max(1, Math.round(standardErrorUs / 1000))} ms`
  const drift = clock.rate === 1 ? '' : `, runs ${(1e6 * (1 - clock.rate)).toFixed(0)} ppm fast`
  return `  ${label} starts at ${(startsUs / 1e6).toFixed(3)} s${known}${drift} (${verdict}): ${reason}`
}
