/** From points over time to angles, and to the steps that are found in them. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readFileSync } from 'node:fs'
import { kinematicsParams, kinematicsSchema } from '../../contract/analyse-tasks.ts'
import type { TaskResult } from '../../contract/worker-channel.ts'
import { modelIn } from '../../core/body/made-by.ts'
import { pointsOfMarkers } from '../../core/body/points-of-markers.ts'
import { skeletonFromArrow, skeletonToArrow } from '../../core/body/skeleton-arrow.ts'
import { skeletonMotion } from '../../core/body/skeleton-motion.ts'
import { skeletonOfMarkers } from '../../core/body/skeleton-of-markers.ts'
import { sourceMotion, type SourceMotion } from '../../core/formats/motion/source-motion.ts'
import { decodeText, linesOf } from '../../core/formats/reading/text.ts'
import { anglesToArrow } from '../../core/gait/angles-arrow.ts'
import { moveBody } from '../../core/gait/analyse-gait.ts'
import { moveSource, OWN, SEEN_HERE } from '../../core/gait/move-source.ts'
import { stepsToArrow } from '../../core/gait/steps-arrow.ts'
import { legLengthOfC3d, legLengthOfPoints } from '../../core/norms/gate/leg-length.ts'
import { ProblemError } from '../../core/problem.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'

export async function kinematics(params: unknown, { attemptDir }: TaskContext): Promise<TaskResult> {
  const { movement, cutOffHz, model, untold: byModel } = kinematicsParams.parse(params)
  const source = movement.kind === 'file' ? markersIn(movement) : await skeletonIn(movement.skeleton)
  const { motion, c3d, findings, ofMarkers } = source
  const untold = byModel[model ?? modelIn(motion.remark) ?? ''] ?? {}
  // A skeleton that nobody smoothed has to be.
  const isSmooth = movement.kind === 'skeleton' && cutOffHz !== null
  const body = movement.kind === 'file' ? moveSource(source, undefined, untold) : moveBody({ motion, c3d, untold, ...(isSmooth ? OWN : SEEN_HERE) })
  await writeFlushed(attemptDir, 'angles.arrow', anglesToArrow({ timesUs: BigInt64Array.from(motion.timesS, (s) => BigInt(Math.round(s * 1e6))), angles: body.angles }))
  await writeFlushed(attemptDir, 'events.json', JSON.stringify(body.events))
  if (body.steps) await writeFlushed(attemptDir, 'steps.arrow', stepsToArrow(body.steps))
  const ofFile = movement.kind === 'file' ? skeletonOfMarkers(motion) : null
  if (ofFile) await writeFlushed(attemptDir, 'skeleton.arrow', skeletonToArrow(ofFile))
  return {
    outputs: [
      { role: 'angles', file: 'angles.arrow', format: 'arrow' },
      { role: 'events', file: 'events.json', format: 'json' },
      ...(body.steps ? [{ role: 'steps', file: 'steps.arrow', format: 'arrow' } as const] : []),
      ...(ofFile ? [{ role: 'skeleton', file: 'skeleton.arrow', format: 'arrow' } as const] : []),
    ],
    summary: kinematicsSchema.parse({
      rateHz: body.rateHz,
      cutOffHz: isSmooth ? cutOffHz : body.cutOffHz,
      angles: body.angleSource,
      remark: motion.remark ?? null,
      legLength: (c3d && legLengthOfC3d(c3d)) ?? legLengthOfPoints(motion.timesS.length, pointsOfMarkers(motion)),
      findings: [...findings, ...ofMarkers, ...body.findings].map(({ level, code, message, hint }) => ({ level, code, message, ...(hint !== undefined && { hint }) })),
      untold: body.untold,
    }),
    warnings: [],
  }
}

/**
 * Each point counts as its kind usually does, not by its own covariance: an earlier session of which only markers are left has none, and angles weighed in two ways differ by degrees
 * (2° at the ankle of the sample).
 */
async function skeletonIn(path: string): Promise<SourceMotion> {
  return { c3d: undefined, motion: skeletonMotion(skeletonFromArrow(await readFile(path), basename(path))), findings: [], ofMarkers: [] }
}

function markersIn({ path, name, ending }: { path: string; name: string; ending: string }): SourceMotion {
  const source = sourceMotion(ending, { name, bytes: () => readFileSync(path), lines: () => linesOf(decodeText(readFileSync(path))) }, undefined)
  if (!source) throw new ProblemError({ code: 'no-movement', message: `${name} holds no movement that can be read.`, subject: name })
  return source
}
