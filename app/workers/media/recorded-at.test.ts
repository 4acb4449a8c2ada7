import { expect, it } from 'vitest'
import { inspectVideo } from '../../core/media/inspect-video.ts'
import { isoFilm } from './testing/iso-film.ts'

const sinceThen = (year: number) => (Date.UTC(year, 5, 1) - Date.UTC(1904, 0, 1)) / 1000

it.each([
  ['was never set', 0, undefined],
  ['counts from 1970', Date.UTC(2026, 5, 1) / 1000, undefined],
  ['began anew in 1980', sinceThen(1980), undefined],
  ['is right', sinceThen(2026), '2026-06-01T00:00:00.000Z'],
])('the date of a film whose camera’s clock %s', async (_, created, recordedAt) => {
  const { inspection } = await inspectVideo('cam01.mp4', isoFilm({ frames: 10, created }))
  expect(inspection.facts['recordedAt']).toBe(recordedAt)
})
