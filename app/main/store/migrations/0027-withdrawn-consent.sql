-- Purposes that somebody had agreed to and has withdrawn: other than nothing having been noted.
ALTER TABLE athlete ADD COLUMN withdrawn_consent TEXT NOT NULL DEFAULT '[]' CHECK (json_type(withdrawn_consent) = 'array');
