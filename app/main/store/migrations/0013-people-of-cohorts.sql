-- Each person's curves, apart from the rest of a reference: they are much, and only asked for where somebody looks at them or takes them along.
ALTER TABLE reference ADD COLUMN people TEXT CHECK (people IS NULL OR json_valid(people));
