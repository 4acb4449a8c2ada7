import { SIDES } from '../../body/joints.ts'
import { oncePer } from '../../last-per.ts'
import { headingOf } from '../events/heading.ts'
import type { GaitPoints, Way } from '../gait-points.ts'

/** Slower than this nobody walks through a room: on a belt people drift by so much less. Assumed. */
export const LEAST_THROUGH_ROOM_MPS = 0.3

/** How fast a person goes through the room where they face, on average over the trial: by the pelvis, else between the feet. Null where they stay, as on a belt, or nobody sees it. */
export const roomSpeedMps = oncePer((points: GaitPoints): number | null => {
  const heading = headingOf(points)
  const speeds = [points.pelvis, betweenFeet(points)].map((way) => speedOf(points, way, heading))
  const speed = speeds.find((one) => !Number.isNaN(one))
  return speed !== undefined && speed > LEAST_THROUGH_ROOM_MPS ? speed : null
})

/** Over the frames that are followed by one in which it is seen as well. */
function speedOf({ timesS }: GaitPoints, way: Way, heading: Float64Array): number {
  let [wayM, timeS] = [0, 0]
  for (let frame = 1; frame < timesS.length; frame++) {
    const ahead = (way[3 * frame]! - way[3 * frame - 3]!) * heading[2 * frame]! + (way[3 * frame + 1]! - way[3 * frame - 2]!) * heading[2 * frame + 1]!
    if (Number.isNaN(ahead)) continue
    wayM += ahead
    timeS += timesS[frame]! - timesS[frame - 1]!
  }
  return wayM / timeS
}

function betweenFeet({ heel, toe }: GaitPoints): Way {
  const ways = [toe, heel].find((foot) => SIDES.every((side) => foot[side].some((value) => !Number.isNaN(value)))) ?? toe
  return ways.left.map((value, at) => (value + ways.right[at]!) / 2)
}
