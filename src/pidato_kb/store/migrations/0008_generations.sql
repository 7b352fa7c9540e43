-- Version 8: the generations that the database went through, so that it can tell an index that is merely behind from one
-- of a state that it never had: a copy was put back, or a power failure took the last transactions, and row numbers came
-- to be given twice.

CREATE TABLE generations (generation INTEGER PRIMARY KEY);
INSERT INTO generations (generation) SELECT value FROM meta WHERE key = 'generation';
CREATE TRIGGER generations_noted AFTER UPDATE OF value ON meta WHEN new.key = 'generation'
BEGIN INSERT OR IGNORE INTO generations (generation) VALUES (new.value); END;
