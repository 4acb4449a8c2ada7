import { expect, it } from 'vitest'
import type { Side } from '../body/joints.ts'
import type { Phase } from '../gait/cycles/phases.ts'
import { surestOfEach } from './drift/surest-of-each.ts'
import { madeGait } from './testing/made-gait.ts'
import { withinSession } from './within-session.ts'

const factorOf = () => 3.5

it('puts a drift into words, with its line, its interval and how far chance goes', () => {
  const steady = madeGait({ seed: 1, strideDeg: 1, strides: 40 })
  const tiring = { ...steady, strides: { ...steady.strides, left: steady.strides.left.map((stride, n) => ({ ...stride, curves: { ...stride.curves, 'knee-flexion': stride.curves['knee-flexion']!.map((value) => value - 0.25 * n) } })) } }
  const [first] = withinSession({ today: tiring, athleteName: 'Ada', factorOf, seed: 1 }).drift!.trends
  expect(first).toMatchObject({ variable: 'knee-flexion', side: 'left', verdict: 'drifts', strides: 40 })
  expect(first!.sentence).toMatch(/^Ada’s left knee bends (9|10)(\.\d)?° less in .+ at the end than at the beginning \(.+ instead of .+, 40 strides in 43 s\): −1\d(\.\d)?° a minute, with 95 % between −1\d(\.\d)?° and −1\d(\.\d)?°; that is more than chance brings to any of the curves\.$/)
  expect(first!.title).toMatch(/^Left knee bends .+ less in .+ at the end$/)
})

it('tries what drifts, and what tests along curves find, under other ways of measuring, and says what does not hold', () => {
  const { strides, ...gait } = madeGait({ seed: 1, strideDeg: 1, strides: 24 })
  const steady = { ...gait, strides: { left: strides.left.map(({ curves, ...stride }) => ({ ...stride, curves: { 'knee-flexion': curves['knee-flexion']!, 'trunk-lean': curves['trunk-lean']! } })), right: [] } }
  const tiring = (perStrideDeg: number) => ({ ...steady, strides: { ...steady.strides, left: steady.strides.left.map((stride, n) => ({ ...stride, curves: { ...stride.curves, 'knee-flexion': stride.curves['knee-flexion'].map((value) => value - perStrideDeg * n) } })) } })
  const few = { ...steady, strides: { ...steady.strides, left: steady.strides.left.slice(0, 19) } }
  const variations = [{ what: 'events 20 ms later', today: tiring(0) }, { what: 'filter 1 Hz lower today', today: tiring(0.4) }, { what: 'without cam02', today: few }]
  const { drift, waveformTests } = withinSession({ today: tiring(0.5), variations, factorOf, seed: 1 })
  const [first] = drift!.trends
  // Of nineteen strides nothing is told.
  expect(first!.sensitivity).toEqual([{ what: 'events 20 ms later', verdict: 'steady', holds: false }, { what: 'filter 1 Hz lower today', verdict: 'drifts', holds: true }])
  expect(first!.sentence).toMatch(/ To be taken with care: it would be no more than chance brings with events 20 ms later\.$/)
  expect(drift!.trends.filter(({ verdict }) => verdict === 'steady').every(({ sensitivity }) => sensitivity.length === 0)).toBe(true)
  const [cluster] = waveformTests!.drift.left.curves['knee-flexion']!.clusters
  expect(cluster).toMatchObject({ sign: -1, sensitivity: [{ what: 'events 20 ms later', holds: false }, { what: 'filter 1 Hz lower today', holds: true }] })
})

it('tells of a drift the surest phase of each side, and what the trunk does once, though both sides see it', () => {
  const trend = (variable: string, side: Side, phase: Phase, perMinuteDeg: number) => ({ variable, side, phase, perMinuteDeg })
  const [hiking, dropping] = [trend('pelvis-obliquity', 'left', 'initial-swing', 4), trend('pelvis-obliquity', 'right', 'mid-stance', -4)]
  const [knee, other] = [trend('knee-flexion', 'left', 'mid-swing', -10), trend('knee-flexion', 'right', 'mid-stance', 9)]
  expect(surestOfEach([knee, trend('knee-flexion', 'left', 'initial-swing', -8), hiking, dropping, other])).toEqual([knee, hiking, other])
  expect(surestOfEach([hiking, { ...dropping, perMinuteDeg: 4 }]).length, 'another movement').toBe(2)
})

it('tells of few strides how many there are, and nothing else', () => {
  const { drift } = withinSession({ today: madeGait({ seed: 1, strides: 19 }), factorOf, seed: 1 })
  expect(drift).toMatchObject({ leastStrides: 20, strides: { left: 19, right: 19 }, trends: [] })
})

it('tries left against right under other ways of measuring, as any finding is', () => {
  const differing = (byDeg: number) => madeGait({ seed: 1, strideDeg: 1, changed: [{ angle: 'knee-flexion', side: 'right', phase: 'initial-swing', byDeg }] })
  const { betweenSides } = withinSession({ today: differing(-25), variations: [{ what: 'filter 1 Hz lower', today: differing(-3) }], factorOf, seed: 1 })
  expect(betweenSides.deviations[0]!.sensitivity).toEqual([{ what: 'filter 1 Hz lower', verdict: 'within', holds: false }])
  expect(betweenSides.deviations[0]!.sentence).toContain('usual difference between two sides up to')
})

it('says of left against right that nobody has tried yet whether it holds, in its sentence, too', () => {
  const today = madeGait({ seed: 1, strideDeg: 1, changed: [{ angle: 'knee-flexion', side: 'right', phase: 'initial-swing', byDeg: -25 }] })
  const told = (isTried: boolean) => withinSession({ today, isTried, factorOf, seed: 1 }).betweenSides.deviations[0]!
  expect(told(true)).toMatchObject({ confidence: 'high', doubts: [] })
  expect(told(false)).toMatchObject({ confidence: 'medium', doubts: ['whether it holds has not been tried yet'] })
  expect(told(false).sentence).toMatch(/ To be taken with care: whether it holds has not been tried yet\.$/)
})

it('leaves drift and tests along curves for when findings are tried', () => {
  const today = madeGait({ seed: 1, strideDeg: 1, strides: 40 })
  expect(withinSession({ today, isTried: false, factorOf, seed: 1 })).toMatchObject({ drift: null, waveformTests: null, betweenSides: { familyFactor: 3.5 } })
})
