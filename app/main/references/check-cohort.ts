/** What would become of a cohort of some sessions, by what is known of them already: nothing is worked out for it. */
import type { Athlete, Trial } from '../../contract/library.ts'
import type { CohortCheck } from '../../contract/references.ts'
import { SAME_SPEED } from '../../core/norms/gate/gate.ts'
import { measuredLegLength } from '../../core/norms/gate/leg-length.ts'
import { dimensionlessSpeedOf, type Measurement } from '../../core/norms/gate/measurement.ts'
import { FEWEST_PEOPLE } from '../../core/norms/references/make-cohort.ts'
import { type MeasuredOne, obstaclesToCohort } from '../../core/norms/references/measured-alike.ts'
import { LEAST_PEOPLE } from '../../core/norms/references/reference.ts'
import type { Problem } from '../../core/problem.ts'
import { localDay } from '../../core/time/day.ts'
import { conditionsOf } from '../gait/conditions.ts'
import { keptMeasurement } from '../gait/kept-gait.ts'
import { movementOfTrial } from '../gait/movement-of-trial.ts'
import { getAthlete } from '../library/athletes.ts'
import { liveSession } from '../library/live.ts'
import { trialsOfSession } from '../library/trials.ts'
import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'

export const hasAgreed = ({ consent }: Athlete, day: string): boolean => consent.some(({ purpose, until }) => purpose === 'cohort' && (until === null || until >= day))

/** In words, why a trial is no part of a cohort, whatever was measured in it; null: it may be. */
export function whyLeftOut({ kind, standing, rejectionReason }: Trial): string | null {
  if (kind !== 'walk') return 'no walk'
  return standing === 'rejected' ? `rejected${rejectionReason ? `: ${rejectionReason}` : ''}` : null
}

export function checkCohort(library: Library, asked: readonly string[]): CohortCheck {
  const sessions = [...new Set(asked)].map((id) => ({ ...liveSession(library, id), person: getAthlete(library, liveSession(library, id).athleteId) }))
  const people = [...new Map(sessions.map(({ person }) => [person.id, person])).values()]
  const looked = sessions.map((session) => ({ session, trials: trialsOfSession(library, session.id).map((trial) => lookAt(library, session, trial)) }))
  const walks = looked.flatMap(({ session, trials }) => trials.filter(({ leftOut }) => leftOut === null).map((trial) => ({ session, ...trial })))
  const measured = walks.flatMap(({ session, measurement }): MeasuredOne[] => (measurement ? [{ called: `${session.person.name} in “${session.name}”`, subject: session.id, measurement }] : []))
  const known = measured.flatMap(({ measurement }) => dimensionlessSpeedOf(measurement) ?? [])
  const speeds = known.length === 0 ? null : { least: Math.min(...known), most: Math.max(...known) }
  return {
    people: people.length,
    peopleForVerdict: LEAST_PEOPLE,
    speeds,
    sessions: looked.map(({ session: { id, name, date, person }, trials }) => ({ id, name, date, athleteId: person.id, athleteName: person.name, trials: trials.map(({ id: trialId, name: called, leftOut }) => ({ id: trialId, name: called, leftOut })) })),
    obstacles: [...ofPeople(people), ...looked.flatMap(({ session, trials }) => (trials.some(({ leftOut }) => leftOut === null) ? [] : [withoutWalk(session.name, session.person.name, session.id)])), ...obstaclesToCohort(measured)],
    notes: [...unmeasured(walks.length - measured.length), ...apart(speeds), ...ofPersons(people)],
  }
}

function lookAt(library: Library, { id: sessionId }: { id: string }, trial: Trial): CohortCheck['sessions'][number]['trials'][number] & { measurement: Measurement | null } {
  const place = { sessionId, trialId: trial.id }
  const leftOut = whyLeftOut(trial) ?? (movementOfTrial(library, place) ? null : 'holds no movement')
  return { id: trial.id, name: trial.name, leftOut, measurement: leftOut === null ? statedNow(library, place) : null }
}

/** As it was measured, with what has been stated of the trial and the person since. */
function statedNow(library: Library, place: TrialPlace): Measurement | null {
  const kept = keptMeasurement(library, place)?.measurement
  if (!kept) return null
  const { surface, beltSpeedMps } = conditionsOf(library, place)
  const { legLengthLeftM, legLengthRightM } = getAthlete(library, liveSession(library, place.sessionId).athleteId)
  return { ...kept, surface, speedMps: beltSpeedMps === null || beltSpeedMps > 0 ? beltSpeedMps : kept.speedMps, legLength: measuredLegLength([legLengthLeftM, legLengthRightM]) ?? (kept.legLength?.from === 'skeleton' ? kept.legLength : null) }
}

function ofPeople(people: readonly Athlete[]): Problem[] {
  const day = localDay(new Date())
  const few: Problem[] = people.length < FEWEST_PEOPLE ? [{ code: 'too-few-people', message: `These are sessions of ${people.length === 1 ? 'one person' : 'nobody'}: a cohort takes ${FEWEST_PEOPLE} people at least.`, hint: 'Choose sessions of several people.' }] : []
  const without = people.filter((person) => !hasAgreed(person, day))
  return [...few, ...without.map(({ id, name }): Problem => ({ code: 'no-consent', message: `Nobody noted that ${name} agreed to be part of a cohort.`, hint: 'Note the consent with the person, or leave the sessions out.', subject: id }))]
}

const withoutWalk = (session: string, person: string, subject: string): Problem => ({ code: 'no-movement', message: `${session} of ${person} holds no walk with movement.`, hint: 'Analyse its films, import markers (C3D or TRC), or leave it out.', subject })

const unmeasured = (count: number): string[] => (count === 0 ? [] : [`Of ${count} ${count === 1 ? 'trial' : 'trials'} steps and angles are worked out on the way: whether they were measured like the others is seen then.`])

/** Who is held against it has to walk within so much of the mean of them. */
function apart(speeds: CohortCheck['speeds']): string[] {
  if (!speeds || speeds.most - speeds.least <= 2 * SAME_SPEED) return []
  return [`They walked at quite different speeds, ${speeds.least.toFixed(2)} to ${speeds.most.toFixed(2)} in units of √(g·leg length): the reference counts for those who walk within ${SAME_SPEED.toFixed(2)} of their mean.`]
}

function ofPersons(people: readonly Athlete[]): string[] {
  const named = (some: readonly Athlete[]) => some.map(({ name }) => name).join(', ')
  const ageless = people.filter(({ birthDate }) => birthDate === null)
  const affected = people.filter(({ affectedSide }) => affectedSide !== null && affectedSide !== 'none')
  return [
    ...(ageless.length === 0 ? [] : [`Nobody said how old ${named(ageless)} ${ageless.length === 1 ? 'is' : 'are'}: the reference will not say what ages its people have.`]),
    ...(affected.length === 0 ? [] : [`An affected side is stated of ${named(affected)}.`]),
  ]
}
