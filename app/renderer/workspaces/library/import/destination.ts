import type { ImportDestination, ImportPlan } from '../../../../contract/library/imports.ts'
import type { AthleteRow } from '../../../../contract/library/athletes.ts'
import type { SessionDetail } from '../../../../contract/library/sessions.ts'
import { today } from '../../../format/days.ts'

/** Where an import goes, as the form has it. `new` in place of an id: the engine makes it together with the import. */
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
  athletes: readonly AthleteRow[]
  openSession: SessionDetail | undefined
  openAthleteId: string | null
  guessedName: string
  /** How many movements come without films, each a trial of its own. */
  recordings: number
  /** When it was recorded, as far as its files tell. */
  recorded: ImportPlan['recorded']
}

/** The session that is open; else a new one, of the day of the recording, of the athlete that is open; else of a new athlete: nobody is guessed. */
export function firstDestination({ athletes, openSession, openAthleteId, guessedName, recordings, recorded }: Surroundings): Destination {
  const athleteId = openSession?.athleteId ?? athletes.find(({ id }) => id === openAthleteId)?.id ?? NEW
  return {
    athleteId,
    newAthleteName: '',
    sessionId: openSession?.id ?? NEW,
    newSessionName: guessedName,
    newSessionDate: recorded?.day ?? today(),
    trial: (recordings > 1 ? undefined : emptyTrialOf(openSession)) ?? NEW,
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

/** The same for the engine. No `trialId`: a new trial of the footage, or of each movement. */
export function forEngine(to: Destination): { destination: ImportDestination; trialId?: string | null } {
  if (to.sessionId !== NEW) return { destination: { sessionId: to.sessionId }, ...(to.trial !== NEW && { trialId: to.trial === WHOLE_SESSION ? null : to.trial }) }
  const athlete = to.athleteId === NEW ? { name: to.newAthleteName.trim() } : { id: to.athleteId }
  return { destination: { athlete, session: { name: to.newSessionName.trim(), date: to.newSessionDate } } }
}
