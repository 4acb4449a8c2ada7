/** From a trial's movement to its gait, and to what differs from the same person's earlier ones. */
import type { z } from 'zod'
import type { deviationsParams } from '../../contract/gait/analyse-tasks.ts'
import type { Gait } from '../../contract/gait/gait.ts'
import type { Progress } from '../../contract/basics/progress.ts'
import { SIDES } from '../../core/body/joints.ts'
import { areSidesExchanged } from '../../core/gait/exchanged-sides.ts'
import { isOfKeypoints } from '../../core/gait/angles/untold-angles.ts'
import type { EarlierSession } from '../../core/norms/gate/gate-verdict.ts'
import { shapeOnlyOf } from '../../core/norms/gate/shape-only.ts'
import { type OwnBaseline, ownBaseline } from '../../core/norms/references/own-baseline.ts'
import type { VariedSkeleton } from '../skeleton/varied-skeletons.ts'
import { nowUs } from '../clock.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import { forgetMakers } from '../jobs/runs.ts'
import { titlesIn } from '../models/title-of-model.ts'
import { keepFindings } from '../review/keep-findings.ts'
import type { TrialPlace } from '../trial/place.ts'
import { againstReference } from './against-reference.ts'
import { type CutGait, cutGait } from './cut-gait.ts'
import { baselineTrials } from './earlier-trials.ts'
import { cutVariations, findWhatDiffers } from './find-what-differs.ts'
import { foundEventsIn, UnreadableGait } from './gait-files.ts'
import { type EarlierOutcome, keepGait, keptVariations } from './kept-gait.ts'
import { madeFrom } from './made-from.ts'
import { measurementOf, seenIn } from './measurement.ts'
import { type MovedTrial, moveTrial } from './move-trial.ts'
import { keepTaught } from '../trial/taught-offsets.ts'

type Context = Pick<JobContext, 'library' | 'stage'>
type Earlier = EarlierSession & { date: string; cut: CutGait }

/** `made`: the movement of today as it would be, measured a little differently; undefined: as it was tried the last time; `later`: findings are told before they are tried. Null where the trial holds no movement. */
export async function makeGait(...asked: Parameters<typeof makeOfKept>): Promise<Gait | null> {
  const [{ library }] = asked
  const forgotten = new Set<string>()
  for (;;) {
    try {
      const gait = await makeOfKept(...asked)
      // Made anew, it may be the same as before, and now it can be read.
      if (forgotten.size > 0) library.changes.touched('analysis')
      return gait
    } catch (thrown) {
      if (!(thrown instanceof UnreadableGait) || forgotten.has(thrown.artifact)) throw thrown
      console.error(thrown)
      forgotten.add(thrown.artifact)
      forgetMakers(library, thrown.artifact)
    }
  }
}

/** By stages, whose results stand once they are there, readable or not. */
async function makeOfKept(context: Context, place: TrialPlace, progress: (progress: Progress) => void, made?: readonly VariedSkeleton[] | 'later'): Promise<Gait | null> {
  const { library } = context
  const startedUs = nowUs()
  const inputs = madeFrom(library, place)
  progress({ kind: 'kinematics', value: 0, title: 'Working out angles and steps' })
  const trials = baselineTrials(library, place)
  // All by the same offsets: what any of them teaches is there before the first is cut.
  const ofToday = await movedAndLearntFrom(context, place)
  const ofEarlier: (MovedTrial | null)[] = []
  for (const one of trials) ofEarlier.push(await movedAndLearntFrom(context, one.place))
  const today = ofToday && (await cutGait(context, place, ofToday))
  if (!today || !inputs) return null
  // Nothing here asks for them, but a window will.
  await foundEventsIn(library, today.events)
  const before: Earlier[] = []
  for (const [at, { place: then, name, date }] of trials.entries()) {
    progress({ kind: 'kinematics', value: 0.2 + (0.6 * at) / trials.length, title: 'Reading earlier sessions', detail: name })
    const moved = ofEarlier[at]
    const cut = moved && (await cutGait(context, then, moved))
    if (cut) before.push({ id: then.sessionId, name, date, measurement: measurementOf(library, then, seenIn(cut)), cut, ...(areSidesExchanged(cut.told.findings) && { untold: 'sides-exchanged' as const }) })
  }
  progress({ kind: 'deviations', value: 0.8, title: 'Finding what differs' })
  const isTried = made !== 'later'
  const varied = isTried && made ? made : (keptVariations(library, place, inputs) ?? [])
  const variations = await cutVariations(context, place, today, isTried ? varied : [])
  const seen = seenIn(today)
  const measurement = measurementOf(library, place, seen)
  const baseline = ownBaseline(measurement, before, titlesIn(library))
  const isMeasured = SIDES.some((side) => today.told.strides[side].length > 0)
  const against = await againstReference(context, place, today, measurement, baseline.used.length > 0 ? 'count' : before.length > 0 ? 'shape-only' : 'none')
  const { artifact, gait } = await findWhatDiffers(context, place, today, { ...(against?.told.reference || !isMeasured ? { earlier: [], shapeOnly: null } : comparison(baseline)), against }, variations, isTried)
  const id = keepGait(library, place, inputs, { gait: artifact, strideCurves: today.strides, pieces: today.pieces, angles: today.angles, skeleton: today.skeleton, recorded: today.recorded, events: today.events, earlier: outcomeOf(baseline, isOfKeypoints(measurement.method.angles) ? measurement.method.model : null), varied: [...varied], isTried, seen, taughtByLab: today.taughtByLab, oneCycle: today.told.oneCycle ?? null }, startedUs)
  if (id !== null) keepFindings(library, place, id, gait)
  return gait
}

/** What its plates teach is the lab's from then on. */
async function movedAndLearntFrom(context: Context, place: TrialPlace): Promise<MovedTrial | null> {
  const moved = await moveTrial(context, place)
  if (moved) keepTaught(context.library, place, moved.pointsBy, moved.taught)
  return moved
}

/** What became of each earlier session. `model`: today’s, where it saw keypoints: others are not run here. */
function outcomeOf({ used, shapeOnly }: OwnBaseline<Earlier>, model: string | null): EarlierOutcome[] {
  return [
    ...used.map(({ id }) => ({ sessionId: id, shapeOnly: null, otherModel: null })),
    ...shapeOnly.map(({ session, gate }) => ({ sessionId: session.id, shapeOnly: gate.reasons.map(({ words }) => words).join(' '), otherModel: session.measurement.method.model === model ? null : model })),
  ]
}

/** Where nothing was measured alike, what was measured otherwise: its shape, with what stands in the way. */
function comparison({ used, shapeOnly }: OwnBaseline<Earlier>): { earlier: readonly Earlier[]; shapeOnly: z.input<typeof deviationsParams>['shapeOnly'] } {
  if (used.length > 0 || shapeOnly.length === 0) return { earlier: used, shapeOnly: null }
  return { earlier: shapeOnly.map(({ session }) => session), shapeOnly: shapeOnlyOf(shapeOnly.flatMap(({ gate }) => gate.reasons)) }
}
