import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choleskyFactor, choleskyInverse, choleskySolve } from './cholesky.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

const SIZE = 6
/** B·Bᵀ + 1, with rows that begin empty. */
const positive = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: SIZE * SIZE, maxLength: SIZE * SIZE }).map((values) => {
  const b = values.map((value, at) => (at % SIZE < Math.floor(at / SIZE) - 2 ? 0 : value))
  return Float64Array.from(values, (_, at) => {
    const [row, column] = [Math.floor(at / SIZE), at % SIZE]
    return Array.from({ length: SIZE }, (_, k) => b[k * SIZE + row]! * b[k * SIZE + column]!).reduce((sum, value) => sum + value, row === column ? 1 : 0)
  })
})
const product = (matrix: Float64Array, vector: ArrayLike<number>) => Array.from({ length: SIZE }, (_, row) => Array.from(vector).reduce((sum, value, column) => sum + matrix[row * SIZE + column]! * value, 0))

test('solves and inverts what is positive definite', () => {
  fc.assert(
    fc.property(positive, fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: SIZE, maxLength: SIZE }), (matrix, right) => {
      const factor = choleskyFactor(matrix.slice(), SIZE)!
      product(matrix, choleskySolve(factor, Float64Array.from(right))).forEach((value, row) => expect(value).toBeCloseTo(right[row]!, 8))
      const inverse = choleskyInverse(factor)
      product(matrix, product(inverse, right)).forEach((value, row) => expect(value).toBeCloseTo(right[row]!, 8))
    }),
  )
})

test('says where a matrix is not', () => {
  expect(choleskyFactor(Float64Array.of(1, 0, 2, 1), 2)).toBeUndefined()
  expect(choleskyFactor(Float64Array.of(1, 0, 1, 1), 2)).toBeUndefined()
})

test('eigenvectors are turned by nothing but their length, the largest first', () => {
  fc.assert(
    fc.property(positive, (matrix) => {
      const { values, vectors } = symmetricEigen([...matrix], SIZE)
      expect(values).toEqual(values.toSorted((a, b) => b - a))
      vectors.forEach((vector, own) => product(matrix, vector).forEach((value, row) => expect(value).toBeCloseTo(values[own]! * vector[row]!, 7)))
    }),
  )
})
