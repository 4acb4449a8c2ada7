import type { People } from '../../body/people/people.ts'
import type { FrameTimes } from '../../time/frame-times.ts'
import type { Camera } from '../camera.ts'

/** A calibrated camera's film with everybody whom it shows, on session time. */
export interface Film {
  camera: Camera
  people: People
  times: FrameTimes
}

/** Where a frame's rows begin among those of all people; one place more than there are frames. */
export function rowsByFrame({ people, times }: Pick<Film, 'people' | 'times'>): Uint32Array {
  const begins = new Uint32Array(times.startUs.length + 1)
  for (const frame of people.frames) if (frame < times.startUs.length) begins[frame + 1]!++
  for (let frame = 0; frame < times.startUs.length; frame++) begins[frame + 1]! += begins[frame]!
  return begins
}

/** Of one person: a row for each frame that shows them, under one number. */
export function onlyRows({ topology, widthPx, heightPx, keypoints, frames }: People, rowOfFrame: Int32Array): People {
  const rows = rowOfFrame.filter((row) => row >= 0)
  const perRow = frames.length === 0 ? 0 : keypoints.length / frames.length
  const own = new Float32Array(rows.length * perRow)
  for (const [place, row] of rows.entries()) own.set(keypoints.subarray(row * perRow, (row + 1) * perRow), place * perRow)
  return { topology, widthPx, heightPx, frames: Uint32Array.from(rows, (row) => frames[row]!), people: new Int32Array(rows.length), keypoints: own }
}

/** One row a frame of the film, NaN with score 0 where it does not show anybody; of several people the first counts. */
export function byFrame({ keypoints, frames }: People, frameCount: number, keypointCount: number): Float32Array {
  const perRow = 3 * keypointCount
  const all = new Float32Array(frameCount * perRow)
  for (let at = 0; at < all.length; at += 3) all[at] = all[at + 1] = NaN
  for (let row = frames.length - 1; row >= 0; row--) if (frames[row]! < frameCount) all.set(keypoints.subarray(row * perRow, (row + 1) * perRow), frames[row]! * perRow)
  return all
}
