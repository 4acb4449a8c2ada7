import type { FindingFeedback } from '../../contract/review/review.ts'
import type { Library } from '../store/library.ts'

/** By angle and by what it was held against, all own earlier sessions together, however many they were: of decisions that stand. For people who look at thresholds; nothing reads it to change one. */
const FEEDBACK = `
  SELECT v.deviation ->> '$.variable' AS variable, CASE v.against ->> '$.kind' WHEN 'own-baseline' THEN 'own' ELSE 'people' END AS kind,
    CASE v.against ->> '$.kind' WHEN 'own-baseline' THEN 'earlier sessions' ELSE v.against ->> '$.name' END AS against, count(*) AS decided, sum(d.reason IS 'not-a-finding') AS notAFinding
  FROM decision d JOIN finding_version v ON v.finding_id = d.finding_id AND v.n = d.version
  WHERE d.taken_back_us IS NULL AND d.kind <> 'ask'
    AND d.at_us = (SELECT max(other.at_us) FROM decision other WHERE other.finding_id = d.finding_id AND other.taken_back_us IS NULL)
  GROUP BY 1, 2, 3 ORDER BY notAFinding DESC, decided DESC, 1, 3`

export function feedback({ sql }: Library): FindingFeedback[] {
  return sql.prepare(FEEDBACK).all() as FindingFeedback[]
}
