import { expect, it } from 'vitest'
import type { Gait } from '../../../../contract/gait/gait.ts'
import { shownTest, whatIsTested } from './waveform-test.ts'

const test = { n: 4, each: 1, degrees: 2, t: [], level: 44.93, clusters: [] }
const paired = { ...test, n: 8, degrees: 6, level: 5.4, clusters: [{ fromPercent: 66.2, toPercent: 80, sign: -1 as const, p: 0.0002, sensitivity: [{ what: 'events 20 ms later', holds: false }, { what: 'without cam02', holds: true }, { what: 'filter 1 Hz lower today', holds: true }] }] }
const few = { reason: 'there are 8 strides: a drift is looked for in 20 and more', curves: {} }
const gait = { waveformTests: { sessions: { left: { reason: null, curves: { 'knee-flexion': test } }, right: few }, sides: { reason: null, curves: { 'knee-flexion': paired } }, drift: { left: few, right: few } } } as unknown as Gait

it('says which test it is, over what, and what it finds', () => {
  expect(shownTest({ gait, notTried: null }, 'usual', 'left', 'knee-flexion')).toMatchObject({ words: 'today against 3 earlier sessions, each counted once (2 degrees of freedom)', found: 'nowhere |t| over 44.9' })
  expect(shownTest({ gait, notTried: null }, 'sides', 'right', 'knee-flexion')).toMatchObject({ words: expect.stringContaining('over 8 pairs of strides') as string, found: '|t| over 5.4: 66 to 80 %, left less (p < 0.001; not with events 20 ms later)' })
})

it('says what the test asks and what is counted beside it where the two may find otherwise', () => {
  const words = (how: Parameters<typeof whatIsTested>[1], of = gait) => whatIsTested({ gait: of, notTried: null }, how, ['left', 'right'], 'knee-flexion')
  expect(words('usual')).toMatch(/counts 3 earlier sessions once each \(2 degrees of freedom\); “What differs” pools .*how much days differ\.$/)
  expect(words('sides')).toMatch(/tests 8 pairs of strides of this one trial \(6 degrees of freedom\); “What differs” also counts how much healthy sides differ, and from day to day\.$/)
  expect([words('drift'), words('picked'), words('usual', {} as never)]).toEqual([null, null, null])
  const curves = { reason: null, curves: { 'knee-flexion': { ...test, n: 24, degrees: 22 } } }
  const other = { reason: null, curves: { 'knee-flexion': { ...test, n: 23, degrees: 21 } } }
  expect(words('drift', { waveformTests: { ...gait.waveformTests, drift: { left: curves, right: other } } } as never)).toMatch(/over the strides of this trial \(22 and 21 degrees of freedom\)/)
  expect(words('usual', { waveformTests: { ...gait.waveformTests, people: { left: curves, right: curves } } } as never)).toMatch(/against 23 people \(22 degrees of freedom\)/)
})

it('against a cohort it is over its people', () => {
  const people = { left: { reason: null, curves: { 'knee-flexion': { ...test, n: 31, degrees: 29 } } }, right: { reason: 'of Norm only mean and spread are known', curves: {} } }
  const ofCohort = { waveformTests: { ...gait.waveformTests, people } } as unknown as Gait
  expect(shownTest({ gait: ofCohort, notTried: null }, 'usual', 'left', 'knee-flexion')!.words).toBe('today against 30 people, each counted once (29 degrees of freedom)')
  expect(shownTest({ gait: ofCohort, notTried: null }, 'usual', 'right', 'knee-flexion')!.words).toBe('No test along the curve: of Norm only mean and spread are known.')
})

it('says why there is none', () => {
  expect(shownTest({ gait: { waveformTests: null }, notTried: null }, 'drift', 'left', 'knee-flexion')).toMatchObject({ test: null, words: 'The test along the curve is being worked out …' })
  expect(shownTest({ gait: { waveformTests: null }, notTried: 'The disk is full.' }, 'drift', 'left', 'knee-flexion')).toBeNull()
  expect(shownTest({ gait, notTried: null }, 'drift', 'left', 'knee-flexion')).toEqual({ test: null, words: 'No test along the curve: there are 8 strides: a drift is looked for in 20 and more.', found: '' })
  expect(shownTest({ gait, notTried: null }, 'picked', 'left', 'knee-flexion')!.words).toMatch(/the sample is the session, not the stride/)
  expect(shownTest({ gait, notTried: null }, 'usual', 'left', 'hip-flexion')!.words).toMatch(/not known often enough/)
  expect(shownTest({ gait: {}, notTried: null }, 'usual', 'left', 'hip-flexion')).toBeNull()
})
