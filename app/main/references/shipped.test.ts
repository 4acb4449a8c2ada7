import { describe, expect, it } from 'vitest'
import { ANGLES, type Angle } from '../../core/body/angles/segment-angles.ts'
import { atEveryPercent, bandOf, curvesOfSide } from '../../core/norms/references/reference.ts'
import { shippedReferences } from './shipped.ts'

const curve = (id: string, angle: Angle) => atEveryPercent(curvesOfSide(shippedReferences().find((one) => one.id === id)!, 'left')[angle]!.mean)
const free = (angle: Angle) => curve('schwartz-2008-free', angle)
const largestAt = (values: Float64Array, from = 0, to = 100) => Array.from({ length: to - from + 1 }, (_, at) => from + at).reduce((best, at) => (values[at]! > values[best]! ? at : best), from)

describe('children’s norms count as our angles do', () => {
  it('knees bend most in swing, by 55 to 65°, and a little when they take the load', () => {
    const knee = free('knee-flexion')
    const peak = largestAt(knee)
    expect(peak).toBeGreaterThan(68)
    expect(peak).toBeLessThan(76)
    expect(Math.abs(knee[peak]! - 60)).toBeLessThan(5)
    expect(largestAt(knee, 0, 40)).toBeGreaterThan(8)
    expect(largestAt(knee, 0, 40)).toBeLessThan(20)
  })

  it('ankles are bent up before push-off and down by 15 to 25° after it', () => {
    const ankle = free('ankle-flexion')
    expect(largestAt(ankle, 0, 60)).toBeGreaterThan(40)
    const lowest = largestAt(ankle.map((value) => -value))
    expect(lowest).toBeGreaterThan(58)
    expect(lowest).toBeLessThan(68)
    expect(Math.abs(ankle[lowest]! + 20)).toBeLessThan(5)
  })

  it('hips are bent when the foot strikes and stretched when the other one does; the pelvis’ side is in front at its strike and up while it takes the load', () => {
    expect(free('hip-flexion')[0]!).toBeGreaterThan(30)
    expect(free('hip-flexion')[50]!).toBeLessThan(0)
    expect(free('pelvis-rotation')[0]!).toBeGreaterThan(2)
    expect(free('pelvis-obliquity')[15]!).toBeGreaterThan(2)
    expect(free('hip-adduction')[15]!).toBeGreaterThan(2)
    expect(free('hip-adduction')[66]!).toBeLessThan(-4)
    expect(free('pelvis-tilt').every((tilt) => tilt > 5 && tilt < 20)).toBe(true)
  })

  it('feet point outward, which counts as less than nothing', () => {
    expect(free('foot-progression')[30]!).toBeLessThan(-2)
  })

  it('who walks faster bends hip and knee more', () => {
    const ids = ['very-slow', 'slow', 'free', 'fast', 'very-fast'].map((speed) => `schwartz-2008-${speed}`)
    for (const angle of ['hip-flexion', 'knee-flexion'] as const) {
      const peaks = ids.map((id) => Math.max(...curve(id, angle)))
      expect(peaks).toEqual(peaks.toSorted((a, b) => a - b))
    }
  })
})

it('five speeds that leave no gap, ages, a licence; no band and no verdict, in words; what is not there is named, and what nobody looked up', () => {
  const norms = shippedReferences()
  expect(norms.map(({ id }) => id)).toEqual(['very-slow', 'slow', 'free', 'fast', 'very-fast'].map((speed) => `schwartz-2008-${speed}`))
  const bounds = norms.map(({ speed }) => (speed.kind === 'range' ? [speed.from, speed.to] : []))
  expect([bounds[0]![0], bounds.at(-1)![1]]).toEqual([null, null])
  expect(bounds.slice(1).map(([from]) => from)).toEqual(bounds.slice(0, -1).map(([, to]) => to))
  for (const norm of norms) {
    expect(norm).toMatchObject({ licence: 'CC-BY-SA-4.0', citation: expect.stringContaining('J Biomech 41:1639') as string, band: null, noBand: expect.stringContaining('no verdict') as string, population: { nIsAtMost: true, ages: { from: 4, to: 17 } } })
    const angles = Object.keys(curvesOfSide(norm, 'right')) as Angle[]
    expect(angles.every((angle) => ANGLES.includes(angle) && bandOf(curvesOfSide(norm, 'right')[angle]!) === null)).toBe(true)
    expect(norm.missing).toContain('ankle-rotation: not published')
    expect(norm.unverified.length).toBeGreaterThan(0)
  }
})

it('values at every second percent stay what they are, and those between lie between', () => {
  const { mean } = curvesOfSide(shippedReferences()[2]!, 'left')['knee-flexion']!
  const all = atEveryPercent(mean)
  expect(all.length).toBe(101)
  for (const [at, value] of mean.entries()) expect(all[2 * at]).toBe(value)
  expect(Math.abs(all[61]! - (all[60]! + all[62]!) / 2)).toBeLessThan(0.5)
})
