import { expect, it } from 'vitest'
import { driftWords } from './drift-words.ts'

it('says how a clock runs, and nothing of one that keeps in step', () => {
  expect(driftWords(1)).toBeUndefined()
  // 20 parts in a million: a film's second is longer than the session's.
  expect(driftWords(1.00002)).toBe('runs 1.2 ms a minute slow')
  expect(driftWords(0.9998)).toBe('runs 12 ms a minute fast')
})
