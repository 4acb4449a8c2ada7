-- Asked for at each start: gaits that are not in the queue are few, and all others are long rows.
CREATE INDEX gait_not_in_queue ON gait (session_id, trial_id, created_us) WHERE is_in_queue = 0;
