import fc from 'fast-check'
import { expect, it } from 'vitest'
import { batches } from './batches.ts'

it('loses nothing, keeps the order and stays within what one request may carry', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100)), fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 200 }), (weights, items, weight) => {
      const all = batches(weights, { items, weight }, (one) => one)
      expect(all.flat()).toEqual(weights)
      for (const batch of all) {
        expect(batch.length).toBeLessThanOrEqual(items)
        const sum = batch.reduce((total, one) => total + one, 0)
        expect(batch.length === 1 || sum <= weight).toBe(true)
      }
    }),
  )
})
