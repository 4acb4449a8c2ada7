/** The queue: findings over all athletes and sessions that are not in the bin. */
import type { FindingFilter, FindingRow } from '../../contract/review/review.ts'
import { everyWord, holds, searchWords } from '../library/search.ts'
import type { Library } from '../store/library.ts'

/** The decision that stands is the newest that was not taken back. It no longer decides where the finding is another one since. */
const STANDING = 'SELECT d.id FROM decision d WHERE d.finding_id = f.id AND d.taken_back_us IS NULL ORDER BY d.at_us DESC LIMIT 1'

const FROM = `
  FROM finding f
  JOIN session s ON s.id = f.session_id AND s.deleted_us IS NULL
  JOIN athlete a ON a.id = s.athlete_id AND a.deleted_us IS NULL
  LEFT JOIN trial t ON t.id = f.trial_id
  LEFT JOIN decision d ON d.id = (${STANDING})
  LEFT JOIN user u ON u.id = d.user_id
  WHERE t.deleted_us IS NULL`

const STATE = `
  CASE WHEN f.gone_us IS NOT NULL THEN 'gone'
       WHEN d.id IS NULL OR d.version < f.decided_from THEN 'open'
       WHEN d.kind = 'ask' THEN 'asked'
       ELSE 'decided' END`

const COLUMNS = `
  f.id, a.id AS athleteId, a.name AS athleteName, s.id AS sessionId, s.name AS sessionName, s.date, t.id AS trialId, t.name AS trialName,
  f.variable, f.side, f.phase, f.verdict, f.confidence, f.delta_deg AS deltaDeg, f.title, ${STATE} AS state,
  d.kind AS decisionKind, u.name AS decisionBy, d.at_us AS decisionAtUs, d.id IS NOT NULL AND d.version < f.decided_from AS isChanged,
  (SELECT count(*) FROM finding_comment c WHERE c.finding_id = f.id AND c.taken_back_us IS NULL) AS comments`

const WHERE = `
  AND (:state IS NULL OR ${STATE} = :state)
  AND (:athleteId IS NULL OR a.id = :athleteId)
  AND (:sessionId IS NULL OR s.id = :sessionId)
  AND (:variable IS NULL OR f.variable = :variable)
  AND (:side IS NULL OR f.side = :side)
  AND (:verdict IS NULL OR f.verdict = :verdict)
  AND (:from IS NULL OR s.date >= :from)
  AND (:to IS NULL OR s.date <= :to)
  AND (:reviewer IS NULL OR d.user_id = :reviewer)
  AND ${everyWord(`${holds('a.name')} OR ${holds('s.name')} OR ${holds('t.name')} OR ${holds('f.title')}`)}`

type Row = Omit<FindingRow, 'decision' | 'isChanged'> & { decisionKind: NonNullable<FindingRow['decision']>['kind'] | null; decisionBy: string | null; decisionAtUs: number | null; isChanged: 0 | 1 }

export function listFindings(library: Library, { offset, limit, ...filter }: FindingFilter & { offset: number; limit: number }) {
  const values = valuesOf(filter)
  const rows = library.sql.prepare(`SELECT ${COLUMNS} ${FROM} ${WHERE} ORDER BY f.rank DESC, f.id LIMIT :limit OFFSET :offset`).all({ ...values, limit, offset }) as Row[]
  const total = library.sql.prepare(`SELECT count(*) ${FROM} ${WHERE}`).pluck().get(values) as number
  const inState = { ...valuesOf({}), state: filter.state ?? null }
  return {
    findings: rows.map(told),
    total,
    variables: library.sql.prepare(`SELECT DISTINCT f.variable ${FROM} ${WHERE} ORDER BY f.variable`).pluck().all(inState) as string[],
    athletes: library.sql.prepare(`SELECT DISTINCT a.id, a.name ${FROM} ${WHERE} ORDER BY fold(a.name)`).all(inState) as { id: string; name: string }[],
  }
}

/** Undefined: there is none, or what it is of lies in the bin. */
export function findingRow(library: Library, id: string): FindingRow | undefined {
  const row = library.sql.prepare(`SELECT ${COLUMNS} ${FROM} AND f.id = ?`).get(id) as Row | undefined
  return row && told(row)
}

function valuesOf({ state, athleteId, sessionId, variable, side, verdict, from, to, reviewer, search }: FindingFilter) {
  return { state: state ?? null, athleteId: athleteId ?? null, sessionId: sessionId ?? null, variable: variable ?? null, side: side ?? null, verdict: verdict ?? null, from: from ?? null, to: to ?? null, reviewer: reviewer ?? null, words: searchWords(search) }
}

function told({ decisionKind, decisionBy, decisionAtUs, isChanged, ...row }: Row): FindingRow {
  return { ...row, isChanged: isChanged === 1, decision: decisionKind === null || decisionAtUs === null ? null : { kind: decisionKind, by: decisionBy, atUs: decisionAtUs } }
}
