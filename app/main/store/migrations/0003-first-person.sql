-- Whether this library has ever held a person: one whose people are all gone for good is not greeted like a new one.
CREATE TRIGGER first_person AFTER INSERT ON athlete
  WHEN NOT EXISTS (SELECT 1 FROM choice WHERE key = 'has-held-people')
BEGIN
  INSERT INTO choice (key, value) VALUES ('has-held-people', 'true');
END;
INSERT INTO choice (key, value) SELECT 'has-held-people', 'true' WHERE EXISTS (SELECT 1 FROM athlete);
