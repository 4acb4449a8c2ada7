import { expect, test } from 'vitest'
import { EDINBURGH_ITEMS, scaleSum } from './clinical.ts'

test('a limb’s sum goes up to 34, and what nobody has looked at counts as nothing seen, not as usual', () => {
  expect(EDINBURGH_ITEMS).toHaveLength(17)
  expect(scaleSum(EDINBURGH_ITEMS.map(() => 2))).toEqual({ sum: 34, of: 17 })
  expect(scaleSum([0, 2, null, 1])).toEqual({ sum: 3, of: 3 })
  expect(scaleSum([null])).toEqual({ sum: 0, of: 0 })
})
