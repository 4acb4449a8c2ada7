import { expect, it } from 'vitest'
import { ageAt, expired, showDay, today } from './days.ts'

it('tells the age at a session, not today', () => {
  expect(ageAt('1990-06-15', '2026-06-14')).toBe(35)
  expect(ageAt('1990-06-15', '2026-06-15')).toBe(36)
  expect(ageAt('2027-01-01', '2026-06-15')).toBeNull()
})

it('lets a consent hold on its last day', () => {
  expect(expired('2026-11-20', '2026-11-20')).toBe(false)
  expect(expired('2026-11-19', '2026-11-20')).toBe(true)
  expect(expired(null, '2026-11-20')).toBe(false)
})

it('writes days the same in every time zone', () => {
  expect(showDay('2026-11-02')).toBe('2 Nov 2026')
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
})
