import { describe, expect, it } from 'vitest'
import { type Sighting, verdictOf } from './verdict.ts'

describe('a verdict', () => {
  const offset = (right: number, down: number): NonNullable<Sighting['offsets']> => {
    const both = [
      [right, down],
      [right, down],
    ] as const
    return { shoulder: both, hip: both, knee: both, ankle: both }
  }

  it('counts who was not found, and measures only who was', () => {
    const { whole, byView } = verdictOf([
      { person: 0, view: 0, offsets: offset(0.03, 0.04) },
      { person: 0, view: 1, offsets: null },
    ])
    expect(whole.foundShare).toBe(0.5)
    expect(whole.medianPercent.hip).toBeCloseTo(5, 9)
    expect(byView.map(({ foundShare }) => foundShare)).toEqual([1, 0])
    expect(byView[1]!.medianPercent.knee).toBeNaN()
  })

  it('tells a bias from scatter', () => {
    const { biasPercent } = verdictOf([-1, 1, 3].map((way) => ({ person: 0, view: 0, offsets: offset(0.01 * way, 0.02) })))
    expect(biasPercent.ankle[0]).toBeCloseTo(1, 9)
    expect(biasPercent.ankle[1]).toBeCloseTo(2, 9)
  })
})
