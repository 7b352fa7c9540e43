-- Version 7: what an index on disk must know to be mended and not made anew, and texts that were encoded before.

-- Rows and vectors of one lineage never change: an index of it may be behind, but is never wrong.
INSERT INTO meta (key, value) VALUES ('lineage', abs(random() % (1 << 53)));

-- The numbers of quotes that were there once: a vector index may still hold them.
CREATE TABLE removed_rows (row INTEGER PRIMARY KEY);
CREATE TRIGGER quotes_noted_when_removed AFTER DELETE ON quotes
BEGIN INSERT OR IGNORE INTO removed_rows (row) VALUES (old.row); END;

-- 16 bytes of BLAKE2 of the text that was encoded; NULL: encoded before this version.
ALTER TABLE quote_vectors ADD COLUMN digest BLOB;
ALTER TABLE article_vectors ADD COLUMN digest BLOB;
CREATE INDEX quote_vectors_by_digest ON quote_vectors (digest) WHERE digest IS NOT NULL;
CREATE INDEX article_vectors_by_digest ON article_vectors (digest) WHERE digest IS NOT NULL;
