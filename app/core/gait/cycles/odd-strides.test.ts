import { expect, it } from 'vitest'
import { SIDES } from '../../body/joints.ts'
import { madeGait } from '../../deviation/testing/made-gait.ts'
import { oddStrides } from './odd-strides.ts'

it.each([7, 20])('of %d strides that scatter by chance hardly a side has an odd one', (strides) => {
  const sides = Array.from({ length: 30 }, (_, seed) => SIDES.map((side) => oddStrides(madeGait({ seed, strideDeg: 2, strides }).strides[side]).some((reason) => reason !== null))).flat()
  expect(sides.filter(Boolean).length).toBeLessThanOrEqual(0.05 * sides.length)
})

it('a stumble is found among strides that scatter, by its curve or by its time, whatever the other side does', () => {
  for (let seed = 0; seed < 20; seed++) {
    const { left } = madeGait({ seed, strideDeg: 1, strides: 9 }).strides
    const stumble = { ...left[4]!, curves: { ...left[4]!.curves, 'knee-flexion': left[4]!.curves['knee-flexion']!.map((value, at) => value + (at > 60 ? 30 : 0)) } }
    expect(oddStrides(left.with(4, stumble))[4]).toMatch(/^its knee-flexion lies \d+° from the usual stride’s, that of others \d°$/)
    const slow = { ...left[4]!, toS: left[4]!.toS + 0.4 }
    expect(oddStrides(left.with(4, slow))[4]).toBe('it takes 1.50 s, others 1.10 s')
  }
})

it('is not judged of five', () => {
  const { left } = madeGait({ seed: 1, strideDeg: 1, strides: 5 }).strides
  expect(oddStrides(left.with(2, { ...left[2]!, toS: left[2]!.toS + 2 }))).toEqual([null, null, null, null, null])
})
