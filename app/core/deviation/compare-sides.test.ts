import { expect, it } from 'vitest'
import { bySide } from '../body/joints.ts'
import { randomStream } from '../math/random-stream.ts'
import { tQuantile } from '../math/t-distribution.ts'
import { compareSides } from './compare-sides.ts'
import { chiSquared, normals } from './chance/draws.ts'
import { familyFactor, remembered } from './chance/family-factor.ts'
import { REPEATABILITY_DEGREES, repeatabilityDeg, SESSION_EVENTS_S } from './chance/repeatability.ts'
import { sidesApart } from './chance/session-errors.ts'
import { madeGait } from './testing/made-gait.ts'

const factorOf = remembered(familyFactor)

it('tells of the left what it does otherwise than the right, in a sentence of its own', () => {
  const today = madeGait({ seed: 1, strideDeg: 1, changed: [{ angle: 'knee-flexion', side: 'right', phase: 'initial-swing', byDeg: -25 }] })
  const { deviations: [first, ...others] } = compareSides({ today, factorOf, seed: 1 })
  expect(first).toMatchObject({ variable: 'knee-flexion', side: 'left', phase: 'initial-swing', verdict: 'beyond', shareOfScore: null })
  expect(Math.abs(first!.deltaDeg - 25)).toBeLessThan(2)
  expect(first!.sentence).toMatch(/^Left knee bends 2\d° more in initial swing than on the right \(/)
  expect(others.filter(({ verdict }) => verdict === 'beyond')).toEqual([])
})

it('finds nothing in who walks alike on both sides', () => {
  expect(compareSides({ today: madeGait({ seed: 2, sessionDeg: 1.5, strideDeg: 1 }), factorOf, seed: 1 }).deviations.filter(({ verdict }) => verdict === 'beyond')).toEqual([])
})

it('tells once how the pelvis turns to one side, though half a stride later both sides have only changed places', () => {
  const turned = (['loading', 'pre-swing'] as const).map((phase) => ({ angle: 'pelvis-rotation', side: 'left', phase, byDeg: 25 }) as const)
  const { deviations } = compareSides({ today: madeGait({ seed: 1, strideDeg: 1, changed: turned }), factorOf, seed: 1 })
  expect(deviations.map(({ variable }) => variable)).toEqual(['pelvis-rotation'])
  expect(deviations[0]!.sentence).toMatch(/^Left side of the pelvis is 2\d° further forward in (loading|pre-swing) than the right one is in the same part of the right leg’s stride \(/)
})

const limping = (left: number, right: number, strideDeg = 1) => {
  const of = (strides: number) => madeGait({ seed: 1, strideDeg, strides, changed: [{ angle: 'knee-flexion', side: 'right', phase: 'initial-swing', byDeg: -25 }] }).strides
  return { name: 'Today', date: '2026-01-01', strides: { left: of(left).left, right: of(right).right } }
}

it('is as sure as the worse of both sides, in strides and in what stands behind them', () => {
  const good = { cameras: { least: 3, most: 4 }, reprojectionPx: 4, shareInterpolated: 0, eventUncertaintyS: 0.01 }
  const bad = { cameras: { least: 1, most: 1 }, reprojectionPx: 30, shareInterpolated: 0.9, eventUncertaintyS: 0.05 }
  const told = (left: typeof good, right: typeof good) => compareSides({ today: limping(9, 2), quality: (_, side) => (side === 'left' ? left : right), factorOf, seed: 1 }).deviations[0]!
  for (const first of [told(good, bad), told(bad, good)]) {
    expect(first).toMatchObject({ verdict: 'beyond', confidence: 'low', quality: bad })
    expect(first.doubts).toEqual(['only 2 strides of the right', 'at times only one camera saw it', 'cameras disagree by 30 px', '90 % of its points are filled in', 'steps are known to 50 ms only'])
  }
})

it('never is sure of one stride, on whichever side it is, and says why', () => {
  for (const today of [limping(1, 1), limping(9, 1), limping(1, 9)]) {
    const { deviations: [first] } = compareSides({ today, factorOf, seed: 1 })
    expect(first).toMatchObject({ variable: 'knee-flexion', verdict: 'possible', confidence: 'low', intervalDeg: null })
    expect(first!.sentence).toMatch(/; possible: more than the usual difference between two sides of up to \d+°, but one stride does not tell how far strides differ\)/)
  }
  expect(compareSides({ today: limping(2, 2), factorOf, seed: 1 }).deviations[0]).toMatchObject({ verdict: 'beyond', confidence: 'low' })
})

it('is as unsure of a steep curve on the right as of one on the left, since steps of both may be found otherwise', () => {
  const { strides: { left, right } } = madeGait({ seed: 1 })
  const steep = right.map((stride) => ({ ...stride, curves: { ...stride.curves, 'knee-flexion': stride.curves['knee-flexion']!.map((value, percent) => value + percent) } }))
  const halfDeg = (strides: { left: typeof left; right: typeof left }) => {
    const { intervalDeg } = compareSides({ today: { name: 'Today', date: '2026-01-01', strides }, factorOf, seed: 1 }).deviations[0]!
    return (intervalDeg![1] - intervalDeg![0]) / 2
  }
  expect(halfDeg({ left, right: steep })).toBeCloseTo(halfDeg({ left: steep, right: left }), 6)
})

it('asks for more, alone and over all, where steps that come a little otherwise move a steep curve by more', () => {
  const { strides: { left, right } } = madeGait({ seed: 1 })
  const straight = (strides: typeof left, from: number, perPercent: number) => strides.map((stride) => ({ ...stride, curves: { 'knee-flexion': stride.curves['knee-flexion']!.map((_, percent) => from + perPercent * percent) } }))
  const thresholds = (perPercent: number) => compareSides({ today: { name: 'Today', date: '2026-01-01', strides: { left: straight(left, 300, perPercent), right: straight(right, 0, 0) } }, factorOf, seed: 1 }).deviations[0]!.thresholdsDeg!
  const [level, steep] = [thresholds(0), thresholds(4)]
  const movedDeg = SESSION_EVENTS_S * (400 / 1.1)
  expect(Math.sqrt(steep.single ** 2 - level.single ** 2)).toBeCloseTo(tQuantile(0.975, REPEATABILITY_DEGREES) * movedDeg, 6)
  expect(steep.family / level.family).toBeCloseTo(steep.single / level.single, 9)
})

it('of a hundred true differences of two sides intervals hold ninety-five: how far sides usually differ is none of their error', () => {
  const random = randomStream(1, 'true differences of two sides')
  const normal = normals(random)
  const [trueDeg, strideDeg, people] = [20, 1, 600]
  const [stride] = madeGait({ seed: 1 }).strides.left
  const holding = Array.from({ length: people }, () => {
    // How far sessions of this person differ is as sure as what is known beforehand.
    const sessionDeg = repeatabilityDeg('keypoints', 'knee-flexion')! * Math.sqrt(REPEATABILITY_DEGREES / chiSquared(random, normal, REPEATABILITY_DEGREES))
    const apart = { left: trueDeg + sessionDeg * Math.sqrt(sidesApart('knee-flexion')) * normal(), right: 0 }
    const today = { name: 'Today', date: '2026-01-01', strides: bySide((side) => Array.from({ length: 9 }, () => {
      const deg = apart[side] + strideDeg * normal()
      return { ...stride!, curves: { 'knee-flexion': stride!.curves['knee-flexion']!.map(() => deg) } }
    })) }
    const [found] = compareSides({ today, factorOf, seed: 1 }).deviations
    return found ? found.intervalDeg![0] <= trueDeg && found.intervalDeg![1] >= trueDeg : null
  }).filter((holds) => holds !== null)
  expect(holding.length).toBeGreaterThan(0.98 * people)
  expect(Math.abs(holding.filter(Boolean).length / holding.length - 0.95)).toBeLessThan(0.02)
})
