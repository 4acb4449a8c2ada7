-- Of a trial in which somebody walks and runs: of which its means are. Null: nobody has chosen.
ALTER TABLE gait_choice ADD COLUMN gait TEXT CHECK (gait IN ('walk', 'run'));
