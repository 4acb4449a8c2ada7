import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround, distinctBoxes, overlapOf, type ScoredBox } from './box.ts'

const anyBox = fc.record({ left: fc.integer({ min: 0, max: 90 }), top: fc.integer({ min: 0, max: 90 }), width: fc.integer({ min: 0, max: 60 }), height: fc.integer({ min: 0, max: 60 }), score: fc.double({ min: 0, max: 1, noNaN: true }) })
const boxes = fc.array(anyBox.map(({ left, top, width, height, score }): ScoredBox => ({ left, top, right: left + width, bottom: top + height, score })), { maxLength: 20 })

describe('boxes', () => {
  it('overlap by the share of what both cover', () => {
    const square = { left: 0, top: 0, right: 10, bottom: 10 }
    expect(overlapOf(square, square)).toBe(1)
    expect(overlapOf(square, { left: 5, top: 0, right: 15, bottom: 10 })).toBeCloseTo(1 / 3, 12)
    expect(overlapOf(square, { left: 10, top: 0, right: 20, bottom: 10 })).toBe(0)
    expect(overlapOf({ left: 1, top: 1, right: 1, bottom: 1 }, { left: 1, top: 1, right: 1, bottom: 1 })).toBe(0)
  })

  it('that remain do not overlap, and each that does not has a better one in its place', () => {
    fc.assert(
      fc.property(boxes, (all) => {
        const kept = distinctBoxes(all, 0.5)
        for (const [place, box] of kept.entries()) for (const other of kept.slice(place + 1)) expect(overlapOf(box, other)).toBeLessThanOrEqual(0.5)
        for (const box of all) expect(kept.includes(box) || kept.some((better) => better.score >= box.score && overlapOf(better, box) > 0.5)).toBe(true)
      }),
    )
  })

  it('around keypoints leave out those that are not seen, and grow about their middle', () => {
    const keypoints = [10, 20, 0.9, 30, 60, 0.5, 500, 500, 0.1, Number.NaN, Number.NaN, 0]
    expect(boxAround(keypoints, 0.3, 1.5)).toEqual({ left: 5, top: 10, right: 35, bottom: 70 })
    expect(boxAround(keypoints, 0.6, 1.5)).toBeUndefined()
  })
})
