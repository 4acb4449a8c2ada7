/** A stranger's calibration file, whole, in a process that may fall over alone. */
import * as disk from 'node:fs/promises'
import { calibrationReadSchema, readCalibrationParams } from '../../contract/analysis/calibration-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { CALIBRATION_CEILING, readCalibration } from '../../core/formats/calibration/read-calibration.ts'
import { readWhole } from '../../core/formats/reading/read-whole.ts'
import type { Lens } from '../../core/vision/camera.ts'

export async function readCalibrationFile(params: unknown): Promise<TaskResult> {
  const { file, name } = readCalibrationParams.parse(params)
  const { lenses, cameras, lengths, errorPx = {} } = readCalibration(await readWhole(disk, file, CALIBRATION_CEILING, name), name)
  return { outputs: [], summary: calibrationReadSchema.parse({ lenses: lenses.map(withSize), cameras: cameras.map(withSize), lengths, errorPx }), warnings: [] }
}

/** JSON has no NaN. */
function withSize<T extends Lens>(lens: T) {
  const isKnown = Number.isFinite(lens.widthPx) && Number.isFinite(lens.heightPx)
  return { ...lens, widthPx: isKnown ? lens.widthPx : null, heightPx: isKnown ? lens.heightPx : null }
}
