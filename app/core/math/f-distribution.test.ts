import { expect, it } from 'vitest'
import { fQuantile } from './f-distribution.ts'

// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.3, upper critical values of the F distribution
it.each([
  [0.95, 3, 1, 215.707],
  [0.95, 3, 5, 5.409],
  [0.95, 3, 10, 3.708],
  [0.99, 3, 20, 4.938],
  [0.9, 1, 30, 2.881],
  [0.95, 10, 100, 1.927],
])('%d of F with %d and %d degrees of freedom lies below %d', (share, degrees, other, value) => {
  expect(fQuantile(share, degrees, other)).toBeCloseTo(value, 3)
})
