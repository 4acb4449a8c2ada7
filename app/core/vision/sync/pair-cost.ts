import type { Mat3 } from '../../math/mat3.ts'
import type { EvenTracks } from './even-tracks.ts'
import { bounded, steady } from './loss.ts'

/** How badly two cameras agree, lag by lag. */
export interface PairCost {
  one: number
  other: number
  /** Of the first cost, in steps: by how much `other`'s offset exceeds `one`'s. */
  firstLag: number
  /** 0 for full agreement, 1 for none. */
  cost: Float64Array
  /** Keypoints compared. */
  samples: Float64Array
}

/** Rays this close to the line through both cameras (sine of the angle) tell nothing: every plane holds them. */
const LEAST_OFF_BASELINE = 0.04
/** Fewer of a keypoint tell nothing about its bias. */
const LEAST_SIGHTINGS = 8

export interface CostLimits {
  /** Of distance from the epipolar line, in rays: there a keypoint counts half. */
  half: number
  /** Likewise of a keypoint's bias: estimators and calibrations have some, which no lag mends. */
  halfBias: number
  biasShare: number
}

export interface ComparedPair {
  one: number
  other: number
  essential: Mat3
  tracks: readonly [EvenTracks, EvenTracks]
}

/**
 * `moments`: indices into `one`'s tracks. A keypoint's steady distance from its lines is its bias and hardly counts; what
 * counts is what is left, by the bounded loss of Geman & McClure (1987): outliers and swapped sides weigh as much as any misfit.
 */
export function pairCost({ one, other, essential: e, tracks: [a, b] }: ComparedPair, moments: Int32Array, { firstLag, lags }: { firstLag: number; lags: number }, limits: CostLimits): PairCost {
  const curve: PairCost = { one, other, firstLag, cost: new Float64Array(lags), samples: new Float64Array(lags) }
  const count = moments.length
  const lines = new Float64Array(4 * count)
  const [residuals, some] = [new Float64Array(count), new Float64Array(count)]
  for (let keypoint = 0; keypoint < a.x.length; keypoint++) {
    putLines(e, a.x[keypoint]!, a.y[keypoint]!, moments, lines)
    for (let lag = 0; lag < lags; lag++) {
      const seen = residualsAt(e, lines, b.x[keypoint]!, b.y[keypoint]!, moments, a.first - b.first - firstLag - lag, residuals)
      if (seen < LEAST_SIGHTINGS) continue
      const bias = steady(residuals, seen, some, limits.half)
      curve.cost[lag]! += (1 - limits.biasShare) * lossAround(residuals, seen, bias, limits.half) + limits.biasShare * seen * bounded(bias, limits.halfBias)
      curve.samples[lag]! += seen
    }
  }
  for (let lag = 0; lag < lags; lag++) curve.cost[lag]! /= curve.samples[lag]!
  return curve
}

/** Each moment's epipolar line, and the square of its first two terms; NaN where it tells nothing. */
function putLines(e: Mat3, xs: Float32Array, ys: Float32Array, moments: Int32Array, lines: Float64Array): void {
  for (let at = 0; at < moments.length; at++) {
    const x = xs[moments[at]!]!
    const y = ys[moments[at]!]!
    const a = e[0] * x + e[1] * y + e[2]
    const b = e[3] * x + e[4] * y + e[5]
    const c = e[6] * x + e[7] * y + e[8]
    const n = a * a + b * b
    lines[4 * at] = n + c * c < LEAST_OFF_BASELINE ** 2 * (1 + x * x + y * y) ? NaN : a
    lines[4 * at + 1] = b
    lines[4 * at + 2] = c
    lines[4 * at + 3] = n
  }
}

/** Sampson's distances (Hartley & Zisserman 2004, 11.4.3), their sign kept, of all moments that both cameras see; how many. */
function residualsAt(e: Mat3, lines: Float64Array, xs: Float32Array, ys: Float32Array, moments: Int32Array, shift: number, residuals: Float64Array): number {
  const e0 = e[0]
  const e1 = e[1]
  const e3 = e[3]
  const e4 = e[4]
  const e6 = e[6]
  const e7 = e[7]
  let seen = 0
  for (let at = 0, line = 0; at < moments.length; at++, line += 4) {
    const index = moments[at]! + shift
    if (index < 0 || index >= xs.length) continue
    const x = xs[index]!
    const y = ys[index]!
    const backX = e0 * x + e3 * y + e6
    const backY = e1 * x + e4 * y + e7
    const off = (lines[line]! * x + lines[line + 1]! * y + lines[line + 2]!) / Math.sqrt(lines[line + 3]! + backX * backX + backY * backY)
    if (!Number.isNaN(off)) residuals[seen++] = off
  }
  return seen
}

function lossAround(values: Float64Array, count: number, middle: number, half: number): number {
  let loss = 0
  for (let at = 0; at < count; at++) loss += bounded(values[at]! - middle, half)
  return loss
}
