import { expect, it } from 'vitest'
import { inTurns } from './in-turns.ts'

it('answers in order, and lets others have their turn after every 10 ms', async () => {
  let [nowMs, turns, isDone] = [0, 0, false]
  const others = () => {
    turns++
    if (!isDone) setImmediate(others)
  }
  setImmediate(others)
  const seen = await inTurns([...Array(12).keys()], (one) => {
    nowMs += 5
    return [one, turns]
  }, () => nowMs)
  isDone = true
  expect(seen.map(([one]) => one)).toEqual([...Array(12).keys()])
  expect(seen.map(([, before]) => before)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
})
