import { expect, it } from 'vitest'
import type { EarlierSession } from '../gate/gate-verdict.ts'
import type { Measurement } from '../gate/measurement.ts'
import { ownBaseline } from './own-baseline.ts'

const measurement: Measurement = {
  method: { angles: 'fit', model: 'stridescope-pose', topology: 'halpe-26', events: 'zeni', correction: null },
  movement: 'walk',
  surface: 'treadmill',
  speedMps: 1.25,
  legLength: { metres: 0.85, from: 'skeleton' },
  ageYears: null,
}
const session = (id: string, change: Partial<Measurement> = {}): EarlierSession => ({ id, name: id, measurement: { ...measurement, ...change } })

it('is of the sessions that were measured alike, in their order; the others are told with the reason', () => {
  const { used, shapeOnly } = ownBaseline(measurement, [session('first'), session('floor', { surface: 'overground' }), session('third'), { ...session('mirrored'), untold: 'sides-exchanged' }])
  expect(used.map(({ id }) => id)).toEqual(['first', 'third'])
  expect(shapeOnly.map(({ session: { id }, gate }) => [id, gate.reasons.map(({ about }) => about)])).toEqual([['floor', ['surface']], ['mirrored', ['method']]])
  expect(shapeOnly[1]!.gate.reasons[0]!.words).toMatch(/^Of the session “mirrored” no angle is told: left lies where right should be/)
})
