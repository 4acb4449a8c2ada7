import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'

// Of one session's person everything that a reference may say it was made from: files of motion, and strides as they ever were kept, or were cut of their
// movements for whatever job. Inputs of other roles, such as calibrations, several people may have in common.
const OWN = `
  WITH own AS (SELECT s.id FROM session s JOIN session today ON today.athlete_id = s.athlete_id WHERE today.id = :sessionId),
  files AS (SELECT f.file_hash AS hash FROM media m JOIN media_file f ON f.media_id = m.id WHERE m.session_id IN own),
  movements AS (SELECT hash FROM files UNION SELECT json_extract(result, '$.skeleton') FROM analysis WHERE session_id IN own),
  angles AS (
    SELECT o.hash FROM run_input i JOIN run r ON r.id = i.run_id AND r.stage = 'kinematics' JOIN run_output o ON o.run_id = r.id AND o.role = 'angles'
    WHERE i.role IN ('file', 'skeleton') AND i.hash IN movements
  )
  SELECT json_extract(result, '$.strideCurves') FROM gait WHERE session_id IN own
  UNION SELECT hash FROM files
  UNION SELECT o.hash FROM run_input i JOIN run r ON r.id = i.run_id AND r.stage = 'cycles' JOIN run_output o ON o.run_id = r.id AND o.role = 'strides' WHERE i.role = 'angles' AND i.hash IN angles`

/** By what a cohort may be known to have this person among its people: hashes of their trials. */
export const ownHashes = (library: Library, { sessionId }: TrialPlace): ReadonlySet<string> => new Set(library.sql.prepare(OWN).pluck().all({ sessionId }) as string[])
