import { expect, test } from 'vitest'
import { invertInto, quadraticForm } from '../../math/symmetric3.ts'
import { scale, type Vec3 } from '../../math/vec3.ts'
import { covarianceAt, ellipsoid95 } from './uncertainty.ts'

const COVARIANCE = [4e-6, 1e-6, -2e-6, 9e-6, 0.5e-6, 16e-6] as const

test('the ends of its axes are where the 95 % surface of the normal distribution is', () => {
  const inverse = new Float64Array(6)
  invertInto(Float64Array.from(COVARIANCE), inverse)
  const distance = ([x, y, z]: Vec3) => quadraticForm(inverse, x, y, z)
  for (const axis of ellipsoid95(COVARIANCE)!) {
    expect(distance(axis)).toBeCloseTo(7.8147, 3)
    expect(distance(scale(axis, -1))).toBeCloseTo(7.8147, 3)
  }
})

test('of many points scattered like that, 95 in a hundred lie within', () => {
  const [a, b, c] = ellipsoid95([1, 0, 0, 4, 0, 9])!
  const normal = gaussian(7)
  const square = ([x, y, z]: Vec3) => x * x + y * y + z * z
  const n = 20_000
  let within = 0
  for (let trial = 0; trial < n; trial++) {
    const point: Vec3 = [normal(), 2 * normal(), 3 * normal()]
    const along = [a, b, c].reduce((sum, axis) => sum + ((axis[0] * point[0] + axis[1] * point[1] + axis[2] * point[2]) / square(axis)) ** 2, 0)
    if (along <= 1) within++
  }
  expect(within / n).toBeGreaterThan(0.944)
  expect(within / n).toBeLessThan(0.956)
})

test('where nobody knows the covariance there is no ellipsoid, and a flat one is flat', () => {
  expect(ellipsoid95(covarianceAt([NaN, NaN, NaN, NaN, NaN, NaN], 0))).toBeUndefined()
  expect(ellipsoid95(covarianceAt([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1e-12], 1))!.slice(1)).toEqual([[0, 0, 0], [0, 0, 0]])
})

/** Box & Muller 1958, from a linear congruential generator. */
function gaussian(seed: number): () => number {
  let state = seed
  const uniform = () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
}
