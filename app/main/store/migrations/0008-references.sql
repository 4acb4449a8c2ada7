-- Norms and cohorts of this library, each as its file says it; those that come with the program are no rows.
CREATE TABLE reference (
  -- Its own, as its file has it.
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 80),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  document TEXT NOT NULL CHECK (json_valid(document)),
  created_us INTEGER NOT NULL,
  deleted_us INTEGER
) STRICT;
