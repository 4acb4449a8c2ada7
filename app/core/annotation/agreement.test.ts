import { describe, expect, it } from 'vitest'
import { randomStream } from '../math/random-stream.ts'
import { farthestOf, hiddenToOne } from './farthest.ts'
import { agreementOf, disagreements, type DoubleLabel, middleOf, sharesApart } from './agreement.ts'
import type { Origin, PersonLabel, PointLabel } from './label.ts'
import { LEAST_PAIRS, oks, sigmaOf, similarity } from './oks.ts'

const at = (x: number, y: number, visibility: 'seen' | 'occluded' = 'seen', by: Origin = 'hand'): PointLabel => ({ visibility, x, y, by })
const person = (points: (PointLabel | null)[], box = { left: 0, top: 0, right: 100, bottom: 200 }): PersonLabel => ({ id: 1, points, box })
const double = (one: (PointLabel | null)[], other: (PointLabel | null)[]): DoubleLabel => ({ one: person(one), other: person(other), size: { width: 640, height: 480 } })

describe('object keypoint similarity', () => {
  it('is as by hand: a nose 5 px and a knee 12 px off, of a person of 10 600 px²', () => {
    // exp(−25 ÷ (2·10600·0.052²)) = exp(−0.436117) = 0.646542; exp(−144 ÷ (2·10600·0.174²)) = exp(−0.224349) = 0.799036
    expect(similarity(5, 10_600, 0.026)).toBeCloseTo(0.646542, 5)
    expect(similarity(12, 10_600, 0.087)).toBeCloseTo(0.799036, 5)
    expect(oks([at(0, 0), at(0, 0), null], [at(3, 4), at(12, 0), at(1, 1)], 10_600, [0.026, 0.087, 0.1])).toBeCloseTo((0.646542 + 0.799036) / 2, 5)
    expect(oks([null], [at(0, 0)], 100, [0.1])).toBeNaN()
  })

  it('of the same place is 1, even to whom no distance at all is allowed', () => {
    expect([similarity(0, 10_600, 0), similarity(0, 0, 0.1), similarity(1, 10_600, 0)]).toEqual([1, 1, 0])
    expect(disagreements(double([at(9, 9)], [at(9, 9)]), [{ value: 0, from: 'measured', pairs: 60, leftOut: 0 }])).toEqual([])
    // One point and no box: the person has no size.
    const small = (x: number) => ({ ...person([at(x, 9)]), box: null })
    expect([9, 12].map((x) => disagreements({ one: small(9), other: small(x), size: { width: 640, height: 480 } }, [sigmaOf('nose', [])]))).toEqual([[], [0]])
  })
})

describe('sigmas', () => {
  const random = randomStream(3, 'two annotators')
  it('are found again from double labels that scatter so, from as many on as are asked for', () => {
    const apart = Array.from({ length: 4_000 }, () => Math.hypot(random.gaussian(0, 0.05), random.gaussian(0, 0.05)))
    // E[d²] of a point that scatters by 0.05 in x and in y.
    expect(sigmaOf('left-heel', apart)).toMatchObject({ from: 'measured', value: expect.closeTo(0.05 * Math.SQRT2, 2) })
    expect(sigmaOf('left-heel', apart.slice(0, LEAST_PAIRS - 1))).toEqual({ value: 0.072, from: 'default', pairs: LEAST_PAIRS - 1, leftOut: 0 })
    expect(sigmaOf('left-hip', [])).toEqual({ value: 0.107, from: 'coco', pairs: 0, leftOut: 0 })
  })

  it('do not hear of the few labels that are another point', () => {
    const apart = Array.from({ length: 60 }, () => Math.hypot(random.gaussian(0, 0.05), random.gaussian(0, 0.05)))
    const clean = sigmaOf('left-heel', apart)
    // A heel for the other one: of 60, six.
    const swapped = sigmaOf('left-heel', [...apart, ...Array.from({ length: 6 }, () => 0.6)])
    expect(swapped).toMatchObject({ from: 'measured', pairs: clean.pairs, leftOut: clean.leftOut + 6, value: clean.value })
    expect(Math.sqrt([...apart, ...Array.from({ length: 6 }, () => 0.6)].reduce((sum, one) => sum + one * one, 0) / 66)).toBeGreaterThan(2 * clean.value)
  })

  it('are COCO’s where half of the double labels are copies of each other, which scatter by nothing', () => {
    const copies = Array.from({ length: 60 }, () => 0)
    expect(sigmaOf('left-hip', [...copies, ...Array.from({ length: 40 }, () => 0.03)])).toEqual({ value: 0.107, from: 'coco', pairs: 0, leftOut: 100 })
  })

  it('are known to a seventh at 95 % from the fewest double labels', () => {
    const found = Array.from({ length: 400 }, () => sigmaOf('head', Array.from({ length: LEAST_PAIRS }, () => Math.hypot(random.gaussian(0, 1), random.gaussian(0, 1)))).value / Math.SQRT2)
    expect(found.filter((value) => Math.abs(value - 1) <= 1 / Math.sqrt(LEAST_PAIRS)).length / found.length).toBeGreaterThan(0.92)
  })
})

describe('two annotators', () => {
  const sigmas = ['nose', 'left-knee', 'left-heel'].map((name) => sigmaOf(name, []))
  const doubles = [double([at(0, 0), at(50, 50), at(9, 9)], [at(3, 4), at(50, 58), null]), double([at(0, 0), at(50, 50, 'occluded'), null], [at(0, 1), at(50, 54), null])]

  it('are told apart point by point: in pixels, in similarity, and in what only one of them places', () => {
    const { points, people, oks: whole } = agreementOf(doubles, ['nose', 'left-knee', 'left-heel'], sigmas)
    expect(points[0]).toMatchObject({ pairs: 2, medianPx: 3, ninetiethPx: 5, onlyOne: 0, otherVisibility: 0 })
    expect(points[1]).toMatchObject({ pairs: 2, medianPx: 6, otherVisibility: 1 })
    expect(points[2]).toMatchObject({ pairs: 0, onlyOne: 1, medianPx: null, similarity: null })
    expect([people, whole]).toEqual([2, expect.closeTo((similarity(5, 10_600, 0.026) + similarity(8, 10_600, 0.087) + similarity(1, 10_600, 0.026) + similarity(4, 10_600, 0.087)) / 4, 6)])
    expect(sharesApart(doubles, 0)).toEqual([expect.closeTo(5 / Math.sqrt(10_600), 9), expect.closeTo(1 / Math.sqrt(10_600), 9)])
  })

  it('tell nothing where both have taken over what the model proposed: that is counted apart, and σ is of what both have placed by hand', () => {
    const of = (one: Origin, other: Origin, apart: number) => double([at(50, 50, 'seen', one)], [at(50 + apart, 50, 'seen', other)])
    const mixed = [...Array.from({ length: 8 }, () => of('model', 'model', 0)), of('model', 'moved', 20), of('hand', 'hand', 5), of('moved', 'moved', 1), of('file', 'file', 0)]
    expect(sharesApart(mixed, 0)).toEqual([expect.closeTo(5 / Math.sqrt(10_600), 9)])
    const { points, people, oks: whole } = agreementOf(mixed, ['nose'], sigmas)
    expect(points[0]).toMatchObject({ pairs: 4, bothFromModel: 8, medianPx: 3, ninetiethPx: 20 })
    const mean = (similarity(20, 10_600, 0.026) + similarity(5, 10_600, 0.026) + similarity(1, 10_600, 0.026) + 1) / 4
    expect([people, whole, points[0]?.similarity]).toEqual([12, expect.closeTo(mean, 6), expect.closeTo(mean, 6)])
    expect(agreementOf(mixed.slice(0, 8), ['nose'], sigmas)).toMatchObject({ people: 8, oks: null, points: [{ pairs: 0, bothFromModel: 8, similarity: null }] })
    expect(mixed.slice(0, 8).flatMap((one) => disagreements(one, sigmas))).toEqual([])
  })

  it('of a person of one point and no box tell no σ: it would be its own measure', () => {
    const tip = (x: number, y: number) => ({ ...person([at(x, y)]), box: null })
    const tips = [3, 5, 9].map((px): DoubleLabel => ({ one: tip(50, 50), other: tip(50 + px, 50 + px), size: { width: 640, height: 480 } }))
    expect(sharesApart(tips, 0)).toEqual([])
    expect(agreementOf(tips, ['racket-tip'], sigmas)).toMatchObject({ people: 3, oks: null, points: [{ pairs: 3, similarity: null, medianPx: expect.closeTo(5 * Math.SQRT2, 6) as number }] })
    expect(sharesApart(tips.map(({ one, ...rest }) => ({ ...rest, one: { ...one, box: person([]).box } })), 0)).toHaveLength(3)
  })

  it('disagree where one places a point alone, or it is another point; else the middle of both stands', () => {
    expect(disagreements(doubles[0]!, sigmas)).toEqual([2])
    expect(disagreements(double([at(0, 0)], [at(0, 20)]), sigmas)).toEqual([0])
    expect(middleOf(doubles[1]!).points).toEqual([at(0, 0.5), at(50, 52, 'occluded'), null])
  })

  it('are told how far they are apart at the most, and up to where that counts as the same: there similarity is a half', () => {
    expect(farthestOf(doubles, sigmas)).toEqual({ keypoint: 1, px: 8, samePx: expect.closeTo(2.3548 * 0.087 * Math.sqrt(10_600), 2) as number })
    expect(hiddenToOne(doubles)).toBe(1)
    const { samePx } = farthestOf(doubles, sigmas)!
    expect(similarity(samePx!, 10_600, 0.087)).toBeCloseTo(0.5, 9)
    const knees = (apart: number) => [double([null, at(50, 50)], [null, at(50 + apart, 50)])]
    expect([0.01, -0.01].map((more) => disagreements(knees(samePx! + more)[0]!, sigmas))).toEqual([[1], []])
    expect([farthestOf([double([at(1, 1)], [null])], sigmas), hiddenToOne([double([at(1, 1)], [null])])]).toEqual([null, 0])
  })
})
