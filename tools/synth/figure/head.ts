import type { Dimensions } from '../model.ts'
import { blendOfSexes } from '../person/build.ts'
import { type Girth, sizeOf } from '../person/girth.ts'
import { headLandmarks } from '../person/landmarks.ts'
import { ellipsoid, type Field, roundCone, smoothMin, union } from './field.ts'
import { loft } from './loft.ts'

/** Skull, face, ears and neck, in the head's frame, and what hair grows on. */
export function head(dimensions: Dimensions, girth: Girth, sex: number): { skin: Field; scalp: Field } {
  const measures = measured(dimensions, sex)
  const scalp = union([...skull(measures), face(measures)], 0.03)
  const neck = neckOf(measures, girth)
  const features = union(largeFeatures(measures), 0.02)
  const nose = noseOf(measures)
  const eyes = union(both((side) => eyeball(measures, side)), 0.001)
  const ears = union(both((side) => ear(measures, side)), 0.001)
  return {
    scalp,
    skin: (x, y, z) => {
      const solid = smoothMin(scalp(x, y, z), neck(x, y, z), 0.03)
      const faced = smoothMin(smoothMin(solid, features(x, y, z), 0.016), nose(x, y, z), 0.009)
      return smoothMin(smoothMin(faced, eyes(x, y, z), 0.003), ears(x, y, z), 0.006)
    },
  }
}

type Measures = ReturnType<typeof measured>
function measured(dimensions: Dimensions, sex: number) {
  const { heightM, headM, headWidthM, headDepthM } = dimensions
  const marks = headLandmarks(dimensions)
  const u = sizeOf(dimensions)
  const [halfWidth, halfDepth, middle] = [headWidthM / 2, headDepthM / 2, marks.skullCentre[0]]
  return { ...marks, u, halfWidth, halfDepth, middle, headM, chinZ: headM - 0.127 * heightM, faceFront: middle + 0.2 * halfDepth + 0.07 * u, manly: blendOfSexes(sex) }
}

const both = (make: (side: 1 | -1) => Field): Field[] => [make(1), make(-1)]

function skull({ u, halfWidth, halfDepth, middle, headM }: Measures): Field[] {
  return [
    ellipsoid([middle - 0.006 * u, 0, headM - halfDepth * 0.93], [halfDepth, halfWidth, halfDepth * 0.93]),
    ellipsoid([middle - 0.25 * halfDepth, 0, headM - 0.095 * u], [0.74 * halfDepth, 0.95 * halfWidth, 0.075 * u]),
  ]
}

function face({ u, halfDepth, middle, chinZ, leftEye, manly }: Measures): Field {
  return loft([
    { z: chinZ, halfWidth: 0.026 * u * manly(0.85, 1.05), front: 0.026 * u, back: 0.03 * u, forward: middle + 0.53 * halfDepth },
    { z: chinZ + 0.025 * u, halfWidth: 0.043 * u * manly(0.9, 1.05), front: 0.042 * u, back: 0.06 * u, forward: middle + 0.42 * halfDepth },
    { z: chinZ + 0.06 * u, halfWidth: 0.056 * u * manly(0.94, 1.02), front: 0.062 * u, back: 0.08 * u, forward: middle + 0.27 * halfDepth },
    { z: leftEye[2] - 0.012 * u, halfWidth: 0.063 * u, front: 0.07 * u, back: 0.08 * u, forward: middle + 0.2 * halfDepth },
    { z: leftEye[2] + 0.03 * u, halfWidth: 0.064 * u, front: 0.072 * u, back: 0.08 * u, forward: middle + 0.2 * halfDepth },
    { z: leftEye[2] + 0.06 * u, halfWidth: 0.055 * u, front: 0.062 * u, back: 0.07 * u, forward: middle + 0.16 * halfDepth },
  ])
}

/** Brows, cheeks, chin and mouth. */
function largeFeatures({ u, faceFront, chinZ, leftEye, nose, manly }: Measures): Field[] {
  const brow = (side: 1 | -1) =>
    roundCone([faceFront - 0.008 * u, side * 0.012 * u, leftEye[2] + 0.019 * u], [faceFront - 0.022 * u, side * 0.045 * u, leftEye[2] + 0.019 * u], 0.009 * u * manly(0.8, 1.1), 0.008 * u)
  const cheek = (side: 1 | -1) => ellipsoid([faceFront - 0.034 * u, side * 0.042 * u, leftEye[2] - 0.026 * u], [0.03 * u, 0.022 * u, 0.022 * u])
  const chin = ellipsoid([faceFront - 0.016 * u, 0, chinZ + 0.012 * u], [0.022 * u, 0.024 * u * manly(0.85, 1.1), 0.02 * u])
  const mouthZ = nose[2] - 0.026 * u
  const lip = (z: number, forward: number, radius: number) =>
    roundCone([faceFront + forward - 0.008 * u, 0.018 * u, z], [faceFront + forward - 0.008 * u, -0.018 * u, z], radius, radius)
  const mouth = union([ellipsoid([faceFront - 0.012 * u, 0, mouthZ], [0.02 * u, 0.03 * u, 0.024 * u]), lip(mouthZ + 0.0055 * u, 0.003 * u, 0.0075 * u), lip(mouthZ - 0.0055 * u, 0.002 * u, 0.0078 * u)], 0.006)
  return [...both(brow), ...both(cheek), chin, mouth]
}

function noseOf({ u, faceFront, leftEye, nose }: Measures): Field {
  const root = [faceFront - 0.006 * u, 0, leftEye[2] + 0.004 * u] as const
  const tip = [nose[0] - 0.011 * u, 0, nose[2] + 0.002 * u] as const
  const wing = (side: 1 | -1) => ellipsoid([nose[0] - 0.02 * u, side * 0.012 * u, nose[2] - 0.004 * u], [0.014 * u, 0.009 * u, 0.009 * u])
  return union([roundCone(root, tip, 0.008 * u, 0.0125 * u), ...both(wing)], 0.008)
}

const eyeball = ({ u, faceFront, leftEye }: Measures, side: 1 | -1): Field =>
  ellipsoid([faceFront - 0.0155 * u, side * leftEye[1], leftEye[2]], [0.0125 * u, 0.0145 * u, 0.0115 * u])

function ear({ u, leftEar }: Measures, side: 1 | -1): Field {
  const y = side * (leftEar[1] + 0.004 * u)
  const shell = ellipsoid([leftEar[0] - 0.014 * u, y, leftEar[2] + 0.008 * u], [0.019 * u, 0.011 * u, 0.03 * u])
  const lobe = roundCone([leftEar[0] - 0.004 * u, side * leftEar[1] * 0.97, leftEar[2] - 0.012 * u], [leftEar[0] - 0.005 * u, y, leftEar[2] - 0.022 * u], 0.008 * u, 0.007 * u)
  return union([shell, lobe], 0.006)
}

function neckOf({ u }: Measures, { neck }: Girth): Field {
  const width = 0.057 * neck
  return loft([
    { z: -0.03 * u, halfWidth: 1.12 * width, front: 1.0 * width, back: 1.05 * width, forward: 0.002 },
    { z: 0.03 * u, halfWidth: 1.0 * width, front: 0.96 * width, back: 0.98 * width, forward: 0.008 * u },
    { z: 0.07 * u, halfWidth: 0.96 * width, front: 0.88 * width, back: 0.98 * width, forward: 0.01 * u },
    { z: 0.13 * u, halfWidth: 0.98 * width, front: 0.66 * width, back: 0.95 * width, forward: 0.012 * u },
  ])
}
