/** What differs from the same person's earlier measurements. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { z } from 'zod'
import { deviationsParams, type deviationsSummary } from '../../contract/analyse-tasks.ts'
import { type Gait, gaitSchema } from '../../contract/gait.ts'
import type { TaskResult } from '../../contract/worker-channel.ts'
import { bySide } from '../../core/body/joints.ts'
import { evidenceFromArrow, skeletonFromArrow } from '../../core/body/skeleton-arrow.ts'
import { differsFromPeople } from '../../core/deviation/against-people.ts'
import { type Behind, dataQuality } from '../../core/deviation/data-quality.ts'
import { familyFactor, remembered } from '../../core/deviation/family-factor.ts'
import { findDeviations, type Question } from '../../core/deviation/find-deviations.ts'
import { methodOfAngles } from '../../core/deviation/repeatability.ts'
import { toldComparison } from '../../core/deviation/told-comparison.ts'
import { medianBetween } from '../../core/math/median.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'
import { measuredGait } from './measured-gait.ts'
import { variationsOf } from './variations.ts'

/** Of the threshold that is simulated: any number, but the same. */
const SEED = 20_261_129
export async function deviations(params: unknown, { attemptDir }: TaskContext): Promise<TaskResult> {
  const { today, earlier, athleteName, behind, shapeOnly, variations, against, thresholds } = deviationsParams.parse(params)
  const { gait, measured } = await measuredGait(today)
  const before = (await Promise.all(earlier.map(measuredGait))).map((one) => one.measured)
  const method = methodOfAngles(gait.angles)
  const quality = qualityOf(gait, measured, behind && (await filesBehind(behind)))
  const varied = shapeOnly ? [] : await variationsOf({ today, variations }, gait, before)
  const people = against?.people ?? null
  const known = new Map(thresholds.map(({ family, factor }) => [family, factor]))
  const factorOf = remembered(familyFactor, known)
  const answer = before.length === 0 ? null : findDeviations({
    today: measured,
    earlier: before,
    athleteName,
    method,
    quality,
    variations: varied,
    factorOf,
    seed: SEED,
  })
  const deviations = people ? differsFromPeople({ ...people, today: measured, method, quality, athleteName, variations: varied }) : []
  const compared: Gait = gaitSchema.parse({ ...gait, deviations, ...(against && { reference: against.reference, scores: against.scores, findings: [...gait.findings, ...against.findings] }), ...(answer && toldComparison(answer, before, shapeOnly)) })
  await writeFlushed(attemptDir, 'gait.json', JSON.stringify(compared))
  return { outputs: [{ role: 'gait', file: 'gait.json', format: 'json' }], summary: { thresholds: [...known].slice(thresholds.length).flatMap(([family, factor]) => (Number.isNaN(factor) ? [] : [{ family, factor }])) } satisfies z.infer<typeof deviationsSummary>, warnings: [] }
}

/** The last that were read: whoever moves an event asks for them again at once, and files under their content's name never change. */
let lastBehind: { files: string; behind: Behind } | undefined

async function filesBehind({ skeleton, evidence }: NonNullable<z.infer<typeof deviationsParams>['behind']>): Promise<Behind> {
  const files = `${skeleton}\n${evidence}`
  if (lastBehind?.files !== files) lastBehind = { files, behind: { skeleton: skeletonFromArrow(await readFile(skeleton), basename(skeleton)), evidence: evidenceFromArrow(await readFile(evidence), basename(evidence)) } }
  return lastBehind.behind
}

function qualityOf({ events }: Gait, { strides }: Question['today'], behind: Behind | null): NonNullable<Question['quality']> {
  const uncertainty = bySide((side) => {
    const own = events.filter((event) => event.side === side).map(({ uncertaintyS }) => uncertaintyS)
    return own.length === 0 ? null : medianBetween(own)
  })
  return (angle, side, phases) => {
    const points = behind && dataQuality(behind, angle, side, strides[side], phases)
    return { cameras: null, reprojectionPx: null, shareInterpolated: null, ...points, eventUncertaintyS: uncertainty[side] }
  }
}
