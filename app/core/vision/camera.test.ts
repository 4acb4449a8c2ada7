import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { multiply, transform, transpose, IDENTITY } from '../math/mat3.ts'
import { length, subtract, type Vec3 } from '../math/vec3.ts'
import type { Camera, Pixel } from './camera.ts'
import { project } from './camera.ts'
import { distort } from './distortion.ts'
import { cameraPosition, lookAt } from './look-at.ts'
import { undistort } from './undistort.ts'

const coordinate = fc.double({ min: -3, max: 3, noNaN: true })
const vector = fc.tuple(coordinate, coordinate, coordinate)

/** Of wide lenses, the last with a fold between two stretches that both lead outwards. */
const STRONG: Camera['distortion'][] = [
  [-0.5, 0, 0, 0, 0],
  [-0.35, 0.05, 0, 0, 0],
  [-0.3, 0.1, 0, 0, -0.02],
  [0.1, 0, 0, 0, -0.05],
  [-0.6, 0.12, 0, 0, 0],
]

function camera(changes: Partial<Camera> = {}): Camera {
  return {
    name: 'cam01',
    widthPx: 1080,
    heightPx: 1920,
    focalXPx: 1300,
    focalYPx: 1310,
    centreXPx: 541.5,
    centreYPx: 955,
    distortion: [-0.21, 0.06, 0.0008, -0.0006, -0.004],
    ...lookAt([4, -1, 1.4], [0, 0, 1]),
    ...changes,
  }
}

describe('a camera', () => {
  it('projects by the equations of OpenCV’s camera model', () => {
    // R = I, t = 0, so the point is in the camera's own axes: x = 0.25, y = −0.125 at z = 2.
    const seen = project(camera({ rotation: IDENTITY, translationM: [0, 0, 0] }), [0.5, -0.25, 2])
    const r2 = 0.25 ** 2 + 0.125 ** 2
    const radial = 1 - 0.21 * r2 + 0.06 * r2 ** 2 - 0.004 * r2 ** 3
    const x = 0.25 * radial + 2 * 0.0008 * 0.25 * -0.125 - 0.0006 * (r2 + 2 * 0.25 ** 2)
    const y = -0.125 * radial + 0.0008 * (r2 + 2 * 0.125 ** 2) + 2 * -0.0006 * 0.25 * -0.125
    expect(seen?.[0]).toBeCloseTo(1300 * x + 541.5, 9)
    expect(seen?.[1]).toBeCloseTo(1310 * y + 955, 9)
  })

  it('that looks at a point sees it in the middle, the floor below and the person’s left, from the front, on its right', () => {
    const seesFrom = (position: Vec3, point: Vec3) => project(camera({ ...lookAt(position, [0, 0, 1]) }), point)!
    expect(seesFrom([4, 0, 1], [0, 0, 1])).toEqual([541.5, 955])
    expect(seesFrom([4, 0, 1], [0, 0, 0])[1]).toBeGreaterThan(955)
    expect(seesFrom([4, 0, 1], [0, 0.3, 1])[0]).toBeGreaterThan(541.5)
  })

  it('stands where it was put, its axes square, and a roll turns it clockwise: what was on its right moves up', () => {
    fc.assert(
      fc.property(vector, vector, fc.double({ min: -3, max: 3, noNaN: true }), (position, target, roll) => {
        const ahead = subtract(target, position)
        fc.pre(length(ahead) > 0.01)
        const placed = camera(lookAt(position, target, roll))
        expect(length(subtract(cameraPosition(placed), position))).toBeLessThan(1e-9)
        multiply(placed.rotation, transpose(placed.rotation)).forEach((value, index) => expect(value).toBeCloseTo(IDENTITY[index]!, 9))
      }),
    )
    const level = project(camera({ distortion: [0, 0, 0, 0, 0], ...lookAt([4, 0, 1], [0, 0, 1]) }), [0, 0.3, 1])!
    const rolled = project(camera({ distortion: [0, 0, 0, 0, 0], ...lookAt([4, 0, 1], [0, 0, 1], 0.2) }), [0, 0.3, 1])!
    expect(rolled[1]).toBeLessThan(level[1] - 10)
  })

  it('gives back the ray that a pixel was seen along, to a millionth of a pixel, anywhere in the picture', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1080, noNaN: true }), fc.double({ min: 0, max: 1920, noNaN: true }), (u, v) => {
        const own = camera()
        const [x, y] = undistort(own, [u, v])
        const point = transform(transpose(own.rotation), subtract([3 * x, 3 * y, 3], own.translationM))
        const again: Pixel = project(own, point)!
        expect(Math.hypot(again[0] - u, again[1] - v)).toBeLessThan(1e-6)
      }),
    )
  })

  it('that looks straight down has the way a person faces who walks towards +X at the top, one that looks straight up at the bottom', () => {
    const seesFrom = (position: Vec3, point: Vec3) => project(camera({ distortion: [0, 0, 0, 0, 0], ...lookAt(position, [1, 2, 1]) }), point)!
    for (const [heightM, ahead] of [[4, 955 - 131], [-2, 955 + 131]] as const) {
      expect(seesFrom([1, 2, heightM], [1, 2, 1])).toEqual([541.5, 955])
      expect(seesFrom([1, 2, heightM], [1.3, 2, 1])[1]).toBeCloseTo(ahead, 9)
      expect(seesFrom([1, 2, heightM], [1, 1.7, 1])[0]).toBeCloseTo(541.5 + 130, 9)
    }
  })

  it.each(STRONG)('sees nothing beyond the fold of its lens %j, and before it ever further out', (...distortion) => {
    const own = camera({ distortion, rotation: IDENTITY, translationM: [0, 0, 0] })
    const seen = Array.from({ length: 300 }, (_, step) => ({ r: step / 100, pixel: project(own, [0, (3 * step) / 100, 3]) }))
    const isSeen = seen.map(({ pixel }) => pixel !== undefined)
    const shown = isSeen.lastIndexOf(true) + 1
    expect(isSeen.indexOf(false)).toBe(shown)
    expect(seen[shown]!.r).toBeGreaterThan(0.5)
    const radius = ({ r }: { r: number }) => distort(distortion, [0, r])[1]
    for (let step = 1; step < shown; step++) expect(radius(seen[step]!)).toBeGreaterThan(radius(seen[step - 1]!))
    expect(radius(seen[shown + 1]!)).toBeLessThan(radius(seen[shown]!))
  })

  it('never shows two rays at one pixel: what it shows is given back, also at the edge of a strong lens', () => {
    const across = fc.double({ min: -1.6, max: 1.6, noNaN: true })
    let shown = 0
    fc.assert(
      fc.property(fc.constantFrom(...STRONG), across, across, (distortion, x, y) => {
        const own = camera({ distortion, rotation: IDENTITY, translationM: [0, 0, 0] })
        const pixel = project(own, [x, y, 1])
        if (pixel === undefined) return
        shown++
        const ray = undistort(own, pixel)
        const again = project(own, [...ray, 1])!
        expect(Math.hypot(again[0] - pixel[0], again[1] - pixel[1])).toBeLessThan(1e-5)
        // At the fold itself the pixel says less and less of the ray.
        expect(Math.hypot(ray[0] - x, ray[1] - y)).toBeLessThan(1e-4)
      }),
      { numRuns: 2000 },
    )
    expect(shown).toBeGreaterThan(500)
  })

  it('says so where the lens shows nothing at a pixel', () => {
    // r − 0.5·r³ is at most 0.5443, where r is √(2/3).
    const own = camera({ distortion: [-0.5, 0, 0, 0, 0] })
    const outermost = (2 / 3) * Math.sqrt(2 / 3)
    const rayAt = (radius: number) => undistort(own, [own.centreXPx, own.centreYPx + own.focalYPx * radius])
    expect(rayAt(outermost - 1e-9)[1]).toBeCloseTo(Math.sqrt(2 / 3), 3)
    for (const radius of [outermost + 1e-6, 0.6, 1, 10]) expect(rayAt(radius)).toEqual([NaN, NaN])
  })
})
