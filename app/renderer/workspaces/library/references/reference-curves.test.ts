import { expect, it } from 'vitest'
import type { ReferenceCurve } from '../../../../core/norms/references/reference.ts'
import { referenceCurves } from './reference-curves.ts'

const knee: ReferenceCurve = { mean: Array.from({ length: 51 }, (_, at) => at), sdBetween: Array.from({ length: 51 }, (_, at) => (at % 2 === 0 ? 3 : 5)), sdWithin: null, factor: null }

it('one set for either side is one line with a standard deviation around it; where there is a k, with k of them', () => {
  const [plain] = referenceCurves({ curves: { sides: 'alike', either: { 'knee-flexion': knee } } })
  expect(plain!.sides.map(({ side }) => side)).toEqual(['either'])
  expect([plain!.sides[0]!.band.low[50], plain!.sides[0]!.band.high[50], plain!.sides[0]!.mean.length]).toEqual([20, 30, 101])
  expect(plain!.sides[0]!.sdBetween).toBeCloseTo(Math.sqrt((26 * 9 + 25 * 25) / 51), 12)
  const [each] = referenceCurves({ curves: { sides: 'each', left: { 'knee-flexion': knee }, right: { 'knee-flexion': { ...knee, factor: 2 } } } })
  expect(each!.sides.map(({ side, band }) => [side, band.high[50]])).toEqual([['left', 30], ['right', 35]])
  expect(each!.scale.most).toBeGreaterThanOrEqual(56)
})
