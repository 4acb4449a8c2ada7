import { expect, it } from 'vitest'
import type { Compared } from '../../../../contract/gait/compared-with.ts'
import type { Gait } from '../../../../contract/gait/gait.ts'
import { driftSensitivityWords, surestPhase, trendOf, type Trend } from '../../../workspaces/analyse/gait/against/drift-words.ts'
import { pickedFor, withPicked } from './how.ts'
import { seenGait } from './seen-gait.ts'

const flat = (value: number) => ({ observable: true, unit: 'deg', mean: Array.from({ length: 101 }, () => value), sd: null, n: 1 })
const [usual, left, other] = [[{ title: 'usual' }], [{ title: 'left' }], [{ title: 'other' }]]
const gait = { curves: { left: { 'knee-flexion': flat(1), 'hip-flexion': { observable: false, reason: 'unseen' } }, right: { 'knee-flexion': flat(2) } }, strides: { left: [], right: [] }, reference: null, scores: {}, deviations: usual, betweenSides: { deviations: left }, features: { left: { peak: { value: 44, against: { delta: -17 } } }, right: {} } } as unknown as Gait

it('holds each side against the other, which has no score', () => {
  const { reference, scores, deviations } = seenGait(gait, 'sides', null)
  expect([reference!.curves.left['knee-flexion']!.mean[50], reference!.curves.right['knee-flexion']!.mean[50]]).toEqual([2, 1])
  expect(Object.keys(reference!.curves.right)).toEqual(['knee-flexion'])
  expect([scores, deviations]).toEqual([null, left])
  expect([seenGait(gait, 'usual', null), seenGait(gait, 'sides', null)].map(({ features }) => features!.left['peak'])).toEqual([{ value: 44, against: { delta: -17 } }, { value: 44 }])
})

it('shows what was compared with the one that was picked, and nothing of earlier sessions until that is known', () => {
  expect(seenGait(gait, 'picked', { deviations: other } as unknown as Compared).deviations).toBe(other)
  expect(seenGait(gait, 'picked', null).deviations).toEqual([])
  expect(seenGait(gait, 'drift', null)).toBe(gait)
})

it('remembers what each trial was compared with', () => {
  const before = withPicked([], { sessionId: 's', trialId: 'a-trial' }, { sessionId: 's', trialId: 'u' })
  const picked = withPicked(before, { sessionId: 's', trialId: 'a-trial' }, { sessionId: 's', trialId: 't' })
  expect(picked.length).toBe(1)
  expect(pickedFor(picked, { sessionId: 's', trialId: 'a-trial' })).toEqual({ sessionId: 's', trialId: 't' })
  expect(pickedFor(picked, { sessionId: 'a-session', trialId: null })).toBeNull()
})

it('draws the line of the surest drift of an angle, on whichever side it is, and none in place of one that is not told', () => {
  const trend = (side: Trend['side'], phase: Trend['phase']) => ({ variable: 'knee-flexion', side, phase }) as Trend
  const drift = { trends: [trend('right', 'mid-swing'), trend('left', 'loading')] } as NonNullable<Gait['drift']>
  expect([surestPhase(drift, 'knee-flexion'), surestPhase(drift, 'hip-flexion'), surestPhase(undefined, 'knee-flexion')]).toEqual(['mid-swing', 'mid-stance', 'mid-stance'])
  expect([trendOf(drift, 'knee-flexion', 'right', 'mid-swing'), trendOf(drift, 'knee-flexion', 'left', 'mid-swing')]).toEqual([drift.trends[0], null])
})

it('says of a drift whether it holds, and counts as holding what would claim more', () => {
  const sensitivity = [{ what: 'events 20 ms later', verdict: 'steady', holds: false }, { what: 'without cam02', verdict: 'drifts', holds: false }] as const
  expect(driftSensitivityWords({ verdict: 'possible', sensitivity: [...sensitivity] })).toBe('does not hold under: events 20 ms later (then within chance)')
  expect(driftSensitivityWords({ verdict: 'possible', sensitivity: [sensitivity[1]] })).toBe('holds under: without cam02')
})
