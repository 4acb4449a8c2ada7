import { add, scale, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Dimensions, Pose, Segment, Side } from '../model.ts'
import { blendOfSexes } from './build.ts'
import { pointOf } from './pose.ts'

/**
 * de Leva (1996, J Biomech 29:1223), table 4, women and men: share of the body's mass, and where the centre of mass
 * lies as a share of the length between the points named. The trunk's two upper parts, xiphoid and omphalion between
 * them, are taken together; the foot's mass lies in the foot whole, none in the toes apart.
 */
const PARTS = {
  /** Seventh cervical vertebra to vertex. */
  head: { share: [0.0668, 0.0694], centre: [0.5159, 0.4998] },
  /** Omphalion to suprasternale. */
  thorax: { share: [0.301, 0.3229], centre: [0.627, 0.584] },
  /** Mid-hip to omphalion. */
  pelvis: { share: [0.1247, 0.1117], centre: [0.508, 0.3885] },
  'upper-arm': { share: [0.0255, 0.0271], centre: [0.5754, 0.5772] },
  forearm: { share: [0.0138, 0.0162], centre: [0.4559, 0.4574] },
  /** Wrist to the third finger's tip. */
  hand: { share: [0.0056, 0.0061], centre: [0.3427, 0.3624] },
  thigh: { share: [0.1478, 0.1416], centre: [0.3612, 0.4095] },
  /** Knee to ankle centre. */
  shank: { share: [0.0481, 0.0433], centre: [0.4352, 0.4395] },
  /** Heel to the toes' tip. */
  foot: { share: [0.0129, 0.0137], centre: [0.4014, 0.4415] },
} as const satisfies Record<string, { share: readonly [number, number]; centre: readonly [number, number] }>

export interface PointMass {
  segment: Segment
  /** Of the body's mass: all together make 1. */
  share: number
  /** In the segment's own frame. */
  local: Vec3
}

/** `sex`: 0 a typical woman's distribution … 1 a typical man's. */
export function pointMasses(dimensions: Dimensions, sex: number): PointMass[] {
  const blend = blendOfSexes(sex)
  const between = ([woman, man]: readonly [number, number]) => blend(woman, man)
  const part = (kind: keyof typeof PARTS, segment: Segment, place: (centre: number) => Vec3): PointMass => ({
    segment,
    share: between(PARTS[kind].share),
    local: place(between(PARTS[kind].centre)),
  })
  const up = (lengthM: number) => (centre: number): Vec3 => [0, 0, centre * lengthM]
  const down = (lengthM: number) => (centre: number): Vec3 => [0, 0, -centre * lengthM]
  const { footLengthM, heelBehindAnkleM, ankleHeightM } = dimensions
  const ofSide = (side: Side): PointMass[] => [
    part('upper-arm', `${side}-upper-arm`, down(dimensions.upperArmM)),
    part('forearm', `${side}-forearm`, down(dimensions.forearmM)),
    part('hand', `${side}-hand`, down(dimensions.handM)),
    part('thigh', `${side}-thigh`, down(dimensions.thighM)),
    part('shank', `${side}-shank`, down(dimensions.shankM)),
    part('foot', `${side}-foot`, (centre) => [centre * footLengthM - heelBehindAnkleM, 0, -ankleHeightM / 2]),
  ]
  const parts = [
    part('head', 'head', up(dimensions.headM)),
    part('thorax', 'thorax', up(dimensions.trunkM)),
    part('pelvis', 'pelvis', up(dimensions.pelvisM)),
    ...ofSide('left'),
    ...ofSide('right'),
  ]
  // Between the two sexes' rounded figures the sum is a ten-thousandth off.
  const whole = parts.reduce((sum, { share }) => sum + share, 0)
  return parts.map((one) => ({ ...one, share: one.share / whole }))
}

export function centreOfMass(masses: readonly PointMass[], pose: Pose): Vec3 {
  return masses.reduce<Vec3>((sum, { segment, share, local }) => add(sum, scale(pointOf(pose[segment], local), share)), [0, 0, 0])
}
