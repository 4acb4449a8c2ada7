import { expect, it } from 'vitest'
import { costAt, costPath } from './sync-curve.ts'

const curve = { firstUs: -20, stepUs: 10, values: [0.4, 0.2, 0.1, null, 0.3] }

it('is drawn from edge to edge, lowest where the cameras agree best, and not where nothing is known', () => {
  const { xOf, line } = costPath(curve, { width: 40, height: 34 })
  expect(line).toBe('M0.0 2.0L10.0 22.0L20.0 32.0M40.0 12.0')
  expect([-20, 0, 20, 500].map(xOf)).toEqual([0, 20, 40, 40])
})

it('tells the disagreement between two offsets, and none beyond them or beside a gap', () => {
  expect(costAt(curve, -15)).toBeCloseTo(0.3)
  expect(costAt(curve, 0)).toBeNull()
  expect([-21, 21, 5].map((offset) => costAt(curve, offset))).toEqual([null, null, null])
  expect(costAt(curve, -10)).toBeCloseTo(0.2)
})
