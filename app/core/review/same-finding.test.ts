import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PHASES, type Phase } from '../gait/cycles/phases.ts'
import { rankOf } from './rank.ts'
import { matched, whatChanged, type FoundAgainst } from './same-finding.ts'

const knee = (...phases: Phase[]) => ({ variable: 'knee-flexion', side: 'left', phases }) as const

test('what shares the most phases is the same finding; of another side or angle none is', () => {
  const known = [knee('initial-swing'), knee('mid-swing', 'terminal-swing'), { ...knee('mid-swing'), side: 'right' }] as const
  const [wide, other] = [knee('initial-swing', 'mid-swing', 'terminal-swing'), { ...knee('loading') }]
  expect(matched(known, [wide, other])).toEqual([
    { found: wide, known: known[1] },
    { found: other, known: null },
  ])
})

test('no finding of before becomes two, and none is lost or made', () => {
  const place = fc.record({ variable: fc.constantFrom('knee-flexion', 'hip-flexion'), side: fc.constantFrom('left', 'right'), phases: fc.subarray([...PHASES], { minLength: 1 }) }) as fc.Arbitrary<ReturnType<typeof knee>>
  fc.assert(
    fc.property(fc.array(place, { maxLength: 6 }), fc.array(place, { maxLength: 6 }), (known, found) => {
      const pairs = matched(known, found)
      expect(pairs.map((pair) => pair.found)).toEqual(found)
      const taken = pairs.flatMap((pair) => pair.known ?? [])
      expect(new Set(taken).size).toBe(taken.length)
      expect(pairs.filter(({ found: one, known: other }) => other !== null && (one.variable !== other.variable || one.side !== other.side))).toEqual([])
    }),
  )
})

const before: FoundAgainst = { deviation: { verdict: 'beyond', confidence: 'high', phase: 'initial-swing', phases: ['initial-swing'], deltaDeg: -17.2, intervalDeg: null }, against: '3 earlier sessions' }
const now = (deviation: Partial<FoundAgainst['deviation']>, against = before.against): FoundAgainst => ({ deviation: { ...before.deviation, ...deviation }, against })

test('what has changed is said in words; less than a degree is no change', () => {
  expect(whatChanged(before, before)).toEqual([])
  expect(whatChanged(before, now({ deltaDeg: -16.6 }))).toEqual([])
  expect(whatChanged(before, now({ deltaDeg: -12, verdict: 'possible' }))).toEqual(['possible instead of beyond the usual variation', '−12° instead of −17°'])
  expect(whatChanged(before, now({ deltaDeg: 17.2 }))).toEqual(['+17° instead of −17°'])
  expect(whatChanged(before, now({ phase: 'mid-swing' }, '4 earlier sessions'))).toEqual(['largest in mid-swing instead of initial swing', 'against 4 earlier sessions instead of 3 earlier sessions'])
})

test('of the same size the surer comes first; a large doubtful one still before a small sure one', () => {
  expect(rankOf({ size: 1.5, confidence: 'high' })).toBeGreaterThan(rankOf({ size: 1.5, confidence: 'medium' }))
  expect(rankOf({ size: 3, confidence: 'low' })).toBeGreaterThan(rankOf({ size: 1.5, confidence: 'high' }))
  expect(rankOf({ size: null, confidence: 'high' })).toBe(0)
})
