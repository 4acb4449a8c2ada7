import { oncePer } from '../../last-per.ts'
import { bridged } from '../../signal/bridged.ts'
import { LEAST_SAMPLES, lowPass } from '../../signal/butterworth.ts'
import type { GaitPoints } from '../gait-points.ts'

/** Slower than steps, quicker than turns. */
export const WAY_CUT_OFF_HZ = 0.5

/**
 * Where the person faces, frame by frame, as (x, y) of length 1: along both feet, which point left and right of it by turns. On a treadmill nothing
 * moves forward, and who turns does not walk along one line. Where one foot is not seen, along the other; where none is, between what was before and
 * comes after. Of a model's angles as these have it. All NaN where no foot ever is, or hardly a frame was recorded.
 */
export const headingOf = oncePer(({ rateHz, timesS, heel, toe, ofModel }: Feet): Float64Array => {
  if (ofModel) return ofModel.heading
  const frames = timesS.length
  const along = [0, 1].map((axis) => {
    const sum = new Float64Array(frames)
    for (let frame = 0; frame < frames; frame++) {
      const left = toe.left[3 * frame + axis]! - heel.left[3 * frame + axis]!
      const right = toe.right[3 * frame + axis]! - heel.right[3 * frame + axis]!
      sum[frame] = Number.isNaN(left) ? 2 * right : Number.isNaN(right) ? 2 * left : left + right
    }
    return bridged(sum)
  })
  if (frames < LEAST_SAMPLES || along.some((way) => way === null)) return new Float64Array(2 * frames).fill(Number.NaN)
  const [x, y] = along.map((way) => lowPass(way!, WAY_CUT_OFF_HZ, rateHz)) as [Float64Array, Float64Array]
  const heading = new Float64Array(2 * frames)
  for (let frame = 0; frame < frames; frame++) {
    const size = Math.hypot(x[frame]!, y[frame]!)
    heading[2 * frame] = x[frame]! / size
    heading[2 * frame + 1] = y[frame]! / size
  }
  return heading
})

type Feet = Omit<GaitPoints, 'pelvis'>

/** The same in radians from the world's x, which is what angles in the room are counted from. */
export function headingRadOf(points: Feet): Float64Array {
  const heading = headingOf(points)
  return Float64Array.from(points.timesS, (_, frame) => Math.atan2(heading[2 * frame + 1]!, heading[2 * frame]!))
}
