/** Points in space as a skeleton: without outliers and short gaps, smoothed, with what stands behind each point beside it. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { cleanedSchema, cleanParams } from '../../contract/analysis/reconstruction-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { evidenceFromArrow, evidenceToArrow, skeletonToArrow } from '../../core/body/skeleton/skeleton-arrow.ts'
import { POINT_STATES } from '../../core/body/skeleton/skeleton.ts'
import { cleanPoints } from '../../core/signal/clean-points.ts'
import { rateOf } from '../../core/time/rate-of.ts'
import { cleaningFindings } from '../../core/vision/robust/findings/cleaning-findings.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'

export async function clean(params: unknown, { attemptDir }: TaskContext): Promise<TaskResult> {
  const { triangulated, cutOffHz, longestGapS } = cleanParams.parse(params)
  const evidence = evidenceFromArrow(await readFile(triangulated), basename(triangulated))
  const { keypoints, timesUs, raw, covariance, changingShare } = evidence
  const cleaned = cleanPoints({ frames: timesUs.length, keypoints: keypoints.length, points: raw, covariance, changingShare }, { rateHz: rateOf(timesUs), cutOffHz, longestGapS })
  await writeFlushed(attemptDir, 'skeleton.arrow', skeletonToArrow({ keypoints, timesUs, points: cleaned.points, states: cleaned.states }))
  await writeFlushed(attemptDir, 'evidence.arrow', evidenceToArrow({ ...evidence, covariance: cleaned.covariance }))
  const how = (wanted: (typeof POINT_STATES)[number]) => cleaned.states.reduce((sum, state) => sum + (POINT_STATES[state] === wanted ? 1 : 0), 0)
  return {
    outputs: [
      { role: 'skeleton', file: 'skeleton.arrow', format: 'arrow' },
      { role: 'evidence', file: 'evidence.arrow', format: 'arrow' },
    ],
    summary: cleanedSchema.parse({ outliers: how('outlier-replaced'), filled: how('gap-filled'), missing: how('missing'), findings: cleaningFindings(cleaned, keypoints, Float64Array.from(timesUs, Number)) }),
    warnings: [],
  }
}
