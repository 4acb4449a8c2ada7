-- Times are integer microseconds since 1970 UTC; days are ISO dates; lengths metres, mass kilograms.
-- `deleted_us` marks what lies in the bin. Ids are UUIDs, hashes lower-case SHA-256.

CREATE TABLE athlete (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  -- `IS`, not `=`: date() of anything but a date is NULL, and a CHECK lets NULL pass.
  birth_date TEXT CHECK (birth_date IS NULL OR date(birth_date) IS birth_date),
  height_m REAL CHECK (height_m IS NULL OR height_m BETWEEN 0.3 AND 2.8),
  leg_length_left_m REAL CHECK (leg_length_left_m IS NULL OR leg_length_left_m BETWEEN 0.1 AND 1.6),
  leg_length_right_m REAL CHECK (leg_length_right_m IS NULL OR leg_length_right_m BETWEEN 0.1 AND 1.6),
  mass_kg REAL CHECK (mass_kg IS NULL OR mass_kg BETWEEN 1 AND 400),
  affected_side TEXT CHECK (affected_side IN ('none', 'left', 'right', 'both')),
  consent TEXT NOT NULL DEFAULT '[]' CHECK (json_type(consent) = 'array'),
  notes TEXT NOT NULL DEFAULT '',
  tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array'),
  created_us INTEGER NOT NULL,
  deleted_us INTEGER
) STRICT;

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  athlete_id TEXT NOT NULL REFERENCES athlete (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  date TEXT NOT NULL CHECK (date(date) IS date),
  notes TEXT NOT NULL DEFAULT '',
  tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array'),
  created_us INTEGER NOT NULL,
  deleted_us INTEGER
) STRICT;
CREATE INDEX session_by_athlete ON session (athlete_id, date);

CREATE TABLE trial (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  kind TEXT NOT NULL CHECK (kind IN ('walk', 'run', 'squat', 'jump', 'standing', 'other')),
  surface TEXT CHECK (surface IN ('overground', 'treadmill')),
  belt_speed_mps REAL CHECK (belt_speed_mps IS NULL OR belt_speed_mps BETWEEN 0 AND 15),
  footwear TEXT,
  aid TEXT,
  instruction TEXT,
  pain INTEGER CHECK (pain IS NULL OR pain BETWEEN 0 AND 10),
  affected_side TEXT CHECK (affected_side IN ('none', 'left', 'right', 'both')),
  notes TEXT NOT NULL DEFAULT '',
  created_us INTEGER NOT NULL,
  deleted_us INTEGER
) STRICT;
CREATE INDEX trial_by_session ON trial (session_id, created_us);

-- An original as it came, stored once under its content hash and never modified.
CREATE TABLE file (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  extension TEXT NOT NULL,
  storage TEXT NOT NULL CHECK (storage IN ('copied', 'cloned', 'hard-linked')),
  -- Re-checked at each open of a hard link: the file outside may be changed by others.
  modified_us INTEGER NOT NULL,
  created_us INTEGER NOT NULL
) STRICT;
-- Is this file here already? A preview asks it of every file.
CREATE INDEX file_by_bytes ON file (bytes);

CREATE TABLE job (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  session_id TEXT REFERENCES session (id) ON DELETE CASCADE,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'stopped', 'cancelled')),
  -- Set before the worker is told, so that a wish to end survives a crash.
  wish TEXT CHECK (wish IN ('stop', 'cancel')),
  progress TEXT CHECK (progress IS NULL OR json_valid(progress)),
  attempt INTEGER NOT NULL DEFAULT 0,
  worker_deaths INTEGER NOT NULL DEFAULT 0,
  problem TEXT CHECK (problem IS NULL OR json_valid(problem)),
  warnings TEXT NOT NULL DEFAULT '[]' CHECK (json_type(warnings) = 'array'),
  report TEXT CHECK (report IS NULL OR json_valid(report)),
  created_us INTEGER NOT NULL,
  started_us INTEGER,
  ended_us INTEGER
) STRICT;
CREATE INDEX job_by_session ON job (session_id);
-- What to take next, who is asked to end, and which files are about to be prepared, however long the queue is.
CREATE INDEX job_open ON job (created_us, kind) WHERE state IN ('queued', 'running');
CREATE INDEX job_wished ON job (created_us) WHERE wish IS NOT NULL AND state IN ('queued', 'running');
CREATE INDEX job_open_by_media ON job (json_extract(payload, '$.mediaId')) WHERE state IN ('queued', 'running');
CREATE INDEX job_ended ON job (ended_us) WHERE state IN ('done', 'failed', 'stopped', 'cancelled');

-- What a person knows as one file: footage of a camera, a calibration, a folder of keypoint files.
CREATE TABLE media (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  trial_id TEXT REFERENCES trial (id) ON DELETE SET NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  format TEXT NOT NULL,
  camera TEXT,
  summary TEXT NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  oddities TEXT NOT NULL CHECK (json_type(oddities) = 'array'),
  -- One file: its hash. Several: the hash of their list.
  content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
  bytes INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'working', 'ready', 'failed')),
  problem TEXT,
  frame_count INTEGER,
  duration_us INTEGER,
  import_job_id TEXT REFERENCES job (id) ON DELETE SET NULL,
  imported_us INTEGER NOT NULL,
  deleted_us INTEGER
) STRICT;
CREATE INDEX media_by_session ON media (session_id);
CREATE INDEX media_by_content ON media (content_hash);
CREATE INDEX media_by_import ON media (import_job_id);
CREATE INDEX media_by_trial ON media (trial_id);

CREATE TABLE media_file (
  media_id TEXT NOT NULL REFERENCES media (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  relative_path TEXT NOT NULL,
  file_hash TEXT NOT NULL REFERENCES file (hash),
  PRIMARY KEY (media_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX media_file_by_file ON media_file (file_hash);

-- Immutable results under `artifacts/`, named by content hash.
CREATE TABLE artifact (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  format TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  created_us INTEGER NOT NULL
) STRICT;

-- One execution of a stage. `key` is SHA-256 of stage, version, input hashes and canonical parameters.
CREATE TABLE run (
  id TEXT PRIMARY KEY,
  stage TEXT NOT NULL,
  stage_version INTEGER NOT NULL,
  key TEXT NOT NULL CHECK (length(key) = 64),
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed')),
  params TEXT NOT NULL CHECK (json_valid(params)),
  summary TEXT CHECK (summary IS NULL OR json_valid(summary)),
  warnings TEXT NOT NULL DEFAULT '[]' CHECK (json_type(warnings) = 'array'),
  problem TEXT CHECK (problem IS NULL OR json_valid(problem)),
  device TEXT,
  code_version TEXT NOT NULL,
  job_id TEXT REFERENCES job (id) ON DELETE SET NULL,
  started_us INTEGER NOT NULL,
  ended_us INTEGER
) STRICT;
CREATE UNIQUE INDEX run_done_by_key ON run (key) WHERE state = 'done';
CREATE INDEX run_by_job ON run (job_id);

CREATE TABLE run_input (
  run_id TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (run_id, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX run_input_by_hash ON run_input (hash);

CREATE TABLE run_output (
  run_id TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  hash TEXT NOT NULL REFERENCES artifact (hash),
  PRIMARY KEY (run_id, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX run_output_by_hash ON run_output (hash);

-- What an import still has to do: each item is committed on its own, so a crash loses at most the one under way.
CREATE TABLE import_item (
  job_id TEXT NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  item TEXT NOT NULL CHECK (json_valid(item)),
  media_id TEXT REFERENCES media (id) ON DELETE SET NULL,
  problem TEXT CHECK (problem IS NULL OR json_valid(problem)),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'failed')),
  PRIMARY KEY (job_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_item_by_media ON import_item (media_id);

-- One gesture of a person, as a diff that can be taken back, also after a restart.
CREATE TABLE edit (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  diff TEXT NOT NULL CHECK (json_type(diff) = 'array'),
  at_us INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE choice (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;
