-- Calibrations that were made here; of each kind the newest counts. It is used once a file of the session was made of it.
CREATE TABLE made_calibration (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  trial_id TEXT REFERENCES trial (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('lenses', 'floor', 'refine', 'footage')),
  inputs TEXT NOT NULL CHECK (json_valid(inputs)),
  result TEXT NOT NULL CHECK (json_valid(result)),
  warnings TEXT NOT NULL CHECK (json_valid(warnings)),
  media_id TEXT REFERENCES media (id) ON DELETE SET NULL,
  created_us INTEGER NOT NULL
) STRICT;
CREATE INDEX made_calibration_of_trial ON made_calibration (session_id, trial_id, kind, created_us);
CREATE INDEX made_calibration_trial ON made_calibration (trial_id);
CREATE INDEX made_calibration_media ON made_calibration (media_id);
