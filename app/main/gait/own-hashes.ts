import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'

// Of one session's person everything that a reference may say it was made from: strides as they ever were kept, and files of motion.
const OWN = `
  WITH own AS (SELECT s.id FROM session s JOIN session today ON today.athlete_id = s.athlete_id WHERE today.id = :sessionId)
  SELECT json_extract(result, '$.strideCurves') FROM gait WHERE session_id IN own
  UNION SELECT f.file_hash FROM media m JOIN media_file f ON f.media_id = m.id WHERE m.session_id IN own`

/** By what a cohort may be known to have this person among its people: hashes of their trials. */
export const ownHashes = (library: Library, { sessionId }: TrialPlace): ReadonlySet<string> => new Set(library.sql.prepare(OWN).pluck().all({ sessionId }) as string[])
