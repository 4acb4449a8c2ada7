import { describe, expect, it } from 'vitest'
import { HALPE_26, type Halpe26 } from '../../app/core/body/halpe26.ts'
import type { Pair } from '../../app/core/body/comparison/pairs.ts'
import type { SeenPerson } from '../../app/core/body/comparison/seen.ts'
import { radiansOf } from '../../app/core/math/degrees.ts'
import { leanErrors, leanOf, reliability, sidesAside } from './measures.ts'

const HEIGHT_PX = 400
type Places = Partial<Record<Halpe26, readonly [number, number]>>

function person(places: Places): SeenPerson {
  return { frame: 0, person: 0, points: Float32Array.from(HALPE_26.flatMap((joint) => places[joint] ?? [NaN, NaN])) }
}

const pair = (reference: Places, judged: Places): Pair => ({ reference: person(reference), judged: person(judged), heightPx: HEIGHT_PX })

/** Of a length, from a place on, so far from straight down towards the picture's right. */
function along([x, y]: readonly [number, number], lengthPx: number, deg: number): [number, number] {
  return [x + lengthPx * Math.sin(radiansOf(deg)), y + lengthPx * Math.cos(radiansOf(deg))]
}

describe('how segments lean', () => {
  const hip = [200, 100] as const
  const thigh = (deg: number, lengthPx = 98): Places => ({ 'left-hip': hip, 'left-knee': along(hip, lengthPx, deg) })

  it('is further ahead where the knee is, whichever way the person faces', () => {
    expect(leanErrors([pair(thigh(10), thigh(13))], 'thigh', 1)).toEqual([expect.closeTo(3, 3)])
    expect(leanErrors([pair(thigh(10), thigh(13))], 'thigh', -1)).toEqual([expect.closeTo(-3, 3)])
  })

  it('is positive for toes that are too high', () => {
    const foot = (deg: number): Places => ({ 'right-heel': [100, 300], 'right-big-toe': [100 + 60 * Math.cos(radiansOf(deg)), 300 - 60 * Math.sin(radiansOf(deg))] })
    expect(leanErrors([pair(foot(0), foot(8))], 'foot', 1)).toEqual([expect.closeTo(8, 3)])
  })

  it('is asked only where the segment is seen at most of its length, and where it was found', () => {
    const short = 0.5 * 0.245 * HEIGHT_PX
    expect(leanErrors([pair(thigh(10, short), thigh(13, short)), { ...pair(thigh(10), {}) }, { ...pair(thigh(10), thigh(13)), judged: undefined }], 'thigh', 1)).toEqual([])
  })

  it('has a bias and what it is off together', () => {
    expect(leanOf([1, -3, 5])).toEqual({ count: 3, biasDeg: 1, medianDeg: 3, rmseDeg: Math.sqrt(35 / 3) })
  })
})

describe('with left and right aside', () => {
  const truth: Places = { 'left-knee': [100, 200], 'right-knee': [140, 200], 'left-ankle': [100, 280], 'right-ankle': [140, 280], 'left-elbow': [90, 100], 'right-elbow': [150, 100] }

  it('legs that were exchanged are put right, arms that were not stay', () => {
    const legsExchanged: Places = { ...truth, 'left-knee': [141, 200], 'right-knee': [101, 200], 'left-ankle': [141, 280], 'right-ankle': [101, 280] }
    const [{ judged }] = sidesAside([pair(truth, legsExchanged)]) as [Pair]
    const x = (joint: Halpe26) => judged!.points[2 * HALPE_26.indexOf(joint)]
    expect([x('left-knee'), x('right-knee'), x('left-ankle'), x('left-elbow'), x('right-elbow')]).toEqual([101, 141, 101, 90, 150])
  })

  it('nothing is exchanged for what was not found', () => {
    const oneKnee: Places = { 'left-knee': [102, 200] }
    const [{ judged }] = sidesAside([pair(truth, oneKnee)]) as [Pair]
    expect(judged!.points[2 * HALPE_26.indexOf('left-knee')]).toBe(102)
  })
})

it('a score is held against how many were right', () => {
  const bins = reliability([{ score: 0.85, isRight: true }, { score: 0.81, isRight: false }, { score: 1, isRight: true }])
  expect(bins[8]).toEqual({ from: 0.8, count: 2, meanScore: expect.closeTo(0.83, 9), rightShare: 0.5 })
  expect(bins[9]).toMatchObject({ count: 1, rightShare: 1 })
  expect(bins).toHaveLength(10)
})
