import { expect, test } from 'vitest'
import { localDay } from './day.ts'

test('the day is that of the wall clock, not of Greenwich', () => {
  expect(localDay(new Date(2026, 10, 20, 23, 59))).toBe('2026-11-20')
  expect(localDay(new Date(2026, 0, 1, 0, 1))).toBe('2026-01-01')
})
