import { describe, expect, it } from 'vitest'
import { HALPE_26 } from '../../../body/halpe26.ts'
import { degreesOf } from '../../../math/degrees.ts'
import { IDENTITY } from '../../../math/mat3.ts'
import type { Lens, Pose } from '../../camera.ts'
import { camerasAround } from '../../testing/cameras-around.ts'
import { noisySession } from '../../testing/noisy-session.ts'
import { alignment, carried, differenceOf } from '../align.ts'
import { LIMBS, wanderer } from '../testing/wanderer.ts'
import { camerasFromFootage } from './cameras-from-footage.ts'

const FRAMES = 40
const NOWHERE: Pose = { rotation: IDENTITY, translationM: [0, 0, 0] }
const cameras = camerasAround(3, { distortion: [-0.06, 0.015, 0.0004, -0.0003, 0] })
const lenses = cameras.map((camera): Lens => ({ ...camera, ...NOWHERE }))
const options = { freedom: { focal: false, radial: false }, scale: { kind: 'length', between: ['left-shoulder', 'right-shoulder'], lengthM: 0.38 } } as const
const filmed = () => noisySession(cameras, wanderer(FRAMES), { seed: 2, noisePx: 1.5, outliers: 0.02, swaps: { share: 0.03, limbs: LIMBS } }).seen

describe('cameras of which only the lenses are known', { timeout: 60_000 }, () => {
  it('are placed by somebody who walks among them, on the floor on which they walk', () => {
    const { cameras: found, byCamera, scale, room, reprojection } = camerasFromFootage(lenses, filmed(), HALPE_26, options)
    const laid = alignment(found, cameras, { robust: false })
    for (const [place, camera] of found.entries()) {
      const { angleRad, distanceM } = differenceOf(carried(camera, laid), cameras[place]!)
      expect([degreesOf(angleRad) < 0.3, distanceM < 0.012]).toEqual([true, true])
      expect(byCamera[place]!.sdDeg).toBeLessThan(0.3)
    }
    expect(Math.abs(laid.factor - 1)).toBeLessThan(0.01)
    expect(scale.sdShare).toBeLessThan(0.02)
    expect(reprojection.medianPx).toBeLessThan(3)
    // z up, and 0 where the lowest keypoints of the feet are, three centimetres above the true floor
    const tiltDeg = degreesOf(Math.acos(laid.rotation[8]))
    expect(tiltDeg).toBeLessThan(Math.min(3, 2 * room.tiltSdDeg))
    expect(Math.abs(laid.shift[2] - 0.03)).toBeLessThan(0.04)
    expect(room.through).toBe('feet')
  })

  it('tell their focal lengths too, where these were guessed', () => {
    const guessed = lenses.map((lens): Lens => ({ ...lens, focalXPx: 1.1 * lens.focalXPx, focalYPx: 1.1 * lens.focalYPx }))
    const { byCamera } = camerasFromFootage(guessed, filmed(), HALPE_26, { ...options, freedom: { ...options.freedom, focal: true } })
    for (const { focalPx, focalSd } of byCamera) {
      expect(Math.abs(focalPx / lenses[0]!.focalXPx - 1)).toBeLessThan(Math.min(0.03, 3 * focalSd))
      expect(focalSd).toBeGreaterThan(0)
    }
  })

  it('are refused by name where one sees nobody whom the others see', () => {
    const seen = filmed()
    const likelihood = seen.likelihood.map((value, at) => (Math.floor(at / HALPE_26.length) % 3 === 2 && at % HALPE_26.length > 7 ? 0 : value))
    expect(() => camerasFromFootage(lenses, { ...seen, likelihood: likelihood.map((value, at) => (Math.floor(at / (3 * HALPE_26.length)) % 4 === 0 ? value : Math.floor(at / HALPE_26.length) % 3 === 2 ? 0 : value)) }, HALPE_26, options)).toThrow('cam03 sees too little')
  })
})
