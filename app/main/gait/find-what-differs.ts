/** The stage `deviations`: a trial as it was cut, and what it is held against, to what differs. */
import type { z } from 'zod'
import { type deviationsParams, deviationsSummary } from '../../contract/gait/analyse-tasks.ts'
import type { Gait } from '../../contract/gait/gait.ts'
import type { VariedSkeleton } from '../skeleton/varied-skeletons.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import { getAthlete } from '../library/athletes.ts'
import { sessionRow } from '../library/sessions.ts'
import type { TrialPlace } from '../trial/place.ts'
import type { againstReference } from './against-reference.ts'
import { type CutGait, cutGait } from './cut-gait.ts'
import { gaitIn } from './gait-files.ts'
import { keepThresholds, knownThresholds } from './family-thresholds.ts'
import { moveTrial } from './move-trial.ts'
import { skeletonMovement } from './movement-of-trial.ts'

type Context = Pick<JobContext, 'library' | 'stage'>
type Params = z.input<typeof deviationsParams>

/** Today measured a little differently. */
interface Variation {
  what: string
  cut: CutGait
}

interface HeldAgainst extends Pick<Params, 'shapeOnly' | 'picked'> {
  earlier: readonly { name: string; date: string; cut: CutGait }[]
  against: Awaited<ReturnType<typeof againstReference>>
}

export async function cutVariations(context: Context, place: TrialPlace, today: CutGait, varied: readonly VariedSkeleton[]): Promise<Variation[]> {
  const variations: Variation[] = []
  for (const { what, ...skeleton } of varied) {
    const moved = await moveTrial(context, place, skeletonMovement(context.library, { ...skeleton, model: today.model }))
    const cut = moved && (await cutGait(context, place, moved))
    if (cut) variations.push({ what, cut })
  }
  return variations
}

/** `isTried`: whether findings are tried on the variations, or told before. */
export async function findWhatDiffers({ library, stage }: Context, place: TrialPlace, today: CutGait, { earlier, shapeOnly, picked, against }: HeldAgainst, variations: readonly Variation[], isTried = true): Promise<{ artifact: string; gait: Gait }> {
  const { name, date, athleteId } = sessionRow(library, place.sessionId)
  const file = (hash: string) => library.layout.artifactFile(hash)
  const measured = ({ gait, pieces }: CutGait) => ({ gait: file(gait), pieces: pieces.map(({ steps, curves }) => ({ steps: file(steps), curves: file(curves) })) })
  const { behind } = today.movement
  const told = { athleteName: getAthlete(library, athleteId).name, shapeOnly, isTried, ...(picked && { picked }) }
  const { run, outputs } = await stage({
    worker: 'analyse',
    stage: 'deviations',
    inputs: Object.assign({ ...partsOf('', today), angles: today.angles, ...behind }, ...earlier.map(({ cut }, n) => partsOf(`-${n + 1}`, cut)), ...variations.map(({ cut }, n) => partsOf(`-varied-${n + 1}`, cut))) as Record<string, string>,
    params: { ...told, today: { name, date }, earlier: earlier.map((one) => ({ name: one.name, date: one.date })), varied: variations.map(({ what }) => what), against: against && against.key },
    extra: {
      ...told,
      today: { name, date, ...measured(today), angles: file(today.angles) },
      earlier: earlier.map((one) => ({ name: one.name, date: one.date, ...measured(one.cut) })),
      variations: variations.map(({ what, cut }) => ({ what, name, date, ...measured(cut) })),
      against: against && against.told,
      thresholds: knownThresholds(library),
      behind: behind && { skeleton: file(behind.skeleton), evidence: file(behind.evidence) },
    } satisfies Params,
  })
  keepThresholds(library, deviationsSummary.parse(run.summary).thresholds)
  return { artifact: outputs['gait']!, gait: await gaitIn(library, { gait: outputs['gait']!, pieces: today.pieces }) }
}

const partsOf = (of: string, { gait, strides }: CutGait) => ({ [`gait${of}`]: gait, [`strides${of}`]: strides })
