-- Of several trials of a kind, which count: each is accepted or rejected, with the reason, and one of a session and kind may stand for all of them.
ALTER TABLE trial ADD COLUMN standing TEXT NOT NULL DEFAULT 'accepted' CHECK (standing IN ('accepted', 'rejected'));
ALTER TABLE trial ADD COLUMN rejection_reason TEXT CHECK (rejection_reason IS NULL OR (standing = 'rejected' AND length(rejection_reason) BETWEEN 1 AND 500));
ALTER TABLE trial ADD COLUMN is_representative INTEGER NOT NULL DEFAULT 0 CHECK (is_representative IN (0, 1) AND (is_representative = 0 OR standing = 'accepted'));
-- What lies in the bin counts too: it may come back.
CREATE UNIQUE INDEX trial_representative ON trial (session_id, kind) WHERE is_representative = 1;
