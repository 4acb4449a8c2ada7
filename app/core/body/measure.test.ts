import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Vec3 } from '../math/vec3.ts'
import { angleDeg, distanceM, type MeasuredPoint } from './measure.ts'
import type { Covariance } from './skeleton/uncertainty.ts'

const point = (at: Vec3, covariance: Covariance | null = null): MeasuredPoint => ({ at, covariance })

test('a distance and an angle that one can see', () => {
  expect(distanceM(point([0, 0, 0]), point([0.3, 0.4, 0]))).toEqual({ value: 0.5, sd: null })
  expect(angleDeg(point([1, 0, 0]), point([0, 0, 0]), point([0, 2, 0])).value).toBeCloseTo(90, 12)
  expect(angleDeg(point([1, 0, 0]), point([0, 0, 0]), point([-3, 0, 0]))).toEqual({ value: 180, sd: null })
})

test('only what lies along the line makes a distance unsure, by both ends', () => {
  const alongX: Covariance = [9e-6, 0, 0, 1, 0, 1]
  const alongY: Covariance = [16e-6, 0, 0, 0, 0, 0]
  expect(distanceM(point([0, 0, 0], alongX), point([1, 0, 0], alongY)).sd).toBeCloseTo(0.005, 12)
  expect(distanceM(point([0, 0, 0], alongX), point([1, 0, 0])).sd, 'one end does not know').toBeNull()
})

const place = fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -1, max: 1, noNaN: true }))) as unknown as fc.Arbitrary<Vec3>
const far = (a: Vec3, b: Vec3) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) > 0.2

test('the spread of an angle is what moving each point a little does to it', () => {
  fc.assert(
    fc.property(place, place, place, (a, corner, b) => {
      fc.pre(far(a, corner) && far(b, corner))
      const { value, sd } = angleDeg(...([a, corner, b].map((at) => point(at, [1e-6, 0, 0, 1e-6, 0, 1e-6])) as [MeasuredPoint, MeasuredPoint, MeasuredPoint]))
      fc.pre(value > 15 && value < 165)
      const step = 1e-6
      let variance = 0
      for (let at = 0; at < 3; at++)
        for (let axis = 0; axis < 3; axis++) {
          const moved = [a, corner, b].map((one, place) => point(one.map((part, part3) => (place === at && part3 === axis ? part + step : part)) as unknown as Vec3)) as [MeasuredPoint, MeasuredPoint, MeasuredPoint]
          variance += (((angleDeg(...moved).value - value) / step) * 1e-3) ** 2
        }
      expect(Math.abs(sd! / Math.sqrt(variance) - 1)).toBeLessThan(1e-3)
    }),
  )
})
