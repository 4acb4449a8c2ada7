/** Clocks of films, by what all of them hear or see flash. */
import { z } from 'zod'
import { eventKindSchema, foundClocksSchema, type EventKind } from '../../contract/library/event-tasks.ts'
import { idSchema } from '../../contract/basics/fields.ts'
import type { Progress } from '../../contract/basics/progress.ts'
import { videoFactsOf } from '../../core/media/video-facts.ts'
import { FFMPEG_NEEDED } from '../../core/media/ffmpeg-needed.ts'
import { ProblemError } from '../../core/problem.ts'
import { toSessionUs, type StreamClock } from '../../core/time/stream-clock.ts'
import type { JobContext, JobKind } from '../jobs/job-kind.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import { assertMayAnalyse } from '../lab/consents.ts'
import { assumedClock, isGivenClock, keepEventClocks } from '../library/clocks.ts'
import { originalPath } from '../library/originals.ts'
import type { Library } from '../store/library.ts'
import { doubtfulClocks } from '../trial/doubtful-clocks.ts'
import { inputsOf, type TrialInputs } from '../trial/inputs.ts'
import { livePlace, type TrialPlace } from '../trial/place.ts'
import type { FoundClocks } from './found-clocks.ts'

const payloadSchema = z.object({ sessionId: idSchema, trialId: idSchema.nullable(), by: eventKindSchema })
type Payload = z.infer<typeof payloadSchema>
type Film = TrialInputs['films'][number]

/** What a film has to tell; or why it has nothing. */
type Heard = { events: string } | { lacks: string }

const LISTENING_SHARE = 0.9

export const findClocksJob: JobKind<Payload> = {
  name: 'find-clocks',
  payload: payloadSchema,
  atOnce: 1,
  // What was heard in a film stays known.
  canStop: true,
  canCancel: false,
  assertMayRun: (library, { sessionId }) => assertMayAnalyse(library, sessionId),
  run: findClocks,
}

export function startFindingClocks(library: Library, scheduler: Pick<Scheduler, 'enqueue'>, place: TrialPlace, by: EventKind): { jobId: string } {
  const { name } = livePlace(library, place)
  assertMayAnalyse(library, place.sessionId)
  refuse(inputsOf(library, place).films, place.sessionId)
  const jobId = scheduler.enqueue({ kind: 'find-clocks', title: `Bringing ${name} into step by ${by === 'sound' ? 'sound' : 'flashes'}`, sessionId: place.sessionId, payload: { ...place, by } })
  return { jobId }
}

function refuse(films: readonly Film[], subject: string): void {
  if (films.length < 2) throw new ProblemError({ code: 'nothing-to-bring-into-step', message: films.length === 0 ? 'There is no footage here.' : 'There is one film: it is in step with itself.', subject })
  if (films.every(({ clock }) => isGivenClock(clock))) throw new ProblemError({ code: 'clocks-given', message: 'Every film’s clock is given, by hand or by a file beside it.', hint: 'Take back what was set by hand (A in Analyse), and ask again.', subject })
}

async function findClocks(context: JobContext, { by, ...place }: Payload): Promise<void> {
  const { library, stage, warn, report } = context
  const { films } = inputsOf(library, place)
  refuse(films, place.sessionId)
  const heard = await eachFilm(context, films, by)
  const told = films.map((film, n) => ({ label: film.label, clock: clockBefore(film), isGiven: isGivenClock(film.clock), ...heard[n]! }))
  if (heard.filter((one) => 'events' in one).length < 2) throw new ProblemError({ code: 'too-few-tell', message: told.flatMap((one) => ('lacks' in one ? [one.lacks] : [])).join(' '), hint: 'Two films at least have to hear, or see, the same.' })
  const { run } = await stage({
    worker: 'reconstruct',
    stage: 'find-clocks',
    inputs: Object.fromEntries(heard.flatMap((one, n) => ('events' in one ? [[`events-${n + 1}`, one.events]] : []))),
    params: { by, films: told.map(({ label, clock, isGiven, ...rest }) => ({ label, clock, isGiven, ...('lacks' in rest && { lacks: rest.lacks }) })) },
    extra: { films: told.map((film) => ('events' in film ? { ...film, events: library.layout.artifactFile(film.events) } : film)) },
    progress: context.part(LISTENING_SHARE, 1),
  })
  const found = foundClocksSchema.parse(run.summary).films.map((film, n) => ({ ...film, mediaId: films[n]!.row.id, startsUs: startOf(film.clock, films[n]!) }))
  doubtfulClocks(found).forEach(warn)
  report({ by, films: found } satisfies FoundClocks)
  keepEventClocks(library, by, found.filter(({ verdict }) => verdict === 'sure' || verdict === 'unsure'))
}

/** Where it lies without anything that was found. */
function clockBefore({ clock, row }: Film) {
  const { offsetUs, rate } = isGivenClock(clock) ? clock : assumedClock(row.facts)
  return { offsetUs, rate }
}

/** Of its first frame: some recorders count from anywhere. */
function startOf(clock: StreamClock, { row }: Film): number {
  const { startUs } = videoFactsOf(row)
  return toSessionUs(clock, startUs)
}

/** One that has no sound, or cannot be decoded, does not keep the others from theirs. */
async function eachFilm(context: JobContext, films: readonly Film[], by: EventKind): Promise<Heard[]> {
  const heard: Heard[] = []
  for (const [n, film] of films.entries()) {
    const progress = context.part((LISTENING_SHARE * n) / films.length, (LISTENING_SHARE * (n + 1)) / films.length)
    heard.push(await eventsOf(context, film, by, progress).catch((thrown: unknown) => {
      if (context.signal.aborted || !(thrown instanceof ProblemError) || thrown.problem.code === 'disk-full' || thrown.problem.code === FFMPEG_NEEDED) throw thrown
      return { lacks: thrown.problem.message }
    }))
  }
  return heard
}

async function eventsOf({ library, machine, stage }: JobContext, { row }: Film, by: EventKind, progress: (progress: Progress) => void): Promise<Heard> {
  const { container, editList, rotationDeg, hasAudio, frameCount } = videoFactsOf(row)
  if (by === 'sound' && hasAudio === false) return { lacks: `${row.name} has no sound.` }
  const film = { file: originalPath(library, row.id), name: row.name, ...(machine.ffmpeg !== undefined && { ffmpeg: machine.ffmpeg }) }
  const role = by === 'sound' ? 'sound' : 'brightness'
  const { outputs } = await stage({
    worker: 'media',
    stage: role,
    inputs: { original: row.contentHash },
    params: {},
    extra: { ...film, ...(by === 'sound' ? { container } : { facts: { container, editList, rotationDeg }, frameCount }) },
    progress,
  })
  return { events: outputs[role]! }
}
