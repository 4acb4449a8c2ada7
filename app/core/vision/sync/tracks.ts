import { median } from '../../math/median.ts'
import type { SyncFilm } from './films.ts'
import { medianOfFirst } from './rank.ts'
import { rayWriter } from './rays.ts'

/** A keypoint over the frames, as rays: on the plane one unit before the camera, free of distortion. NaN where it is not seen. */
export interface Track {
  x: Float64Array
  y: Float64Array
}

/** Frames on either side that a keypoint is held against. */
const REACH = 3
/** Hampel (1974): an outlier lies so many standard deviations, told from the median deviation, from its neighbours' median. */
const MOST_DEVIATIONS = 3 * 1.4826
/** Of the person's size in the picture: nothing leaps by less, however still everything else is. */
const NO_LEAP = 0.012

/** Without what the estimator is unsure of. */
export function tracksOf({ camera, keypoints }: SyncFilm, keypointCount: number, leastLikelihood: number): Track[] {
  const frames = Math.floor(keypoints.length / (3 * keypointCount))
  const tracks = Array.from({ length: keypointCount }, (): Track => ({ x: new Float64Array(frames).fill(NaN), y: new Float64Array(frames).fill(NaN) }))
  const writeRay = rayWriter(camera)
  for (let frame = 0, at = 0; frame < frames; frame++)
    for (let keypoint = 0; keypoint < keypointCount; keypoint++, at += 3) {
      if (!(keypoints[at + 2]! >= leastLikelihood) || !Number.isFinite(keypoints[at]! + keypoints[at + 1]!)) continue
      const { x, y } = tracks[keypoint]!
      writeRay(keypoints[at]!, keypoints[at + 1]!, x, y, frame)
    }
  return tracks
}

const MOST_FRAMES_MEASURED = 500

/** The larger side of the box around the person, in the median over frames. NaN where nobody is seen. */
export function sizeOf(tracks: readonly Track[]): number {
  const frames = tracks[0]?.x.length ?? 0
  const sizes: number[] = []
  for (let frame = 0; frame < frames; frame += Math.ceil(frames / MOST_FRAMES_MEASURED)) {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
    for (const { x, y } of tracks) {
      if (Number.isNaN(x[frame]!)) continue
      left = Math.min(left, x[frame]!)
      right = Math.max(right, x[frame]!)
      top = Math.min(top, y[frame]!)
      bottom = Math.max(bottom, y[frame]!)
    }
    if (right > left) sizes.push(Math.max(right - left, bottom - top))
  }
  return median(sizes)
}

/** Without frames in which a keypoint leaps away and comes back, as swapped sides do. */
export function withoutLeaps({ x, y }: Track, size: number): Track {
  const least = NO_LEAP * size
  const suspect = suspects(x, y, least)
  const result = { x: x.slice(), y: y.slice() }
  for (let frame = 0; frame < x.length; frame++)
    if (suspect[frame] === 1 && (leaps(x, frame, least) || leaps(y, frame, least))) result.x[frame] = result.y[frame] = NaN
  return result
}

/** Frames within reach of one that is off the line between its neighbours: all others need no closer look. */
function suspects(x: Float64Array, y: Float64Array, least: number): Uint8Array {
  const result = new Uint8Array(x.length)
  for (let frame = 0; frame < x.length; frame++) {
    const offX = 2 * x[frame]! - x[frame - 1]! - x[frame + 1]!
    const offY = 2 * y[frame]! - y[frame - 1]! - y[frame + 1]!
    // Beside a gap this is NaN, and worth the look.
    if (!(Math.abs(offX) < 1.5 * least && Math.abs(offY) < 1.5 * least)) result.fill(1, Math.max(0, frame - REACH), frame + REACH + 1)
  }
  return result
}

const window = new Float64Array(2 * REACH + 1)

function leaps(values: Float64Array, frame: number, least: number): boolean {
  let count = 0
  for (let other = Math.max(0, frame - REACH); other <= frame + REACH && other < values.length; other++) if (!Number.isNaN(values[other]!)) window[count++] = values[other]!
  const middle = medianOfFirst(window, count)
  for (let at = 0; at < count; at++) window[at] = Math.abs(window[at]! - middle)
  const deviation = medianOfFirst(window, count)
  return Math.abs(values[frame]! - middle) > Math.max(least, MOST_DEVIATIONS * deviation)
}
