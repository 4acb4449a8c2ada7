import type { Athlete, AthleteRow, PersonFields } from '../../contract/library/athletes.ts'
import type { Media } from '../../contract/library/media.ts'
import type { SessionDetail, SessionFields, SessionRow } from '../../contract/library/sessions.ts'
import type { Trial, TrialFields } from '../../contract/library/trials.ts'
import { endingConsent } from '../../core/lab/consent.ts'
import type { Clinical } from '../../core/lab/clinical.ts'
import { today } from '../format/days.ts'
import { engine } from './client.ts'
import { athleteQuery, athletesQuery, keys, queryClient, sessionQuery } from './queries.ts'
import { tracked } from './saving.ts'

/**
 * Changes to the library. Each puts the engine's answer where the window shows it at once; whatever else a change
 * touches is asked for again when the engine says so.
 */
export async function createAthlete(fields: Partial<PersonFields> & { name: string }): Promise<Athlete> {
  const athlete = await tracked(engine.athletes.create(fields))
  queryClient.setQueryData(athletesQuery().queryKey, (list) => list && [rowOf(athlete), ...list.filter(({ id }) => id !== athlete.id)])
  return athlete
}

export async function updateAthlete(id: string, changes: Partial<PersonFields>): Promise<void> {
  const athlete = await tracked(engine.athletes.update({ id, changes }))
  queryClient.setQueryData(athleteQuery(id).queryKey, athlete)
  queryClient.setQueriesData<AthleteRow[]>({ queryKey: keys.athletes }, (list) => list?.map((old) => (old.id === id ? rowOf(athlete) : old)))
}

const rowOf = ({ id, name, tags, createdUs, sessionCount, lastSessionDate, consent }: Athlete): AthleteRow => ({ id, name, tags, createdUs, sessionCount, lastSessionDate, endingConsent: endingConsent(consent, today()) })

export async function createSession(fields: Partial<SessionFields> & { athleteId: string; name: string; date: string }) {
  const session = await tracked(engine.sessions.create(fields))
  queryClient.setQueryData(sessionQuery(session.id).queryKey, session)
  return session
}

export async function updateSession(id: string, { clinical, notes, ...changes }: Partial<SessionFields> & { clinical?: Partial<Clinical> }): Promise<void> {
  const session = await tracked(engine.sessions.update({ id, changes: { ...changes, ...(notes !== undefined && { notes }), ...(clinical && { clinical }) } }))
  queryClient.setQueryData(sessionQuery(id).queryKey, session)
  queryClient.setQueriesData<{ sessions: SessionRow[]; total: number }>({ queryKey: keys.sessions }, (list) =>
    list && { ...list, sessions: list.sessions.map((row) => (row.id === id ? { ...row, ...changes } : row)) },
  )
}

export async function createTrial(sessionId: string, fields: Partial<TrialFields>): Promise<Trial> {
  const trial = await tracked(engine.trials.create({ sessionId, ...fields }))
  patchSession(sessionId, (session) => ({ ...session, trials: [...session.trials.filter(({ id }) => id !== trial.id), trial] }))
  return trial
}

export async function updateTrial(trial: Trial, changes: Partial<TrialFields>): Promise<void> {
  const after = await tracked(engine.trials.update({ id: trial.id, changes }))
  patchSession(trial.sessionId, (session) => ({
    ...session,
    trials: session.trials.map((old) => (old.id === after.id ? after : old)),
  }))
}

export async function updateMedia(media: Media, changes: { camera: string | null }): Promise<void> {
  const after = await tracked(engine.media.update({ id: media.id, changes }))
  patchSession(media.sessionId, (session) => ({
    ...session,
    media: session.media.map((old) => (old.id === after.id ? after : old)),
  }))
}

export async function moveMedia(files: readonly Media[], trialId: string | null): Promise<void> {
  const ids = files.map(({ id }) => id)
  await tracked(engine.media.move({ ids, trialId }))
  for (const sessionId of new Set(files.map((file) => file.sessionId)))
    patchSession(sessionId, (session) => ({
      ...session,
      media: session.media.map((file) => (ids.includes(file.id) ? { ...file, trialId } : file)),
    }))
}

function patchSession(id: string, patch: (session: SessionDetail) => SessionDetail): void {
  queryClient.setQueryData(sessionQuery(id).queryKey, (session) => session && patch(session))
}
