import { expect, it } from 'vitest'
import { bytes, clock, count, duration } from './amounts.ts'

it('writes sizes as disks are sold', () => {
  expect([0, 999, 1000, 1_234_567, 99_960_000, 999_600_000, 41e9].map(bytes)).toEqual([
    '0 B',
    '999 B',
    '1 kB',
    '1.2 MB',
    '100 MB',
    '1 GB',
    '41 GB',
  ])
})

it('writes footage time in seconds, then as a clock', () => {
  expect([0, 1_666_667, 12_340_000, 59_960_000, 72_000_000, 3_723_000_000].map(duration)).toEqual([
    '0 s',
    '1.67 s',
    '12.3 s',
    '1:00',
    '1:12',
    '1:02:03',
  ])
  expect(clock(-5)).toBe('0:00')
})

it('counts things', () => {
  expect(count(1, 'file')).toBe('1 file')
  expect(count(1200, 'session')).toBe('1,200 sessions')
  expect(count(2, 'person', 'people')).toBe('2 people')
})
