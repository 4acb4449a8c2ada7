import { choleskyFactor, choleskyInverse } from '../../math/cholesky.ts'
import { median } from '../../math/median.ts'
import { normalEquations, type Unknowns } from './clock-equations.ts'
import type { Clock, Moments, Scene } from './scene.ts'

/** With standard errors; NaN for what was not sought. */
export interface Refined {
  clocks: readonly Clock[]
  offsetErrorUs: readonly number[]
  driftError: readonly number[]
  /** Of keypoints about their epipolar lines, their biases taken away, in the median, in rays. */
  deviation: number
}

/** Enough to arrive; half of them to come close. */
export const ROUNDS = { exact: 8, close: 3 } as const
/** A step below it is no step. */
const STILL_US = 5
/** Further than this the cost is no bowl. */
const LONGEST_STEP_S = 0.02

/** Gauss–Newton from clocks that are right to some hundredths of a second. The reference's clock stays as it is; drifts are sought of the films of `drifting`. */
export function refine(scene: Scene, reference: number, moments: Moments, start: readonly Clock[], drifting: readonly boolean[], mostRounds: number = ROUNDS.exact): Refined {
  const unknowns = unknownsOf(reference, drifting)
  let clocks = start
  for (let round = 1; ; round++) {
    const { normal, gradient, byBlock, byKeypoint, deviations } = normalEquations(scene, moments, clocks, unknowns)
    const inverse = inverseOf(normal, unknowns.count)
    const deviation = median(deviations)
    if (!inverse) return { clocks, deviation, offsetErrorUs: clocks.map(() => NaN), driftError: clocks.map(() => NaN) }
    const step = inverse.map((row) => within(-row.reduce((sum, value, at) => sum + value * gradient[at]!, 0), LONGEST_STEP_S))
    clocks = clocks.map(({ offsetUs, drift }, film) => ({ offsetUs: offsetUs + 1e6 * (step[unknowns.offset[film]!] ?? 0), drift: drift + (step[unknowns.drift[film]!] ?? 0) }))
    const isStill = unknowns.offset.every((place) => place < 0 || Math.abs(step[place]!) * 1e6 < STILL_US)
    if (!isStill && round < mostRounds) continue
    const errors = errorsOf(inverse, byBlock, byKeypoint)
    return { clocks, deviation, offsetErrorUs: unknowns.offset.map((place) => 1e6 * (errors[place] ?? NaN)), driftError: unknowns.drift.map((place) => errors[place] ?? NaN) }
  }
}

function unknownsOf(reference: number, drifting: readonly boolean[]): Unknowns {
  let count = 0
  const offset = drifting.map((_, film) => (film === reference ? -1 : count++))
  const drift = drifting.map((isSought, film) => (film === reference || !isSought ? -1 : count++))
  return { count, offset, drift }
}

/** What is stated is twice what the formulas give: on the sample lab's movements 95 % of errors then lie within two of them (`npm run bench -- sync`). */
const HONEST = 2

const within = (value: number, most: number) => Math.max(-most, Math.min(most, value))

/** Row by row; undefined where nothing tells of one of the unknowns. */
function inverseOf(normal: Float64Array, size: number): Float64Array[] | undefined {
  const factor = choleskyFactor(normal, size)
  const inverse = factor && choleskyInverse(factor)
  return inverse && Array.from({ length: size }, (_, row) => inverse.subarray(row * size, (row + 1) * size))
}

/**
 * Standard errors that hold however moments of one block, and those of one keypoint, hang together (White 1980; Liang & Zeger
 * 1986): what calibration and estimator get wrong is wrong in every frame, and shows only in how keypoints differ.
 */
function errorsOf(inverse: readonly Float64Array[], ...clusterings: readonly (readonly Float64Array[])[]): number[] {
  return inverse.map((row) => HONEST * Math.sqrt(clusterings.flat().reduce((sum, gradient) => sum + row.reduce((along, value, at) => along + value * gradient[at]!, 0) ** 2, 0)))
}
