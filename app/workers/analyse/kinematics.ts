/** From points over time to angles, and to the steps that are found in them. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { z } from 'zod'
import { readFileSync } from 'node:fs'
import { kinematicsParams, kinematicsSchema } from '../../contract/gait/analyse-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { seenFeetOf } from '../../core/body/fit/seen-feet.ts'
import { modelIn } from '../../core/pose/made-by.ts'
import { skeletonFromArrow, skeletonToArrow } from '../../core/body/skeleton/skeleton-arrow.ts'
import { skeletonMotion } from '../../core/body/skeleton/skeleton-motion.ts'
import { skeletonOfMarkers } from '../../core/body/markers/skeleton-of-markers.ts'
import { groundReactions } from '../../core/forces/ground-reaction.ts'
import { sourceMotion, type SourceMotion } from '../../core/formats/motion/source-motion.ts'
import { makerParameters } from '../../core/formats/c3d/c3d-analysis.ts'
import type { KnownUp } from '../../core/formats/motion/up-in.ts'
import { decodeText, linesOf } from '../../core/formats/reading/text.ts'
import { taughtBy } from '../../core/gait/events/found-events.ts'
import { markersOfFeet } from '../../core/gait/gait-points.ts'
import { anglesToArrow } from '../../core/gait/tables/angles-arrow.ts'
import { moveBody } from '../../core/gait/analyse-gait.ts'
import { moveSource, OWN, SEEN_HERE } from '../../core/gait/move-source.ts'
import { modelledIn, recordedIn } from '../../core/gait/signals/recorded.ts'
import { modelledToArrow, recordedToArrow } from '../../core/gait/signals/recorded-arrow.ts'
import { stepsToArrow } from '../../core/gait/tables/steps-arrow.ts'
import { spreadsToArrow } from '../../core/gait/tables/spreads-arrow.ts'
import type { Standing } from '../../core/gait/standing-findings.ts'
import { standingFor } from '../../core/gait/standing-for.ts'
import { legLengthOfFile } from '../../core/norms/gate/leg-length.ts'
import { ProblemError } from '../../core/problem.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'
import { fitInThreads } from './fit-in-threads.ts'

export async function kinematics(params: unknown, { attemptDir }: TaskContext): Promise<TaskResult> {
  const { movement, cutOffHz, model, stated, up, untold: byModel, standing: given } = kinematicsParams.parse(params)
  const source = await movementIn(movement, { stated: up })
  const { motion, c3d, findings, ofMarkers } = source
  const known = model ?? modelIn(motion.remark)
  const madeBy = known ?? stated ?? null
  const untold = byModel[madeBy ?? ''] ?? {}
  const seenFeet = seenFeetOf(madeBy)
  const standing = await standingOf(given, source, movement, known)
  // A skeleton that nobody smoothed has to be.
  const isSmooth = movement.kind === 'skeleton' && cutOffHz !== null
  const body = movement.kind === 'file' ? moveSource(source, undefined, { untold, standing, seenFeet, fitFrames: fitInThreads }) : moveBody({ motion, c3d, untold, standing, seenFeet, fitFrames: fitInThreads, ...(isSmooth ? OWN : SEEN_HERE) })
  const timesUs = BigInt64Array.from(motion.timesS, (s) => BigInt(Math.round(s * 1e6)))
  await writeFlushed(attemptDir, 'angles.arrow', anglesToArrow({ timesUs, angles: body.angles }))
  if (body.spreads) await writeFlushed(attemptDir, 'spreads.arrow', spreadsToArrow(timesUs, body.spreads, body.limits))
  await writeFlushed(attemptDir, 'events.json', JSON.stringify({ seen: body.seen.seen, sure: body.seen.sure, gait: body.seen.gait }))
  if (body.steps) await writeFlushed(attemptDir, 'steps.arrow', stepsToArrow(body.steps))
  const ofFile = movement.kind === 'file' ? skeletonOfMarkers(motion) : null
  if (ofFile) await writeFlushed(attemptDir, 'skeleton.arrow', skeletonToArrow(ofFile))
  const [recorded, modelled] = c3d ? [recordedIn(c3d), modelledIn(c3d)] : [null, null]
  if (recorded) await writeFlushed(attemptDir, 'recorded.arrow', recordedToArrow(recorded))
  if (modelled) await writeFlushed(attemptDir, 'modelled.arrow', modelledToArrow(modelled))
  return {
    outputs: [
      { role: 'angles', file: 'angles.arrow', format: 'arrow' },
      { role: 'events', file: 'events.json', format: 'json' },
      ...(body.spreads ? [{ role: 'spreads', file: 'spreads.arrow', format: 'arrow' } as const] : []),
      ...(body.steps ? [{ role: 'steps', file: 'steps.arrow', format: 'arrow' } as const] : []),
      ...(ofFile ? [{ role: 'skeleton', file: 'skeleton.arrow', format: 'arrow' } as const] : []),
      ...(recorded ? [{ role: 'recorded', file: 'recorded.arrow', format: 'arrow' } as const] : []),
      ...(modelled ? [{ role: 'modelled', file: 'modelled.arrow', format: 'arrow' } as const] : []),
    ],
    summary: kinematicsSchema.parse({
      rateHz: body.rateHz,
      cutOffHz: isSmooth ? cutOffHz : body.cutOffHz,
      angles: body.angleSource,
      remark: motion.remark ?? null,
      legLength: legLengthOfFile({ motion, c3d }),
      feetBy: markersOfFeet(motion.markers),
      areOurs: movement.kind === 'skeleton' || modelIn(motion.remark) !== null,
      taught: taughtBy(body.seen, body.steps),
      findings: [...findings, ...ofMarkers, ...body.findings, ...(c3d ? groundReactions(c3d).findings : [])].map(({ level, code, message, hint, said }) => ({ level, code, message, ...(hint !== undefined && { hint }), ...(said && { said }) })),
      untold: body.untold,
      certainty: body.certainty,
      standing: body.standing,
      makerParameters: c3d ? makerParameters(c3d) : [],
    }),
    warnings: [],
  }
}

type Params = z.infer<typeof kinematicsParams>

const movementIn = (movement: Params['movement'], known: KnownUp): SourceMotion | Promise<SourceMotion> => (movement.kind === 'file' ? markersIn(movement, known) : skeletonIn(movement.skeleton))

/** Who stands shows less well what is up than who steps: of a file of the same kind it is held to be the same. */
async function standingOf(given: Params['standing'], { motion, up }: SourceMotion, movement: Params['movement'], model: string | null): Promise<Standing> {
  if ('lacking' in given) return given
  const isAlike = movement.kind === 'file' && given.movement.kind === 'file' && movement.ending.toLowerCase() === given.movement.ending.toLowerCase()
  const stand = (await movementIn(given.movement, { stated: given.up, ...(isAlike && { alongside: up.axis }) })).motion
  return standingFor({ motion, model }, { motion: stand, model: given.model ?? modelIn(stand.remark) }, given.name)
}

async function skeletonIn(path: string): Promise<SourceMotion> {
  return { c3d: undefined, motion: skeletonMotion(skeletonFromArrow(await readFile(path), basename(path))), up: { axis: '+Z', by: 'file' }, findings: [], ofMarkers: [] }
}

function markersIn({ path, name, ending }: { path: string; name: string; ending: string }, known: KnownUp): SourceMotion {
  const source = sourceMotion(ending, { name, bytes: () => readFileSync(path), lines: () => linesOf(decodeText(readFileSync(path))) }, known)
  if (!source) throw new ProblemError({ code: 'no-movement', message: `${name} holds no movement that can be read.`, subject: name })
  return source
}
