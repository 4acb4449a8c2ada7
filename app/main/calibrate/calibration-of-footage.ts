import { basename } from 'node:path'
import { stridescopeCalibrationText } from '../../core/formats/calibration/stridescope-json.ts'
import { pose2simText } from '../../core/formats/calibration/write-pose2sim.ts'
import type { Camera } from '../../core/vision/camera.ts'

/** A calibration file of cameras that a person in their footage has placed: Pose2Sim's, or our own by the name, which knows where it comes from. */
export function calibrationOfFootage(file: string, cameras: readonly Camera[], byCamera: readonly { name: string; errorPx: number }[], sources: readonly string[]): string {
  if (!/\.json$/i.test(file)) return pose2simText(cameras)
  return stridescopeCalibrationText({
    lenses: cameras,
    cameras,
    lengths: 'metres',
    errorPx: Object.fromEntries(byCamera.map(({ name, errorPx }) => [name, errorPx])),
    origin: { method: 'footage', sources: sources.map((path) => basename(path)), madeAt: new Date().toISOString() },
  })
}
