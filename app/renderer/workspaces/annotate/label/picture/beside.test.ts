import { expect, it } from 'vitest'
import { besideOf } from './beside.ts'

it('upright films stand in two columns beside an upright one, wide ones below each other beside a wide one, and nothing beside a film alone', () => {
  expect(besideOf({ width: 860, height: 640 }, 9 / 16, [9 / 16, 9 / 16, 9 / 16])).toEqual({ columns: 2, widthPx: 360 })
  expect(besideOf({ width: 860, height: 640 }, 16 / 9, [16 / 9, 16 / 9, 16 / 9]).columns).toBe(1)
  expect(besideOf({ width: 860, height: 640 }, 16 / 9, [])).toEqual({ columns: 1, widthPx: 0 })
})

it('leave the picture that is labelled nearly as large as it could be beside them', () => {
  for (const aspect of [9 / 16, 1, 16 / 9])
    for (const count of [1, 2, 3, 5, 8]) {
      const { widthPx, columns } = besideOf({ width: 860, height: 640 }, aspect, Array.from({ length: count }, () => aspect))
      // In one column they take the least place.
      const narrowest = Math.min((640 * aspect) / count, 0.55 * 860)
      expect(columns).toBeLessThanOrEqual(count)
      expect(Math.min(640, (860 - widthPx) / aspect)).toBeGreaterThanOrEqual(0.95 * Math.min(640, (860 - narrowest) / aspect))
    }
})
