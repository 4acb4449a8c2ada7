import type { SyncFilm } from './films.ts'

/** From and to, in µs. */
export type Stretch = readonly [fromUs: number, toUs: number]

/** Shorter footage is looked at whole. */
const LONG_US = 180e6
const PARTS = 12
const LOOK_US = 10e6
const BIN_US = 1e6
const LEAST_LIKELIHOOD = 0.3
/** Of the picture's height: what goes further in a third of a second counts as if it had not. */
const LEAP = 0.1

/** Of long footage only the liveliest stretch of each part, which tells as much and takes a fraction of the time. */
export function stretchesOf({ camera, timesUs, keypoints }: SyncFilm, keypointCount: number): Stretch[] {
  const [fromUs, toUs] = [timesUs[0] ?? 0, timesUs[timesUs.length - 1] ?? 0]
  if (toUs - fromUs <= LONG_US) return [[fromUs, toUs]]
  const lively = livelinessOf(timesUs, keypoints, keypointCount, LEAP * camera.heightPx)
  const bins = lively.length
  const wanted = LOOK_US / BIN_US
  return Array.from({ length: PARTS }, (_, part) => {
    const [first, last] = [Math.round((part * bins) / PARTS), Math.round(((part + 1) * bins) / PARTS) - wanted]
    let best = first
    for (let bin = first + 1; bin <= last; bin++) if (sumOf(lively, bin, wanted) > sumOf(lively, best, wanted)) best = bin
    return [fromUs + best * BIN_US, fromUs + best * BIN_US + LOOK_US] as const
  })
}

function sumOf(values: Float64Array, from: number, count: number): number {
  let sum = 0
  for (let at = from; at < from + count; at++) sum += values[at] ?? 0
  return sum
}

/** By second: how far keypoints get about in the picture, in pixels. */
function livelinessOf(timesUs: ArrayLike<number>, keypoints: ArrayLike<number>, keypointCount: number, mostPx: number): Float64Array {
  const fromUs = timesUs[0]!
  const result = new Float64Array(Math.ceil((timesUs[timesUs.length - 1]! - fromUs) / BIN_US))
  // Three frames a second are enough to see whether anything moves.
  for (let frame = 0, before = -1, nextUs = fromUs; frame < timesUs.length; frame++) {
    if (timesUs[frame]! < nextUs) continue
    if (before >= 0) result[Math.min(result.length - 1, Math.floor((timesUs[before]! - fromUs) / BIN_US))]! += movedBetween(keypoints, keypointCount, before, frame, mostPx)
    before = frame
    nextUs = timesUs[frame]! + BIN_US / 3
  }
  return result
}

/** The median keypoint's way would be 0 where only an arm moves: this is the mean, in which a leap counts little. */
function movedBetween(keypoints: ArrayLike<number>, keypointCount: number, before: number, frame: number, mostPx: number): number {
  let [sum, seen] = [0, 0]
  for (let keypoint = 0; keypoint < keypointCount; keypoint++) {
    const [from, to] = [3 * (before * keypointCount + keypoint), 3 * (frame * keypointCount + keypoint)]
    if (!(keypoints[from + 2]! >= LEAST_LIKELIHOOD && keypoints[to + 2]! >= LEAST_LIKELIHOOD)) continue
    const moved = Math.hypot(keypoints[to]! - keypoints[from]!, keypoints[to + 1]! - keypoints[from + 1]!)
    if (Number.isNaN(moved)) continue
    sum += Math.min(moved, mostPx)
    seen++
  }
  return seen === 0 ? 0 : sum / seen
}
