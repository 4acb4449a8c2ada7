import { describe, expect, it } from 'vitest'
import { interpolated, tracked } from './interpolate.ts'
import type { PersonLabel, PointLabel } from './label.ts'

const at = (timeUs: number, ...points: (PointLabel | null)[]) => ({ timeUs, person: { id: 1, points, box: null } satisfies PersonLabel })
const seen = (x: number, y: number, visibility: 'seen' | 'occluded' = 'seen'): PointLabel => ({ visibility, x, y, by: 'hand' })

it('goes straight between two labels by time, not by frames, and says so of each point', () => {
  expect(interpolated(at(0, seen(10, 20)), at(40_000, seen(30, 20)), 10_000)).toEqual([{ visibility: 'seen', x: 15, y: 20, by: 'linear' }])
})

it('says nothing of a point that one of both does not place; what is out of both pictures is out between them; what one hides is hidden', () => {
  const outside: PointLabel = { visibility: 'outside' }
  expect(interpolated(at(0, null, seen(0, 0), outside, seen(0, 0)), at(2, seen(1, 1), outside, outside, seen(2, 2, 'occluded')), 1)).toEqual([null, null, outside, { visibility: 'occluded', x: 1, y: 1, by: 'linear' }])
})

describe('by track', () => {
  /** A foot that swings: far from straight between two labels. */
  const truth = (timeUs: number) => [100 + 80 * Math.sin(timeUs / 100_000), 300 - 40 * Math.cos(timeUs / 70_000)] as const
  const label = (timeUs: number) => at(timeUs, seen(...truth(timeUs)))

  it('a model that errs alike in both frames, or more and more, is put right in between', () => {
    const drifting = (_: number, timeUs: number) => [truth(timeUs)[0] + 6 + timeUs / 50_000, truth(timeUs)[1] - 9] as const
    for (const timeUs of [40_000, 130_000, 260_000]) {
      const [point] = tracked(label(0), label(300_000), timeUs, drifting)
      expect(point).toMatchObject({ by: 'track', x: expect.closeTo(truth(timeUs)[0], 1), y: expect.closeTo(truth(timeUs)[1], 1) })
      const [straight] = interpolated(label(0), label(300_000), timeUs)
      expect(Math.hypot((straight as { x: number }).x - truth(timeUs)[0], (straight as { y: number }).y - truth(timeUs)[1])).toBeGreaterThan(5)
    }
  })

  it('is silent where the model does not see the point', () => {
    expect(tracked(label(0), label(300_000), 100_000, (_, timeUs) => (timeUs === 0 ? undefined : truth(timeUs)))).toEqual([null])
  })
})
