import { basename } from 'node:path'
import { pose2simText } from '../../../core/formats/calibration/write-pose2sim.ts'
import type { Camera } from '../../../core/vision/camera.ts'
import { calibrationText } from '../../calibrate/calibration-text.ts'
import { placed } from '../../calibrate/put-together.ts'

/** A calibration file of cameras that a person in their footage has placed: Pose2Sim's, or our own by the name, which knows where it comes from. */
export function calibrationOfFootage(file: string, cameras: readonly Camera[], byCamera: readonly { errorPx: number }[], sources: readonly string[]): string {
  if (!/\.json$/i.test(file)) return pose2simText(cameras)
  const fresh = placed(cameras.map((camera, n) => ({ camera, errorPx: byCamera[n]!.errorPx })), 'footage', 'other-room')
  return calibrationText(fresh, { sources: sources.map((path) => basename(path)), madeAt: new Date() }).text
}
