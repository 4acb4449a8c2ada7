/** Points in space as a skeleton: smoothed, with what stands behind each point beside it. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { cleanedSchema, cleanParams } from '../../contract/reconstruction-tasks.ts'
import type { TaskResult } from '../../contract/worker-channel.ts'
import { evidenceFromArrow, evidenceToArrow, skeletonToArrow } from '../../core/body/skeleton-arrow.ts'
import { POINT_STATES } from '../../core/body/skeleton.ts'
import { lowPassPoints } from '../../core/signal/low-pass-points.ts'
import type { TaskContext } from '../kit.ts'
import { writeFlushed } from '../media/flushed.ts'

export async function clean(params: unknown, { attemptDir }: TaskContext): Promise<TaskResult> {
  const { triangulated, cutOffHz } = cleanParams.parse(params)
  const evidence = evidenceFromArrow(await readFile(triangulated), basename(triangulated))
  const { keypoints, timesUs, raw } = evidence
  const rateHz = ((timesUs.length - 1) * 1e6) / Number(timesUs.at(-1)! - timesUs[0]!)
  const { points } = cutOffHz === null ? { points: raw } : lowPassPoints({ frames: timesUs.length, keypoints: keypoints.length, points: raw }, cutOffHz, rateHz)
  const states = Uint8Array.from({ length: points.length / 3 }, (_, at) => POINT_STATES.indexOf(Number.isNaN(points[3 * at]!) ? 'missing' : 'measured'))
  await writeFlushed(attemptDir, 'skeleton.arrow', skeletonToArrow({ keypoints, timesUs, points, states }))
  await writeFlushed(attemptDir, 'evidence.arrow', evidenceToArrow(evidence))
  return {
    outputs: [
      { role: 'skeleton', file: 'skeleton.arrow', format: 'arrow' },
      { role: 'evidence', file: 'evidence.arrow', format: 'arrow' },
    ],
    summary: cleanedSchema.parse({ outliers: 0, filled: 0, missing: states.filter((state) => state === 0).length, findings: [] }),
    warnings: [],
  }
}
