import { expect, it } from 'vitest'
import { HALPE_26 } from '../body/halpe26.ts'
import { POINT_STATES } from '../body/skeleton/skeleton.ts'
import { dataQuality } from './data-quality.ts'

/** A hundred frames of a second; the left knee in swing is seen by two cameras and filled in, all else by four. */
function behind() {
  const count = HALPE_26.length
  const all = 100 * count
  const timesUs = BigInt64Array.from({ length: 100 }, (_, frame) => BigInt(frame * 10_000))
  const states = new Uint8Array(all).fill(POINT_STATES.indexOf('measured'))
  const cameras = new Uint32Array(all).fill(0b1111)
  const errorPx = new Float32Array(all).fill(3)
  const knee = HALPE_26.indexOf('left-knee')
  for (let frame = 65; frame < 100; frame++) {
    states[frame * count + knee] = POINT_STATES.indexOf('gap-filled')
    cameras[frame * count + knee] = 0b0101
    errorPx[frame * count + knee] = 9
  }
  const skeleton = { keypoints: HALPE_26, timesUs, points: new Float64Array(3 * all), states }
  const evidence = { keypoints: HALPE_26, timesUs, cameraNames: ['a', 'b', 'c', 'd'], raw: new Float64Array(3 * all), covariance: new Float32Array(6 * all), changingShare: new Float32Array(all), errorPx, cameras, reasons: new Uint8Array(all), residualPx: null, swaps: [] }
  return { skeleton, evidence }
}
const stride = { fromS: 0, toS: 1, borders: [0, 12, 31, 50, 62, 74, 86, 100], curves: {} }

it('what stands behind an angle is that of its own keypoints, in its own phases', () => {
  const swing = dataQuality(behind(), 'knee-flexion', 'left', [stride], ['mid-swing'])!
  expect(swing.cameras).toEqual({ least: 2, most: 4 })
  expect(swing.shareInterpolated).toBeCloseTo(1 / 3, 6)
  expect(dataQuality(behind(), 'knee-flexion', 'left', [stride], ['loading'])).toEqual({ cameras: { least: 4, most: 4 }, reprojectionPx: 3, shareInterpolated: 0 })
  expect(dataQuality(behind(), 'knee-flexion', 'right', [stride], ['mid-swing'])!.shareInterpolated).toBe(0)
})

it('what was not seen at all is not called filled in', () => {
  const seen = behind()
  const knee = HALPE_26.indexOf('left-knee')
  for (let frame = 65; frame < 100; frame++) seen.skeleton.states[frame * HALPE_26.length + knee] = POINT_STATES.indexOf('missing')
  expect(dataQuality(seen, 'knee-flexion', 'left', [stride], ['mid-swing'])!.shareInterpolated).toBe(0)
})

it('where no frame of a phase is known, nothing is said', () => {
  expect(dataQuality(behind(), 'knee-flexion', 'left', [{ ...stride, borders: null }], ['loading'])).toBeNull()
})
