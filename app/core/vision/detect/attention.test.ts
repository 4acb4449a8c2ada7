import { describe, expect, it } from 'vitest'
import { boxesToLookAt, detectsNow, grownByDetected, realPeople } from './attention.ts'

const box = (left: number, height = 100, score = 0.9) => ({ left, top: 0, right: left + 50, bottom: height, score })

describe('the person detector', () => {
  it('is asked every so many frames, while nobody is in sight, and when somebody was lost', () => {
    expect([0, 1, 2, 3, 4].map((frame) => detectsNow(frame, 3, { last: 2, beforeLast: 2 }))).toEqual([true, false, false, true, false])
    expect(detectsNow(1, 3, { last: 0, beforeLast: 0 })).toBe(true)
    expect(detectsNow(1, 3, { last: 1, beforeLast: 2 })).toBe(true)
    expect(detectsNow(1, 3, { last: 2, beforeLast: 1 })).toBe(false)
  })
})

describe('where people are looked for', () => {
  it('is where they were, and where the detector sees somebody else, the tallest first', () => {
    const followed = [box(0), box(200)]
    expect(boxesToLookAt(followed, [box(10), box(400, 80), box(600, 120)], 5)).toEqual([...followed, box(600, 120), box(400, 80)])
    expect(boxesToLookAt(followed, [box(400, 80), box(600, 120)], 3)).toEqual([...followed, box(600, 120)])
  })

  it('is one place where the detector names it twice', () => {
    expect(boxesToLookAt([], [box(0, 100, 0.5), box(5, 100, 0.8)], 5)).toEqual([box(5, 100, 0.8)])
  })
})

describe('the place of somebody who is followed', () => {
  it('grows to what the detector sees of them, and not to anybody beside', () => {
    const [seated, beside] = [box(0, 60), box(200, 60)]
    expect(grownByDetected([seated, beside], [{ ...box(5, 110), top: -10 }, box(120)])).toEqual([{ left: 0, top: -10, right: 55, bottom: 110 }, beside].map((one) => expect.objectContaining({ left: one.left, top: one.top, right: one.right, bottom: one.bottom })))
  })
})

describe('what was found', () => {
  const person = (x: number, score: number) => [0, 30, 60, 100].flatMap((y) => [x + y / 5, y, score])

  it('is a person once, though two boxes have shown them, and none where hardly a keypoint is seen', () => {
    const [one, same, other, ghost] = [person(0, 0.9), person(3, 0.8), person(40, 0.9), person(300, 0.2)]
    expect(realPeople([one, same, other, ghost])).toEqual([one, other])
  })
})
