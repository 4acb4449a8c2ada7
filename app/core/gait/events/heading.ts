import { SIDES } from '../../body/joints.ts'
import { LEAST_SAMPLES, lowPass } from '../../signal/butterworth.ts'
import type { GaitPoints } from '../gait-points.ts'

/** Slower than steps, quicker than turns. */
const CUT_OFF_HZ = 0.5

/**
 * Where the person faces, frame by frame, as (x, y) of length 1: along both feet, which point left and right of it by turns. On a treadmill nothing
 * moves forward, and who turns does not walk along one line. Where one foot is not seen, along the other; where none is, between what was before and
 * comes after. All NaN where no foot ever is, or hardly a frame was recorded.
 */
export function headingOf({ rateHz, timesS, heel, toe }: Omit<GaitPoints, 'pelvis'>): Float64Array {
  const frames = timesS.length
  const along = [0, 1].map((axis) =>
    bridged(
      Float64Array.from({ length: frames }, (_, frame) => {
        const feet = SIDES.map((side) => toe[side][3 * frame + axis]! - heel[side][3 * frame + axis]!).filter((foot) => !Number.isNaN(foot))
        return (feet.reduce((sum, foot) => sum + foot, 0) * SIDES.length) / feet.length
      }),
    ),
  )
  if (frames < LEAST_SAMPLES || along.some((way) => way === null)) return new Float64Array(2 * frames).fill(Number.NaN)
  const [x, y] = along.map((way) => lowPass(way!, CUT_OFF_HZ, rateHz)) as [Float64Array, Float64Array]
  return Float64Array.from({ length: 2 * frames }, (_, at) => (at % 2 === 0 ? x : y)[at >> 1]! / Math.hypot(x[at >> 1]!, y[at >> 1]!))
}

/** The same in radians from the world's x, which is what angles in the room are counted from. */
export function headingRadOf(points: Omit<GaitPoints, 'pelvis'>): Float64Array {
  const heading = headingOf(points)
  return Float64Array.from(points.timesS, (_, frame) => Math.atan2(heading[2 * frame + 1]!, heading[2 * frame]!))
}

/** Straight across what is missing, level at both ends; null where nothing is there. */
function bridged(values: Float64Array): Float64Array | null {
  let before = -1
  for (let at = 0; at < values.length; at++) {
    if (Number.isNaN(values[at]!)) continue
    for (let gap = before + 1; gap < at; gap++) values[gap] = before < 0 ? values[at]! : values[before]! + ((gap - before) / (at - before)) * (values[at]! - values[before]!)
    before = at
  }
  if (before < 0) return null
  return values.fill(values[before]!, before + 1)
}
