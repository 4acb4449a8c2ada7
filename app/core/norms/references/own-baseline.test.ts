import { expect, it } from 'vitest'
import type { Measurement } from '../gate/measurement.ts'
import { type DatedSession, ownBaseline } from './own-baseline.ts'

const measurement: Measurement = {
  method: { angles: 'fit', model: 'stridescope-pose', topology: 'halpe-26', events: 'zeni', correction: null },
  movement: 'walk',
  surface: 'treadmill',
  speedMps: 1.25,
  legLength: { metres: 0.85, from: 'skeleton' },
  ageYears: null,
}
const session = (id: string, date: string, change: Partial<Measurement> = {}): DatedSession => ({ id, name: id, date, measurement: { ...measurement, ...change } })
const now = session('now', '2026-11-20')
const ids = (sessions: readonly { id: string }[]) => sessions.map(({ id }) => id)

it('is of the sessions before its day that were measured alike, in the order of time; the others are told with the reason', () => {
  const { used, shapeOnly, leftOut } = ownBaseline(now, [session('third', '2026-10-23'), now, session('same day', '2026-11-20'), session('later', '2026-12-01'), session('first', '2026-09-11'), session('floor', '2026-09-20', { surface: 'overground' })], new Set())
  expect(ids(used)).toEqual(['first', 'third'])
  expect(shapeOnly.map(({ session: { id }, gate }) => [id, gate.reasons.map(({ about }) => about)])).toEqual([['floor', ['surface']]])
  expect(leftOut).toEqual([])
})

it('what a person left out stays out, and is told apart from what does not pass', () => {
  const { used, leftOut } = ownBaseline(now, [session('first', '2026-09-11'), session('ill', '2026-10-02')], new Set(['ill', 'gone since']))
  expect([ids(used), ids(leftOut)]).toEqual([['first'], ['ill']])
})
