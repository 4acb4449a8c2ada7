-- Where a file's own time lies on session time: session = offset + rate × own time. No row: nobody has said anything.
-- What a file beside the footage states and what a person sets are kept apart, so that neither can overwrite the other,
-- in whatever order they come, are undone and are redone. A person's word is the one that counts.
CREATE TABLE stream (
  media_id TEXT PRIMARY KEY REFERENCES media (id) ON DELETE CASCADE,
  stated_offset_us INTEGER CHECK (stated_offset_us BETWEEN -86400000000 AND 86400000000),
  stated_rate REAL CHECK (stated_rate BETWEEN 0.9 AND 1.1),
  manual_offset_us INTEGER CHECK (manual_offset_us BETWEEN -86400000000 AND 86400000000),
  manual_rate REAL CHECK (manual_rate BETWEEN 0.9 AND 1.1),
  CHECK ((stated_offset_us IS NULL) = (stated_rate IS NULL)),
  CHECK ((manual_offset_us IS NULL) = (manual_rate IS NULL))
) STRICT, WITHOUT ROWID;
