import { describe, expect, it } from 'vitest'
import { deviceClock } from './device-clock.ts'
import { rateOf } from './drift.ts'
import { sampleTimesS } from './samples.ts'

describe('a device’s clock', () => {
  it('starts at its offset and runs at its rate, to the trial’s end and no further', () => {
    const clock = { offsetUs: 100_000, rate: rateOf(50) }
    const times = sampleTimesS(clock, 1000, 10)
    expect(times[0]).toBe(0.1)
    expect(times[1000]).toBeCloseTo(0.1 + 1.000_05, 12)
    expect(times.at(-1)).toBeLessThanOrEqual(10)
    expect(times.at(-1)! + 0.001_000_05).toBeGreaterThan(10)
  })

  it('is another one for every device, and the same again for the same', () => {
    expect(deviceClock(1, 'left-foot')).toEqual(deviceClock(1, 'left-foot'))
    expect(deviceClock(1, 'left-foot')).not.toEqual(deviceClock(1, 'right-foot'))
  })
})
