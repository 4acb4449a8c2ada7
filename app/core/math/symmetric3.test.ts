import fc from 'fast-check'
import { expect, it } from 'vitest'
import { invertInto, quadraticForm, sandwichInto, timesInto } from './symmetric3.ts'

const entry = fc.double({ min: -2, max: 2, noNaN: true })
/** L·Lᵀ of a lower triangle with a positive diagonal. */
const definite = fc.tuple(fc.double({ min: 0.3, max: 2, noNaN: true }), entry, entry, fc.double({ min: 0.3, max: 2, noNaN: true }), entry, fc.double({ min: 0.3, max: 2, noNaN: true })).map(([a, b, c, d, e, f]) => Float64Array.of(a * a, a * b, a * c, b * b + d * d, b * c + d * e, c * c + e * e + f * f))
const vector = fc.tuple(entry, entry, entry).map((values) => Float64Array.from(values))

it('a symmetric matrix times its inverse leaves every vector as it is', () => {
  fc.assert(
    fc.property(definite, vector, (matrix, v) => {
      const [inverse, once, twice] = [new Float64Array(6), new Float64Array(3), new Float64Array(3)]
      expect(invertInto(matrix, inverse)).toBe(true)
      timesInto(matrix, v, once)
      timesInto(inverse, once, twice)
      for (let axis = 0; axis < 3; axis++) expect(twice[axis]).toBeCloseTo(v[axis]!, 6)
    }),
  )
})

it('one of lower rank has none', () => {
  fc.assert(
    fc.property(vector, ([x = 0, y = 0, z = 0]) => {
      expect(invertInto(Float64Array.of(x * x, x * y, x * z, y * y, y * z, z * z), new Float64Array(6))).toBe(false)
    }),
  )
})

it('a·b·a between a vector is b between a times the vector', () => {
  fc.assert(
    fc.property(definite, definite, vector, (a, b, v) => {
      const [product, turned] = [new Float64Array(6), new Float64Array(3)]
      sandwichInto(a, b, product)
      timesInto(a, v, turned)
      expect(quadraticForm(product, v[0]!, v[1]!, v[2]!)).toBeCloseTo(quadraticForm(b, turned[0]!, turned[1]!, turned[2]!), 6)
    }),
  )
})
