import { expect, test } from 'vitest'
import { localDay, movedDay } from './day.ts'

test('the day is that of the wall clock, not of Greenwich', () => {
  expect(localDay(new Date(2026, 10, 20, 23, 59))).toBe('2026-11-20')
  expect(localDay(new Date(2026, 0, 1, 0, 1))).toBe('2026-01-01')
})

test('days are moved over months and leap days, and what lies between two stays', () => {
  expect(movedDay('2026-12-20', 30)).toBe('2027-01-19')
  expect(movedDay('2028-03-01', -1)).toBe('2028-02-29')
  expect(movedDay('2026-11-20', 0)).toBe('2026-11-20')
})
