-- Frames that are labelled as training data. A dataset says what is labelled in them; its trials, frames and labels go with their films.
CREATE TABLE dataset (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  topology TEXT NOT NULL CHECK (json_type(topology) = 'object'),
  user_id TEXT REFERENCES user (id),
  created_us INTEGER NOT NULL,
  deleted_us INTEGER
) STRICT;
CREATE INDEX dataset_by_user ON dataset (user_id);

CREATE TABLE dataset_trial (
  id TEXT PRIMARY KEY,
  dataset_id TEXT NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  trial_id TEXT REFERENCES trial (id) ON DELETE CASCADE,
  -- By which those who label know it: `P2-1`, the first trial of the second person.
  code TEXT NOT NULL,
  removed_us INTEGER
) STRICT;
CREATE INDEX dataset_trial_of_dataset ON dataset_trial (dataset_id);
CREATE INDEX dataset_trial_session ON dataset_trial (session_id);
CREATE INDEX dataset_trial_trial ON dataset_trial (trial_id);

-- A frame that is to be labelled; how it was chosen, and by how many people it is labelled.
CREATE TABLE dataset_frame (
  id TEXT PRIMARY KEY,
  dataset_id TEXT NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
  media_id TEXT NOT NULL REFERENCES media (id) ON DELETE CASCADE,
  frame INTEGER NOT NULL CHECK (frame >= 0),
  way TEXT NOT NULL CHECK (way IN ('hand', 'uncertainty', 'disagreement', 'diversity', 'evenly', 'file')),
  annotators INTEGER NOT NULL CHECK (annotators IN (1, 2)),
  removed_us INTEGER,
  UNIQUE (dataset_id, media_id, frame)
) STRICT;
CREATE INDEX dataset_frame_media ON dataset_frame (media_id);

-- What one annotator says of one frame, or whoever has judged between two.
CREATE TABLE label (
  id TEXT PRIMARY KEY,
  dataset_id TEXT NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
  media_id TEXT NOT NULL REFERENCES media (id) ON DELETE CASCADE,
  frame INTEGER NOT NULL CHECK (frame >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('label', 'adjudicated')),
  user_id TEXT REFERENCES user (id),
  people TEXT NOT NULL CHECK (json_type(people) = 'array'),
  is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
  changed_us INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX label_of_user ON label (dataset_id, media_id, frame, kind, user_id) WHERE user_id IS NOT NULL;
CREATE UNIQUE INDEX label_of_nobody ON label (dataset_id, media_id, frame, kind) WHERE user_id IS NULL;
CREATE INDEX label_dataset ON label (dataset_id, media_id, frame);
CREATE INDEX label_media ON label (media_id);
CREATE INDEX label_user ON label (user_id);

-- Gestures at labels as diffs. Apart from other edits: there are thousands a day, and each annotator takes back their own in the dataset that is open.
CREATE TABLE label_edit (
  id INTEGER PRIMARY KEY,
  dataset_id TEXT NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
  media_id TEXT REFERENCES media (id) ON DELETE CASCADE,
  frame INTEGER,
  user_id TEXT REFERENCES user (id),
  title TEXT NOT NULL,
  steps TEXT NOT NULL CHECK (json_type(steps) = 'array'),
  at_us INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE INDEX label_edit_dataset ON label_edit (dataset_id, user_id, undone, id);
CREATE INDEX label_edit_media ON label_edit (media_id);
CREATE INDEX label_edit_user ON label_edit (user_id);

-- A selection that never changes: which labels, as they were, in which part.
CREATE TABLE dataset_version (
  id TEXT PRIMARY KEY,
  dataset_id TEXT NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
  n INTEGER NOT NULL CHECK (n > 0),
  name TEXT NOT NULL CHECK (length(name) <= 200),
  topology TEXT NOT NULL CHECK (json_type(topology) = 'object'),
  made TEXT NOT NULL CHECK (json_type(made) = 'object'),
  user_id TEXT REFERENCES user (id),
  created_us INTEGER NOT NULL,
  UNIQUE (dataset_id, n)
) STRICT;
CREATE INDEX dataset_version_user ON dataset_version (user_id);

CREATE TABLE dataset_item (
  version_id TEXT NOT NULL REFERENCES dataset_version (id) ON DELETE CASCADE,
  media_id TEXT NOT NULL REFERENCES media (id) ON DELETE CASCADE,
  frame INTEGER NOT NULL CHECK (frame >= 0),
  part TEXT NOT NULL CHECK (part IN ('train', 'validation', 'test')),
  people TEXT NOT NULL CHECK (json_type(people) = 'array'),
  PRIMARY KEY (version_id, media_id, frame)
) STRICT, WITHOUT ROWID;
CREATE INDEX dataset_item_media ON dataset_item (media_id);
