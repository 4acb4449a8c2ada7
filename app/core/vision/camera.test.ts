import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { multiply, transform, transpose, IDENTITY } from '../math/mat3.ts'
import { add, length, scale, subtract, type Vec3 } from '../math/vec3.ts'
import type { Camera, Pixel } from './camera.ts'
import { project } from './camera.ts'
import { cameraPosition, lookAt } from './look-at.ts'
import { fromRotationVector, toRotationVector } from './rotation-vector.ts'
import { undistort } from './undistort.ts'

const coordinate = fc.double({ min: -3, max: 3, noNaN: true })
const vector = fc.tuple(coordinate, coordinate, coordinate)

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
        fc.pre(Math.hypot(ahead[0], ahead[1]) > 0.01)
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
})

describe('a rotation as a vector', () => {
  it('comes back, also at and near half a turn', () => {
    const axis = vector.filter((one) => length(one) > 0.1)
    const angle = fc.oneof(fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }), fc.constantFrom(0, 1e-9, Math.PI - 1e-9, Math.PI))
    fc.assert(
      fc.property(axis, angle, (direction, turn) => {
        const rotation = fromRotationVector(scale(direction, turn / length(direction)))
        const again = fromRotationVector(toRotationVector(rotation))
        rotation.forEach((value, index) => expect(again[index]).toBeCloseTo(value, 9))
        expect(length(toRotationVector(rotation))).toBeLessThanOrEqual(Math.PI + 1e-12)
      }),
    )
  })

  it('turns right-handed about its axis', () => {
    const turned = transform(fromRotationVector([0, 0, Math.PI / 2]), [1, 0, 0])
    expect(length(add(turned, [0, -1, 0]))).toBeLessThan(1e-12)
  })
})
