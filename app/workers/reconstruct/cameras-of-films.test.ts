import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { camerasOfFilmsSchema } from '../../contract/analysis/reconstruction-tasks.ts'
import { stridescopeCalibrationText } from '../../core/formats/calibration/stridescope-json.ts'
import { camerasAround } from '../../core/vision/testing/cameras-around.ts'
import { findCamerasOfFilms } from './cameras-of-films.ts'

const folder = mkdtempSync(join(tmpdir(), 'stridescope-cameras-of-films-'))
afterAll(() => rmSync(folder, { recursive: true }))

const cameras = camerasAround(2, { distortion: [-0.05, 0.1, 0, 0, 0] })
const FILMED = '2026-03-13T12:00:00Z'

async function found(madeAt: string | undefined, fileDate: string): Promise<string[]> {
  const file = join(folder, 'rig.json')
  writeFileSync(file, stridescopeCalibrationText({ lenses: cameras, cameras, lengths: 'metres', ...(madeAt !== undefined && { origin: { method: 'board', sources: [], madeAt } }) }))
  const films = cameras.map(({ name, widthPx, heightPx }) => ({ name: `${name}.mp4`, camera: name, widthPx, heightPx, rotationDeg: 0, codec: 'h264', frameRateHz: 60, frameCount: 600, durationUs: 1e7, recordedAtMs: Date.parse(FILMED) }))
  const params = { calibration: { file, name: 'rig.json' }, films, remedies: [], earlierUses: [], calibrationDateMs: Date.parse(fileDate) }
  const { summary } = await findCamerasOfFilms(params, { attemptDir: folder, signal: new AbortController().signal, progress: () => undefined })
  return camerasOfFilmsSchema.parse(summary).findings.map(({ code, message }) => `${code}: ${message}`)
}

it('a calibration is as old as it says itself, else as its file', async () => {
  expect(await found('2026-03-01T10:00:00Z', FILMED)).toEqual(['calibration-older: rig.json was made 12 days before the films.'])
  expect(await found(undefined, '2026-03-03T10:00:00Z')).toEqual(['calibration-older: rig.json was made 10 days before the films.'])
  expect(await found('2026-03-13T10:00:00Z', '2020-01-01T00:00:00Z')).toEqual([])
})

it('a calibration without a date, or with one that is none, is not called old', async () => {
  expect(await found(undefined, '1980-01-01T00:00:00Z')).toEqual([])
  expect(await found('yesterday', FILMED)).toEqual([])
})
