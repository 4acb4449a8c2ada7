/** Where legs are on their way to and fro, and what goes along with it in every stride. */
import { ridgeRegression } from '../../math/ridge-regression.ts'
import { SIDES, type Side } from '../joints.ts'
import type { PointAt } from '../markers/points-of-markers.ts'
import type { BodySize } from './body-size-of.ts'

/** Of a leg's length, SD: whose ankles move to and fro under the hips by less does not stride. Assumed. */
const LEAST_SWAY = 0.08
/** Neighbouring frames of smoothed points tell the same; of so many one counts. */
export const EVERY = 4
/** Of a course, in a stride. */
const WAVES = 3
export const TERMS = 1 + 2 * WAVES

/** By frame, radians; NaN where the leg is not seen. */
export type Phases = Readonly<Record<Side, Float64Array>>

/** Null of who does not stride with both. */
export function stridePhases(frames: number, pointAt: PointAt, size: BodySize, headingRad: Float64Array): Phases | null {
  const [left, right] = SIDES.map((side) => phasesOf(frames, pointAt, size, headingRad, side))
  return left && right ? { left, right } : null
}

/** The ankle before the hips, and how quickly it comes forward, as an angle. */
function phasesOf(frames: number, pointAt: PointAt, { thighM, shankM }: BodySize, headingRad: Float64Array, side: Side): Float64Array | null {
  const aheadM = Float64Array.from({ length: frames }, (_, frame) => {
    const [left, right, ankle] = [pointAt(frame, 'left-hip'), pointAt(frame, 'right-hip'), pointAt(frame, `${side}-ankle`)]
    if (!left || !right || !ankle) return NaN
    return (ankle[0] - (left[0] + right[0]) / 2) * Math.cos(headingRad[frame]!) + (ankle[1] - (left[1] + right[1]) / 2) * Math.sin(headingRad[frame]!)
  })
  const forward = aheadM.map((_, frame) => aheadM[Math.min(frames - 1, frame + 1)]! - aheadM[Math.max(0, frame - 1)]!)
  const [way, speed] = [meanAndSpread(aheadM), meanAndSpread(forward)]
  if (!(way.spread > LEAST_SWAY * (thighM[side] + shankM[side]))) return null
  return aheadM.map((ahead, frame) => Math.atan2(forward[frame]! / speed.spread, (ahead - way.mean) / way.spread))
}

function meanAndSpread(values: Float64Array): { mean: number; spread: number } {
  const there = values.filter((value) => !Number.isNaN(value))
  const mean = there.reduce((sum, value) => sum + value, 0) / there.length
  return { mean, spread: Math.sqrt(there.reduce((sum, value) => sum + (value - mean) ** 2, 0) / there.length) }
}

/** The terms of a course at that phase: its level, then pairs of waves. */
export function wavesAt(phase: number): Float64Array {
  const terms = new Float64Array(TERMS)
  terms[0] = 1
  for (let wave = 1; wave <= WAVES; wave++) {
    terms[2 * wave - 1] = Math.cos(wave * phase)
    terms[2 * wave] = Math.sin(wave * phase)
  }
  return terms
}

export function valueOf(course: Float64Array, terms: Float64Array): number {
  let sum = 0
  for (let term = 0; term < TERMS; term++) sum += terms[term]! * course[term]!
  return sum
}

/** Holds a course that was seen at a few phases only where nothing else does, and weighs nothing beside what is seen. */
const BARELY = new Float64Array(TERMS).fill(1e-3)

/** Variance of what goes along with the phase, about its mean; of noise, which follows no phase, none is expected. */
export function varianceOfCourse(seen: readonly { terms: Float64Array; value: number }[]): number {
  const beyond = seen.length - TERMS
  if (beyond <= 0) return NaN
  const mean = seen.reduce((sum, { value }) => sum + value, 0) / seen.length
  const course = ridgeRegression(seen.map(({ terms, value }) => ({ terms, value: value - mean })), BARELY)
  let [along, noise] = [0, 0]
  for (const { terms, value } of seen) {
    const told = valueOf(course, terms)
    along += told ** 2
    noise += (value - mean - told) ** 2
  }
  return along / seen.length - (TERMS / seen.length) * (noise / beyond)
}
