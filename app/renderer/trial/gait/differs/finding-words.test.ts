import { expect, it } from 'vitest'
import { againstOf } from '../../../../core/deviation/words/verdicts.ts'
import type { Finding } from '../lit.ts'
import { ENGLISH } from '../../../../core/deviation/words/english.ts'
import { groupWords, inOrder, numbersOf, sensitivityWords, sizeWords, sureWords, withoutCare } from './finding-words.ts'

const finding = (fields: Partial<Finding>) => ({ title: '', verdict: 'beyond', size: 1, valueDeg: 44, referenceDeg: 61.2, deltaDeg: -17.2, intervalDeg: [-22, -12], thresholdsDeg: { family: 11, single: 7 }, sensitivity: [], ...fields }) as Finding

it('lists the largest first, and what is beyond before what is possible, whatever their sizes', () => {
  const all = [finding({ title: 'within', verdict: 'within', size: 0.4 }), finding({ title: 'unknown', verdict: 'too-little-data', size: null }), finding({ title: 'possible', verdict: 'possible', size: 1.9 }), finding({ title: 'small', size: 1.1 }), finding({ title: 'large', size: 2 })]
  expect(inOrder(all).map(({ title }) => title)).toEqual(['large', 'small', 'possible', 'within', 'unknown'])
})

it('tells the difference with its interval and both thresholds', () => {
  expect(numbersOf(finding({}), 'sessions')).toBe('Δ −17° (−22 to −12°) · thresholds 11° over all that was tested, 7° at this place alone')
  expect(numbersOf(finding({}), 'people')).toMatch(/ · thresholds 11° over all that was tested, 7° along this angle’s whole curve$/)
})

it('rounds by how sure it is, as its sentence does, not by how large it is', () => {
  const small = { valueDeg: 5.42, referenceDeg: 5, deltaDeg: 0.42, intervalDeg: null }
  expect([null, { family: 9, single: 6 }, { family: 1.24, single: 0.63 }].map((thresholdsDeg) => numbersOf(finding({ ...small, thresholdsDeg }), 'sides'))).toEqual(['Δ 0°', 'Δ 0° · thresholds 9° over all that was tested, 6° at this place alone', 'Δ +0.4° · thresholds 1.2° over all that was tested, 0.6° at this place alone'])
})

it('says how large a finding is only where there is something to measure it by', () => {
  expect(sizeWords(finding({ size: 1.55 }))).toBe('1.6 × the threshold of 11°')
  expect(sizeWords(finding({ size: 0.22 }))).toBe('0.22 × the threshold of 11°')
  expect(sizeWords(finding({ size: null }))).toBe('')
})

it('names the check under which a verdict flips, and what it would be then', () => {
  const held = { what: 'filter 1 Hz lower', verdict: 'beyond', holds: true } as const
  expect(sensitivityWords({ verdict: 'beyond', sensitivity: [held, { ...held, what: 'without cam02' }] }, 'sessions')).toBe('holds under both checks')
  expect(sensitivityWords({ verdict: 'beyond', sensitivity: [held, { what: 'without cam02', verdict: 'within', holds: false }] }, 'sides')).toBe('does not hold under: without cam02 (then within the usual difference between two sides)')
  expect(sensitivityWords({ verdict: 'possible', sensitivity: [{ ...held, holds: false }] }, 'sessions'), 'more is no doubt').toBe('holds under: filter 1 Hz lower')
})

it('says in a short line how sure a finding is, and leaves what it does not hold under to the care that is never cut', () => {
  const check = (what: string, verdict: Finding['verdict']) => ({ what, verdict, holds: verdict === 'beyond' })
  const [held, broken] = [check('filter 1 Hz lower', 'beyond'), check('without cam02', 'possible')]
  const one = finding({ confidence: 'medium', sensitivity: [held, broken] })
  expect(sureWords(one, 'sessions', false)).toEqual(['beyond the usual', '1.0 × threshold', 'confidence medium'])
  expect(sureWords(one, 'sessions', true), 'care names it').toEqual(['beyond the usual variation of this measurement', 'confidence medium'])
  expect(sureWords({ ...one, sensitivity: Array.from({ length: 4 }, () => broken) }, 'sessions', true).at(-1), 'care only counts them').toMatch(/^does not hold under: without cam02/)
  expect(sureWords({ ...one, sensitivity: [held, held] }, 'sessions', false).at(-1)).toBe('holds under both checks')
  const doubts = ['only 3 of 8 strides show it', 'cameras disagree by 9 px']
  const sentence = `Her left knee bends less. ${ENGLISH.care(doubts)}`
  expect(withoutCare({ sentence, doubts })).toBe('Her left knee bends less.')
  expect(withoutCare({ sentence: 'Told otherwise.', doubts })).toBe('Told otherwise.')
})

it('says of a verdict what it is in terms of: this measurement, these people, or two sides', () => {
  expect((['own-baseline', 'picked', 'cohort', 'norm'] as const).map((kind) => groupWords('beyond', 1, againstOf({ kind })))).toEqual(['Beyond the usual variation of this measurement', 'Beyond the usual variation of this measurement', 'Beyond what is usual among these people', 'Beyond what is usual among these people'])
  expect([groupWords('within', 5, 'sessions'), groupWords('within', 5, 'sides'), groupWords('too-little-data', 2, 'people')]).toEqual(['5 within measurement error', '5 within the usual difference between two sides', '2 with too little data'])
})
