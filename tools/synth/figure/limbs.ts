import type { Dimensions, Side } from '../model.ts'
import type { Girth } from '../person/girth.ts'
import { leftward } from '../person/pose.ts'
import { ellipsoid, type Field, roundCone, union } from './field.ts'
import { loft, type Section } from './loft.ts'

/**
 * Half axes of a man's limbs at stations from the near joint (0) to the far one (1), in metres: [station, to the front, to the
 * back, sideways]. Circumferences agree with ANSUR's medians (Gordon et al. 1989) to a centimetre or two: thigh 0.60 m,
 * above the knee 0.38, calf 0.38, ankle 0.22, upper arm 0.32, forearm 0.29, wrist 0.17.
 */
type Station = readonly [at: number, front: number, back: number, sideways: number]
const THIGH: readonly Station[] = [
  [-0.1, 0.07, 0.075, 0.07],
  [0, 0.086, 0.092, 0.086],
  [0.15, 0.092, 0.092, 0.089],
  [0.35, 0.089, 0.083, 0.082],
  [0.6, 0.074, 0.069, 0.067],
  [0.82, 0.06, 0.058, 0.056],
  [0.95, 0.059, 0.05, 0.055],
  [1.04, 0.054, 0.046, 0.05],
]
const SHANK: readonly Station[] = [
  [-0.05, 0.052, 0.046, 0.05],
  [0.02, 0.057, 0.049, 0.053],
  [0.1, 0.051, 0.055, 0.052],
  [0.24, 0.045, 0.072, 0.056],
  [0.36, 0.042, 0.071, 0.054],
  [0.52, 0.039, 0.058, 0.047],
  [0.7, 0.034, 0.044, 0.038],
  [0.88, 0.031, 0.038, 0.034],
  [1, 0.034, 0.042, 0.037],
]
const UPPER_ARM: readonly Station[] = [
  [-0.04, 0.046, 0.048, 0.04],
  [0.06, 0.054, 0.054, 0.05],
  [0.25, 0.055, 0.054, 0.05],
  [0.5, 0.053, 0.05, 0.046],
  [0.8, 0.042, 0.042, 0.042],
  [1.03, 0.038, 0.04, 0.043],
]
/** The palm faces the thigh: the wrist is wide from front to back. */
const FOREARM: readonly Station[] = [
  [-0.05, 0.04, 0.04, 0.042],
  [0.08, 0.046, 0.042, 0.045],
  [0.25, 0.048, 0.044, 0.045],
  [0.5, 0.041, 0.039, 0.038],
  [0.75, 0.033, 0.032, 0.028],
  [0.95, 0.029, 0.028, 0.022],
  [1.06, 0.031, 0.03, 0.02],
]

const limb = (stations: readonly Station[], lengthM: number, girth: number): Field => loft(stations.map(([at, front, back, sideways]) => sectionAt(-at * lengthM, girth, front, back, sideways)))

const sectionAt = (z: number, girth: number, front: number, back: number, sideways: number): Section => ({
  z,
  front: girth * front,
  back: girth * back,
  halfWidth: girth * sideways,
})

export const thigh = ({ thighM }: Dimensions, girth: Girth): Field => limb(THIGH, thighM, girth.thigh)

export function shank({ shankM }: Dimensions, girth: Girth): Field {
  const malleoli = ellipsoid([0.004, 0, -shankM], [0.03 * girth.size, 0.041 * girth.size, 0.022 * girth.size])
  return union([limb(SHANK, shankM, girth.calf), malleoli], 0.02)
}

export function upperArm({ upperArmM }: Dimensions, girth: Girth, side: Side): Field {
  const deltoid = ellipsoid([0, leftward(side) * 0.014 * girth.size, -0.1 * upperArmM], [0.058 * girth.arm, 0.05 * girth.arm, 0.3 * upperArmM])
  return union([limb(UPPER_ARM, upperArmM, girth.arm), deltoid], 0.02)
}

export const forearm = ({ forearmM }: Dimensions, girth: Girth): Field => limb(FOREARM, forearmM, girth.forearm)

/** Relaxed: fingers a little bent towards the palm, the thumb before it. */
export function hand({ handM }: Dimensions, girth: Girth, side: Side): Field {
  const palmward = -leftward(side)
  const width = 0.042 * girth.size
  const at = (forward: number, inward: number, down: number) => [forward * width, palmward * inward * handM, -down * handM] as const
  const palm = ellipsoid(at(0, 0.015, 0.29), [1.02 * width, 0.017 * girth.size, 0.27 * handM])
  const knuckles = roundCone(at(0.66, 0.015, 0.5), at(-0.68, 0.015, 0.47), 0.0125 * girth.size, 0.0115 * girth.size)
  const heel = roundCone(at(0.45, 0.03, 0.1), at(-0.45, 0.03, 0.1), 0.015 * girth.size, 0.015 * girth.size)
  const ball = roundCone(at(0.5, 0.06, 0.14), at(1.05, 0.07, 0.3), 0.016 * girth.size, 0.012 * girth.size)
  const thumb = union(
    [
      roundCone(at(0.95, 0.06, 0.26), at(1.3, 0.11, 0.43), 0.0115 * girth.size, 0.01 * girth.size),
      roundCone(at(1.3, 0.11, 0.43), at(1.28, 0.15, 0.56), 0.01 * girth.size, 0.0075 * girth.size),
    ],
    0.004,
  )
  const FINGERS = [
    [0.72, 0.5, 0.93],
    [0.25, 0.52, 1],
    [-0.23, 0.51, 0.96],
    [-0.66, 0.48, 0.84],
  ] as const
  const fingers = FINGERS.flatMap(([across, knuckle, tip]) => {
    const reach = tip - knuckle
    const joints = [at(across, 0.015, knuckle), at(across * 1.04, 0.045, knuckle + 0.5 * reach), at(across * 1.02, 0.12, knuckle + 0.8 * reach), at(across, 0.2, knuckle + 0.97 * reach)] as const
    return [
      roundCone(joints[0], joints[1], 0.0105 * girth.size, 0.0092 * girth.size),
      roundCone(joints[1], joints[2], 0.0092 * girth.size, 0.0083 * girth.size),
      roundCone(joints[2], joints[3], 0.0083 * girth.size, 0.007 * girth.size),
    ]
  })
  const fleshy = union([palm, knuckles, heel, ball], 0.016)
  const pointed = union(fingers, 0.003)
  return union([fleshy, pointed, thumb], 0.006)
}
