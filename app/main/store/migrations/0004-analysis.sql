-- What the pipeline has made of a trial's footage; the newest counts. Its files are artifacts that the runs name.
CREATE TABLE analysis (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  trial_id TEXT REFERENCES trial (id) ON DELETE CASCADE,
  inputs TEXT NOT NULL CHECK (json_valid(inputs)),
  result TEXT NOT NULL CHECK (json_valid(result)),
  created_us INTEGER NOT NULL
) STRICT;
CREATE INDEX analysis_of_trial ON analysis (session_id, trial_id, created_us);

CREATE INDEX analysis_trial ON analysis (trial_id);

-- A third author of clocks: what the keypoints of several cameras say. It counts where nobody has said anything.
ALTER TABLE stream ADD COLUMN found_offset_us INTEGER CHECK (found_offset_us BETWEEN -86400000000 AND 86400000000);
ALTER TABLE stream ADD COLUMN found_rate REAL CHECK (found_rate BETWEEN 0.9 AND 1.1) CHECK ((found_offset_us IS NULL) = (found_rate IS NULL));
