import { expect, it } from 'vitest'
import { ANGLE, drawnSignal, signalOptions } from './signal-lines.ts'

const plate = { plate: { number: 2, cornersM: [] as never }, rateHz: 1000, firstTimeS: 1.5, forceN: Float64Array.of(1, 2, 700, 1, 2, 8), centreOfPressureM: new Float64Array(6) }
const muscle = { label: 'R_RF', side: 'right' as const, unit: 'V', samples: Float64Array.of(0.0002, -0.004), envelope: Float64Array.of(0.001, 0.002) }
const recorded = { rateHz: 1000, firstTimeS: 1.5, plates: [plate], muscles: [muscle] }
const angles = { timesUs: BigInt64Array.of(0n, 10_000n), angles: { left: { 'knee-flexion': Float64Array.of(1, 2) }, right: {} } }

it('offers what the file holds over time beside the angle', () => {
  expect(signalOptions(recorded).map(({ label }) => label)).toEqual(['Vertical force', 'EMG R_RF, right'])
  expect(signalOptions(null)).toEqual([])
})

it('draws a plate’s vertical force, and a muscle as it was recorded with its envelope, in a unit that reads well', () => {
  const [force, emg] = ['force', 'emg R_RF'].map((chosen) => drawnSignal({ angles, recorded }, chosen, 'knee-flexion')!)
  expect([force!.unit, [...force!.timesS], force!.lines.map(({ name, values }) => [name, ...Array.from(values)])]).toEqual([' N', [1.5, 1.501], [['plate 2', 700, 8]]])
  expect([emg!.unit, emg!.lines.map(({ token, values }) => [token, ...Array.from(values)])]).toEqual([' mV', [['--line-strong', 0.2, -4], ['--right', 1, 2]]])
})

it('draws the angle where a trial lacks what was chosen in another', () => {
  expect(drawnSignal({ angles, recorded: null }, 'force', 'knee-flexion')!.lines.map(({ name }) => name)).toEqual(['left'])
  expect(drawnSignal({ angles: null, recorded: null }, ANGLE, 'knee-flexion')).toBeNull()
})
