import type { KnownTopology } from '../../body/topologies.ts'
import type { Person } from '../../vision/seen-person.ts'
import type { Oddity } from '../inspection.ts'

/** What one camera shows over time, whatever program saw it. */
export interface Keypoints {
  topology: KnownTopology
  /** The number that the file gives the first of `frames`. */
  firstFrame: number
  /** All people of each frame; a keypoint that was not found is NaN, NaN, 0. */
  frames: Person[][]
  /** `shares`: x and y are shares of the picture's width and height; see `inPixels`. */
  coordinates: 'pixels' | 'shares'
  oddities: Oddity[]
}

/** The same in pixels, the centre of the first at (0, 0); shares are counted from the picture's edge. */
export function inPixels(keypoints: Keypoints, widthPx: number, heightPx: number): Keypoints {
  if (keypoints.coordinates === 'pixels') return keypoints
  const sizes = [widthPx, heightPx]
  const pixels = (person: Person) => person.map((value, at) => (at % 3 === 2 ? value : value * sizes[at % 3]! - 0.5))
  return { ...keypoints, coordinates: 'pixels', frames: keypoints.frames.map((people) => people.map(pixels)) }
}
