-- People who were erased, by the id that the audit log has: what to look for where something of them may be left. Words are kept only as keyed hashes, files by their own.
CREATE TABLE erasure (
  athlete_id TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  words TEXT NOT NULL CHECK (json_type(words) = 'array'),
  files TEXT NOT NULL CHECK (json_type(files) = 'array'),
  begun_us INTEGER NOT NULL,
  done_us INTEGER
) STRICT;
