/** Which of a calibration's cameras has made which film. Strangers' files are read here, in a process that may fall over alone. */
import * as disk from 'node:fs/promises'
import type { z } from 'zod'
import { camerasOfFilmsParams, camerasOfFilmsSchema } from '../../contract/analysis/reconstruction-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { CALIBRATION_CEILING, readCalibration } from '../../core/formats/calibration/read-calibration.ts'
import { readWhole } from '../../core/formats/reading/read-whole.ts'
import { camerasOfFilms } from '../../core/preflight/cameras-of-films.ts'
import type { Lens } from '../../core/vision/camera.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'

export async function findCamerasOfFilms(params: unknown, { attemptDir }: TaskContext): Promise<TaskResult> {
  const { calibration: of, films, remedies, earlierUses, calibrationDateMs } = camerasOfFilmsParams.parse(params)
  const calibration = readCalibration(await readWhole(disk, of.file, CALIBRATION_CEILING, of.name), of.name)
  const facts = { ...calibration, file: of.name, earlierUses, madeAtMs: likely(calibration.origin ? Date.parse(calibration.origin.madeAt) : calibrationDateMs) }
  const { cameras, lenses, findings } = camerasOfFilms(facts, films, remedies)
  const matched: z.input<typeof camerasOfFilmsSchema> = {
    cameras: cameras.map(({ film, camera }) => ({ label: film.camera, camera })),
    lenses: lenses.map(({ film, lens }) => ({ label: film.camera, lens: lensOnly(lens) })),
    findings: findings.map((finding) => ({ ...finding, readings: [...finding.readings] as never })),
  }
  await writeFlushed(attemptDir, 'cameras.json', `${JSON.stringify({ cameras: matched.cameras }, null, 1)}\n`)
  return { outputs: [{ role: 'cameras', file: 'cameras.json', format: 'json' }], summary: camerasOfFilmsSchema.parse(matched), warnings: [] }
}

function lensOnly({ name, widthPx, heightPx, focalXPx, focalYPx, centreXPx, centreYPx, distortion }: Lens): Lens {
  return { name, widthPx: Math.round(widthPx), heightPx: Math.round(heightPx), focalXPx, focalYPx, centreXPx, centreYPx, distortion }
}

/** A file without a date has that of 1970, or of 1980 out of an archive. */
const FIRST_LIKELY_MS = Date.UTC(2000, 0, 1)

const likely = (ms: number | undefined) => (ms !== undefined && ms > FIRST_LIKELY_MS ? ms : undefined)
