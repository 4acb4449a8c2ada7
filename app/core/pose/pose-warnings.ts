import type { Span } from '../math/spans.ts'
import type { People } from '../body/people/people.ts'
import { hardlyFollowed } from './unsure-poses.ts'

/** A person turns a shoulder or passes a post: shorter ones are bridged later, and say nothing. */
const SHORTEST_TOLD_US = 250_000
const MOST_TOLD = 5

interface Film {
  camera: string
  /** That looked at it. */
  model: string
  /** Of its frames, on its own clock. */
  timesUs: Float64Array
}

interface Found {
  people: Pick<People, 'people' | 'frames'>
  /** Sightings without keypoints, which are not among the people. */
  vague: number
  absent: readonly Span[]
  undecoded: readonly Span[]
}

/** What a person should know of what was and was not found in a film. */
export function poseWarnings({ camera, model, timesUs }: Film, { people, vague, absent, undecoded }: Found): string[] {
  const frames = timesUs.length
  const absentFrames = countOf(absent)
  const unsure = unsureOf(people, vague, camera, model)
  if (absentFrames > 0 && absentFrames + countOf(undecoded) === frames)
    return unsure.length > 0 ? unsure : [`Nobody was found in any of the ${frames} frames of ${camera}. Is a whole person in its picture, and large enough?`]
  const between = ({ first, last }: Span) => `${seconds(timesUs[first]!)} and ${seconds(timesUs[last]!)} s`
  const long = absent.filter(({ first, last }) => (timesUs[last + 1] ?? timesUs[last]!) - timesUs[first]! >= SHORTEST_TOLD_US)
  return [
    ...unsure,
    ...told(long, (span) => `No person was found in ${camera} between ${between(span)}.`, `No person was found in ${camera} in`),
    ...told(undecoded, (span) => `${framesInWords(span)} of ${camera} could not be decoded, and nobody looked at ${span.first === span.last ? 'it' : 'them'}.`, `${camera} could not be decoded in`),
  ]
}

/** Before anything else is blamed for what comes of such poses. */
function unsureOf(people: Found['people'], vague: number, camera: string, model: string): string[] {
  const sightings = people.frames.length + vague
  const why = [
    ...(2 * vague > sightings ? [`gave no keypoints in the picture that it is sure of in ${vague} of the ${sightings} times that it saw somebody in ${camera}: they were left out`] : []),
    ...(hardlyFollowed(people) ? [`gave keypoints in ${camera} that jump from frame to frame: hardly anybody could be followed`] : []),
  ]
  return why.map((what) => `The model "${model}" ${what}. It may be damaged, or made for other pictures: take another.`)
}

function told(spans: readonly Span[], sentence: (span: Span) => string, more: string): string[] {
  const rest = spans.length - MOST_TOLD
  return [...spans.slice(0, MOST_TOLD).map(sentence), ...(rest > 0 ? [`${more} ${rest} more ${rest === 1 ? 'stretch' : 'stretches'}.`] : [])]
}

function framesInWords({ first, last }: Span): string {
  return first === last ? `Frame ${first}` : `The frames ${first} to ${last}`
}

export function countOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { first, last }) => sum + last - first + 1, 0)
}

function seconds(us: number): string {
  return (us / 1e6).toFixed(2)
}
