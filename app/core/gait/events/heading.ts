import { SIDES } from '../../body/joints.ts'
import { lowPass } from '../../signal/butterworth.ts'
import type { GaitPoints } from '../gait-points.ts'

/** Slower than steps, quicker than turns. */
const CUT_OFF_HZ = 0.5

/**
 * Where the person faces, frame by frame, as (x, y) of length 1: along both feet, which point left and right of it by turns. On a treadmill nothing
 * moves forward, and who turns does not walk along one line. Points have to be whole.
 */
export function headingOf({ rateHz, timesS, heel, toe }: GaitPoints): Float64Array {
  const along = [0, 1].map((axis) => {
    const sum = Float64Array.from(timesS, (_, frame) => SIDES.reduce((all, side) => all + toe[side][3 * frame + axis]! - heel[side][3 * frame + axis]!, 0))
    return lowPass(sum, CUT_OFF_HZ, rateHz)
  }) as [Float64Array, Float64Array]
  return Float64Array.from({ length: 2 * timesS.length }, (_, at) => along[at % 2]![at >> 1]! / Math.hypot(along[0][at >> 1]!, along[1][at >> 1]!))
}
