/** What would become of a cohort of some sessions, by what is known of them already: nothing is worked out for it. */
import type { Trial } from '../../contract/library/trials.ts'
import type { CohortCheck } from '../../contract/gait/references.ts'
import { dimensionlessSpeedOf, type Measurement } from '../../core/norms/gate/measurement.ts'
import { cohortNotes, peopleObstacles, withoutWalk } from '../../core/norms/references/cohort-words.ts'
import { type MeasuredOne, obstaclesToCohort } from '../../core/norms/references/measured-alike.ts'
import { LEAST_PEOPLE } from '../../core/norms/references/reference.ts'
import { inTurns } from '../in-turns.ts'
import { keptMeasurement } from '../gait/kept-gait.ts'
import { movementOfTrial } from '../gait/movement-of-trial.ts'
import { agreesTo } from '../lab/consents.ts'
import { getAthlete } from '../library/athletes.ts'
import { liveSession } from '../library/live.ts'
import { trialsOfSession } from '../library/trials.ts'
import { titlesIn } from '../models/title-of-model.ts'
import type { Library } from '../store/library.ts'

/** In words, why a trial is no part of a cohort, whatever was measured in it; null: it may be. */
export function whyLeftOut({ kind, standing, rejectionReason }: Trial): string | null {
  if (kind !== 'walk') return kind === 'standing' ? 'somebody stands still' : 'no walk'
  return standing === 'rejected' ? `rejected${rejectionReason ? `: ${rejectionReason}` : ''}` : null
}

/** Whoever stands still in it has not said so, or no step is seen for another reason. */
export const holdsNoStep = ({ method }: Measurement): boolean => method.events === null

export async function checkCohort(library: Library, asked: readonly string[]): Promise<CohortCheck> {
  const sessions = await inTurns([...new Set(asked)], (id) => {
    const session = liveSession(library, id)
    return { ...session, person: getAthlete(library, session.athleteId), trials: trialsOfSession(library, id) }
  })
  const people = [...new Map(sessions.map(({ person }) => [person.id, person])).values()]
  const all = await inTurns(sessions.flatMap(({ id, trials }) => trials.map((trial) => ({ id, trial }))), ({ id, trial }) => ({ id, looked: lookAt(library, id, trial) }))
  const bySession = Map.groupBy(all, ({ id }) => id)
  const looked = sessions.map((session) => ({ session, trials: (bySession.get(session.id) ?? []).map(({ looked: trial }) => trial) }))
  const walks = looked.flatMap(({ session, trials }) => trials.filter(({ leftOut }) => leftOut === null).map((trial) => ({ session, ...trial })))
  const measured = walks.flatMap(({ session, name, measurement }): MeasuredOne[] => (measurement ? [{ called: `${session.person.name} in “${session.name}”`, subject: session.id, trial: name, measurement }] : []))
  const known = measured.flatMap(({ measurement }) => dimensionlessSpeedOf(measurement) ?? [])
  const speeds = known.length === 0 ? null : { least: Math.min(...known), most: Math.max(...known) }
  return {
    people: people.length,
    peopleForVerdict: LEAST_PEOPLE,
    speeds,
    sessions: looked.map(({ session: { id, name, date, person }, trials }) => ({ id, name, date, athleteId: person.id, athleteName: person.name, trials: trials.map(({ id: trialId, name: called, leftOut }) => ({ id: trialId, name: called, leftOut })) })),
    obstacles: [...peopleObstacles(people.map((person) => ({ ...person, hasAgreed: agreesTo(person.consent, 'cohort') }))), ...looked.flatMap(({ session, trials }) => (trials.some(({ leftOut }) => leftOut === null) ? [] : [withoutWalk(session.name, session.person.name, session.id)])), ...obstaclesToCohort(measured, titlesIn(library))],
    notes: cohortNotes({ unmeasured: walks.length - measured.length, speeds, people }),
  }
}

function lookAt(library: Library, sessionId: string, trial: Trial): CohortCheck['sessions'][number]['trials'][number] & { measurement: Measurement | null } {
  const place = { sessionId, trialId: trial.id }
  const leftOut = whyLeftOut(trial) ?? (movementOfTrial(library, place) ? null : 'holds no movement')
  const measurement = leftOut === null ? (keptMeasurement(library, place)?.measurement ?? null) : null
  if (measurement && holdsNoStep(measurement)) return { id: trial.id, name: trial.name, leftOut: 'no step is seen', measurement: null }
  return { id: trial.id, name: trial.name, leftOut, measurement }
}
