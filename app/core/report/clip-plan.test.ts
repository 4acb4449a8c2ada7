import { expect, it } from 'vitest'
import { CLIP_RATE_HZ, CLIP_SPEED, clipPlan } from './clip-plan.ts'

it('shows each stride slowed down and whole, twice, and is never longer than half a minute', () => {
  const [one] = clipPlan([{ fromS: 2, toS: 3.2 }])
  expect(one!.timesS).toHaveLength(2 * Math.round((1.2 / CLIP_SPEED) * CLIP_RATE_HZ))
  expect([one!.timesS[0], one!.timesS[one!.timesS.length / 2]]).toEqual([2, 2])
  expect(Math.max(...one!.timesS)).toBeLessThan(3.2)
  const many = clipPlan(Array.from({ length: 9 }, (_, n) => ({ fromS: n, toS: n + 1.6 })))
  expect(many.length).toBeLessThanOrEqual(4)
  expect(many.reduce((sum, { timesS }) => sum + timesS.length, 0)).toBeLessThanOrEqual(30 * CLIP_RATE_HZ)
  expect(clipPlan([{ fromS: 0, toS: 60 }])).toEqual([])
})
