import { describe, expect, it } from 'vitest'
import { randomStream } from '../../math/random-stream.ts'
import { extremeOf } from './extreme.ts'
import { featuresOf, untoldFeaturesOf } from './features.ts'
import { type Feature, strideFeature } from './stride-features.ts'

/** Loading to 12 %, the other foot strikes at 51, this one leaves at 62.4. */
const borders = [0, 12, 31.5, 51, 62.4, 62.4 + 37.6 / 3, 62.4 + 75.2 / 3, 100]
const curve = (of: (percent: number) => number) => Float64Array.from({ length: 101 }, (_, percent) => of(percent))
const bump = (height: number, middle: number, width: number) => (percent: number) => height * Math.exp(-(((percent - middle) / width) ** 2))

/** Peaks of known height at known times; so far apart that they do not touch each other. */
const knee = (stance: number, swing: number, swingAt = 72.37) => {
  const [one, other] = [bump(stance, 14.6, 6), bump(swing, swingAt, 8)]
  return curve((percent) => 5 + one(percent) + other(percent))
}
const ankle = curve((percent) => bump(12, 44.2, 9)(percent) - bump(20, 63.8, 4)(percent))

describe('of one stride', () => {
  const stride = { borders, curves: { 'knee-flexion': knee(14, 55), 'ankle-flexion': ankle, 'pelvis-obliquity': curve((percent) => 4 * Math.sin((2 * Math.PI * percent) / 100)) } }
  const feature = (name: Feature) => strideFeature(stride, name)

  it('peaks and their times are those that were put there, between percents too', () => {
    expect(feature('knee-flexion-peak-swing')).toBeCloseTo(60, 1)
    expect(Math.abs(feature('knee-flexion-peak-swing-time') - 72.37)).toBeLessThan(0.02)
    expect(feature('knee-flexion-peak-stance')).toBeCloseTo(19, 1)
    expect(feature('push-off-peak')).toBeCloseTo(-20 + bump(12, 44.2, 9)(63.8), 0)
    expect(Math.abs(feature('push-off-peak-time') - 63.8)).toBeLessThan(0.2)
    expect(feature('ankle-flexion-peak-stance')).toBeCloseTo(12, 1)
    expect(feature('push-off-range')).toBeCloseTo(feature('ankle-flexion-peak-stance') - feature('push-off-peak'), 9)
    expect(feature('pelvis-obliquity-range')).toBeCloseTo(8, 6)
  })

  it('angles at contact and at foot off are the curve’s there', () => {
    expect(feature('knee-flexion-contact')).toBe(stride.curves['knee-flexion'][0])
    expect(Math.abs(feature('knee-flexion-off') - (5 + bump(55, 72.37, 8)(62.4)))).toBeLessThan(0.1)
  })

  it('without events there is what takes none, and no more; without its angle nothing', () => {
    const uncut = { ...stride, borders: null }
    expect(strideFeature(uncut, 'knee-flexion-contact')).toBe(feature('knee-flexion-contact'))
    expect(strideFeature(uncut, 'knee-flexion-range')).toBe(feature('knee-flexion-range'))
    for (const name of ['knee-flexion-peak-swing', 'knee-flexion-peak-swing-time', 'knee-flexion-off', 'push-off-range'] as const) expect(strideFeature(uncut, name)).toBeNaN()
    expect(feature('hip-flexion-contact')).toBeNaN()
  })

  it('a curve that is largest at the end of a phase, and goes on beyond it, has no peak in it; one that turns there has', () => {
    expect(extremeOf(curve((percent) => percent), 1, 20, 40)).toBeNull()
    expect(extremeOf(curve((percent) => percent), 1, 0, 100)).toBeNull()
    expect(extremeOf(curve(() => 3), -1, 20, 40)).toBeNull()
    const arch = curve((percent) => -((percent - 39.7) ** 2))
    expect(extremeOf(arch, 1, 20, 40)!.percent).toBeCloseTo(39.7, 9)
    expect(extremeOf(arch, 1, 20, 39.6)).toBeNull()
    expect(extremeOf(arch, 1, 39.8, 60)).toBeNull()
  })

  it('an ankle that rises all along push-off has no lowest there, and no range from its highest; its range over the stride it has', () => {
    const rising = { borders, curves: { 'ankle-flexion': curve((percent) => 10 * Math.sin((2 * Math.PI * (percent - 50)) / 100)) } }
    for (const name of ['push-off-peak', 'push-off-peak-time', 'push-off-range', 'ankle-flexion-peak-stance', 'ankle-flexion-peak-stance-time'] as const) expect(strideFeature(rising, name)).toBeNaN()
    expect(strideFeature(rising, 'ankle-flexion-range')).toBeCloseTo(20, 6)
  })
})

it('over strides: mean, spread and n, and an interval that holds the true mean in 19 of 20 measurements', () => {
  const random = randomStream(5, 'strides')
  const measurements = Array.from({ length: 300 }, () => featuresOf(Array.from({ length: 6 }, () => ({ fromS: 0, toS: 1, borders, curves: { 'knee-flexion': knee(14, 55 + random.gaussian(0, 3), 72 + random.gaussian(0, 1)) } }))))
  const held = measurements.filter((one) => {
    const [low, high] = one['knee-flexion-peak-swing']!.interval!
    return low <= 60 && high >= 60
  }).length
  // Two standard errors of a share of 95 % of 300 are 2.5 %.
  expect(Math.abs(held / 300 - 0.95)).toBeLessThan(0.03)
  const spreads = measurements.map((one) => one['knee-flexion-peak-swing']!.sd! ** 2)
  expect(Math.abs(Math.sqrt(spreads.reduce((sum, one) => sum + one, 0) / 300) - 3)).toBeLessThan(0.15)
  expect(measurements[0]!['knee-flexion-peak-swing']).toMatchObject({ unit: 'deg', n: 6, title: expect.any(String) as string })
  expect(measurements[0]!['push-off-range']).toBeUndefined()
})

it('of one stride there is a value and nothing to judge it by', () => {
  expect(featuresOf([{ fromS: 0, toS: 1, borders, curves: { 'knee-flexion': knee(14, 55) } }])['knee-flexion-contact']).toMatchObject({ n: 1, sd: null, interval: null })
})

it('an interval goes no farther than there can be such a value, and there is none of fewer than three strides, which is said', () => {
  const strides = [66, 75, 99, 99].map((swingAt, at) => ({ fromS: 0, toS: 1, borders, curves: { 'knee-flexion': knee(14, 55, swingAt), 'pelvis-obliquity': curve((percent) => (at % 2 === 0 ? 1 : 12) * Math.sin((2 * Math.PI * percent) / 100)) } }))
  const [few, more] = [featuresOf(strides.slice(0, 2)), featuresOf(strides)]
  for (const name of ['knee-flexion-peak-swing-time', 'knee-flexion-peak-swing', 'pelvis-obliquity-range'] as const) expect(few[name]).toMatchObject({ n: 2, sd: expect.any(Number) as number, interval: null, intervalUntold: 'of two strides no interval of the mean is told' })
  expect(more['pelvis-obliquity-range']!.intervalUntold).toBeUndefined()
  expect(featuresOf(strides.slice(1))['pelvis-obliquity-range']!.interval![0]).toBe(0)
  expect(more['knee-flexion-peak-swing-time']!.interval![1]).toBe(100)
})

it('of a peak that some strides have it is told how many do; where fewer than half have it, that alone is told', () => {
  const turning = (isTurning: boolean) => ({ fromS: 0, toS: 1, borders, curves: { 'ankle-flexion': isTurning ? ankle : curve((percent) => percent) } })
  const of = (...all: boolean[]) => all.map(turning)
  expect(featuresOf(of(true, true, true, true))['push-off-peak']!.sought).toBeUndefined()
  expect(featuresOf(of(true, false, true, true))['push-off-peak']).toMatchObject({ n: 3, sought: 4 })
  expect(featuresOf(of(true, false))['push-off-peak']).toMatchObject({ n: 1, sought: 2, sd: null })
  expect(featuresOf(of(true, false, false))['push-off-peak']).toBeUndefined()
  expect(untoldFeaturesOf(of(true, false, false))['push-off-peak']).toEqual({ title: expect.any(String) as string, reason: 'found in 1 of 3 strides: curves do not turn in that part of the stride, and go on beyond it' })
  expect(untoldFeaturesOf(of(false, false))['push-off-peak-time']!.reason).toBe('found in none of 2 strides: the curve does not turn in that part of the stride, and goes on beyond it')
  expect(untoldFeaturesOf(of(true, false))).toEqual({})
  // Of an angle that nobody knows, or without events, nothing was looked for.
  expect(untoldFeaturesOf(of(false).map((stride) => ({ ...stride, borders: null })))).toEqual({})
})
