/** The same person's earlier measurements that may tell what is usual for them. */
import { sessionRow } from '../library/sessions.ts'
import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'
import { conditionsOf } from './conditions.ts'
import { gaitChoices } from './gait-choices.ts'

export interface EarlierTrial {
  place: TrialPlace
  name: string
  date: string
}

// Of each earlier session one trial of the same kind on the same surface: the one that stands for them, else the first that nobody has rejected.
const EARLIER = `
  SELECT sessionId, name, date, trialId FROM (
  SELECT s.id AS sessionId, s.name, s.date, s.created_us, t.id AS trialId, row_number() OVER (PARTITION BY s.id ORDER BY t.is_representative DESC, t.created_us) AS place
  FROM session s JOIN trial t ON t.session_id = s.id
  JOIN session today ON today.id = :sessionId
  WHERE s.athlete_id = today.athlete_id AND s.deleted_us IS NULL AND t.deleted_us IS NULL
    AND (s.date < today.date OR (s.date = today.date AND s.created_us < today.created_us))
    AND t.kind = :kind AND t.surface IS :surface AND t.standing = 'accepted'
  ) WHERE place = 1 ORDER BY date, created_us`

/** Those of earlier days, less what people have left out: sessions of one day say nothing of how much a person differs between days. */
export function baselineTrials(library: Library, place: TrialPlace): EarlierTrial[] {
  const { leftOutSessions } = gaitChoices(library, place)
  const { date: today } = sessionRow(library, place.sessionId)
  return earlierTrials(library, place).filter(({ date, place: { sessionId } }) => date < today && !leftOutSessions.includes(sessionId))
}

export function earlierTrials(library: Library, place: TrialPlace): EarlierTrial[] {
  const { kind, surface } = conditionsOf(library, place)
  if (kind === null) return []
  const rows = library.sql.prepare(EARLIER).all({ sessionId: place.sessionId, kind, surface }) as { sessionId: string; trialId: string; name: string; date: string }[]
  return rows.map(({ sessionId, trialId, name, date }) => ({ place: { sessionId, trialId }, name, date }))
}
