import { describe, expect, it } from 'vitest'
import { HALPE_26 } from '../../body/halpe26.ts'
import { degreesOf } from '../../math/degrees.ts'
import type { Vec3 } from '../../math/vec3.ts'
import type { Camera } from '../camera.ts'
import { lookAt } from '../look-at.ts'
import type { Observations } from '../robust/observations.ts'
import { camerasAround } from '../testing/cameras-around.ts'
import { type Faults, noisySession } from '../testing/noisy-session.ts'
import { walkerAt } from '../testing/walker.ts'
import { alignment, carried, differenceOf } from './align.ts'
import { refineCameras, type RefineOptions, type Refinement } from './refine-cameras.ts'
import { disturbed, LIMBS, wanderer } from './testing/wanderer.ts'

const cameras = camerasAround(4, { distortion: [-0.06, 0.015, 0.0004, -0.0003, 0] })
const options: RefineOptions = { freedom: { focal: false, radial: false }, scale: { kind: 'camera-distances' } }
const FRAMES = 30
const usual = (seed: number): Faults => ({ seed, noisePx: 1.5, outliers: 0.02, swaps: { share: 0.03, limbs: LIMBS } })
const filmed = (faults: Faults, by = cameras, truth: Vec3[][] = wanderer(FRAMES)) => noisySession(by, truth, faults).seen

function done(refinement: Refinement): Extract<Refinement, { cameras: Camera[] }> {
  if (refinement.verdict === 'refused') throw new Error(refinement.reason.message)
  return refinement
}

/** After the similarity that lays all onto the true ones best. */
function missesOf(found: readonly Camera[], truth: readonly Camera[]): { deg: number; mm: number }[] {
  const laid = alignment(found, truth, { robust: false })
  return found.map((camera, place) => {
    const { angleRad, distanceM } = differenceOf(carried(camera, laid), truth[place]!)
    return { deg: degreesOf(angleRad), mm: 1000 * distanceM }
  })
}

describe('cameras adjusted by somebody who walks among them', { timeout: 60_000 }, () => {
  it.each([1, 2])('come back from 2° and 3 cm to 0.2° and 10 mm, noise, outliers and exchanged sides notwithstanding (seed %i)', (seed) => {
    const refined = done(refineCameras(disturbed(cameras, seed, 2, 0.03), filmed(usual(seed)), HALPE_26, options))
    expect(refined.verdict).toBe('better')
    for (const { deg, mm } of missesOf(refined.cameras, cameras)) expect([deg <= 0.2, mm <= 10]).toEqual([true, true])
    expect(refined.after.medianPx).toBeLessThan(3)
    expect(refined.noise.sigmaPx).toBeCloseTo(1.5, 0)
    expect(Math.abs(1 / refined.scale.factor - 1)).toBeLessThan(0.03)
  })

  it('their uncertainty is honest where each keypoint is off by the same in every frame', () => {
    const refined = done(refineCameras(cameras, filmed({ ...usual(3), biasPx: 10 }), HALPE_26, options))
    // of one coordinate
    expect(refined.noise.biasPx).toBeGreaterThan(5)
    expect(refined.noise.biasPx).toBeLessThan(9)
    const misses = missesOf(refined.cameras, cameras)
    for (const [place, { sdDeg, sdM }] of refined.byCamera.entries()) {
      expect(misses[place]!.deg).toBeLessThan(2.5 * sdDeg)
      expect(misses[place]!.mm).toBeLessThan(2500 * sdM)
    }
  })

  it('stay where they were, but for the one that was knocked', () => {
    const [knocked] = disturbed(cameras, 4, 2, 0.03)
    const { byCamera } = done(refineCameras([knocked!, ...cameras.slice(1)], filmed(usual(4)), HALPE_26, options))
    expect(byCamera[0]!.movedDeg).toBeGreaterThan(1.5)
    for (const { movedDeg, movedM } of byCamera.slice(1)) expect([movedDeg < 0.4, movedM < 0.02]).toEqual([true, true])
  })
})

describe('cameras are left alone', { timeout: 60_000 }, () => {
  const refused = (by: readonly Camera[], seen: Observations) => {
    const refinement = refineCameras(by, seen, HALPE_26, options)
    return refinement.verdict === 'refused' ? refinement.reason.code : refinement.verdict
  }

  it('where too little was seen of somebody together', () => {
    const seen = filmed(usual(6))
    expect(refused(cameras, filmed(usual(6), cameras, wanderer(12)))).toBe('too-few-frames')
    expect(refused(cameras.slice(0, 1), filmed(usual(6), cameras.slice(0, 1)))).toBe('one-camera')
    const fourth = (at: number) => Math.floor(at / HALPE_26.length) % 4 === 3
    expect(refused(cameras, { ...seen, likelihood: seen.likelihood.map((likelihood, at) => (fourth(at) && at % HALPE_26.length > 3 ? 0 : likelihood)) })).toBe('camera-alone')
  })

  it('where they look along one line', () => {
    const inLine = [4, 4.5, 5].map((x, place): Camera => ({ ...cameras[place]!, ...lookAt([x, 0.02 * place, 1.2], [0, 0, 1]) }))
    expect(refused(inLine, filmed(usual(7), inLine))).toBe('cameras-in-line')
  })

  it('where keypoints would have to be off, the same way in every frame, by more than any pose model is', () => {
    expect(refused(cameras, filmed({ ...usual(3), biasPx: 40 }))).toBe('keypoints-at-odds')
  })

  it('where keypoints are so wrong, and the person so still, that nothing would be known of them', () => {
    const two = cameras.slice(0, 2)
    expect(refused(two, filmed({ ...usual(8), biasPx: 20 }, two, Array.from({ length: FRAMES }, () => walkerAt(0))))).toBe('too-uncertain')
  })
})
