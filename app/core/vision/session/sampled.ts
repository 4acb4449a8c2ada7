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
    const row = moment * perFrame
    if (before >= 0 && startUs[before] === timeUs) result.set(keypoints.subarray(before * perFrame, (before + 1) * perFrame), row)
    else if (before < 0 || before + 1 >= startUs.length || startUs[before + 1]! - startUs[before]! > stepUs) for (let at = 0; at < perFrame; at += 3) putNothing(result, row + at)
    else putBetween(result, row, keypoints, perFrame, startUs, before, timeUs, stepUs)
  }
  return result
}

function putNothing(result: Float32Array, into: number): void {
  result[into] = result[into + 1] = NaN
  result[into + 2] = 0
}

function putBetween(result: Float32Array, row: number, keypoints: Float32Array, perFrame: number, startUs: Float64Array, before: number, timeUs: number, stepUs: number): void {
  const isClose = (one: number) => startUs[one + 1]! - startUs[one]! <= stepUs
  const areFourClose = before >= 1 && before + 2 < startUs.length && isClose(before - 1) && isClose(before + 1)
  const ofTwo = weightsOf(startUs, before, before + 1, timeUs)
  const ofFour = areFourClose ? weightsOf(startUs, before - 1, before + 2, timeUs) : ofTwo
  for (let at = 0; at < perFrame; at += 3) {
    const [own, next] = [before * perFrame + at, (before + 1) * perFrame + at]
    if (Number.isNaN(keypoints[own]!) || Number.isNaN(keypoints[next]!)) {
      putNothing(result, row + at)
      continue
    }
    const hasFour = areFourClose && !Number.isNaN(keypoints[own - perFrame]!) && !Number.isNaN(keypoints[next + perFrame]!)
    const weights = hasFour ? ofFour : ofTwo
    let [x, y] = [0, 0]
    for (let one = 0, from = hasFour ? own - perFrame : own; one < weights.length; one++, from += perFrame) {
      x += weights[one]! * keypoints[from]!
      y += weights[one]! * keypoints[from + 1]!
    }
    result[row + at] = x
    result[row + at + 1] = y
    result[row + at + 2] = Math.min(keypoints[own + 2]!, keypoints[next + 2]!)
  }
}

/** Lagrange's, of each of the frames. */
function weightsOf(startUs: Float64Array, first: number, last: number, timeUs: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => {
    let weight = 1
    for (let other = first; other <= last; other++) if (other !== first + place) weight *= (timeUs - startUs[other]!) / (startUs[first + place]! - startUs[other]!)
    return weight
  })
}

function medianIntervalUs(startUs: Float64Array): number {
  return median(Float64Array.from({ length: Math.max(0, startUs.length - 1) }, (_, index) => startUs[index + 1]! - startUs[index]!))
}
