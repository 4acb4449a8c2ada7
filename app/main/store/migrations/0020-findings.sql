-- What differs and asks for a look: one row a place of a trial, however often the trial is analysed. What was found there, each time, is a version.
CREATE TABLE finding (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  trial_id TEXT REFERENCES trial (id) ON DELETE CASCADE,
  -- Of the newest version.
  version INTEGER NOT NULL CHECK (version > 0),
  variable TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('left', 'right')),
  phase TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('beyond', 'possible', 'within', 'too-little-data')),
  confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
  delta_deg REAL NOT NULL,
  title TEXT NOT NULL,
  -- By which the queue is ordered: its size, less where it is less sure.
  rank REAL NOT NULL,
  -- Decisions about earlier versions no longer stand: it has become another finding since.
  decided_from INTEGER NOT NULL CHECK (decided_from > 0),
  -- The newest gait of the trial does not find it any more.
  gone_us INTEGER,
  first_us INTEGER NOT NULL
) STRICT;
CREATE INDEX finding_by_session ON finding (session_id);
CREATE INDEX finding_by_trial ON finding (trial_id);
CREATE INDEX finding_by_rank ON finding (rank) WHERE gone_us IS NULL;

CREATE TABLE finding_version (
  finding_id TEXT NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
  n INTEGER NOT NULL CHECK (n > 0),
  gait_id TEXT NOT NULL,
  deviation TEXT NOT NULL CHECK (json_type(deviation) = 'object'),
  against TEXT NOT NULL CHECK (json_type(against) = 'object'),
  at_us INTEGER NOT NULL,
  PRIMARY KEY (finding_id, n)
) STRICT;

-- What somebody decided about one version: never changed, only taken back.
CREATE TABLE decision (
  id TEXT PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version > 0),
  kind TEXT NOT NULL CHECK (kind IN ('confirm', 'watch', 'dismiss', 'ask')),
  reason TEXT CHECK (reason IN ('not-a-finding', 'known', 'measurement', 'not-relevant')),
  note TEXT NOT NULL DEFAULT '',
  user_id TEXT REFERENCES user (id),
  at_us INTEGER NOT NULL,
  taken_back_us INTEGER,
  CHECK ((kind = 'dismiss') = (reason IS NOT NULL))
) STRICT;
CREATE INDEX decision_of_finding ON decision (finding_id, at_us);
CREATE INDEX decision_by_user ON decision (user_id);

CREATE TABLE finding_comment (
  id TEXT PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
  user_id TEXT REFERENCES user (id),
  at_us INTEGER NOT NULL,
  taken_back_us INTEGER
) STRICT;
CREATE INDEX finding_comment_of_finding ON finding_comment (finding_id, at_us);
CREATE INDEX finding_comment_by_user ON finding_comment (user_id);

-- Whose findings are in the queue: of a gait that an earlier version has made, they are taken over when the library is opened.
ALTER TABLE gait ADD COLUMN is_in_queue INTEGER NOT NULL DEFAULT 0 CHECK (is_in_queue IN (0, 1));
