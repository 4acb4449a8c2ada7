import { expect, it } from 'vitest'
import { recordedOn, recordedOnWords } from './recorded-on.ts'

const us = (text: string) => new Date(text).getTime() * 1000
const now = us('2026-11-29T12:00')
const film = (name: string, recordedAt?: string) => ({ name, kind: 'footage', recordedAt, modifiedUs: us('2026-11-28T09:00') })

it('is the day of the earliest film that knows', () => {
  const files = [film('cam01.mp4'), film('cam02.mov', new Date('2026-03-02T10:00').toISOString()), film('cam03.mov', new Date('2026-03-01T18:00').toISOString())]
  expect(recordedOn(files, now)).toEqual({ day: '2026-03-01', by: 'film', name: 'cam03.mov' })
  expect(recordedOnWords(recordedOn(files, now)!)).toMatch(/clock of the camera .* cam03\.mov/)
})

it('is, where no film knows, when the earliest recording was last changed, and says so; a calibration of last year is none', () => {
  const files = [film('cam01.mp4'), { name: 'walk.c3d', kind: 'c3d', modifiedUs: us('2025-06-07T23:59') }, { name: 'cal.toml', kind: 'calibration', modifiedUs: us('2024-01-01T00:00') }]
  expect(recordedOn(files, now)).toEqual({ day: '2025-06-07', by: 'file', name: 'walk.c3d' })
  expect(recordedOnWords(recordedOn(files, now)!)).toMatch(/walk\.c3d was last changed: no file says/)
})

it('believes no clock that is ahead, or was never set', () => {
  const ahead = { ...film('cam01.mov', new Date('2036-01-01T10:00').toISOString()), modifiedUs: 0 }
  expect(recordedOn([ahead], now)).toBeNull()
  expect(recordedOn([{ ...ahead, modifiedUs: us('2026-11-01T10:00') }], now)).toMatchObject({ day: '2026-11-01', by: 'file' })
})
