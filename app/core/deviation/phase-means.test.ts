import { expect, it } from 'vitest'
import type { MeasuredStride } from '../gait/cycles/measured-stride.ts'
import { meanOf } from '../math/mean.ts'
import { phaseMeansOf, sessionMeans } from './phase-means.ts'
import { madeGait } from './testing/made-gait.ts'

const stride = (curve: Float64Array, borders: readonly number[] | null): MeasuredStride => ({ fromS: 0, toS: 1, borders, curves: { 'knee-flexion': curve } })
const line = Float64Array.from({ length: 101 }, (_, percent) => 3 * percent - 7)

it('is of a straight line its value half-way between the borders, wherever between points these lie', () => {
  const borders = [0, 10.3, 10.9, 47.25, 61.5, 74.333, 87.1, 100]
  const means = phaseMeansOf(stride(line, borders), 'knee-flexion')!
  for (const [phase, mean] of means.entries()) expect(mean).toBeCloseTo((3 * (borders[phase]! + borders[phase + 1]!)) / 2 - 7, 10)
})

it('adds up to the mean of the whole curve', () => {
  const curve = Float64Array.from({ length: 101 }, (_, percent) => 30 + 25 * Math.sin(percent / 9) + (percent % 7))
  const borders = [0, 11.7, 30.2, 49.9, 61.01, 73.6, 86.6, 100]
  const means = phaseMeansOf(stride(curve, borders), 'knee-flexion')!
  const whole = curve.reduce((sum, value) => sum + value, 0) - (curve[0]! + curve[100]!) / 2
  expect(means.reduce((sum, mean, phase) => sum + mean * (borders[phase + 1]! - borders[phase]!), 0)).toBeCloseTo(whole, 9)
})

it('is nothing without borders or curve', () => {
  expect(phaseMeansOf(stride(line, null), 'knee-flexion')).toBeNull()
  expect(phaseMeansOf(stride(line, [0, 10, 30, 50, 60, 70, 85, 100]), 'ankle-flexion')).toBeNull()
})

it('of a session tells how single strides differ', () => {
  const means = sessionMeans(madeGait({ seed: 3, strideDeg: 2, strides: 150 }), 'left', 'knee-flexion')!
  expect(means.n).toBe(150)
  expect(Math.abs(Math.sqrt(means.strideVariance) - 2)).toBeLessThan(0.25)
})

it('of a session of several minutes is what all strides together tell, one among them changed or not', () => {
  const whole = madeGait({ seed: 3, strideDeg: 2, strides: 150 })
  const first = whole.strides.left[70]!
  const changed = { ...whole, strides: { ...whole.strides, left: whole.strides.left.with(70, { ...first, curves: { 'knee-flexion': first.curves['knee-flexion']!.map((value) => value + 30) } }) } }
  for (const gait of [whole, changed, whole]) {
    const { mean, curve, strideVariance } = sessionMeans(gait, 'left', 'knee-flexion')!
    const each = gait.strides.left.map((one) => phaseMeansOf(one, 'knee-flexion')!)
    const phase = mean.map((_, at) => meanOf(each.map((means) => means[at]!)))
    expect(Math.max(...mean.map((value, at) => Math.abs(value - phase[at]!)))).toBeLessThan(1e-9)
    expect(Math.max(...curve.map((value, at) => Math.abs(value - meanOf(gait.strides.left.map(({ curves }) => curves['knee-flexion']![at]!)))))).toBeLessThan(1e-9)
    expect(strideVariance).toBeCloseTo(each.reduce((sum, means) => sum + means.reduce((all, value, at) => all + (value - phase[at]!) ** 2, 0), 0) / (7 * 149), 9)
  }
})
