import { expect, it } from 'vitest'
import type { Measurement } from '../gate/measurement.ts'
import { obstaclesToCohort } from './measured-alike.ts'

const alike: Measurement = { method: { angles: 'fit', model: 'stridescope-pose', topology: 'halpe-26', events: 'zeni', correction: null }, movement: 'walk', surface: 'treadmill', speedMps: 1.25, legLength: { metres: 0.85, from: 'measured' }, ageYears: 30 }
const codesOf = (...changes: readonly Partial<Measurement>[]) => obstaclesToCohort(changes.map((change, at) => ({ called: `person ${at + 1}`, measurement: { ...alike, ...change } }))).map(({ code, subject }) => `${code} ${subject ?? ''}`.trim())

it('nothing stands in the way of who was measured alike; else everything does that differs, each thing once', () => {
  expect(codesOf({}, {}, { ageYears: null, speedMps: 0.9 })).toEqual([])
  expect(codesOf({}, { surface: 'overground' }, { method: { ...alike.method, events: 'force-plate' }, speedMps: null }, { legLength: null })).toEqual(['measured-otherwise person 2', 'measured-otherwise person 3', 'speed-unsaid person 3', 'speed-unsaid person 4'])
  expect(codesOf({ surface: null }, { surface: null })).toEqual(['surface-unsaid person 1', 'surface-unsaid person 2'])
  // Nothing was measured otherwise by who has not said it, whoever comes first.
  expect(codesOf({ surface: null }, {}, { surface: 'overground' })).toEqual(['measured-otherwise person 3', 'surface-unsaid person 1'])
  expect(obstaclesToCohort([])).toEqual([])
})

it('says which of speed and leg length is not known', () => {
  expect(obstaclesToCohort([{ called: 'Mara', measurement: { ...alike, legLength: null } }])).toEqual([{ code: 'speed-unsaid', message: 'Nobody knows how long the legs of Mara are.', hint: 'Enter the leg length with the person.', subject: 'Mara' }])
})

it('names each trial of which nobody said the surface', () => {
  const one = { called: 'Mara in “Spring”', subject: 's1', measurement: { ...alike, surface: null } }
  expect(obstaclesToCohort([{ ...one, trial: 'Walk 1' }, { ...one, trial: 'Walk 2' }]).map(({ message, subject }) => [message, subject])).toEqual(['Walk 1', 'Walk 2'].map((trial) => [`Nobody said on what surface Mara in “Spring” walked, in “${trial}”.`, 's1']))
})
