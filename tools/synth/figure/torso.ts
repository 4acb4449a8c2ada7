import type { Dimensions } from '../model.ts'
import type { Girth } from '../person/girth.ts'
import { ellipsoid, type Field, roundCone, union } from './field.ts'
import { loft } from './loft.ts'

/** From the crotch to the lumbar joint; the buttocks are the wide back. */
export function pelvis({ pelvisM, hipSeparationM }: Dimensions, girth: Girth): Field {
  const { size, hips, waist, belly } = girth
  const trunk = loft([
    { z: -0.075 * size, halfWidth: 0.07 * hips, front: 0.062 * hips, back: 0.062 * hips },
    { z: -0.035 * size, halfWidth: 0.15 * hips, front: 0.092 * hips, back: 0.11 * hips },
    { z: 0.01 * size, halfWidth: 0.17 * hips, front: 0.1 * hips, back: 0.122 * hips },
    { z: 0.055 * size, halfWidth: 0.166 * hips, front: 0.055 * hips + 0.05 * belly, back: 0.115 * hips },
    { z: pelvisM, halfWidth: 0.15 * waist, front: 0.045 * waist + 0.065 * belly, back: 0.098 * waist },
    { z: pelvisM + 0.05 * size, halfWidth: 0.14 * waist, front: 0.04 * waist + 0.065 * belly, back: 0.085 * waist },
  ])
  const buttock = (side: 1 | -1) =>
    ellipsoid([-0.055 * hips, side * 0.48 * hipSeparationM, -0.025 * size], [0.082 * hips, 0.078 * hips, 0.082 * hips])
  return union([trunk, buttock(1), buttock(-1)], 0.03)
}

/** From the lumbar joint to the base of the neck, with the slope of the shoulders. */
export function thorax({ trunkM, shoulderSeparationM }: Dimensions, girth: Girth): Field {
  const { size, chest, waist, belly, arm, neck, breast } = girth
  const up = (share: number) => share * trunkM
  const trunk = loft([
    { z: up(-0.1), halfWidth: 0.142 * waist, front: 0.04 * waist + 0.065 * belly, back: 0.085 * waist },
    { z: up(0.04), halfWidth: 0.14 * waist, front: 0.045 * waist + 0.06 * belly, back: 0.085 * waist },
    { z: up(0.22), halfWidth: 0.142 * (waist + chest) * 0.5, front: 0.055 * waist + 0.05 * belly, back: 0.095 * chest },
    { z: up(0.45), halfWidth: 0.153 * chest, front: 0.11 * chest, back: 0.11 * chest },
    { z: up(0.64), halfWidth: 0.163 * chest, front: 0.116 * chest, back: 0.118 * chest },
    { z: up(0.78), halfWidth: 0.165 * chest, front: 0.108 * chest, back: 0.114 * chest },
    { z: up(0.88), halfWidth: 0.15 * chest, front: 0.08 * chest, back: 0.098 * chest },
    { z: up(0.96), halfWidth: 0.1 * chest, front: 0.058 * chest, back: 0.074 * chest },
    { z: up(1.02), halfWidth: 0.06 * chest, front: 0.045 * chest, back: 0.056 * chest },
  ])
  const shoulder = shoulderSeparationM / 2
  const slope = (side: 1 | -1) =>
    roundCone([-0.022 * size, side * 0.035 * size, trunkM + 0.012 * size], [-0.004, side * (shoulder - 0.012 * size), up(0.9) + 0.006 * size], 0.04 * neck, 0.046 * arm)
  const pectoral = (side: 1 | -1) =>
    ellipsoid([0.07 * chest, side * 0.075 * chest, up(0.68)], [0.058 * chest, 0.075 * chest, 0.062 * size])
  const parts = [trunk, slope(1), slope(-1), pectoral(1), pectoral(-1)]
  if (breast > 0.25) {
    const bust = 0.55 + 0.45 * breast
    const each = (side: 1 | -1) => ellipsoid([0.088 * chest, side * 0.078 * chest, up(0.6)], [0.066 * bust, 0.066 * bust, 0.066 * bust])
    parts.push(each(1), each(-1))
  }
  return union(parts, 0.045)
}
