import { expect, it } from 'vitest'
import { HALPE_26 } from '../../body/halpe26.ts'
import { limbsOf } from '../../body/limbs.ts'
import { residualGrid, swapGrid } from '../../body/skeleton/quality-grids.ts'
import { residualsOf } from './residuals.ts'
import { reconstructRobustly } from './reconstruct-robustly.ts'
import { withSidesRight } from './swaps/with-sides-right.ts'
import { camerasAround } from '../testing/cameras-around.ts'
import { noisySession } from '../testing/noisy-session.ts'
import { walkerAt } from '../testing/walker.ts'

const FRAMES = 90
const COUNT = HALPE_26.length
const LIMITS = { mostErrorPx: 15, leastLikelihood: 0.3, leastCameras: 2 }
const limbs = limbsOf(HALPE_26)
const cameras = camerasAround(4, { distortion: [-0.06, 0.015, 0.0004, -0.0003, 0] })
const place = (frame: number, camera: number, keypoint: (typeof HALPE_26)[number]) => (frame * cameras.length + camera) * COUNT + HALPE_26.indexOf(keypoint)

/** The second camera takes left for right for ten frames, the third sees the nose elsewhere in one, and the fourth does not see the left wrist. */
function seenWithFaults() {
  const { seen } = noisySession(cameras, Array.from({ length: FRAMES }, (_, frame) => walkerAt(frame / 60)), { seed: 5, noisePx: 1 })
  seen.pixels[2 * place(50, 2, 'nose')]! += 90
  seen.likelihood[place(50, 3, 'left-wrist')] = 0.1
  return withSidesRight(seen, limbs, limbs.map(({ name }) => ({ camera: 1, limb: name, fromFrame: 30, toFrame: 40 })))
}

it('a camera’s residual is its own, also where it took no part, and of sides that were exchanged as they should be', () => {
  const seen = seenWithFaults()
  const { points, swaps } = reconstructRobustly(cameras, seen, LIMITS, limbs)
  const residuals = residualsOf(cameras, withSidesRight(seen, limbs, swaps), points, LIMITS.leastLikelihood)
  expect(Math.abs(residuals[place(50, 2, 'nose')]! - 90)).toBeLessThan(5)
  expect(residuals[place(50, 0, 'nose')]).toBeLessThan(6)
  expect(residuals[place(50, 3, 'left-wrist')]).toBeNaN()
  for (let frame = 30; frame < 40; frame++) expect(residuals[place(frame, 1, 'left-ankle')]).toBeLessThan(8)
  const seenPoints = residuals.filter((px) => !Number.isNaN(px)).sort()
  expect(seenPoints[seenPoints.length >> 1]).toBeLessThan(1.5)

  const evidence = { keypoints: HALPE_26, timesUs: BigInt64Array.from({ length: FRAMES }, (_, frame) => BigInt(frame) * 16_667n), cameraNames: cameras.map(({ name }) => name), raw: points, covariance: new Float32Array(), changingShare: new Float32Array(), errorPx: new Float32Array(), cameras: new Uint32Array(), reasons: new Uint8Array(), residualPx: residuals, swaps }
  const third = residualGrid(evidence, 2)
  expect(third.values[50 * COUNT + HALPE_26.indexOf('nose')]).toBe(residuals[place(50, 2, 'nose')])
  const exchanged = swapGrid(evidence)
  const atAnkle = Array.from({ length: FRAMES }, (_, frame) => exchanged.values[frame * COUNT + HALPE_26.indexOf('left-ankle')])
  expect(atAnkle.slice(30, 40)).toEqual(atAnkle.slice(30, 40).map(() => 1))
  expect(atAnkle.filter((value) => value === 0).length).toBeGreaterThan(FRAMES - 13)
  expect(exchanged.values[35 * COUNT + HALPE_26.indexOf('neck')]).toBe(0)
})
