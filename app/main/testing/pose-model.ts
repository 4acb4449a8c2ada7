import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Why tests of real poses cannot run; empty where they can. */
export function whyNoPoseModel(): string {
  const folders = (process.env.STRIDESCOPE_MODELS ?? '').split(delimiter)
  return folders.some((folder) => existsSync(join(folder, 'pose_landmarker_lite.task'))) ? '' : 'pose_landmarker_lite.task is in no folder that STRIDESCOPE_MODELS names'
}
