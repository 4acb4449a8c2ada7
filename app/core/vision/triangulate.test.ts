import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { length, subtract, type Vec3 } from '../math/vec3.ts'
import { project } from './camera.ts'
import { camerasAround } from './testing/cameras-around.ts'
import { projectionOf, triangulate, weightedDlt, type Sighting } from './triangulate.ts'

const cameras = camerasAround(4)
const projections = cameras.map(projectionOf)
const LIMITS = { mostErrorPx: 15, leastLikelihood: 0.3, leastCameras: 2 }

const near = fc.double({ min: -1, max: 1, noNaN: true })
const point = fc.tuple(near, near, fc.double({ min: 0, max: 2, noNaN: true }))
const likelihood = fc.double({ min: 0.3, max: 1, noNaN: true })

const seenBy = (truth: Vec3, likelihoods: readonly number[], moved: Record<number, number> = {}): Sighting[] =>
  cameras.map((camera, place) => {
    const [u, v] = project(camera, truth)!
    return { projection: projections[place]!, pixel: [u + (moved[place] ?? 0), v], likelihood: likelihoods[place]! }
  })

describe('a point that cameras see', () => {
  it('is found where it is, to a millionth of a millimetre, however likely each camera says it is', () => {
    fc.assert(
      fc.property(point, fc.tuple(likelihood, likelihood, likelihood, likelihood), (truth, likelihoods) => {
        const found = triangulate(seenBy(truth, likelihoods), LIMITS)!
        expect(length(subtract(found.point, truth))).toBeLessThan(1e-9)
        expect(found.used).toEqual([0, 1, 2, 3])
        expect(found.errorPx).toBeLessThan(1e-6)
      }),
    )
  })

  it('is found without the camera that is far off, and says which were used', () => {
    fc.assert(
      fc.property(point, fc.nat(3), fc.double({ min: 120, max: 900, noNaN: true }), (truth, wrong, byPx) => {
        const found = triangulate(seenBy(truth, [1, 1, 1, 1], { [wrong]: byPx }), LIMITS)!
        expect(found.used).toEqual([0, 1, 2, 3].filter((place) => place !== wrong))
        expect(length(subtract(found.point, truth))).toBeLessThan(1e-9)
      }),
    )
  })

  it('is nowhere where one camera alone is sure of it, or no two agree', () => {
    const truth: Vec3 = [0.1, 0.2, 1]
    expect(triangulate(seenBy(truth, [1, 0.2, 0.2, 0.2]), LIMITS)).toBeUndefined()
    expect(triangulate([undefined, seenBy(truth, [1, 1, 1, 1])[1], undefined, undefined], LIMITS)).toBeUndefined()
    const up = seenBy(truth, [1, 1, 1, 1]).map((one, place) => ({ ...one, pixel: [one.pixel[0], one.pixel[1] + 400 * (place % 2 ? 1 : -1) * (1 + place)] as const }))
    expect(triangulate(up, LIMITS)).toBeUndefined()
  })

  it('lies nearer to what the likelier camera sees', () => {
    const truth: Vec3 = [0, 0, 1]
    const missOf = (first: number) => {
      const found = weightedDlt(seenBy(truth, [first, 0.5, 0.5, 0.5], { 0: 20 }))
      const [u] = project(cameras[0]!, found)!
      return Math.abs(u - (project(cameras[0]!, truth)![0] + 20))
    }
    expect(missOf(1)).toBeLessThan(missOf(0.3))
  })
})
