-- What a trial's movement says of the gait; the newest counts. Its files are artifacts that the runs name.
CREATE TABLE gait (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  trial_id TEXT REFERENCES trial (id) ON DELETE CASCADE,
  inputs TEXT NOT NULL CHECK (json_valid(inputs)),
  result TEXT NOT NULL CHECK (json_valid(result)),
  created_us INTEGER NOT NULL
) STRICT;
CREATE INDEX gait_of_trial ON gait (session_id, trial_id, created_us);
CREATE INDEX gait_trial ON gait (trial_id);
