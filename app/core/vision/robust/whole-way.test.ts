import { expect, it } from 'vitest'
import { HALPE_26 } from '../../body/halpe26.ts'
import { limbsOf } from '../../body/limbs.ts'
import { cleanPoints } from '../../signal/clean-points.ts'
import { USUAL_CLEANING } from '../../signal/usual-cleaning.ts'
import { reconstruct } from '../reconstruct.ts'
import { accuracyOf, quantile } from '../testing/accuracy.ts'
import { camerasAround } from '../testing/cameras-around.ts'
import { noisySession } from '../testing/noisy-session.ts'
import { walkerAt } from '../testing/walker.ts'
import { peopleIn } from './observations.ts'
import { reconstructRobustly } from './reconstruct-robustly.ts'

const LIMITS = { mostErrorPx: 15, leastLikelihood: 0.3, leastCameras: 2 }
const LIMBS = limbsOf(HALPE_26)
const CLEANING = { rateHz: 60, ...USUAL_CLEANING }

// The whole of it, with ten people of the sample lab: npm run bench -- robust
it('with noise, outliers, exchanged sides and a camera lost for a second, points come nearer to the truth than those of the weighted DLT, and say how near', () => {
  const cameras = camerasAround(4, { distortion: [-0.06, 0.015, 0.0004, -0.0003, 0] })
  const truth = Array.from({ length: 240 }, (_, frame) => walkerAt(frame / 60))
  for (const seed of [1, 2]) {
    const { seen } = noisySession(cameras, truth, { seed, noisePx: 1.5, outliers: 0.02, swaps: { share: 0.03, limbs: LIMBS }, lost: { camera: seed, fromFrame: 90, toFrame: 150 } })
    const robust = reconstructRobustly(cameras, seen, LIMITS, LIMBS)
    const weighted = reconstruct(cameras, peopleIn(seen), seen.keypoints, LIMITS)
    const [own, plain] = [robust, { ...weighted, covariance: new Float32Array(2 * weighted.points.length).fill(NaN) }].map((points) => accuracyOf(cleanPoints(points, CLEANING), truth))
    expect(quantile(own!.errorsM, 0.5)).toBeLessThan(0.0025)
    expect(quantile(own!.errorsM, 0.95)).toBeLessThan(0.005)
    for (const share of [0.5, 0.95]) expect(quantile(own!.errorsM, share)).toBeLessThan(0.9 * quantile(plain!.errorsM, share))
    expect(own!.covered).toBeGreaterThan(0.9)
    expect(own!.missing).toBeLessThan(3)
  }
})
