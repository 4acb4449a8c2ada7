import type { Dimensions } from '../model.ts'
import { randomStream } from '../../../app/core/math/random-stream.ts'

/**
 * Shares of stature between joint centres: legs, arms and foot after Drillis & Contini (1966) as printed in Winter (2009,
 * fig. 4.1); hip centres after Bell et al. (1990: 0.72 of the distance between the front iliac spines, itself 0.135 of
 * stature); shoulder centres lie about 2.5 cm inside and 2 cm below the acromia; ankle to heel and to the ball after ANSUR
 * (Gordon et al. 1989: ball at 0.73 of the foot's length by its big toe, 0.66 by its small one); head after the same.
 */
const SHARE = {
  hipSeparationM: 0.098,
  thighM: 0.245,
  shankM: 0.246,
  ankleHeightM: 0.039,
  footLengthM: 0.152,
  footWidthM: 0.056,
  pelvisM: 0.063,
  trunkM: 0.238,
  headWidthM: 0.087,
  headDepthM: 0.112,
  shoulderSeparationM: 0.205,
  upperArmM: 0.186,
  forearmM: 0.146,
  handM: 0.108,
} as const
const HEEL_BEHIND_ANKLE_SHARE_OF_FOOT = 0.25
const BALL_SHARE_OF_FOOT = 0.7

/** A random adult. What is left of the stature after legs, pelvis and trunk is head and neck. */
export function makeDimensions(seed: number, overrides: Partial<Dimensions> = {}): Dimensions {
  const random = randomStream(seed, 'dimensions')
  const heightM = overrides.heightM ?? random.boundedGaussian(1.5, 1.95, 1.71, 0.09)
  const massKg = random.boundedGaussian(18, 33, 23.5, 2.8) * heightM ** 2
  const vary = (share: number, spread: number) => heightM * share * (1 + spread * random.boundedGaussian(-2, 2))
  // people differ more in how long their legs are than in how thigh and shank share them
  const legs = 1 + 0.02 * random.boundedGaussian(-2, 2)
  const footLengthM = vary(SHARE.footLengthM, 0.03)
  const whole = {
    heightM,
    massKg,
    hipSeparationM: vary(SHARE.hipSeparationM, 0.05),
    thighM: legs * vary(SHARE.thighM, 0.012),
    shankM: legs * vary(SHARE.shankM, 0.012),
    ankleHeightM: vary(SHARE.ankleHeightM, 0.04),
    footLengthM,
    heelBehindAnkleM: footLengthM * HEEL_BEHIND_ANKLE_SHARE_OF_FOOT,
    ballBeforeAnkleM: footLengthM * (BALL_SHARE_OF_FOOT - HEEL_BEHIND_ANKLE_SHARE_OF_FOOT),
    footWidthM: vary(SHARE.footWidthM, 0.04),
    pelvisM: vary(SHARE.pelvisM, 0.03),
    trunkM: vary(SHARE.trunkM, 0.02),
    headWidthM: vary(SHARE.headWidthM, 0.03),
    headDepthM: vary(SHARE.headDepthM, 0.03),
    shoulderSeparationM: vary(SHARE.shoulderSeparationM, 0.05),
    upperArmM: vary(SHARE.upperArmM, 0.02),
    forearmM: vary(SHARE.forearmM, 0.02),
    handM: vary(SHARE.handM, 0.03),
    ...overrides,
  }
  const belowTheNeckM = whole.ankleHeightM + whole.shankM + whole.thighM + whole.pelvisM + whole.trunkM
  return { ...whole, headM: overrides.headM ?? heightM - belowTheNeckM }
}
