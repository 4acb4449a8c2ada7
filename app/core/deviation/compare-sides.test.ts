import { expect, it } from 'vitest'
import { compareSides } from './compare-sides.ts'
import { familyFactor, remembered } from './family-factor.ts'
import { madeGait } from './testing/made-gait.ts'

const factorOf = remembered(familyFactor)

it('tells of the left what it does otherwise than the right, in a sentence of its own', () => {
  const today = madeGait({ seed: 1, strideDeg: 1, changed: [{ angle: 'knee-flexion', side: 'right', phase: 'initial-swing', byDeg: -25 }] })
  const { deviations: [first, ...others] } = compareSides({ today, factorOf, seed: 1 })
  expect(first).toMatchObject({ variable: 'knee-flexion', side: 'left', phase: 'initial-swing', verdict: 'beyond', shareOfScore: null })
  expect(Math.abs(first!.deltaDeg - 25)).toBeLessThan(2)
  expect(first!.sentence).toMatch(/^Left knee bends 2\d° more in initial swing than on the right \(/)
  expect(others.filter(({ verdict }) => verdict === 'beyond')).toEqual([])
})

it('finds nothing in who walks alike on both sides', () => {
  expect(compareSides({ today: madeGait({ seed: 2, sessionDeg: 1.5, strideDeg: 1 }), factorOf, seed: 1 }).deviations.filter(({ verdict }) => verdict === 'beyond')).toEqual([])
})
