-- By how much steps that movement tells are early or late, as the force plates of one trial have taught it. All of a lab's trials together are its own offsets.
CREATE TABLE taught_offset (
  -- The trial's; of files in no trial, the session's.
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  trial_id TEXT REFERENCES trial (id) ON DELETE CASCADE,
  -- The model or the markers that show pelvis and feet.
  points_by TEXT NOT NULL,
  offsets TEXT NOT NULL CHECK (json_type(offsets) = 'array'),
  created_us INTEGER NOT NULL
) STRICT;
CREATE INDEX taught_offset_session ON taught_offset (session_id);
CREATE INDEX taught_offset_trial ON taught_offset (trial_id);
CREATE INDEX taught_offset_points ON taught_offset (points_by);
-- Where a trial has force plates: whether they tell its steps. Null: those of its own file do, those of a file beside films do not.
ALTER TABLE trial ADD COLUMN steps_by TEXT CHECK (steps_by IN ('plates', 'movement'));
