/** From people as a program wrote them, frame by frame, to one shape; what does not hold is named. */
import { KEYPOINTS, type KnownTopology } from '../../body/topologies.ts'
import { noted } from '../../notes/notes.ts'
import { ProblemError } from '../../problem.ts'
import type { Oddity } from '../inspection.ts'
import type { Keypoints } from './keypoints.ts'
import { topologyOf, TOPOLOGY_NAMES, type Topology } from './topology.ts'

/** x, y and likelihood of each keypoint after one another, as written; likelihood is NaN where there is none. */
export type WrittenPerson = readonly number[]
/** Of each frame of a film its number and whom it shows. */
export type WrittenFrame = readonly [frame: number, people: readonly WrittenPerson[]]

/** The code of the problem that a film without anybody is. */
export const NOBODY = 'keypoints-nobody'

/** Nine hours at 60 frames a second. */
const MOST_FRAMES = 2_000_000
/** Numbers may have gaps, where nobody was seen; with hardly any frame between them they are no frames' numbers. */
const MOST_GAP = 1000
/** Nobody is smaller than this in a picture, and shares of one hardly reach beyond it. */
const MOST_SHARE = 2

/** Models of which the body is the beginning; faces and hands are left out. */
const BODY_OF: Partial<Record<Topology, KnownTopology>> = { 'halpe-136': 'halpe-26', 'coco-wholebody-133': 'coco-23' }

export function seenFrames(written: readonly WrittenFrame[], file: string): Keypoints {
  const people = written.flatMap(([, shown]) => shown)
  const topology = topologyIn(people, file)
  const coordinates = coordinatesIn(people, file)
  const { firstFrame, length } = spanOf(written, file)
  const frames = Array.from({ length }, (): number[][] => [])
  const cells = 3 * KEYPOINTS[topology].length
  for (const [frame, shown] of written) for (const person of shown) frames[frame - firstFrame]!.push(cleaned(person.slice(0, cells)))
  return { topology, firstFrame, frames, coordinates, oddities: odditiesIn(people) }
}

export function unreadableKeypoints(file: string, what: string, hint?: string): ProblemError {
  return new ProblemError({ code: 'keypoints-unreadable', message: `${file}: ${what}.`, hint, subject: file })
}

function topologyIn(people: readonly WrittenPerson[], file: string): KnownTopology {
  const count = people[0] && people[0].length / 3
  if (count === undefined) throw new ProblemError({ code: NOBODY, message: `${file}: it shows nobody in any frame.`, subject: file })
  if (people.some((person) => person.length !== 3 * count)) throw unreadableKeypoints(file, 'people have different numbers of keypoints')
  const found = topologyOf(count, people)
  const known = (found && BODY_OF[found]) ?? found
  if (known !== undefined && Object.hasOwn(KEYPOINTS, known)) return known as KnownTopology
  throw unreadableKeypoints(file, known ? `${TOPOLOGY_NAMES[known]} is not known here yet` : count === 25 ? 'its 25 keypoints may be BODY_25 or BODY_25B; nobody in it tells' : `${count} keypoints a person belong to no model that is known here`)
}

function coordinatesIn(people: readonly WrittenPerson[], file: string): Keypoints['coordinates'] {
  let [found, beyond, negative] = [0, 0, 0]
  for (const person of people)
    for (let at = 0; at < person.length; at += 3) {
      const [x, y] = [person[at]!, person[at + 1]!]
      if (!isFound(x, y, person[at + 2]!)) continue
      found++
      if (Math.abs(x) > MOST_SHARE || Math.abs(y) > MOST_SHARE) beyond++
      if (x < 0 || y < 0) negative++
    }
  // Pixels of somebody in the very corner are as small as shares are, but only some of them.
  if (beyond > found / 100) return 'pixels'
  if (negative > found / 4)
    throw unreadableKeypoints(file, 'its coordinates lie around 0 as metres around the hips do, not in the picture', 'Export the landmarks of the picture (MediaPipe: "landmarks", not "worldLandmarks").')
  return 'shares'
}

function spanOf(written: readonly WrittenFrame[], file: string): { firstFrame: number; length: number } {
  const [first, last] = written.reduce(([least, most], [frame]) => [Math.min(least, frame), Math.max(most, frame)], [Infinity, -Infinity])
  const length = last - first + 1
  if (length > MOST_FRAMES || length > MOST_GAP * written.length) throw unreadableKeypoints(file, `its frames are numbered from ${first} to ${last}, but there are ${written.length} of them`, 'The numbers may be dates or times, not those of frames.')
  return { firstFrame: first, length }
}

/** Programs write 0, 0 for what they did not find. */
function isFound(x: number, y: number, likelihood: number): boolean {
  // JSON's 1e999 is infinite.
  return likelihood !== 0 && Number.isFinite(x) && Number.isFinite(y) && !(x === 0 && y === 0)
}

function cleaned(person: WrittenPerson): number[] {
  const cells = [...person]
  for (let at = 0; at < cells.length; at += 3) {
    const likelihood = cells[at + 2]!
    if (isFound(cells[at]!, cells[at + 1]!, likelihood)) cells[at + 2] = Number.isNaN(likelihood) ? 1 : Math.min(Math.max(likelihood, 0), 1)
    else cells.splice(at, 3, Number.NaN, Number.NaN, 0)
  }
  return cells
}

function odditiesIn(people: readonly WrittenPerson[]): Oddity[] {
  const likelihoods = (test: (one: number) => boolean) => people.some((person) => person.some((value, at) => at % 3 === 2 && test(value)))
  const oddities: Oddity[] = []
  if (!likelihoods((one) => !Number.isNaN(one)))
    oddities.push(noted('warning', 'keypoints-no-likelihood', {}))
  if (likelihoods((one) => one > 1 || one < 0))
    oddities.push(noted('note', 'keypoints-likelihood-beyond', {}))
  return oddities
}
