/** From a trial's movement to its gait, and to what differs from the same person's earlier ones. */
import type { z } from 'zod'
import type { deviationsParams } from '../../contract/analyse-tasks.ts'
import type { Progress } from '../../contract/progress.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import { getAthlete } from '../library/athletes.ts'
import { getSession } from '../library/sessions.ts'
import type { TrialPlace } from '../trial/place.ts'
import { isComparable } from './comparable.ts'
import { type CutGait, cutGait } from './cut-gait.ts'
import { baselineTrials, type EarlierTrial } from './earlier-trials.ts'
import { keepGait, madeFrom } from './gait-of-trial.ts'

/** False where the trial holds no movement. */
export async function makeGait(context: Pick<JobContext, 'library' | 'stage'>, place: TrialPlace, progress: (progress: Progress) => void): Promise<boolean> {
  const { library, stage } = context
  const inputs = madeFrom(library, place)
  progress({ kind: 'kinematics', value: 0, title: 'Working out angles and steps' })
  const today = await cutGait(context, place)
  if (!today || !inputs) return false
  const earlier: (EarlierTrial & { cut: CutGait })[] = []
  const before = baselineTrials(library, place)
  for (const [at, one] of before.entries()) {
    progress({ kind: 'kinematics', value: 0.2 + (0.6 * at) / before.length, title: 'Reading earlier sessions', detail: one.name })
    const cut = await cutGait(context, one.place)
    if (cut && isComparable(today, cut)) earlier.push({ ...one, cut })
  }
  progress({ kind: 'deviations', value: 0.8, title: 'Finding what differs' })
  const { name, date, athleteId } = getSession(library, place.sessionId)
  const file = (hash: string) => library.layout.artifactFile(hash)
  const measured = ({ gait, strides }: CutGait) => ({ gait: file(gait), strides: file(strides) })
  const athleteName = getAthlete(library, athleteId).name
  const { behind } = today.movement
  const { outputs } = await stage({
    worker: 'analyse',
    stage: 'deviations',
    inputs: { gait: today.gait, strides: today.strides, ...behind, ...Object.fromEntries(earlier.flatMap(({ cut }, n) => [[`gait-${n + 1}`, cut.gait], [`strides-${n + 1}`, cut.strides]])) },
    params: { today: { name, date }, earlier: earlier.map((one) => ({ name: one.name, date: one.date })), athleteName },
    extra: {
      today: { name, date, ...measured(today) },
      earlier: earlier.map((one) => ({ name: one.name, date: one.date, ...measured(one.cut) })),
      behind: behind && { skeleton: file(behind.skeleton), evidence: file(behind.evidence) },
    } satisfies Partial<z.input<typeof deviationsParams>>,
  })
  keepGait(library, place, inputs, { gait: outputs['gait']!, strideCurves: today.strides, angles: today.angles })
  return true
}
