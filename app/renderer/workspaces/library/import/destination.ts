import type { Athlete, SessionDetail } from '../../../../contract/library.ts'
import { createAthlete, createSession } from '../../../engine/actions.ts'
import { today } from '../../../format/days.ts'

/** Where an import goes. `new` in place of an id: it is made when the import starts, not before. */
export interface Destination {
  athleteId: string
  newAthleteName: string
  sessionId: string
  newSessionName: string
  newSessionDate: string
  /** `new`, `session` for no trial at all, or a trial's id. */
  trial: string
}

export const NEW = 'new'
export const WHOLE_SESSION = 'session'

interface Surroundings {
  athletes: readonly Athlete[]
  openSession: SessionDetail | undefined
  openAthleteId: string | null
  guessedName: string
}

/** The session that is open; else a new one, today, of the athlete that is open. */
export function firstDestination({ athletes, openSession, openAthleteId, guessedName }: Surroundings): Destination {
  const athleteId = openSession?.athleteId ?? athletes.find(({ id }) => id === openAthleteId)?.id ?? athletes[0]?.id ?? NEW
  return {
    athleteId,
    newAthleteName: '',
    sessionId: openSession?.id ?? NEW,
    newSessionName: guessedName,
    newSessionDate: today(),
    trial: emptyTrialOf(openSession) ?? NEW,
  }
}

/** A trial that was made beforehand and waits for its footage. */
function emptyTrialOf(session: SessionDetail | undefined): string | undefined {
  const used = new Set(session?.media.map(({ trialId }) => trialId))
  return session?.trials.findLast(({ id }) => !used.has(id))?.id
}

/** What is missing before an import can start; null: nothing. */
export function missing({ athleteId, newAthleteName, sessionId, newSessionName, newSessionDate }: Destination): string | null {
  if (athleteId === NEW && newAthleteName.trim() === '') return 'Say whose session it is: a name or a code for the new athlete.'
  if (sessionId === NEW && newSessionName.trim() === '') return 'The new session needs a name.'
  if (sessionId === NEW && newSessionDate === '') return 'The new session needs a date.'
  return null
}

export interface Place {
  sessionId: string
  /** Absent: a new trial where there is footage. */
  trialId?: string | null
}

export async function makeDestination(to: Destination): Promise<Place> {
  const athleteId = to.athleteId === NEW ? (await createAthlete({ name: to.newAthleteName.trim() })).id : to.athleteId
  if (to.sessionId === NEW)
    return { sessionId: (await createSession({ athleteId, name: to.newSessionName.trim(), date: to.newSessionDate })).id, ...trialOf(to.trial) }
  return { sessionId: to.sessionId, ...trialOf(to.trial) }
}

const trialOf = (trial: string) => (trial === NEW ? {} : { trialId: trial === WHOLE_SESSION ? null : trial })
