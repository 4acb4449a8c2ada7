/** What differs from the same person's earlier measurements. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { z } from 'zod'
import { deviationsParams, type deviationsSummary, wholeGaitSchema } from '../../contract/gait/analyse-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { evidenceFromArrow, skeletonFromArrow } from '../../core/body/skeleton/skeleton-arrow.ts'
import type { Behind } from '../../core/deviation/data-quality.ts'
import { familyFactor, remembered } from '../../core/deviation/chance/family-factor.ts'
import { qualityBehind } from '../../core/deviation/quality-behind.ts'
import { methodOfAngles } from '../../core/deviation/chance/repeatability.ts'
import { SEED } from '../../core/deviation/chance/seed.ts'
import { toldDeviations } from '../../core/deviation/told/told-deviations.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'
import { measuredGait } from './measured-gait.ts'
import { variedToday } from './variations.ts'

export async function deviations(params: unknown, { attemptDir }: TaskContext): Promise<TaskResult> {
  const { today, earlier, athleteName, behind, shapeOnly, picked, isTried, variations, against, thresholds } = deviationsParams.parse(params)
  const { gait, measured } = await measuredGait(today)
  const before = (await Promise.all(earlier.map(measuredGait))).map((one) => one.measured)
  const known = new Map(thresholds.map(({ family, factor }) => [family, factor]))
  const told = toldDeviations({
    today: measured,
    athleteName,
    method: methodOfAngles(gait.angles),
    events: gait.events,
    quality: qualityBehind(gait.events, measured, behind && (await filesBehind(behind))),
    earlier: before,
    shapeOnly,
    picked,
    against,
    varied: isTried ? await variedToday({ today, variations }, gait) : [],
    isTried,
    factorOf: remembered(familyFactor, known),
    seed: SEED,
  })
  const found = { ...gait, ...(against && { reference: against.reference, scores: against.scores, findings: [...gait.findings, ...against.findings] }), ...told }
  await writeFlushed(attemptDir, 'gait.json', JSON.stringify(wholeGaitSchema.parse(found)))
  return { outputs: [{ role: 'gait', file: 'gait.json', format: 'json' }], summary: { thresholds: [...known].slice(thresholds.length).flatMap(([family, factor]) => (Number.isNaN(factor) ? [] : [{ family, factor }])) } satisfies z.infer<typeof deviationsSummary>, warnings: [] }
}

/** The last that were read: whoever moves an event asks for them again at once, and files under their content's name never change. */
let lastBehind: { files: string; behind: Behind } | undefined

async function filesBehind({ skeleton, evidence }: NonNullable<z.infer<typeof deviationsParams>['behind']>): Promise<Behind> {
  const files = `${skeleton}\n${evidence}`
  if (lastBehind?.files !== files) lastBehind = { files, behind: { skeleton: skeletonFromArrow(await readFile(skeleton), basename(skeleton)), evidence: evidenceFromArrow(await readFile(evidence), basename(evidence)) } }
  return lastBehind.behind
}
