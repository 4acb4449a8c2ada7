/** A trial against another of the same person that somebody has picked: an earlier or a later session, or another trial of the same one. */
import type { Compared, OtherTrial } from '../../contract/gait/compared-with.ts'
import { gateToSession } from '../../core/norms/gate/gate.ts'
import { shapeOnlyOf } from '../../core/norms/gate/shape-only.ts'
import { ProblemError } from '../../core/problem.ts'
import { inTurns } from '../in-turns.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import { titlesIn } from '../models/title-of-model.ts'
import type { Library } from '../store/library.ts'
import { livePlace, type TrialPlace } from '../trial/place.ts'
import { conditionsOf } from './conditions.ts'
import { cutGait } from './cut-gait.ts'
import { cutVariations, findWhatDiffers } from './find-what-differs.ts'
import { keptVariations } from './kept-gait.ts'
import { madeFrom } from './made-from.ts'
import { measurementOf, seenIn } from './measurement.ts'
import { movementOfTrial } from './movement-of-trial.ts'

const OTHERS = `
  SELECT s.id AS sessionId, t.id AS trialId, s.name AS session, t.name AS trial, s.date, t.kind, t.surface
  FROM session s JOIN trial t ON t.session_id = s.id JOIN session today ON today.id = :sessionId
  WHERE s.athlete_id = today.athlete_id AND s.deleted_us IS NULL AND t.deleted_us IS NULL AND t.id IS NOT :trialId
  ORDER BY s.date DESC, s.created_us DESC, t.is_representative DESC, t.created_us`

/** The latest first; those without movement cannot be compared. */
export async function otherTrials(library: Library, place: TrialPlace): Promise<OtherTrial[]> {
  return inTurns(othersOf(library, place), (row) => ({ ...row, hasMovement: movementOfTrial(library, row) !== null }))
}

function othersOf(library: Library, place: TrialPlace): Omit<OtherTrial, 'hasMovement'>[] {
  livePlace(library, place)
  return library.sql.prepare(OTHERS).all(place) as Omit<OtherTrial, 'hasMovement'>[]
}

/** Of another session the trial of the same kind on the same surface, else the first that has a movement. */
export async function likestTrial(library: Library, place: TrialPlace, sessionId: string): Promise<OtherTrial> {
  const { kind, surface } = conditionsOf(library, place)
  const all = (await otherTrials(library, place)).filter((one) => one.sessionId === sessionId)
  const known = all.filter(({ hasMovement }) => hasMovement)
  const found = known.find((one) => one.kind === kind && one.surface === surface) ?? known[0]
  if (!found) throw new ProblemError({ code: 'nothing-to-compare', message: all.length === 0 ? 'The session to compare with has no other trial of the same person.' : 'No trial of the session to compare with holds a movement.', hint: 'Analyse it first.', subject: sessionId })
  return found
}

/** What differs from the other one, in the form of any comparison; in shape only where the gate does not let it through. */
export async function comparedWith(context: Pick<JobContext, 'library' | 'stage'>, place: TrialPlace, other: Compared['other']): Promise<Compared> {
  const { library } = context
  const picked = othersOf(library, place).find(({ sessionId, trialId }) => sessionId === other.sessionId && trialId === other.trialId)
  if (!picked) throw new ProblemError({ code: 'not-the-same-person', message: 'Only other trials of the same person can be compared with.', subject: other.sessionId })
  const [today, then, inputs] = [await cutGait(context, place), await cutGait(context, other), madeFrom(library, place)]
  if (!today || !inputs || !then) throw new ProblemError({ code: 'no-movement', message: `There is no movement in ${then ? 'this trial' : `“${picked.trial}” of the session “${picked.session}”`}.`, hint: 'Analyse its films, or import markers.', subject: then ? place.sessionId : other.sessionId })
  const kind = other.sessionId === place.sessionId ? 'trial' : 'session'
  const name = picked[kind]
  const gate = gateToSession(measurementOf(library, place, seenIn(today)), { id: other.sessionId, name, called: { kind, name }, measurement: measurementOf(library, other, seenIn(then)) }, titlesIn(library))
  const shapeOnly = gate.verdict === 'same' ? null : shapeOnlyOf(gate.reasons)
  const varied = keptVariations(library, place, inputs)
  const variations = await cutVariations(context, place, today, varied ?? [])
  const { gait: { reference, scores, deviations } } = await findWhatDiffers(context, place, today, { earlier: [{ name, date: picked.date, cut: then }], shapeOnly, picked: kind, against: null }, variations)
  // Films are made into a skeleton a little differently when they are analysed; what a file holds needs none of that.
  const isTried = varied !== null || movementOfTrial(library, place)?.params.movement.kind === 'file'
  return { other, reference: { ...reference!, picked: { kind, called: name } }, scores, deviations, isTried }
}
