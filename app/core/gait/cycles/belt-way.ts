import { SIDES } from '../../body/joints.ts'
import type { GaitPoints } from '../gait-points.ts'

/** A foot that stands on the belt moves as it does, give or take so much of its speed. Assumed. */
const WITH_BELT = 0.3
/** Evenly through the trial: more tell the same. */
const LOOKS_AT_MOST = 20_000

/**
 * Where somebody on a belt walks to, as (x, y) of length 1: against the way that standing feet are carried. Feet that point outward, one more than the other,
 * would make a step's width of its length. `heading`: of each frame, where the person faces as far as feet tell.
 */
export function beltWay({ rateHz, timesS, toe }: GaitPoints, heading: Float64Array, beltSpeedMps: number): readonly [number, number] {
  let [x, y] = [0, 0]
  const step = Math.ceil(timesS.length / LOOKS_AT_MOST)
  for (const side of SIDES)
    for (let frame = 1; frame < timesS.length; frame += step) {
      const vx = (toe[side][3 * frame]! - toe[side][3 * frame - 3]!) * rateHz
      const vy = (toe[side][3 * frame + 1]! - toe[side][3 * frame - 2]!) * rateHz
      const [slipX, slipY] = [vx + beltSpeedMps * heading[2 * frame]!, vy + beltSpeedMps * heading[2 * frame + 1]!]
      if (!(slipX * slipX + slipY * slipY < (WITH_BELT * beltSpeedMps) ** 2)) continue
      x -= vx
      y -= vy
    }
  // Where no foot ever goes with the belt, its speed is another than was said, and the feet alone tell.
  if (x === 0 && y === 0) for (let at = 0; at < heading.length; at += 2) [x, y] = [x + heading[at]!, y + heading[at + 1]!]
  return [x / Math.hypot(x, y), y / Math.hypot(x, y)]
}
