-- What people decided about a trial's gait: events put right, strides and earlier sessions left out. Its id is the trial's; of files in no trial, the session's.
CREATE TABLE gait_choice (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  trial_id TEXT REFERENCES trial (id) ON DELETE CASCADE,
  event_edits TEXT NOT NULL DEFAULT '[]' CHECK (json_type(event_edits) = 'array'),
  excluded_strides TEXT NOT NULL DEFAULT '[]' CHECK (json_type(excluded_strides) = 'array'),
  left_out_sessions TEXT NOT NULL DEFAULT '[]' CHECK (json_type(left_out_sessions) = 'array')
) STRICT;
CREATE INDEX gait_choice_session ON gait_choice (session_id);
CREATE INDEX gait_choice_trial ON gait_choice (trial_id);
