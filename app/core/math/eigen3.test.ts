import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eigenOf } from './eigen3.ts'
import { cross, dot, length, type Vec3 } from './vec3.ts'

const number = fc.double({ min: -5, max: 5, noNaN: true })

test('a symmetric matrix only stretches along its own directions, which are at right angles', () => {
  fc.assert(
    fc.property(number, number, number, number, number, number, (xx, xy, xz, yy, yz, zz) => {
      const { values, vectors } = eigenOf([xx, xy, xz, yy, yz, zz])
      const times = ([x, y, z]: Vec3): Vec3 => [xx * x + xy * y + xz * z, xy * x + yy * y + yz * z, xz * x + yz * y + zz * z]
      vectors.forEach((vector, at) => times(vector).forEach((part, axis) => expect(part).toBeCloseTo(values[at]! * vector[axis]!, 9)))
      for (const vector of vectors) expect(length(vector)).toBeCloseTo(1, 12)
      expect(Math.abs(dot(cross(vectors[0], vectors[1]), vectors[2]))).toBeCloseTo(1, 12)
      expect(values).toEqual(values.toSorted((a, b) => b - a))
    }),
  )
})

test('nothing has no direction of its own, and keeps the room’s', () => {
  expect(eigenOf([0, 0, 0, 0, 0, 0])).toEqual({ values: [0, 0, 0], vectors: [[1, 0, 0], [0, 1, 0], [0, 0, 1]] })
})
