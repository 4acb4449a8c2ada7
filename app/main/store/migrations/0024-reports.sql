-- How the reports of this lab look: one row.
CREATE TABLE report_look (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  template TEXT NOT NULL CHECK (json_valid(template)),
  -- Name, type and bytes of a picture.
  logo TEXT CHECK (logo IS NULL OR json_valid(logo))
) STRICT;

-- What was written for the report of a trial, by section. Its id is the trial's; of files in no trial, the session's.
CREATE TABLE report_comment (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  trial_id TEXT REFERENCES trial (id) ON DELETE CASCADE,
  comments TEXT NOT NULL DEFAULT '{}' CHECK (json_type(comments) = 'object')
) STRICT;
CREATE INDEX report_comment_session ON report_comment (session_id);
CREATE INDEX report_comment_trial ON report_comment (trial_id);
