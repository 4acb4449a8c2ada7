import { median } from '../../math/median.ts'
import { lastStarted, type FrameTimes } from '../../time/frame-times.ts'

/** Longer without a frame, what happened between them is not known: in intervals of the film. */
const LONGEST_STEP = 2.5

/**
 * One person's keypoints at moments between a film's frames: at a frame as they are, else on the cubic through four frames in a row
 * (Lagrange's, on their true times), or on the line between two where the others do not show the keypoint. Row by row x, y and score,
 * the lowest of those that took part; x and y are NaN where there is no frame on either side close by.
 *
 * `keypoints` has a row for each frame of the film, NaN where it does not show the person.
 */
export function sampled(keypoints: Float32Array, perFrame: number, { startUs }: FrameTimes, timesUs: Float64Array): Float32Array {
  const result = new Float32Array(timesUs.length * perFrame)
  const stepUs = LONGEST_STEP * medianIntervalUs(startUs)
  for (let moment = 0; moment < timesUs.length; moment++) {
    const timeUs = timesUs[moment]!
    const before = lastStarted(startUs, timeUs)
    for (let at = 0; at < perFrame; at += 3) {
      const into = moment * perFrame + at
      if (before >= 0 && startUs[before] === timeUs) result.set(keypoints.subarray(before * perFrame + at, before * perFrame + at + 3), into)
      else if (before < 0 || before + 1 >= startUs.length || startUs[before + 1]! - startUs[before]! > stepUs) result.set([NaN, NaN, 0], into)
      else putBetween(result, into, keypoints, perFrame, at, startUs, before, timeUs, stepUs)
    }
  }
  return result
}

function putBetween(result: Float32Array, into: number, keypoints: Float32Array, perFrame: number, at: number, startUs: Float64Array, before: number, timeUs: number, stepUs: number): void {
  const isSeen = (frame: number) => frame >= 0 && frame < startUs.length && !Number.isNaN(keypoints[frame * perFrame + at]!)
  const isClose = (one: number) => startUs[one + 1]! - startUs[one]! <= stepUs
  if (!isSeen(before) || !isSeen(before + 1)) return result.set([NaN, NaN, 0], into)
  const hasFour = isSeen(before - 1) && isSeen(before + 2) && isClose(before - 1) && isClose(before + 1)
  const [first, last] = hasFour ? [before - 1, before + 2] : [before, before + 1]
  let [x, y, score] = [0, 0, Infinity]
  for (let frame = first; frame <= last; frame++) {
    let weight = 1
    for (let other = first; other <= last; other++) if (other !== frame) weight *= (timeUs - startUs[other]!) / (startUs[frame]! - startUs[other]!)
    x += weight * keypoints[frame * perFrame + at]!
    y += weight * keypoints[frame * perFrame + at + 1]!
    if (frame === before || frame === before + 1) score = Math.min(score, keypoints[frame * perFrame + at + 2]!)
  }
  result.set([x, y, score], into)
}

function medianIntervalUs(startUs: Float64Array): number {
  return median(Float64Array.from({ length: Math.max(0, startUs.length - 1) }, (_, index) => startUs[index + 1]! - startUs[index]!))
}
