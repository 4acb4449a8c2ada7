import type { Dimensions } from '../model.ts'
import type { Girth } from '../person/girth.ts'
import { headLandmarks } from '../person/landmarks.ts'
import { ellipsoid, type Field, roundCone, smoothMin, union } from './field.ts'
import { loft } from './loft.ts'

/** Skull, face, ears and neck, in the head's frame, and what hair grows on. */
export function head(dimensions: Dimensions, girth: Girth, sex: number): { skin: Field; scalp: Field } {
  const { heightM, headM, headWidthM, headDepthM } = dimensions
  const { nose, leftEye, leftEar, skullCentre } = headLandmarks(dimensions)
  const u = heightM / 1.75
  const manly = (woman: number, man: number) => woman + sex * (man - woman)
  const [halfWidth, halfDepth] = [headWidthM / 2, headDepthM / 2]
  const middle = skullCentre[0]
  const chinZ = headM - 0.127 * heightM
  const skull = ellipsoid([middle - 0.006 * u, 0, headM - halfDepth * 0.93], [halfDepth, halfWidth, halfDepth * 0.93])
  const back = ellipsoid([middle - 0.25 * halfDepth, 0, headM - 0.095 * u], [0.74 * halfDepth, 0.95 * halfWidth, 0.075 * u])
  const face = loft([
    { z: chinZ, halfWidth: 0.026 * u * manly(0.85, 1.05), front: 0.026 * u, back: 0.03 * u, forward: middle + 0.53 * halfDepth },
    { z: chinZ + 0.025 * u, halfWidth: 0.043 * u * manly(0.9, 1.05), front: 0.042 * u, back: 0.06 * u, forward: middle + 0.42 * halfDepth },
    { z: chinZ + 0.06 * u, halfWidth: 0.056 * u * manly(0.94, 1.02), front: 0.062 * u, back: 0.08 * u, forward: middle + 0.27 * halfDepth },
    { z: leftEye[2] - 0.012 * u, halfWidth: 0.063 * u, front: 0.07 * u, back: 0.08 * u, forward: middle + 0.2 * halfDepth },
    { z: leftEye[2] + 0.03 * u, halfWidth: 0.064 * u, front: 0.072 * u, back: 0.08 * u, forward: middle + 0.2 * halfDepth },
    { z: leftEye[2] + 0.06 * u, halfWidth: 0.055 * u, front: 0.062 * u, back: 0.07 * u, forward: middle + 0.16 * halfDepth },
  ])
  const faceFront = middle + 0.2 * halfDepth + 0.07 * u
  const noseRoot = [faceFront - 0.006 * u, 0, leftEye[2] + 0.004 * u] as const
  const noseTip = [nose[0] - 0.011 * u, 0, nose[2] + 0.002 * u] as const
  const bridge = roundCone(noseRoot, noseTip, 0.008 * u, 0.0125 * u)
  const wing = (side: 1 | -1) => ellipsoid([nose[0] - 0.02 * u, side * 0.012 * u, nose[2] - 0.004 * u], [0.014 * u, 0.009 * u, 0.009 * u])
  const brow = (side: 1 | -1) =>
    roundCone([faceFront - 0.008 * u, side * 0.012 * u, leftEye[2] + 0.019 * u], [faceFront - 0.022 * u, side * 0.045 * u, leftEye[2] + 0.019 * u], 0.009 * u * manly(0.8, 1.1), 0.008 * u)
  const cheek = (side: 1 | -1) => ellipsoid([faceFront - 0.034 * u, side * 0.042 * u, leftEye[2] - 0.026 * u], [0.03 * u, 0.022 * u, 0.022 * u])
  const mouthZ = nose[2] - 0.026 * u
  const lips = (z: number, forward: number, radius: number) =>
    roundCone([faceFront + forward - 0.008 * u, 0.018 * u, z], [faceFront + forward - 0.008 * u, -0.018 * u, z], radius, radius)
  const mouth = union([ellipsoid([faceFront - 0.012 * u, 0, mouthZ], [0.02 * u, 0.03 * u, 0.024 * u]), lips(mouthZ + 0.0055 * u, 0.003 * u, 0.0075 * u), lips(mouthZ - 0.0055 * u, 0.002 * u, 0.0078 * u)], 0.006)
  const chin = ellipsoid([faceFront - 0.016 * u, 0, chinZ + 0.012 * u], [0.022 * u, 0.024 * u * manly(0.85, 1.1), 0.02 * u])
  const eyeball = (side: 1 | -1) => ellipsoid([faceFront - 0.0155 * u, side * leftEye[1], leftEye[2]], [0.0125 * u, 0.0145 * u, 0.0115 * u])
  const ear = (side: 1 | -1) => {
    const y = side * (leftEar[1] + 0.004 * u)
    return union(
      [
        ellipsoid([leftEar[0] - 0.014 * u, y, leftEar[2] + 0.008 * u], [0.019 * u, 0.011 * u, 0.03 * u]),
        roundCone([leftEar[0] - 0.004 * u, side * leftEar[1] * 0.97, leftEar[2] - 0.012 * u], [leftEar[0] - 0.005 * u, y, leftEar[2] - 0.022 * u], 0.008 * u, 0.007 * u),
      ],
      0.006,
    )
  }
  const neckWidth = 0.057 * girth.neck
  const neck = loft([
    { z: -0.03 * u, halfWidth: 1.12 * neckWidth, front: 1.0 * neckWidth, back: 1.05 * neckWidth, forward: 0.002 },
    { z: 0.03 * u, halfWidth: 1.0 * neckWidth, front: 0.96 * neckWidth, back: 0.98 * neckWidth, forward: 0.008 * u },
    { z: 0.07 * u, halfWidth: 0.96 * neckWidth, front: 0.88 * neckWidth, back: 0.98 * neckWidth, forward: 0.01 * u },
    { z: 0.13 * u, halfWidth: 0.98 * neckWidth, front: 0.66 * neckWidth, back: 0.95 * neckWidth, forward: 0.012 * u },
  ])
  const bulk = union([skull, back, face], 0.03)
  const features = union([brow(1), brow(-1), cheek(1), cheek(-1), chin, mouth], 0.02)
  const smallFeatures = union([bridge, wing(1), wing(-1)], 0.008)
  const eyes = union([eyeball(1), eyeball(-1)], 0.001)
  const ears = union([ear(1), ear(-1)], 0.001)
  return {
    scalp: bulk,
    skin: (x, y, z) => {
      const solid = smoothMin(bulk(x, y, z), neck(x, y, z), 0.03)
      const faced = smoothMin(smoothMin(solid, features(x, y, z), 0.016), smallFeatures(x, y, z), 0.009)
      return smoothMin(smoothMin(faced, eyes(x, y, z), 0.003), ears(x, y, z), 0.006)
    },
  }
}
