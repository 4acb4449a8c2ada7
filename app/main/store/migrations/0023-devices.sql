-- Tablets of the lab's network that were paired: each with what it may be used for, whoever has signed in there.
CREATE TABLE device (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  rights TEXT NOT NULL CHECK (json_type(rights) = 'array'),
  -- SHA-256 of what it shows at each call.
  secret_hash TEXT NOT NULL UNIQUE CHECK (length(secret_hash) = 64),
  paired_us INTEGER NOT NULL,
  seen_us INTEGER NOT NULL,
  revoked_us INTEGER
) STRICT;
