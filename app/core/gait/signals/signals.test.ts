import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SIDES } from '../../body/joints.ts'
import { groundReactionsOfMot } from '../../forces/ground-reaction-of-mot.ts'
import { readMot } from '../../formats/motion/read-mot.ts'
import { readTrc } from '../../formats/motion/read-trc.ts'
import { randomStream } from '../../math/random-stream.ts'
import { stridesOf } from '../cycles/strides.ts'
import { pointsOf, trueWalk } from '../testing/true-walk.ts'
import { emgChannels } from './emg-channels.ts'
import { emgEnvelope } from './emg-envelope.ts'
import { modelledFromArrow, modelledToArrow, recordedFromArrow, recordedToArrow } from './recorded-arrow.ts'
import { plateSignals } from './plate-signals.ts'
import { toldSignals } from './told-signals.ts'

const folder = join(import.meta.dirname, '../../../../resources/sample/2026-11-20-treadmill-walk')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
/** 62 kg. */
const WEIGHT_N = 62 * 9.81

describe('force under a foot', () => {
  const walk = trueWalk(readTrc(read('truth/keypoints-3d.trc'), 'truth'), read('truth/events.csv'))
  const points = pointsOf(walk)
  const plates = groundReactionsOfMot(readMot(read('force-plates.mot'), 'plates')).map((plate) => ({ ...plate, firstTimeS: plate.firstTimeS + 0.0747 }))
  const events = walk.truth.map((event) => ({ ...event, source: 'force-plate' as const, uncertaintyS: 0.005 }))

  it.each(SIDES)('of the %s is a walk’s: two hills of about the weight with a dip between, nothing in swing; its centre runs from heel to toes', (side) => {
    const signals = plateSignals(plates, points, stridesOf(events, side))
    expect(signals.map(({ name, unit, over }) => `${name} ${unit} ${over}`)).toEqual(['vertical-force N stride', 'along-foot m stance', 'across-foot m stance'])
    const [force, along, across] = signals.map(({ spread }) => spread.mean) as [Float64Array, Float64Array, Float64Array]
    expect(signals[0]!.spread.n).toBeGreaterThanOrEqual(7)
    expect(toldSignals(signals).map(({ n, strides }) => strides?.length === n)).toEqual([true, true, true])
    expect(toldSignals(signals.map((one) => ({ ...one, spread: { ...one.spread, n: 3_000 } }))).filter(({ strides }) => strides)).toEqual([])
    const hill = (from: number, to: number) => Math.max(...force.subarray(from, to)) / WEIGHT_N
    for (const height of [hill(5, 28), hill(35, 60)]) expect(height).toBeGreaterThan(0.95)
    for (const height of [hill(5, 28), hill(35, 60)]) expect(height).toBeLessThan(1.4)
    expect(Math.min(...force.subarray(20, 45)) / WEIGHT_N).toBeLessThan(0.95)
    for (const value of force.subarray(72)) expect(Math.abs(value)).toBeLessThan(5)
    expect(along[5]!).toBeLessThan(0.06)
    expect(along[95]!).toBeGreaterThan(0.15)
    expect(along[95]!).toBeLessThan(0.29)
    for (const value of across.subarray(5, 96)) expect(Math.abs(value)).toBeLessThan(0.06)
  })

  it('is told in the lab’s axes by a table whose y points up, plate by plate, and by none without a force', () => {
    const table = { title: '', inDegrees: undefined, columns: ['1_ground_force_vx', '1_ground_force_vy', '1_ground_force_vz', '1_ground_force_px', '1_ground_force_py', '1_ground_force_pz'], timesS: Float64Array.of(2, 2.01, 2.02), values: Float64Array.of(1, 500, 3, 0.4, 0, 0.6, 1, 10, 3, 0, 0, 0, 1, 500, 3, 0.4, 0, 0.6) }
    const [plate] = groundReactionsOfMot(table)
    expect(plate!.rateHz).toBeCloseTo(100, 6)
    expect(plate!.firstTimeS).toBe(2)
    expect([...plate!.forceN.subarray(0, 3)]).toEqual([3, 1, 500])
    expect([...plate!.centreOfPressureM]).toEqual([0.6, 0.4, 0, Number.NaN, Number.NaN, Number.NaN, 0.6, 0.4, 0])
    expect(groundReactionsOfMot({ ...table, columns: table.columns.map((name) => name.replace('force', 'moment')) })).toEqual([])
  })
})

describe('EMG', () => {
  it('has the envelope that its noise was made with, whatever the skin does slowly beneath it', () => {
    const random = randomStream(7, 'emg')
    const strength = (timeS: number) => 1 + Math.sin(2 * Math.PI * timeS)
    const samples = Float64Array.from({ length: 20_000 }, (_, at) => strength(at / 1000) * random.gaussian() + 5 * Math.sin((2 * Math.PI * at) / 1000))
    const envelope = emgEnvelope(samples, 1000)!
    // Of normal noise the mean of what is rectified is √(2/π) of its standard deviation; a little is lost to the high-pass.
    const ratios = [...envelope.keys()].filter((at) => at % 100 === 0 && strength(at / 1000) > 0.5).map((at) => envelope[at]! / (strength(at / 1000) * Math.sqrt(2 / Math.PI)))
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeCloseTo(0.97, 1)
    expect(envelope[750]! / envelope[250]!).toBeLessThan(0.25)
    expect(emgEnvelope(samples, 100)).toBeNull()
  })

  it('is known by its name: a side and a muscle, or EMG; a plate’s volts are not', () => {
    const channel = (label: string, unit = 'V', description = '') => ({ label, unit, description, scale: 1, offset: 0 })
    const channels = [channel('R_RF'), channel('L TA1', 'mV'), channel('EMG3'), channel('Pin 1'), channel('CH4', 'V', 'EMG Channel 4'), channel('Fx1', 'N'), channel('F1X')]
    expect(emgChannels({ channels, samplesPerFrame: 1, raw: new Float32Array(0), genScale: 1 }).map(({ label, side }) => `${label} ${side}`)).toEqual(['R_RF right', 'L TA1 left', 'EMG3 null', 'CH4 null'])
  })
})

describe('what a file recorded', () => {
  const samples = Float64Array.of(0.25, -0.5)
  const plate = { number: 2, cornersM: [[0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0]] } as const
  const plates = [{ plate, rateHz: 1000, firstTimeS: 1.47, forceN: Float64Array.of(1, 2, 700, 0, 0, 8), centreOfPressureM: Float64Array.of(0.5, 0.25, 0, NaN, NaN, NaN) }]
  const recorded = { rateHz: 1000, firstTimeS: 1.47, plates, muscles: [{ label: 'L_RF', side: 'left' as const, unit: 'V', samples, envelope: samples.map(Math.abs) }] }
  const modelled = { timesS: Float64Array.of(1.47, 1.48), courses: [{ name: 'LHipMoment.x', kind: 'moment' as const, side: 'left' as const, unit: 'Nmm', values: Float64Array.of(1, NaN) }] }

  it('comes back from its tables as it was', () => {
    expect(recordedFromArrow(recordedToArrow(recorded), 'recorded')).toEqual(recorded)
    expect(modelledFromArrow(modelledToArrow(modelled), 'modelled')).toEqual(modelled)
  })

  it('is refused where the table is another one', () => {
    expect(() => recordedFromArrow(modelledToArrow(modelled), 'x.arrow')).toThrow(/"x.arrow" is damaged: it is another table/)
  })
})
