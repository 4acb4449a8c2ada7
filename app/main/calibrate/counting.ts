/** The calibration that counts, as its file has it. */
import { calibrationReadSchema } from '../../contract/analysis/calibration-tasks.ts'
import type { z } from 'zod'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { applyRemedy } from '../../core/preflight/apply-remedy.ts'
import type { Remedy } from '../../core/preflight/finding.ts'
import type { Mat3 } from '../../core/math/mat3.ts'
import type { Camera, Lens } from '../../core/vision/camera.ts'
import type { MediaRow } from '../library/media.ts'
import { originalOf } from '../library/originals.ts'
import type { Library } from '../store/library.ts'

/** Sizes are NaN where the file does not tell them. */
export interface CountingCalibration {
  lenses: Lens[]
  cameras: Camera[]
  lengths: z.infer<typeof calibrationReadSchema>['lengths']
  errorPx: Record<string, number>
}

/** Does the worker's task: for a window the one that is kept warm, for a job its own. */
export type ReadFile = (params: { file: string; name: string }) => Promise<TaskResult>

export async function readCounting(library: Library, row: MediaRow, read: ReadFile): Promise<CountingCalibration> {
  const { summary } = await read({ file: originalOf(library, row.id).path, name: row.name })
  const { lenses, cameras, lengths, errorPx } = calibrationReadSchema.parse(summary)
  return { lenses: lenses.map(withSize), cameras: cameras.map((camera) => ({ ...withSize(camera), rotation: camera.rotation as Mat3 })), lengths, errorPx }
}

function withSize<T extends { widthPx: number | null; heightPx: number | null }>(one: T) {
  return { ...one, widthPx: one.widthPx ?? NaN, heightPx: one.heightPx ?? NaN }
}

/** As a person has put it right for the newest analysis: what is made here was made with it so. */
export function remedied({ lenses, cameras, lengths, errorPx }: CountingCalibration, remedies: readonly Remedy[]): CountingCalibration {
  return {
    lenses: remedies.reduce((now, remedy) => applyRemedy(remedy, now), lenses),
    cameras: remedies.reduce((now, remedy) => applyRemedy(remedy, now), cameras),
    lengths: remedies.some(({ kind }) => kind === 'scale-lengths') ? 'metres' : lengths,
    errorPx,
  }
}
