-- What a clinician writes beside a session: complaint, question, examination, an observational gait scale. Null: nothing yet.
ALTER TABLE session ADD COLUMN clinical TEXT CHECK (clinical IS NULL OR json_valid(clinical));
