-- Whose sessions a cohort of this library was made of, so that it can be made again: never in its file. Null: it came in as a file, or of files.
ALTER TABLE reference ADD COLUMN session_ids TEXT CHECK (session_ids IS NULL OR json_type(session_ids) = 'array');
UPDATE reference SET session_ids = (
  SELECT json_extract(job.payload, '$.sessionIds') FROM job
  WHERE job.kind = 'cohort' AND job.state = 'done' AND json_type(job.payload, '$.sessionIds') = 'array'
    AND json_extract(job.payload, '$.name') = reference.name AND json_extract(job.payload, '$.madeOn') = json_extract(reference.document, '$.provenance.madeOn')
  ORDER BY job.ended_us DESC LIMIT 1
);
