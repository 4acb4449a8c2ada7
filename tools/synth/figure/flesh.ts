import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { Build, Dimensions, Pose, Segment } from '../model.ts'
import type { Girth } from '../person/girth.ts'
import { pointOf } from '../person/pose.ts'
import { SEGMENTS } from '../person/segments.ts'
import type { Field } from './field.ts'
import { head } from './head.ts'
import { inRest } from './in-rest.ts'
import { forearm, hand, shank, thigh, upperArm } from './limbs.ts'
import { shoe } from './shoe.ts'
import { pelvis, thorax } from './torso.ts'

/** What each segment is made of, at rest in the room: skin, but shoes on feet and toes. */
export type Flesh = Readonly<Record<Segment, Field>>

/** Beyond this the distance to a segment's ball is near enough. */
const FAR_M = 0.14

export function fleshOf(dimensions: Dimensions, build: Build, girth: Girth, rest: Pose): Flesh & { scalp: Field } {
  const { skin, scalp } = head(dimensions, girth, build.sex)
  const [leftShoe, rightShoe] = [shoe(dimensions, 'left'), shoe(dimensions, 'right')]
  const { headM, trunkM, upperArmM, forearmM, handM, thighM, shankM, footLengthM } = dimensions
  const made: Record<Segment, readonly [field: Field, middleZ: number, radiusM: number]> = {
    pelvis: [pelvis(dimensions, girth), 0.02, 0.3 * girth.hips],
    thorax: [thorax(dimensions, girth), trunkM / 2, 0.36 * Math.max(girth.chest, girth.size)],
    head: [skin, headM / 2, 0.6 * headM],
    'left-upper-arm': [upperArm(dimensions, girth, 'left'), -upperArmM / 2, 0.5 * upperArmM + 0.09],
    'right-upper-arm': [upperArm(dimensions, girth, 'right'), -upperArmM / 2, 0.5 * upperArmM + 0.09],
    'left-forearm': [forearm(dimensions, girth), -forearmM / 2, 0.5 * forearmM + 0.08],
    'right-forearm': [forearm(dimensions, girth), -forearmM / 2, 0.5 * forearmM + 0.08],
    'left-hand': [hand(dimensions, girth, 'left'), -handM / 2, 0.75 * handM],
    'right-hand': [hand(dimensions, girth, 'right'), -handM / 2, 0.75 * handM],
    'left-thigh': [thigh(dimensions, girth), -thighM / 2, 0.5 * thighM + 0.16],
    'right-thigh': [thigh(dimensions, girth), -thighM / 2, 0.5 * thighM + 0.16],
    'left-shank': [shank(dimensions, girth), -shankM / 2, 0.5 * shankM + 0.12],
    'right-shank': [shank(dimensions, girth), -shankM / 2, 0.5 * shankM + 0.12],
    'left-foot': [leftShoe.foot, 0, footLengthM],
    'right-foot': [rightShoe.foot, 0, footLengthM],
    'left-toes': [leftShoe.toes, 0, 0.6 * footLengthM],
    'right-toes': [rightShoe.toes, 0, 0.6 * footLengthM],
  }
  const placed = SEGMENTS.map((segment) => {
    const [field, middleZ, radiusM] = made[segment]
    const middle = pointOf(rest[segment], [0, 0, middleZ])
    return [segment, remembered(near(inRest(rest[segment], field), middle, radiusM))] as const
  })
  // the scalp stays in the head's own frame, as hair does
  return { ...(Object.fromEntries(placed) as unknown as Flesh), scalp }
}

function near(field: Field, [mx, my, mz]: Vec3, radiusM: number): Field {
  const far = (radiusM + FAR_M) ** 2
  return (x, y, z) => {
    const squared = (x - mx) * (x - mx) + (y - my) * (y - my) + (z - mz) * (z - mz)
    return squared > far ? Math.sqrt(squared) - radiusM : field(x, y, z)
  }
}

/** Skin and garments ask for the same flesh at the same point. */
function remembered(field: Field): Field {
  let [lastX, lastY, lastZ, last] = [Number.NaN, Number.NaN, Number.NaN, Number.NaN]
  return (x, y, z) => {
    if (x === lastX && y === lastY && z === lastZ) return last
    last = field(x, y, z)
    lastX = x
    lastY = y
    lastZ = z
    return last
  }
}
