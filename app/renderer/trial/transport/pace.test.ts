import { expect, it } from 'vitest'
import { Pace } from './pace.ts'

const ticked = (count: number, tickMs: number, movedUs: number) => {
  const pace = new Pace()
  for (let tick = 0; tick < count; tick++) pace.add(tick * tickMs, movedUs)
  return pace
}

it('tells how fast the clock really went, once it has seen enough of it', () => {
  expect(ticked(3, 16, 16_000).speed()).toBeNull()
  expect(ticked(100, 16, 16_000).speed()).toBeCloseTo(1)
  expect(ticked(100, 20, 5_000).speed()).toBeCloseTo(0.25)
})

it('forgets what is longer ago than a second', () => {
  const pace = ticked(50, 20, 20_000)
  for (let tick = 0; tick <= 60; tick++) pace.add(1_000 + tick * 20, 10_000)
  expect(pace.speed()).toBeCloseTo(0.5)
})

it('knows nothing of an earlier ride', () => {
  const pace = ticked(100, 16, 16_000)
  pace.reset()
  expect(pace.speed()).toBeNull()
})
