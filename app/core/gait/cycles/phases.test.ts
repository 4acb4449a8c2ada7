import { describe, expect, it } from 'vitest'
import { phaseBorders, PHASES } from './phases.ts'

const stride = { side: 'left' as const, fromS: 10, toS: 11, offS: 10.62, oppositeOffS: 10.12, oppositeStrikeS: 10.5 }

describe('the phases of a stride', () => {
  it('are seven, bounded by the person’s own events: stance by the other foot, swing by thirds', () => {
    const borders = phaseBorders(stride)!
    expect(borders).toHaveLength(PHASES.length + 1)
    for (const [at, percent] of [0, 12, 31, 50, 62, 62 + 38 / 3, 62 + 76 / 3, 100].entries()) expect(borders[at]).toBeCloseTo(percent, 9)
  })

  it.each([
    ['an off is missing', { offS: Number.NaN }],
    ['the other foot’s strike is missing', { oppositeStrikeS: Number.NaN }],
    ['the feet are never on the floor together, as in a run', { offS: 10.4 }],
  ])('are not told where %s', (_, changed) => {
    expect(phaseBorders({ ...stride, ...changed })).toBeNull()
  })
})
