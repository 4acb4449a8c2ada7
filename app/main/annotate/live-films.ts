/** SQL that is joined as a table: which films there are to be labelled, shown and handed out, each with whose it is. */

/** Neither they lie in the bin nor their trial, session or person. */
export const LIVE_FILMS = `(
  SELECT m.id, m.session_id, m.trial_id, s.athlete_id, a.consent, m.content_hash, m.name, m.camera, m.frame_count, m.facts
  FROM media m JOIN session s ON s.id = m.session_id AND s.deleted_us IS NULL JOIN athlete a ON a.id = s.athlete_id AND a.deleted_us IS NULL
  LEFT JOIN trial t ON t.id = m.trial_id
  WHERE m.kind = 'footage' AND m.deleted_us IS NULL AND t.deleted_us IS NULL)`

/** Of trials that are in a dataset, with what that calls them. */
export const FILMS_OF_DATASETS = `(
  SELECT d.dataset_id, d.code, f.* FROM ${LIVE_FILMS} f
  JOIN dataset_trial d ON d.session_id = f.session_id AND d.trial_id IS f.trial_id AND d.removed_us IS NULL)`
