-- How a clock was found: by the person whom the films show, by what they hear, by flashes that they see. Null: by the person, in earlier versions.
ALTER TABLE stream ADD COLUMN found_by TEXT CHECK (found_by IN ('person', 'sound', 'flash'));
