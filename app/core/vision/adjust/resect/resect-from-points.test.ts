import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { degreesOf } from '../../../math/degrees.ts'
import type { Vec3 } from '../../../math/vec3.ts'
import { type Camera, type Pixel, project } from '../../camera.ts'
import { lookAt } from '../../look-at.ts'
import { camerasAround } from '../../testing/cameras-around.ts'
import { randomFrom } from '../../testing/random.ts'
import { differenceOf } from '../align.ts'
import { resectFromPoints } from './resect-from-points.ts'

/** Those of the reference's photos: all but two on the floor. */
const SCENE: Vec3[] = [[-2, 0.3, 0], [-2, 0, 0], [-2, 0, 0.05], [-2, -0.3, 0], [0, 0.3, 0], [0, 0, 0], [0, 0, 0.05], [0, -0.3, 0]]
const SQUARE: Vec3[] = [[-0.2, -0.2, 0], [0.2, -0.2, 0], [0.2, 0.2, 0], [-0.2, 0.2, 0]]
const [around] = camerasAround(1, { distortion: [-0.12, 0.05, 0.001, -0.002, 0.01] }) as [Camera]

/** From anywhere above the floor. */
const cameras = fc.record({ azimuth: fc.double({ min: 0, max: 6.28, noNaN: true }), distance: fc.double({ min: 3, max: 7, noNaN: true }), height: fc.double({ min: 0.6, max: 3, noNaN: true }), roll: fc.double({ min: -0.5, max: 0.5, noNaN: true }) }).map(
  ({ azimuth, distance, height, roll }): Camera => ({ ...around, ...lookAt([distance * Math.cos(azimuth) - 1, distance * Math.sin(azimuth), height], [-1, 0, 0.2], roll) }),
)

const seenBy = (camera: Camera, points: readonly Vec3[], noisePx = 0, seed = 1): Pixel[] => {
  const { gaussian } = randomFrom(seed)
  return points.map((point) => project(camera, point)!).map(([u, v]) => [u + gaussian(noisePx), v + gaussian(noisePx)])
}

describe('a camera that sees known points', () => {
  it('is where it is, from exact clicks, whether or not they lie in one plane, through a lens that distorts', () => {
    fc.assert(
      fc.property(cameras, fc.constantFrom(SCENE, SCENE.filter(([, , z]) => z === 0), SCENE.slice(0, 5)), (camera, points) => {
        const { pose, rmsPx } = resectFromPoints(camera, points, seenBy(camera, points))
        const { angleRad, distanceM } = differenceOf(pose, camera)
        expect(rmsPx).toBeLessThan(1e-4)
        expect([angleRad < 1e-4, distanceM < 1e-3]).toEqual([true, true])
      }),
      { numRuns: 60 },
    )
  })

  it('is as far off as it says when clicks are off by a pixel', () => {
    const [angles, distances]: number[][] = [[], []]
    fc.assert(
      fc.property(cameras, fc.integer({ min: 1, max: 1e6 }), (camera, seed) => {
        const { pose, sdDeg, sdM } = resectFromPoints(camera, SCENE, seenBy(camera, SCENE, 1, seed))
        const { angleRad, distanceM } = differenceOf(pose, camera)
        angles!.push(degreesOf(angleRad) / sdDeg)
        distances!.push(distanceM / sdM)
      }),
      { numRuns: 60 },
    )
    for (const ratios of [angles!, distances!]) {
      const rms = Math.sqrt(ratios.reduce((sum, ratio) => sum + ratio ** 2, 0) / ratios.length)
      expect(rms).toBeGreaterThan(0.6)
      expect(rms).toBeLessThan(1.3)
    }
  })

  it('could stand in two places where a small flat target is seen from afar and nearly straight, and in one where it is seen from near and aslant', () => {
    const far: Camera = { ...around, ...lookAt([1.4, 0.4, 6], [0, 0, 0]) }
    const open = resectFromPoints(far, SQUARE, seenBy(far, SQUARE, 0.5))
    expect(open.alternative).toBeDefined()
    expect(Math.min(...[open, open.alternative!].map(({ pose }) => differenceOf(pose, far).angleRad))).toBeLessThan(0.1)
    const near: Camera = { ...around, ...lookAt([0.5, 0.2, 0.4], [0, 0, 0]) }
    expect(resectFromPoints(near, SQUARE, seenBy(near, SQUARE, 0.5)).alternative).toBeUndefined()
  })

  it('says which point was clicked wrongly', () => {
    const pixels = seenBy(around, SCENE, 0.5)
    expect(resectFromPoints(around, SCENE, pixels).suspect).toBeUndefined()
    for (const wrong of SCENE.keys()) {
      const { suspect, errorsPx } = resectFromPoints(around, SCENE, pixels.map(([u, v], place): Pixel => (place === wrong ? [u + 60, v - 45] : [u, v])))
      expect(suspect).toBe(wrong)
      expect(errorsPx).toHaveLength(SCENE.length)
    }
  })
})

describe('no place is told', () => {
  it('from three points, from points on one line, or for points that nobody sees so', () => {
    expect(() => resectFromPoints(around, SCENE.slice(0, 3), seenBy(around, SCENE.slice(0, 3)))).toThrow('too few')
    const line: Vec3[] = [0, 1, 2, 3, 4].map((at) => [at / 4, 0, 0.3 * at])
    expect(() => resectFromPoints(around, line, seenBy(around, line))).toThrow('one line')
    expect(() => resectFromPoints({ ...around, distortion: [-3, 0, 0, 0, 0] }, SCENE, SCENE.map(() => [5000, 5000]))).toThrow('From no place')
  })
})
