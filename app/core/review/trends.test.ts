import { expect, test } from 'vitest'
import { type TrendSession, trendsOf } from './trends.ts'

const both = <Value>(value: Value) => ({ left: value, right: value })
const session = (speed: number, isBaseline: boolean, more: Partial<TrendSession> = {}): TrendSession => ({
  parameters: both({ speedMps: { value: speed, interval: isBaseline ? [speed - 0.1, speed + 0.1] : null } }),
  curves: both({ 'knee-flexion': { observable: true, mean: Array.from({ length: 101 }, () => 20 * speed) }, 'hip-rotation': { observable: false } }),
  reference: { kind: 'own-baseline', shapeOnly: null, curves: both({}) },
  isBaseline,
  ...more,
})
const [first, second, third] = [session(1.2, true), session(1.25, true), session(1.3, true)]

test('a parameter has a point of each session, with its interval where one is told, and a band from those that tell the usual', () => {
  const [score, speed] = trendsOf([first, second, third, session(1.6, false)])
  expect(score).toMatchObject({ key: 'gps', lines: [{ side: null, points: [{ value: expect.closeTo(1.5) }, { value: expect.closeTo(0) }, { value: expect.closeTo(1.5) }, { value: expect.closeTo(7) }] }] })
  expect(speed).toMatchObject({ name: 'Speed', unit: 'm/s', from: { kind: 'sessions', sem: expect.closeTo(0.05), sessions: 3 }, noBand: null, lines: [{ side: 'left' }, { side: 'right' }] })
  expect(speed!.lines[0]!.points.map(({ session: at, interval }) => [at, interval !== null])).toEqual([[0, true], [1, true], [2, true], [3, false]])
  expect(speed!.lines[0]!.band!.mean).toBeCloseTo(1.25)
})

test('two sessions make no band, and it is said why', () => {
  const speed = trendsOf([first, second, session(1.6, false)]).find(({ key }) => key === 'speedMps')
  expect(speed).toMatchObject({ from: null, noBand: '2 of the sessions that tell the usual have it: a band takes 3', lines: [{ band: null }, { band: null }] })
})

test('a feature’s band is the threshold by which the newest is judged; against people it has none', () => {
  const feature = (value: number, reference: number) => ({ value, unit: 'deg' as const, title: 'Peak', interval: null, against: { reference, thresholds: { single: 5 } } })
  const peak = (value: number) => both({ peak: feature(value, 60), 'trunk-side-lean-range': feature(4, 3) })
  const trend = (reference: TrendSession['reference'], wanted = 'peak') => trendsOf([session(1.2, true, { features: peak(61) }), session(1.2, false, { features: peak(44), reference })]).find(({ key }) => key === wanted)
  expect(trend(first.reference)).toMatchObject({ from: { kind: 'threshold' }, lines: [{ band: { mean: 60, low: 55, high: 65 } }, {}] })
  // No range is below nought.
  expect(trend(first.reference, 'trunk-side-lean-range')).toMatchObject({ lines: [{ band: { mean: 3, low: 0, high: 8 } }, {}] })
  expect(trend({ ...first.reference!, kind: 'norm' })).toMatchObject({ from: null, noBand: expect.stringContaining('not held against'), lines: [{ band: null }, {}] })
})

test('where only shapes can be compared there is no score', () => {
  expect(trendsOf([session(1.2, false, { reference: { ...first.reference!, shapeOnly: {} } })]).map(({ key }) => key)).toEqual(['speedMps'])
})
