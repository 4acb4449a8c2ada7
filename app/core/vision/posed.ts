import { absences } from '../body/skeleton/absences.ts'
import { type People } from '../body/people/people.ts'
import { countOf, poseWarnings } from '../pose/pose-warnings.ts'
import { joinSpans, type Span } from '../math/spans.ts'
import { rowsWithKeypoints } from '../pose/unsure-poses.ts'
import { joinPeople } from './join-people.ts'
import { onlyRows } from './session/film.ts'

interface Looked {
  people: People
  /** What really did the work. */
  device: string
  /** Frames that could not be decoded. */
  undecoded: readonly Span[]
}

interface Film {
  camera: string
  /** That looked at it. */
  model: string
  /** Of its frames, on its own clock. */
  timesUs: Float64Array
}

/** Everybody in a film, of all batches in their order, and what there is to say of it. */
export function posed(batches: readonly [Looked, ...Looked[]], film: Film) {
  const [first, ...others] = batches.map(({ people }) => onlyRows(people, rowsWithKeypoints(people)))
  const people = joinPeople([first!, ...others])
  const vague = batches.reduce((sum, batch) => sum + batch.people.frames.length, 0) - people.frames.length
  const frames = film.timesUs.length
  const undecoded = joinSpans(batches.flatMap((batch) => batch.undecoded))
  const absent = absences(people, frames, undecoded)
  return {
    people,
    summary: { topology: people.topology, frames, undecodedFrames: countOf(undecoded), framesWithPeople: new Set(people.frames).size, people: new Set(people.people).size },
    warnings: poseWarnings(film, { people, vague, absent, undecoded }),
    device: [...new Set(batches.map(({ device }) => device))].join(', then '),
  }
}
