import { SIDES } from '../../../app/core/body/joints.ts'
import { describe, expect, it } from 'vitest'
import type { Angle } from '../../../app/core/body/angles/segment-angles.ts'
import type { Deviation, Motion, Movement, Side } from '../model.ts'
import { makeDimensions } from '../person/dimensions.ts'
import { makeBuild } from '../person/build.ts'
import { makeMotion } from './make-motion.ts'
import { lowestOf } from './sole.ts'
import { angleAt, deviationOf, mean, meanCurve, meanPeakOfSwing, movementWith, onFloor, stridesOf } from './testing/trials.ts'

const dimensions = makeDimensions(1)
const SEX = makeBuild(1).sex
const walkWith = (differing: Partial<Movement>) => makeMotion(dimensions, movementWith({ durationS: 8, speedMps: 1.25, ...differing }), SEX)
const deviating = (kind: Deviation['kind'], side: Side, amount: number, amountAtEnd?: number) =>
  walkWith({ deviations: [{ kind, side, amount, ...(amountAtEnd === undefined ? {} : { amountAtEnd }) }] })
const usual = walkWith({ seed: 1 })
// without variability one stride is as good as all
const EVEN = { durationS: 3, variability: 0 }
const even = walkWith(EVEN)

const midSwing = (motion: Motion, side: Side, angle: Angle) => mean(stridesOf(motion, side).map(({ offS, toS }) => angleAt(motion, side, angle, (offS + toS) / 2)))
const peakOfStance = (motion: Motion, side: Side, angle: Angle) =>
  mean(stridesOf(motion, side).map(({ fromS, offS }) => Math.max(...Array.from({ length: 31 }, (_, index) => angleAt(motion, side, angle, fromS + (index / 30) * (offS - fromS))))))

/** From the other foot's strike to this one's, as the floor sees it. */
function stepLengths(motion: Motion, side: Side): number[] {
  const strikes = motion.events.filter(({ kind }) => kind === 'foot-strike')
  return strikes.slice(1).flatMap((strike, index) => {
    const before = strikes[index]!
    const ankle = (of: Side, timeS: number) => onFloor(motion, motion.poseAt(timeS)[`${of}-foot`].origin, timeS)[0]
    return strike.side === side ? [ankle(side, strike.timeS) - ankle(before.side, before.timeS)] : []
  })
}

/** A motion takes a second to fit: each amount on one side, what bends or drops on both. */
describe.each([
  { side: 'left', other: 'right', stiffBy: [10, 30], dropsBy: [15] },
  { side: 'right', other: 'left', stiffBy: [20], dropsBy: [8] },
] as const)('on the $side side', ({ side, other, stiffBy, dropsBy }) => {
  it.each(stiffBy)('a knee stiff by %d° bends so much less in swing, the other as ever, and the foot still clears', (amount) => {
    const stiff = deviating('stiff-knee', side, amount)
    // what differs from stride to stride moves the mean of a few by up to 3°: without it the amount is met
    const loweredBy = (even: Motion, stiff: Motion) => meanPeakOfSwing(even, side, 'knee-flexion') - meanPeakOfSwing(stiff, side, 'knee-flexion')
    expect(Math.abs(loweredBy(even, walkWith({ ...EVEN, deviations: [{ kind: 'stiff-knee', side, amount }] })) - amount)).toBeLessThan(0.3)
    expect(Math.abs(loweredBy(usual, stiff) - amount)).toBeLessThan(4.5)
    expect(Math.abs(meanPeakOfSwing(usual, other, 'knee-flexion') - meanPeakOfSwing(stiff, other, 'knee-flexion'))).toBeLessThan(2)
    for (const { offS, toS } of stridesOf(stiff, side)) expect(lowestOf(dimensions, stiff.poseAt(offS + 0.5 * (toS - offS)), side)).toBeGreaterThan(0.002)
  })

  it.each(dropsBy)('a foot that drops by %d° hangs so much lower in swing and lands flatter', (amount) => {
    const dropping = deviating('drop-foot', side, amount)
    const lift = (motion: Motion, of: Side) => meanPeakOfSwing(motion, of, 'ankle-flexion', 0.4, 0.8)
    expect(Math.abs(lift(usual, side) - lift(dropping, side) - amount)).toBeLessThan(2.5)
    expect(Math.abs(lift(usual, other) - lift(dropping, other))).toBeLessThan(4.5)
    const pitch = (motion: Motion) => mean(stridesOf(motion, side).map(({ fromS }) => angleAt(motion, side, 'foot-pitch', fromS)))
    expect(pitch(usual) - pitch(dropping)).toBeGreaterThan(0.6 * amount)
    expect(pitch(dropping)).toBeGreaterThan(0)
    for (const { offS, toS } of stridesOf(dropping, side)) expect(lowestOf(dimensions, dropping.poseAt(offS + 0.6 * (toS - offS)), side)).toBeGreaterThan(0.002)
  })
})

it('a hip hiked by 6° is so much higher in mid-swing', () => {
  const [side, other] = ['left', 'right'] as const
  const hiking = deviating('hip-hike', side, 6)
  expect(midSwing(hiking, side, 'pelvis-obliquity') - midSwing(usual, side, 'pelvis-obliquity')).toBeCloseTo(6, 0)
  expect(Math.abs(midSwing(hiking, other, 'pelvis-obliquity') - midSwing(usual, other, 'pelvis-obliquity'))).toBeLessThan(0.5)
})

it('a trunk that leans by 8° does so over its standing leg', () => {
  const [side, other] = ['right', 'left'] as const
  const leaning = deviating('trunk-lean', side, 8)
  expect(peakOfStance(leaning, side, 'trunk-side-lean') - peakOfStance(usual, side, 'trunk-side-lean')).toBeCloseTo(8, 0)
  expect(Math.abs(peakOfStance(leaning, other, 'trunk-side-lean') - peakOfStance(usual, other, 'trunk-side-lean'))).toBeLessThan(1)
})

it('a step shortened by 10 cm is so much shorter, the other is not', () => {
  const [side, other] = ['right', 'left'] as const
  const short = deviating('short-step', side, 0.1)
  expect(Math.abs(mean(stepLengths(usual, side)) - mean(stepLengths(short, side)) - 0.1)).toBeLessThan(0.015)
  expect(Math.abs(mean(stepLengths(usual, other)) - mean(stepLengths(short, other)))).toBeLessThan(0.015)
})

it('a deviation drifts from its first amount to its last', () => {
  const drifting = makeMotion(dimensions, movementWith({ durationS: 16, variability: 0, deviations: [{ kind: 'stiff-knee', side: 'left', amount: 0, amountAtEnd: 24 }] }), SEX)
  const peaks = stridesOf(drifting, 'left').map(({ offS, toS }) => Math.max(...Array.from({ length: 41 }, (_, index) => angleAt(drifting, 'left', 'knee-flexion', offS + (index / 40) * (toS - offS)))))
  const [first, middle, last] = [peaks[0]!, peaks[Math.floor(peaks.length / 2)]!, peaks.at(-1)!]
  expect(first - last).toBeGreaterThan(19)
  expect(first - last).toBeLessThan(26)
  expect(first - middle).toBeGreaterThan(7)
  expect(middle - last).toBeGreaterThan(7)
})

describe('from stride to stride', () => {
  it('a healthy person differs a little, without variability not at all', () => {
    const times = (motion: Motion) => stridesOf(motion, 'left').map(({ fromS, toS }) => toS - fromS)
    expect(deviationOf(times(even))).toBeLessThan(1e-9)
    expect(deviationOf(times(usual)) / mean(times(usual))).toBeGreaterThan(0.005)
    const kneeSpread = (motion: Motion) =>
      mean([0.1, 0.3, 0.5, 0.75, 0.9].map((phase) => deviationOf(stridesOf(motion, 'right').map(({ fromS, toS }) => angleAt(motion, 'right', 'knee-flexion', fromS + phase * (toS - fromS))))))
    expect(kneeSpread(even)).toBeLessThan(0.05)
    expect(kneeSpread(usual)).toBeGreaterThan(0.7)
    expect(kneeSpread(usual)).toBeLessThan(4)
  })

  it('asymmetry sets the sides apart by its share', () => {
    const uneven = walkWith({ ...EVEN, asymmetry: 0.06 })
    const [left, right] = [mean(stepLengths(uneven, 'left')), mean(stepLengths(uneven, 'right'))]
    expect((left - right) / ((left + right) / 2)).toBeCloseTo(0.06, 6)
    expect(meanPeakOfSwing(uneven, 'left', 'knee-flexion')).toBeGreaterThan(meanPeakOfSwing(uneven, 'right', 'knee-flexion') + 2)
  })
})

describe('a session', () => {
  const SD_DEG = 2
  const sessions = Array.from({ length: 8 }, (_, index) => walkWith({ ...EVEN, sessionEffectDeg: SD_DEG, sessionSeed: 100 + index }))
  const level = (motion: Motion, side: Side, angle: Angle) => {
    const { fromS, toS } = stridesOf(motion, side)[0]!
    return mean(Array.from({ length: 20 }, (_, index) => angleAt(motion, side, angle, fromS + (index / 20) * (toS - fromS))))
  }
  const spreadOf = (angle: Angle) => {
    const base = { left: level(even, 'left', angle), right: level(even, 'right', angle) }
    return Math.sqrt(mean(sessions.flatMap((session) => SIDES.map((side) => (level(session, side, angle) - base[side]) ** 2))))
  }

  it.each(['hip-flexion', 'knee-flexion', 'ankle-flexion', 'pelvis-tilt', 'trunk-lean', 'foot-progression'] as const)('moves %s by its standard deviation', (angle) => {
    expect(spreadOf(angle)).toBeGreaterThan(0.6 * SD_DEG)
    expect(spreadOf(angle)).toBeLessThan(1.5 * SD_DEG)
  })

  it('is the same in all its trials, whatever differs from stride to stride', () => {
    const trial = (seed: number) => walkWith({ seed, sessionSeed: 9, sessionEffectDeg: 3 })
    const plain = (seed: number) => (seed === 1 ? usual : walkWith({ seed }))
    const shifts = [1, 2].map((seed) => {
      const [affected, unaffected] = [trial(seed), plain(seed)]
      return (angle: Angle) => mean(meanCurve(affected, 'left', angle)) - mean(meanCurve(unaffected, 'left', angle))
    })
    for (const angle of ['knee-flexion', 'trunk-lean', 'pelvis-tilt'] as const) expect(Math.abs(shifts[0]!(angle) - shifts[1]!(angle))).toBeLessThan(0.5)
    expect(Math.abs(shifts[0]!('trunk-lean'))).toBeGreaterThan(0.1)
  }, 60_000)

  it('does not fray the strides', () => {
    const session = sessions[0]!
    const knees = stridesOf(session, 'left').map(({ fromS, toS }) => angleAt(session, 'left', 'knee-flexion', fromS + 0.7 * (toS - fromS)))
    expect(deviationOf(knees)).toBeLessThan(0.05)
  })
})

it('a step that is shortened to nothing, or a walk that stands still, is refused in a sentence', () => {
  expect(() => walkWith({ speedMps: 0.3, deviations: [{ kind: 'short-step', side: 'left', amount: 0.4 }, { kind: 'short-step', side: 'right', amount: 0.4 }] })).toThrow('no step left')
  expect(() => walkWith({ speedMps: 0 })).toThrow('no step left')
})
