-- By how much a clock may be off that a person has taken as it was proposed: the proposal's own standard error, µs. Null: the person has said it.
ALTER TABLE stream ADD COLUMN manual_error_us REAL CHECK (manual_error_us >= 0 AND (manual_error_us IS NULL OR manual_offset_us IS NOT NULL));
