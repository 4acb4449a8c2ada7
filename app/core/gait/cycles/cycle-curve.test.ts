import { expect, it } from 'vitest'
import { CYCLE_POINTS, cycleCurve } from './cycle-curve.ts'

const times = Float64Array.from({ length: 121 }, (_, at) => at / 60)
const wave = (timeS: number) => 30 + 20 * Math.sin(2 * Math.PI * timeS) + 8 * Math.cos(6 * Math.PI * timeS + 1)

it('is the curve at a hundred parts of the time between, to a thousandth of a degree at 60 Hz', () => {
  const curve = cycleCurve(times, times.map(wave), 0.313, 1.402)
  expect(curve.length).toBe(CYCLE_POINTS)
  for (const [point, value] of curve.entries()) expect(Math.abs(value - wave(0.313 + (point / 100) * 1.089))).toBeLessThan(2e-3)
})

it('keeps samples as they are, at both ends of the recording as well', () => {
  const short = cycleCurve([0, 1, 2], [3, 5, 4], 0, 2)
  expect([short[0], short[50], short[100]]).toEqual([3, 5, 4])
})

it('has nothing where nothing was recorded, and only there', () => {
  const values = times.map(wave)
  values[60] = Number.NaN
  const curve = cycleCurve(times, values, 0.5, 1.5)
  const missing = [...curve.keys()].filter((point) => Number.isNaN(curve[point]!))
  expect(missing).toEqual([49, 50, 51])
  expect(Number.isNaN(cycleCurve(times, values, 1.5, 2.1)[100]!)).toBe(true)
  expect(Number.isNaN(cycleCurve(times, values, -0.1, 1)[0]!)).toBe(true)
})
