/** What one film shows of people, in one measure for all models: Halpe-26, frame by frame. */
import { rowsOfFrame } from '../skeleton/rows-of-frame.ts'
import { LEAST_SCORE, type People } from '../people/people.ts'
import { HALPE_26 } from '../halpe26.ts'
import { toHalpe26 } from '../to-halpe26.ts'
import { KEYPOINTS } from '../topologies.ts'

export interface SeenPerson {
  frame: number
  /** The same number is the same person, as far as the film tells. */
  person: number
  /** x and y of each of Halpe-26; NaN where it was not seen. */
  points: Float32Array
}

export interface Seen {
  /** By frame. */
  rows: readonly SeenPerson[]
  widthPx: number
  heightPx: number
}

/** What is given with less than a score counts as not seen. */
export function seenIn({ topology, widthPx, heightPx, frames, people, keypoints }: People, leastScore = LEAST_SCORE): Seen {
  const inHalpe = toHalpe26(topology)
  const perRow = 3 * KEYPOINTS[topology].length
  const rows = [...frames.keys()].map((row): SeenPerson => {
    const canonical = inHalpe([...keypoints.subarray(row * perRow, (row + 1) * perRow)])
    const points = Float32Array.from({ length: 2 * HALPE_26.length }, (_, at) => (canonical[3 * (at >> 1) + 2]! >= leastScore ? canonical[3 * (at >> 1) + (at & 1)]! : NaN))
    return { frame: frames[row]!, person: people[row]!, points }
  })
  return { rows, widthPx, heightPx }
}

export function rowsIn({ rows }: Seen, frame: number, frames: Uint32Array): readonly SeenPerson[] {
  return rows.slice(...rowsOfFrame(frames, frame))
}

/** Between one keypoint of two people; NaN where either has not got it. */
export function apartPx({ points: one }: SeenPerson, { points: other }: SeenPerson, keypoint: number): number {
  return Math.hypot(one[2 * keypoint]! - other[2 * keypoint]!, one[2 * keypoint + 1]! - other[2 * keypoint + 1]!)
}
