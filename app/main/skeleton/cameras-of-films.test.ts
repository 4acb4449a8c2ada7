import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { file, media } from '../store/tables/files.ts'
import { newSession, temporaryLibrary } from '../testing/library.ts'
import { addMedia, addResult, hashOf } from '../testing/media.ts'
import { inputsOf } from '../trial/inputs.ts'
import { camerasRequest } from './cameras-of-films.ts'

const FACTS = { displayWidth: 1088, displayHeight: 1920, rotationDeg: 0, codec: 'h264', frameRateHz: 60, frameCount: 600, durationUs: 1e7 }
const BARS = { leftPx: 40, topPx: 0, rightPx: 40, bottomPx: 0 }

test('what is known of films and calibration reaches the check: when they were made, and black bars', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  for (const [camera, more] of [['cam1', { recordedAt: '2026-03-13T12:00:00.000Z' }], ['cam2', {}]] as const) {
    const id = addMedia(library, { sessionId, name: `${camera}.mp4`, camera })
    library.query.update(media).set({ facts: { ...FACTS, ...more } }).where(eq(media.id, id)).run()
  }
  for (const camera of ['cam1', 'cam2']) addResult(library, 'probe', hashOf(`${camera}.mp4`), `table of ${camera}`, { role: 'packet-table' })
  addMedia(library, { sessionId, name: 'damaged.mp4', camera: 'cam3' })
  addResult(library, 'poster', hashOf('cam1.mp4'), 'a picture', { summary: { bars: BARS } })
  addMedia(library, { sessionId, name: 'rig.toml', kind: 'calibration', camera: null })
  library.query.update(file).set({ modifiedUs: 1_772_000_000_000_000 }).where(eq(file.hash, hashOf('rig.toml'))).run()
  const { films, calibration } = inputsOf(library, { sessionId, trialId: null })
  const { params } = camerasRequest(library, calibration!, films, [])
  expect(params.calibrationDateMs).toBe(1_772_000_000_000)
  expect(params.films.map(({ recordedAtMs, bars }) => [recordedAtMs, bars])).toEqual([
    [Date.parse('2026-03-13T12:00:00Z'), BARS],
    [undefined, undefined],
  ])
})
