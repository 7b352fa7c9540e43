-- Version 3: corrections of single quotes (role, rejected, note), who made a correction and why, and rejected quotes.

-- The kinds stand in a check that SQLite cannot alter: the table is made anew.  Its entries keep their numbers, and the
-- references to them are looked at when all are back.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE corrections_before AS SELECT id, made_at, kind, operands, undone_at FROM corrections;
-- From now on the entry of a quote says where it stood, so that it is found when its article is extracted anew.
UPDATE corrections_before SET operands = (
    SELECT json_set(corrections_before.operands, '$.place', json_object(
        'article', quotes.article, 'start', quotes.start, 'end', quotes.end, 'kind', quotes.kind, 'text', quotes.text
    )) FROM quotes WHERE quotes.id = json_extract(corrections_before.operands, '$.quote')
) WHERE json_extract(operands, '$.quote') IN (SELECT id FROM quotes);
DROP TABLE corrections;
CREATE TABLE corrections (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    made_at     TEXT NOT NULL,                      -- UTC
    made_by     TEXT,                               -- who
    reason      TEXT,                               -- why
    kind        TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'alias', 'speaker', 'role', 'reject', 'note')),
    operands    TEXT NOT NULL,                      -- JSON: names, conditions, ids from content; no record's id
    imported_at TEXT,                               -- UTC; NULL: made in this database
    undone_at   TEXT,                               -- UTC; NULL: in force
    undone_by   TEXT,
    undone_why  TEXT
);
INSERT INTO corrections (id, made_at, kind, operands, undone_at)
SELECT id, made_at, kind, operands, undone_at FROM corrections_before;
DROP TABLE corrections_before;
CREATE INDEX corrections_by_quote ON corrections (json_extract(operands, '$.quote'))
WHERE json_extract(operands, '$.quote') IS NOT NULL;
CREATE TRIGGER corrections_keep_words
BEFORE UPDATE OF id, made_at, made_by, reason, kind, operands, imported_at ON corrections
BEGIN SELECT RAISE(ABORT, 'a correction is undone, never changed'); END;
CREATE TRIGGER corrections_stay BEFORE DELETE ON corrections
BEGIN SELECT RAISE(ABORT, 'a correction is undone, never deleted'); END;

-- What somebody said is no quote.  It stays in `quotes` as history; search, full text, index and counts leave it out.
CREATE TABLE rejected_quotes (
    quote      INTEGER PRIMARY KEY REFERENCES quotes (row) ON DELETE CASCADE,
    correction INTEGER NOT NULL REFERENCES corrections (id)
);

DROP VIEW quote_words;
CREATE VIEW quote_words AS
SELECT quotes.row AS row, quotes.stems AS quote, articles.stems AS article
FROM quotes JOIN articles ON articles.id = quotes.article
WHERE articles.superseded_by IS NULL AND quotes.row NOT IN (SELECT quote FROM rejected_quotes);

-- Full text holds the quotes of current articles that nobody rejected.
DROP TRIGGER quotes_removed;
CREATE TRIGGER quotes_removed BEFORE DELETE ON quotes
WHEN NOT EXISTS (SELECT 1 FROM rejected_quotes WHERE quote = old.row)
BEGIN
    INSERT INTO quote_fts (quote_fts, rowid, quote, article)
    SELECT 'delete', old.row, old.stems, stems FROM articles WHERE id = old.article AND superseded_by IS NULL;
END;
DROP TRIGGER quotes_restemmed;
CREATE TRIGGER quotes_restemmed AFTER UPDATE OF stems ON quotes
WHEN NOT EXISTS (SELECT 1 FROM rejected_quotes WHERE quote = old.row)
BEGIN
    INSERT INTO quote_fts (quote_fts, rowid, quote, article)
    SELECT 'delete', old.row, old.stems, stems FROM articles WHERE id = old.article AND superseded_by IS NULL;
    INSERT INTO quote_fts (rowid, quote, article)
    SELECT new.row, new.stems, stems FROM articles WHERE id = new.article AND superseded_by IS NULL;
END;
DROP TRIGGER articles_superseded_or_restemmed;
CREATE TRIGGER articles_superseded_or_restemmed AFTER UPDATE OF superseded_by, stems ON articles
WHEN old.stems IS NOT new.stems OR (old.superseded_by IS NULL) <> (new.superseded_by IS NULL)
BEGIN
    INSERT INTO quote_fts (quote_fts, rowid, quote, article)
    SELECT 'delete', row, stems, old.stems FROM quotes
    WHERE article = old.id AND old.superseded_by IS NULL AND row NOT IN (SELECT quote FROM rejected_quotes);
    INSERT INTO quote_fts (rowid, quote, article)
    SELECT row, stems, new.stems FROM quotes
    WHERE article = new.id AND new.superseded_by IS NULL AND row NOT IN (SELECT quote FROM rejected_quotes);
END;
CREATE TRIGGER quotes_rejected AFTER INSERT ON rejected_quotes
BEGIN
    INSERT INTO quote_fts (quote_fts, rowid, quote, article)
    SELECT 'delete', quotes.row, quotes.stems, articles.stems FROM quotes
    JOIN articles ON articles.id = quotes.article WHERE quotes.row = new.quote AND articles.superseded_by IS NULL;
END;
CREATE TRIGGER quotes_taken_back AFTER DELETE ON rejected_quotes
BEGIN
    INSERT INTO quote_fts (rowid, quote, article)
    SELECT quotes.row, quotes.stems, articles.stems FROM quotes
    JOIN articles ON articles.id = quotes.article WHERE quotes.row = old.quote AND articles.superseded_by IS NULL;
END;

DROP VIEW quotes_readable;
CREATE VIEW quotes_readable AS
SELECT quotes.id AS quote, coalesce(speakers.name, quotes.speaker_name) AS speaker,
       quotes.speaker_role AS role, quotes.speaker_affiliation AS affiliation, quotes.kind AS kind,
       quotes.cue_text AS cue, quotes.text AS text, articles.outlet AS outlet, articles.date AS date,
       articles.title AS title, articles.url AS url, coalesce(articles.source_id, articles.id) AS article,
       quotes.confidence AS confidence, quotes.rule AS evidence, quotes.fragment AS fragment
FROM quotes
JOIN articles ON articles.id = quotes.article
LEFT JOIN speakers ON speakers.id = quotes.speaker
WHERE articles.superseded_by IS NULL AND quotes.row NOT IN (SELECT quote FROM rejected_quotes);

DROP VIEW speakers_readable;
CREATE VIEW speakers_readable AS
SELECT speakers.id AS speaker, speakers.name AS name, speakers.kind AS kind,
       quotes.speaker_role AS role, quotes.speaker_affiliation AS affiliation,
       min(articles.date) AS first, max(articles.date) AS last,
       count(DISTINCT articles.id) AS articles, count(*) AS quotes
FROM quotes
JOIN articles ON articles.id = quotes.article
JOIN speakers ON speakers.id = quotes.speaker
WHERE articles.superseded_by IS NULL AND quotes.row NOT IN (SELECT quote FROM rejected_quotes)
GROUP BY speakers.id, quotes.speaker_role, quotes.speaker_affiliation;
