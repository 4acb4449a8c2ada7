-- Those who work here. None is ever deleted: what they decided stays theirs.
CREATE TABLE user (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  role TEXT NOT NULL CHECK (role IN ('lab-lead', 'biomechanist', 'physio', 'annotator')),
  -- Argon2id, as `users/secrets.ts` writes it.
  secret TEXT NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  locked_until_us INTEGER,
  created_us INTEGER NOT NULL,
  last_in_us INTEGER,
  left_us INTEGER
) STRICT;

-- Who did what: each entry holds the hash of the one before it. People are in it by their ids alone, which say nothing once they have been erased.
CREATE TABLE audit (
  n INTEGER PRIMARY KEY,
  at_us INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  athlete_id TEXT,
  detail TEXT NOT NULL CHECK (json_type(detail) = 'object'),
  previous TEXT NOT NULL CHECK (length(previous) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX audit_of_athlete ON audit (athlete_id, n);
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN
  SELECT RAISE(ABORT, 'The audit log only grows.');
END;
CREATE TRIGGER audit_is_not_shortened BEFORE DELETE ON audit BEGIN
  SELECT RAISE(ABORT, 'The audit log only grows.');
END;

-- Who made an edit; null: a library without users, or the command line.
ALTER TABLE edit ADD COLUMN user_id TEXT REFERENCES user (id);
CREATE INDEX edit_by_user ON edit (user_id);
