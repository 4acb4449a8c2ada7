-- The norm or cohort that a person has chosen to hold a trial against; null: what counts by itself. It may have been removed since.
ALTER TABLE gait_choice ADD COLUMN reference_id TEXT CHECK (length(reference_id) BETWEEN 1 AND 80);
-- Simulated thresholds over all that is tested at once: the same for the same question, its seed among it.
CREATE TABLE family_threshold (
  family TEXT NOT NULL,
  -- Of the stage `deviations`, which asks for it.
  stage_version INTEGER NOT NULL,
  factor REAL NOT NULL CHECK (factor > 0),
  PRIMARY KEY (family, stage_version)
) STRICT;
