import { expect, it } from 'vitest'
import { tQuantile, tTail } from './t-distribution.ts'

// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, upper critical values of Student's t distribution
it.each([
  [0.9, 1, 3.078],
  [0.975, 2, 4.303],
  [0.95, 10, 1.812],
  [0.99, 20, 2.528],
  [0.999, 5, 5.893],
  [0.975, 100, 1.984],
])('%d of t with %d degrees of freedom lies below %d', (share, degrees, value) => {
  expect(tQuantile(share, degrees)).toBeCloseTo(value, 3)
  expect(tQuantile(1 - share, degrees)).toBeCloseTo(-value, 3)
  expect(tTail(tQuantile(share, degrees), degrees)).toBeCloseTo(1 - share, 12)
})

it('is exact where it is known: with one degree it is Cauchy’s, with two an algebraic function', () => {
  for (const t of [-30, -2, 0, 0.3, 1, 8, 500]) {
    expect(tTail(t, 1)).toBeCloseTo(0.5 - Math.atan(t) / Math.PI, 12)
    expect(tTail(t, 2)).toBeCloseTo(0.5 - t / (2 * Math.sqrt(2 + t * t)), 12)
  }
})
