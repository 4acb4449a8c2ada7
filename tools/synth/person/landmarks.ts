import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { Dimensions } from '../model.ts'
import { toesLengthM } from './pose.ts'

type HeadLandmark = 'crown' | 'nose' | 'leftEye' | 'leftEar' | 'skullCentre'
/** In the head's frame, whose origin is the base of the neck. The skull sits a little before it. */
export function headLandmarks({ heightM, headM, headWidthM, headDepthM }: Dimensions): Readonly<Record<HeadLandmark, Vec3>> {
  const forwardM = 0.014 * heightM
  return {
    crown: [forwardM, 0, headM],
    skullCentre: [forwardM, 0, headM - 0.055 * heightM],
    nose: [forwardM + headDepthM / 2 + 0.018, 0, headM - 0.087 * heightM],
    leftEye: [forwardM + 0.42 * headDepthM, 0.018 * heightM, headM - 0.064 * heightM],
    leftEar: [forwardM - 0.05 * headDepthM, headWidthM / 2, headM - 0.072 * heightM],
  }
}

/** In the foot's frame (origin ankle) and the toes' (origin ball), for the left foot: Y is outward. */
export function footLandmarks(dimensions: Dimensions): Readonly<Record<'heel' | 'leftBigToe' | 'leftSmallToe', Vec3>> {
  const { footLengthM, footWidthM, ankleHeightM, heelBehindAnkleM } = dimensions
  const toesM = toesLengthM(dimensions)
  return {
    heel: [-heelBehindAnkleM, 0, -0.65 * ankleHeightM],
    leftBigToe: [toesM, -0.22 * footWidthM, 0],
    // the small toe ends at about 0.83 of the foot's length
    leftSmallToe: [toesM - 0.17 * footLengthM, 0.4 * footWidthM, 0],
  }
}

/** From the left side of a body to its right. */
export const mirrored = ([x, y, z]: Vec3): Vec3 => [x, -y, z]
