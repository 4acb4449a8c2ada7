import { expect, it } from 'vitest'
import { bySide, SIDES } from '../../body/joints.ts'
import { tQuantile } from '../../math/t-distribution.ts'
import { featuresAgainstEarlier } from './features-against-earlier.ts'
import { featuresWith } from './features-with.ts'
import type { FeatureAgainst } from './judged-features.ts'
import type { MeasuredGait } from '../../gait/measured-gait.ts'
import { REPEATABILITY_DEGREES, SESSION_EVENTS_S } from '../chance/repeatability.ts'
import { madeGait } from '../testing/made-gait.ts'

const SESSION_DEG = 1.5
/** The knee's wave so much later that it turns in swing, as knees do. */
const PEAK_LATER_PERCENT = 60
const bending = ({ strides, ...gait }: MeasuredGait): MeasuredGait => ({ ...gait, strides: bySide((side) => strides[side].map((stride) => ({ ...stride, curves: { ...stride.curves, 'knee-flexion': stride.curves['knee-flexion']!.map((_, percent, of) => of[(percent + 100 - PEAK_LATER_PERCENT) % 100]!) } }))) })
const session = (seed: number) => bending(madeGait({ seed, sessionDeg: SESSION_DEG, strideDeg: 1 }))
/** The left knee's whole curve. */
function lowered({ strides, ...gait }: MeasuredGait, byDeg: number): MeasuredGait {
  return { ...gait, strides: { ...strides, left: strides.left.map((stride) => ({ ...stride, curves: { ...stride.curves, 'knee-flexion': stride.curves['knee-flexion']!.map((value) => value - byDeg) } })) } }
}
const all = (against: ReturnType<typeof featuresAgainstEarlier>): FeatureAgainst[] => SIDES.flatMap((side) => Object.values(against[side]))

it('of a knee that bends less all along, peaks are beyond by that amount, on its side and nowhere else; its range is not', () => {
  const today = lowered(session(4), 20)
  const against = featuresAgainstEarlier(today, [1, 2, 3].map((seed) => session(seed)), 'keypoints')
  const peak = against.left['knee-flexion-peak-swing']!
  expect(peak.verdict).toBe('beyond')
  expect(peak.interval![0]).toBeLessThan(-20)
  expect(peak.interval![1]).toBeGreaterThan(-20)
  expect(peak.thresholds!.family).toBeGreaterThan(peak.thresholds!.single)
  const beyond = SIDES.flatMap((side) => Object.entries(against[side]).flatMap(([name, { verdict }]) => (verdict === 'beyond' ? [`${side} ${name}`] : [])))
  expect(beyond.every((name) => /^left knee-flexion-(peak-swing|peak-stance|least-stance|off|contact)$/.test(name))).toBe(true)
  expect(featuresWith(today, against, []).left['knee-flexion-peak-swing']).toMatchObject({ title: 'Knee flexion, peak in swing', n: 9, against: peak })
})

it('of people in whom nothing has changed one in twenty at most has any feature beyond; intervals hold no change as often as they claim', () => {
  const people = Array.from({ length: 16 }, (_, person) => all(featuresAgainstEarlier(session(1000 + 10 * person), [1, 2, 3].map((at) => session(1000 + 10 * person + at)), 'keypoints')))
  expect(people.filter((features) => features.some(({ verdict }) => verdict === 'beyond')).length).toBeLessThanOrEqual(2)
  const held = people.flat().filter(({ interval }) => interval && interval[0] <= 0 && interval[1] >= 0).length / people.flat().length
  expect(held).toBeGreaterThan(0.9)
})

it('one earlier session tells nothing of when a peak comes, of which nothing is known beforehand', () => {
  const { left } = featuresAgainstEarlier(session(4), [session(1)], 'keypoints')
  expect(left['knee-flexion-peak-swing-time']).toMatchObject({ thresholds: null, interval: null, verdict: 'too-little-data' })
  expect(left['knee-flexion-peak-swing']!.thresholds).not.toBeNull()
  expect(all(featuresAgainstEarlier(session(4), [], 'keypoints'))).toEqual([])
})

it('no interval asks for a range below nought', () => {
  const still = (seed: number, share: number): MeasuredGait => {
    const { strides, ...gait } = session(seed)
    return { ...gait, strides: bySide((side) => strides[side].map((stride) => ({ ...stride, curves: { 'trunk-lean': stride.curves['trunk-lean']!.map((value) => share * value) } }))) }
  }
  const { delta, reference, interval } = featuresAgainstEarlier(still(4, 0.02), [1, 2, 3].map((seed) => still(seed, 0.1)), 'keypoints').left['trunk-lean-range']!
  const [low, high] = interval!
  // As sure above as ever; below, all that is left is how sure the reference itself is.
  expect(delta - (high - delta)).toBeLessThan(-reference - 2)
  expect(low).toBeGreaterThan(-reference - (high - delta) / 2)
  expect(low).toBeLessThan(-reference)
})

it('one stride, where no session has two, is beyond in nothing', () => {
  const once = (seed: number) => bending(madeGait({ seed, strides: 1 }))
  const judged = (lone: boolean) => featuresAgainstEarlier(lowered(once(4), 30), [lone ? once(1) : session(1)], 'keypoints').left['knee-flexion-peak-swing']!
  expect(judged(true)).toMatchObject({ verdict: 'possible', interval: null })
  expect(judged(false)).toMatchObject({ verdict: 'beyond', interval: expect.any(Array) as number[] })
})

it('an angle at an event may differ by more where its curve is steep there, by what steps of sessions come otherwise; a range of the same curve may not', () => {
  const straight = (seed: number, perPercent: number): MeasuredGait => {
    const { strides, ...gait } = madeGait({ seed })
    return { ...gait, strides: bySide((side) => strides[side].map((stride) => ({ ...stride, curves: { 'knee-flexion': Float64Array.from({ length: 101 }, (_, percent) => perPercent * Math.abs(percent - 50)) } }))) }
  }
  const singles = (today: number, earlier: number) => {
    const { left } = featuresAgainstEarlier(straight(4, today), [straight(1, earlier)], 'keypoints')
    return (['knee-flexion-off', 'knee-flexion-range'] as const).map((name) => left[name]!.thresholds!.single)
  }
  const [[levelOff, levelRange], [steepOff, steepRange], [onceSteepOff]] = [singles(0, 0), singles(3, 3), singles(3, 0)] as [[number, number], [number, number], [number, number]]
  // Of today and of one earlier session, each with a variance of its own.
  const movedDeg = SESSION_EVENTS_S * (300 / 1.1)
  const quantile = tQuantile(0.975, REPEATABILITY_DEGREES)
  expect(Math.sqrt(steepOff ** 2 - levelOff ** 2)).toBeCloseTo(quantile * Math.SQRT2 * movedDeg, 6)
  expect(Math.sqrt(onceSteepOff ** 2 - levelOff ** 2)).toBeCloseTo(quantile * movedDeg, 6)
  expect([levelRange, steepRange]).toEqual([levelOff, levelOff])
})
