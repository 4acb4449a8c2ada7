import { fromCardan, toCardan } from '../../../app/core/math/cardan.ts'
import { radiansOf } from '../../../app/core/math/degrees.ts'
import { add, length, subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Dimensions } from '../model.ts'
import { legLengthM } from './leg-solver.ts'
import type { FootPose } from './roll-over.ts'
import { lesserOf } from './smooth.ts'
import type { Vector } from './swing.ts'

/**
 * A foot as the hip reaches for it, in a row, to reckon with: how far the ankle is, how far forward and to the left of
 * straight down, then the foot's turn in the room and the toes' bend. A leg's angles would not do: those of an almost
 * straight one change by degrees when its foot moves by a millimetre.
 */
export function toReach({ ankle, axes, toes }: FootPose, hip: Vec3): Vector {
  const [x, y, z] = subtract(ankle, hip)
  const far = length([x, y, z])
  const turn = toCardan(axes)
  return [far, Math.atan2(x, -z), Math.asin(y / far), turn.y, turn.x, turn.z, toes]
}

export function reachedFoot(reach: Vector, hip: Vec3): FootPose {
  const [far, forward, aside, y, x, z, toes] = reach as [number, number, number, number, number, number, number]
  const inPlane = far * Math.cos(aside)
  const way: Vec3 = [inPlane * Math.sin(forward), far * Math.sin(aside), -inPlane * Math.cos(forward)]
  return { ankle: add(hip, way), axes: fromCardan({ y, x, z }), toes }
}

/** A knee in the air stays bent at least about that much. */
const STRAIGHTEST_ALOFT = radiansOf(3)
const SOFTNESS_M = 0.003

/** No further than a leg in the air is long. */
export function withinLeg(dimensions: Dimensions, kneeAdduction: number, reach: Vector): Vector {
  const longestM = legLengthM(dimensions, STRAIGHTEST_ALOFT, kneeAdduction)
  return reach.map((value, place) => (place === LENGTH ? lesserOf(value, longestM, SOFTNESS_M) : value))
}

/** Places in a reach; from the last on it is about the foot itself. */
export const [LENGTH, FORWARD, FIRST_TURN] = [0, 1, 3]
