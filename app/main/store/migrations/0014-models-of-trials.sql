-- The model or set of markers that a trial's points are of, where its file does not say it.
ALTER TABLE trial ADD COLUMN model TEXT CHECK (length(model) BETWEEN 1 AND 80);
