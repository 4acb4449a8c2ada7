import { quadraticWeights } from './local-quadratic.ts'
import type { Track } from './tracks.ts'

/** Keypoints of one camera at even moments of its own clock: `(first + index) × STEP_US`. */
export interface EvenTracks {
  first: number
  count: number
  /** By keypoint; NaN where it has not been seen for a while. */
  x: Float32Array[]
  y: Float32Array[]
}

/** Of what is left of people's movement once it is smoothed, this loses nothing. */
export const STEP_US = 20_000

/** What is not seen for longer is not made up. */
const LONGEST_GAP_US = 130_000
const MOST_NEAR = 1024

/**
 * Smoothed, whatever the frames' times. The same kernel for every camera blurs all alike, and noise weighs the same wherever
 * between two frames a moment lies. (Plain interpolation halves it midway, which draws every lag to half a frame.)
 */
export function evenTracks(tracks: readonly Track[], timesUs: ArrayLike<number>, halfWidthUs: number): EvenTracks {
  const frames = timesUs.length
  const first = frames === 0 ? 0 : Math.ceil(timesUs[0]! / STEP_US)
  const count = frames === 0 ? 0 : Math.max(0, Math.floor(timesUs[frames - 1]! / STEP_US) - first + 1)
  const missing = () => tracks.map(() => new Float32Array(count).fill(NaN))
  const result: EvenTracks = { first, count, x: missing(), y: missing() }
  const near = nearFrames()
  for (let index = 0; index < count; index++) {
    near.moveTo((first + index) * STEP_US, timesUs, halfWidthUs)
    for (let keypoint = 0; keypoint < tracks.length; keypoint++) {
      const { x, y } = tracks[keypoint]!
      const weights = near.weightsFor(x)
      if (!weights) continue
      result.x[keypoint]![index] = near.mean(weights, x)
      result.y[keypoint]![index] = near.mean(weights, y)
    }
  }
  return result
}

/** The frames around a moment that moves on, and how they make a value of it. */
function nearFrames() {
  const away = new Float64Array(MOST_NEAR)
  const [all, used] = [new Uint8Array(MOST_NEAR).fill(1), new Uint8Array(MOST_NEAR)]
  const [allWeights, usedWeights] = [new Float64Array(MOST_NEAR), new Float64Array(MOST_NEAR)]
  let [from, count, halfWidthUs, isWhole] = [0, 0, 0, false]

  /** Whether what is used has no gap around the moment that is too long. */
  const isClose = (which: Uint8Array) => {
    let [before, after] = [-Infinity, Infinity]
    for (let at = 0; at < count; at++) {
      if (which[at] === 0) continue
      if (away[at]! <= 0) before = away[at]!
      else if (after === Infinity) after = away[at]!
    }
    return before === 0 || (after - before) * halfWidthUs <= LONGEST_GAP_US
  }

  return {
    moveTo(timeUs: number, timesUs: ArrayLike<number>, ownHalfWidthUs: number) {
      halfWidthUs = ownHalfWidthUs
      while (timesUs[from]! <= timeUs - halfWidthUs) from++
      for (count = 0; count < MOST_NEAR && timesUs[from + count]! < timeUs + halfWidthUs; count++) away[count] = (timesUs[from + count]! - timeUs) / halfWidthUs
      isWhole = isClose(all) && quadraticWeights(away, all, count, allWeights)
    },
    /** Undefined where too few frames see it. */
    weightsFor(values: Float64Array): Float64Array | undefined {
      let isSeen = true
      for (let at = 0; at < count; at++) {
        used[at] = Number.isNaN(values[from + at]!) ? 0 : 1
        isSeen &&= used[at] === 1
      }
      if (isSeen) return isWhole ? allWeights : undefined
      return isClose(used) && quadraticWeights(away, used, count, usedWeights) ? usedWeights : undefined
    },
    mean(weights: Float64Array, values: Float64Array): number {
      let sum = 0
      for (let at = 0; at < count; at++) if (weights[at] !== 0) sum += weights[at]! * values[from + at]!
      return sum
    },
  }
}
