import { add, scale, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Dimensions, Pose } from '../model.ts'
import { pointOf } from '../person/pose.ts'
import { SEGMENTS } from '../person/segments.ts'
import { RAIL_RADIUS_M, railLines } from '../room/rails.ts'
import type { RoomPlan, Treadmill } from '../room/room-plan.ts'

export interface Ball {
  at: Vec3
  radiusM: number
}

/** Flesh, cloth and hair lie within these: round the segments' near joints, or round a point of them. */
export function bodyBalls(pose: Pose, { headM, handM, footLengthM }: Dimensions): Ball[] {
  return SEGMENTS.flatMap((segment): Ball[] => {
    const at = (x: number, z: number) => pointOf(pose[segment], [x, 0, z])
    const joint = { at: pose[segment].origin, radiusM: segment === 'pelvis' || segment === 'thorax' ? 0.3 : 0.19 }
    if (segment === 'head') return [joint, { at: at(-0.03, 0.62 * headM), radiusM: 0.26 }]
    if (segment.endsWith('hand')) return [joint, { at: at(0, -handM), radiusM: 0.09 }]
    if (segment.endsWith('toes')) return [joint, { at: at(0.3 * footLengthM, 0), radiusM: 0.08 }]
    return [joint]
  })
}

/** Where a shadow may fall: on the floor and a treadmill, or, where something else is near enough, anywhere on its way there. */
export function shadowOf(flesh: readonly Ball[], { least, most, things, treadmill, light, floorZ }: RoomPlan): Ball[] {
  const steepness = light.keyFrom[2]
  const onGround = flesh.map(({ at, radiusM }): Ball => ({ at: add(at, scale(light.keyFrom, -(at[2] - floorZ) / steepness)), radiusM: radiusM / steepness }))
  const isFree = onGround.every(({ at: [x, y], radiusM }) => {
    const onFloor = x - radiusM > least[0] && x + radiusM < most[0] && y - radiusM > least[1] && y + radiusM < most[1]
    return onFloor && things.every((thing) => Math.hypot(x - thing.at[0], y - thing.at[1]) > radiusM + thing.sizeM)
  })
  const rails = treadmill?.rails ? railLines(treadmill).flatMap((ends) => ends.map((at): Ball => ({ at, radiusM: RAIL_RADIUS_M }))) : []
  return isFree ? [...onGround, ...rails] : [...onGround, ...flesh]
}

export function beltOf({ rearM, frontM, halfWidthM }: Treadmill): Ball[] {
  return [rearM, frontM].flatMap((x) => [1, -1].map((side): Ball => ({ at: [x, side * halfWidthM, 0], radiusM: 0 })))
}

/** The dark under them reaches so far. */
export const underFeet = (pose: Pose): Ball[] => FOOT_SEGMENTS.map((segment) => ({ at: [pose[segment].origin[0], pose[segment].origin[1], 0], radiusM: 0.25 }))

/** Where ankles and balls of the feet press: x, y, height over the floor, and how far the dark goes under them. */
export function contactsOf(pose: Pose, { ankleHeightM }: Dimensions): [x: number, y: number, heightM: number, radiusM: number][] {
  return FOOT_SEGMENTS.map((segment) => {
    const [x, y, z] = pose[segment].origin
    return segment.endsWith('toes') ? [x, y, z - 0.02, 0.085] : [x, y, z - ankleHeightM, 0.1]
  })
}

const FOOT_SEGMENTS = ['left-foot', 'left-toes', 'right-foot', 'right-toes'] as const
