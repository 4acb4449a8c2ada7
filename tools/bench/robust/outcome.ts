import { cleanPoints } from '../../../app/core/signal/clean-points.ts'
import { USUAL_CLEANING } from '../../../app/core/signal/usual-cleaning.ts'
import { reconstruct } from '../../../app/core/vision/reconstruct.ts'
import { peopleIn } from '../../../app/core/vision/robust/observations.ts'
import { reconstructRobustly } from '../../../app/core/vision/robust/reconstruct-robustly.ts'
import { accuracyOf, quantile } from '../../../app/core/vision/testing/accuracy.ts'
import { noisySession, type Faults } from '../../../app/core/vision/testing/noisy-session.ts'
import { USUAL_LIMITS } from '../../../app/core/vision/triangulate.ts'
import { LIMBS, RATE_HZ, type TrueSession } from './session.ts'

const CLEANING = { rateHz: RATE_HZ, ...USUAL_CLEANING }

interface Errors {
  medianMm: number
  p95Mm: number
  covered: number
  sigmaMm: number
}

export interface Outcome {
  robust: Errors
  robustClean: Errors
  weighted: Errors
  weightedClean: Errors
  swaps: { made: number; found: number; wrong: number }
}

/** What both methods make of a session with these faults, as triangulated and cleaned alike. */
export function outcomeOf({ cameras, truth }: TrueSession, faults: Faults): Outcome {
  const { seen, swapped } = noisySession(cameras, truth, faults)
  const robust = reconstructRobustly(cameras, seen, USUAL_LIMITS, LIMBS)
  const weighted = reconstruct(cameras, peopleIn(seen), seen.keypoints, USUAL_LIMITS)
  const unsure = new Float32Array(2 * weighted.points.length).fill(NaN)
  const errors = (points: Parameters<typeof accuracyOf>[0]): Errors => {
    const { errorsM, covered, medianSigmaM } = accuracyOf(points, truth)
    return { medianMm: 1000 * quantile(errorsM, 0.5), p95Mm: 1000 * quantile(errorsM, 0.95), covered, sigmaMm: 1000 * medianSigmaM }
  }
  return {
    robust: errors(robust),
    robustClean: errors(cleanPoints(robust, CLEANING)),
    weighted: errors(weighted),
    weightedClean: errors(cleanPoints({ ...weighted, covariance: unsure }, CLEANING)),
    swaps: swapsOf(swapped, robust.swaps, seen.cameras),
  }
}

/** By limb, camera and frame. */
function swapsOf(swapped: Uint8Array, repaired: ReturnType<typeof reconstructRobustly>['swaps'], cameras: number): Outcome['swaps'] {
  const found = new Uint8Array(swapped.length)
  for (const { camera, limb, fromFrame, toFrame } of repaired) for (let frame = fromFrame; frame < toFrame; frame++) found[frame * cameras + camera]! |= 1 << LIMBS.findIndex(({ name }) => name === limb)
  const swaps = { made: 0, found: 0, wrong: 0 }
  for (const [at, bits] of swapped.entries())
    for (const bit of LIMBS.keys()) {
      const [isMade, isFound] = [(bits >> bit) & 1, (found[at]! >> bit) & 1]
      swaps.made += isMade
      swaps.found += isMade & isFound
      swaps.wrong += isFound & ~isMade
    }
  return swaps
}
