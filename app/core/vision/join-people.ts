import type { People } from '../body/people/people.ts'
import { KEYPOINTS } from '../body/topologies.ts'
import { type Following, followOn, NOBODY } from './follow-people.ts'

/** Stretches of one film, in order, as one table, in which the same number is the same person from end to end. */
export function joinPeople(parts: readonly [People, ...People[]]): People {
  const [{ topology, widthPx, heightPx }] = parts
  const frames = Uint32Array.from(parts.flatMap((part) => [...part.frames]))
  const keypoints = new Float32Array(parts.reduce((sum, part) => sum + part.keypoints.length, 0))
  let filled = 0
  for (const part of parts) {
    keypoints.set(part.keypoints, filled)
    filled += part.keypoints.length
  }
  return { topology, widthPx, heightPx, frames, people: numbersOf(frames, keypoints, 3 * KEYPOINTS[topology].length), keypoints }
}

function numbersOf(frames: Uint32Array, keypoints: Float32Array, perRow: number): Int32Array {
  const numbers = new Int32Array(frames.length)
  let following: Following = NOBODY
  for (let row = 0; row < frames.length; ) {
    let end = row + 1
    while (frames[end] === frames[row]) end++
    const seen = Array.from({ length: end - row }, (_, place) => keypoints.subarray((row + place) * perRow, (row + place + 1) * perRow))
    const step = followOn(following, frames[row]!, seen)
    numbers.set(step.numbers, row)
    following = step.following
    row = end
  }
  return numbers
}
