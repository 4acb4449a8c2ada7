-- Which axis of a trial's file of markers points up, where neither the file nor the body in it shows it.
ALTER TABLE trial ADD COLUMN up TEXT CHECK (up IN ('+X', '+Y', '+Z', '-X', '-Y', '-Z'));
