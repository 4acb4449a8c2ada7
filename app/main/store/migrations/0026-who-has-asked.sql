-- By whom a job was asked for: a user's id, or `nobody`, or `command-line`.
ALTER TABLE job ADD COLUMN actor TEXT NOT NULL DEFAULT 'command-line';
-- Who has signed in with another secret before has to sign in again.
ALTER TABLE user ADD COLUMN secret_set_us INTEGER NOT NULL DEFAULT 0;
-- Cohorts that somebody who was erased was in: to be made again without them.
ALTER TABLE erasure ADD COLUMN cohorts TEXT NOT NULL DEFAULT '[]' CHECK (json_type(cohorts) = 'array');
