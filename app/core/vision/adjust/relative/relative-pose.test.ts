import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { multiply, transform, transpose } from '../../../math/mat3.ts'
import { dot, subtract, unit, type Vec3 } from '../../../math/vec3.ts'
import { type Camera, toCamera } from '../../camera.ts'
import type { Point } from '../../distortion.ts'
import { camerasAround } from '../../testing/cameras-around.ts'
import { randomFrom } from '../../testing/random.ts'
import { differenceOf } from '../align.ts'
import { essentialsOfFive, type RayPair } from './five-points.ts'
import { picks } from './picks.ts'
import { relativePose } from './relative-pose.ts'

const [one, other] = camerasAround(2) as [Camera, Camera]
const rotation = multiply(other.rotation, transpose(one.rotation))
const translationM = subtract(other.translationM, transform(rotation, one.translationM))
const PIXEL = 1 / 1680

function pairsOf(points: readonly Vec3[], noise = 0, seed = 1): RayPair[] {
  const { gaussian } = randomFrom(seed)
  const seen = (camera: Camera, point: Vec3): Point => {
    const [x, y, z] = toCamera(camera, point)
    return [x / z + gaussian(noise), y / z + gaussian(noise)]
  }
  return points.map((point): RayPair => [seen(one, point), seen(other, point)])
}

const somewhere = (count: number, seed: number): Vec3[] => {
  const { uniform } = randomFrom(seed)
  return Array.from({ length: count }, (): Vec3 => [uniform(-0.8, 0.8), uniform(-0.8, 0.8), uniform(0, 1.8)])
}

describe('how two cameras stand to each other', () => {
  it('is among what five points leave open', () => {
    const truth = multiply([0, -translationM[2], translationM[1], translationM[2], 0, -translationM[0], -translationM[1], translationM[0], 0], rotation)
    const sized = (m: readonly number[]) => m.map((value) => value / (Math.hypot(...m) * Math.sign(m[0]!)))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const found = essentialsOfFive(pairsOf(somewhere(5, seed)))
        const misses = found.map((essential) => Math.hypot(...sized(essential).map((value, at) => value - sized(truth)[at]!)))
        expect(Math.min(...misses)).toBeLessThan(1e-5)
      }),
      { numRuns: 50 },
    )
  })

  it('comes from points of which one in ten is wrong', () => {
    const pairs = pairsOf(somewhere(400, 1), PIXEL).map(([a, b], place): RayPair => [a, place % 10 === 3 ? [b[0] + 0.05, b[1] - 0.04] : b])
    const found = relativePose(pairs, 5 * PIXEL)!
    expect(differenceOf({ rotation: found.pose.rotation, translationM: [0, 0, 0] }, { rotation, translationM: [0, 0, 0] }).angleRad).toBeLessThan(0.01)
    expect(dot(found.pose.translationM, unit(translationM))).toBeGreaterThan(0.9998)
    expect(found.agree).toBeGreaterThan(0.85)
    expect(found.agree).toBeLessThan(0.95)
    expect(found.parallaxRad).toBeGreaterThan(1)
  })

  it('is not made up where there is nothing to tell it from', () => {
    expect(relativePose([], PIXEL)).toBeUndefined()
    expect(relativePose(pairsOf(Array.from({ length: 50 }, (): Vec3 => [0, 0, 1])), PIXEL)?.parallaxRad ?? 0).not.toBeNaN()
  })
})

it('draws are the same in every run, of different places, spread over all', () => {
  for (const draw of [0, 1, 57]) {
    const drawn = picks(1000, 5, draw)
    expect(new Set(drawn).size).toBe(5)
    expect(drawn).toEqual(picks(1000, 5, draw))
    expect(Math.max(...drawn) - Math.min(...drawn)).toBeGreaterThan(300)
  }
  expect(picks(3, 5, 0).toSorted()).toEqual([0, 1, 2])
})
