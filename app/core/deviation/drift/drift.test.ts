import { expect, it } from 'vitest'
import { driftsOf } from './drift.ts'
import type { MeasuredGait } from '../../gait/measured-gait.ts'
import { madeGait } from '../testing/made-gait.ts'

const ANGLES = ['knee-flexion', 'trunk-lean'] as const

/** The left knee bends ever less, by so much a minute. */
const tiring = (gait: MeasuredGait, perMinuteDeg: number): MeasuredGait => ({
  ...gait,
  strides: { ...gait.strides, left: gait.strides.left.map((stride) => ({ ...stride, curves: { ...stride.curves, 'knee-flexion': stride.curves['knee-flexion']!.map((value) => value + (perMinuteDeg * (stride.fromS + stride.toS)) / 120) } })) },
})

it('finds the curve that drifts, by how much, and only that', () => {
  const drifts = driftsOf(tiring(madeGait({ seed: 1, strideDeg: 1.5, strides: 60 }), -8), ANGLES, 1)
  expect(drifts.filter(({ verdict }) => verdict === 'drifts').map(({ angle, side }) => `${side} ${angle}`)).toEqual(Array.from({ length: 7 }, () => 'left knee-flexion'))
  const [first] = drifts
  expect(first!.intervalDeg[0]).toBeLessThan(-8)
  expect(first!.intervalDeg[1]).toBeGreaterThan(-8)
  const { from, to, perMinuteDeg } = first!
  expect([from.atS, to.atS]).toEqual([0.55, expect.closeTo(65.45, 9)])
  expect(to.deg - from.deg).toBeCloseTo((perMinuteDeg * 64.9) / 60, 6)
  expect(first!.strides).toBe(60)
})

it('is not misled by one stumble', () => {
  const steady = madeGait({ seed: 2, strideDeg: 1.5, strides: 40 })
  const [stumble, ...others] = steady.strides.left.toReversed()
  const stumbled = { ...steady, strides: { ...steady.strides, left: [...others.toReversed(), { ...stumble!, curves: { ...stumble!.curves, 'knee-flexion': stumble!.curves['knee-flexion']!.map((value) => value - 60) } }] } }
  expect(driftsOf(stumbled, ANGLES, 1).filter(({ verdict }) => verdict === 'drifts')).toEqual([])
})

it('is not misled by strides that each have half of the one before, and of a hundred intervals ninety and more hold that nothing drifts', { timeout: 90_000 }, () => {
  const all = Array.from({ length: 100 }, (_, seed) => driftsOf(madeGait({ seed: 100 + seed, strideDeg: 1.5, inTurn: 0.5, strides: 40 }), ANGLES, seed))
  expect(all.filter((drifts) => drifts.some(({ verdict }) => verdict === 'drifts')).length).toBeLessThanOrEqual(10)
  const holding = all.flatMap((drifts) => drifts.filter(({ phase }) => phase === 'loading')).map(({ intervalDeg: [low, high] }) => low <= 0 && high >= 0)
  expect(holding).toHaveLength(400)
  expect(holding.filter(Boolean).length).toBeGreaterThanOrEqual(360)
})

it('finds what drifts all the same where strides have half of the one before', () => {
  const [first] = driftsOf(tiring(madeGait({ seed: 3, strideDeg: 1.5, inTurn: 0.5, strides: 60 }), -8), ANGLES, 1)
  expect(first).toMatchObject({ angle: 'knee-flexion', side: 'left', verdict: 'drifts' })
})

it('says nothing of fewer than twenty strides', () => {
  expect(driftsOf(tiring(madeGait({ seed: 1, strides: 19 }), -30), ANGLES, 1)).toEqual([])
})
