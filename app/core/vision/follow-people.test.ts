import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Following, followOn, NOBODY } from './follow-people.ts'

/** Somebody as tall as 100 pixels whose feet are here. */
const at = (x: number, y = 200) => [0, 25, 50, 75, 100].flatMap((up, index) => [x + 10 * (index % 2), y - up, 0.9])

function numbersThrough(frames: readonly (readonly [frame: number, seen: number[][]])[]): number[][] {
  let following: Following = NOBODY
  return frames.map(([frame, seen]) => {
    const step = followOn(following, frame, seen)
    following = step.following
    return step.numbers
  })
}

describe('people in one film', () => {
  it('keep their numbers, in whatever order a frame lists them', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 40 }), (turned) => {
        const numbers = numbersThrough(turned.map((other, frame) => [frame, other ? [at(600 - 3 * frame), at(3 * frame)] : [at(3 * frame), at(600 - 3 * frame)]]))
        const [first, second] = turned[0] ? [1, 0] : [0, 1]
        expect(numbers).toEqual(turned.map((other) => (other ? [second, first] : [first, second])))
      }),
    )
  })

  it('get them back after a moment in which nobody saw them, and a new one after a long while', () => {
    expect(numbersThrough([[0, [at(0)]], [29, [at(20)]], [60, [at(20)]]])).toEqual([[0], [0], [1]])
  })

  it('are others where they stand elsewhere at once, and numbers are never given twice', () => {
    expect(numbersThrough([[0, [at(0)]], [1, [at(300)]], [2, []], [3, [at(600), at(300)]]])).toEqual([[0], [1], [], [2, 1]])
  })

  it('are told apart by who is closest, where two come near', () => {
    expect(numbersThrough([[0, [at(0), at(60)]], [1, [at(15), at(45)]], [2, [at(44), at(16)]]])).toEqual([[0, 1], [0, 1], [1, 0]])
  })
})
