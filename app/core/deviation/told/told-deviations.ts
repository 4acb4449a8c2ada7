/** All that is told of how a trial differs: from earlier sessions or from people, and within itself. */
import { bySide } from '../../body/joints.ts'
import { untoldFeaturesOf } from '../../gait/features/features.ts'
import type { GaitEvent } from '../../gait/gait-event.ts'
import type { Reference } from '../../norms/references/reference.ts'
import { differsFromPeople } from '../against-people.ts'
import { checkName } from '../checks.ts'
import type { VariedToday } from '../events-moved.ts'
import { eventsOtherwise } from '../events-otherwise.ts'
import { featuresAgainstEarlier } from '../features/features-against-earlier.ts'
import { featuresAgainstPeople } from '../features/features-against-people.ts'
import { featuresWith } from '../features/features-with.ts'
import { findDeviations, type Question } from '../find-deviations.ts'
import type { MeasuredGait } from '../../gait/measured-gait.ts'
import type { PointsBy } from '../chance/repeatability.ts'
import type { Variation } from '../sensitivity.ts'
import { toldComparison } from './told-comparison.ts'
import { amongPeopleOf, amongSessionsOf } from '../waveform-tests.ts'
import { withinSession } from '../within-session.ts'

export interface TrialQuestion extends Pick<Question, 'today' | 'athleteName' | 'quality' | 'factorOf' | 'isTried' | 'seed'> {
  method: PointsBy
  /** Of today. */
  events: readonly GaitEvent[]
  /** The same person before: through the gate, or, where `shapeOnly` says why, past it. */
  earlier?: readonly MeasuredGait[]
  shapeOnly?: { reason: string; remedy: string | null } | null
  picked?: Question['picked']
  /** The norm or cohort that counts, where one does; `people`: where the gate lets it through. */
  against?: { reference: { name: string } | null; people: { reference: Reference; others: readonly Reference[] } | null } | null
  /** Today, measured a little differently. */
  varied: readonly VariedToday[]
}

/** The fields of `app/contract/gait/gait.ts` that a gait alone does not have; of a norm or cohort without how it is told itself. */
export function toldDeviations({ method, events, earlier = [], shapeOnly = null, picked, against = null, varied, ...question }: TrialQuestion) {
  const { today, isTried = true } = question
  const asked = { ...question, eventsS: eventsOtherwise(events, method) }
  const people = against?.people ?? null
  const features = people ? featuresAgainstPeople(today, people.reference, method, asked.eventsS) : shapeOnly ? null : featuresAgainstEarlier(today, earlier, method, asked.eventsS)
  const answer = earlier.length === 0 ? null : findDeviations({ ...asked, method, earlier, picked, variations: shapeOnly || !isTried ? [] : [...varied, ...fewerSessions(earlier)] })
  return {
    features: featuresWith(today, features, events),
    featuresUntold: bySide((side) => untoldFeaturesOf(today.strides[side])),
    deviations: people ? differsFromPeople({ ...people, ...asked, method, variations: varied }) : [],
    ...(answer && toldComparison(answer, earlier, shapeOnly, picked)),
    // Of one that was picked, today by itself has been told already.
    ...(picked ? {} : withinSession({ ...asked, method, variations: varied }, (against && amongPeopleOf(against)) ?? amongSessionsOf(earlier, shapeOnly))),
  }
}

/** With two earlier sessions, one less would leave one. */
const LEAST_SESSIONS = 3

const fewerSessions = (earlier: readonly MeasuredGait[]): Variation[] => (earlier.length < LEAST_SESSIONS ? [] : earlier.map(({ name }, left) => ({ what: checkName({ by: 'without', name }), earlier: earlier.filter((_, at) => at !== left) })))
