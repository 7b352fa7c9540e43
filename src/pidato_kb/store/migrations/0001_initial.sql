-- Version 1: articles, their quotes, the speakers, the vectors, and full text kept in step by triggers.
-- docs/data-model.md explains every table; `quotes_readable` is the view to start from in a SQLite browser.
-- Dates are ISO text (2019-08-29); offsets count Unicode characters of articles.text from 0.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value
);
-- Every change of quotes or vectors draws a new random number: an index that was made at another is stale.
INSERT INTO meta (key, value) VALUES ('generation', 0);

CREATE TABLE articles (
    row           INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,           -- 12 hexadecimal digits of what was published
    source        TEXT NOT NULL,                  -- where it was read first: a path, a URL, news.jsonl#17
    source_id     TEXT,                           -- the id that the source itself gives it
    outlet        TEXT,
    title         TEXT,
    date          TEXT,
    url           TEXT,
    place         TEXT,
    text          TEXT NOT NULL,                  -- verbatim; never changed after it is stored
    sha256        TEXT NOT NULL,                  -- of the text's UTF-8 bytes
    cleaning      TEXT NOT NULL DEFAULT '[]',     -- JSON: what was mended before storing
    ingested_at   TEXT NOT NULL,                  -- UTC
    superseded_by TEXT REFERENCES articles (id) ON DELETE CASCADE,  -- the newer version; NULL: current
    stems         TEXT NOT NULL                   -- title and text as word stems, for full text
);
CREATE INDEX articles_by_source_id ON articles (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX articles_by_date ON articles (date);
CREATE INDEX articles_superseded ON articles (superseded_by) WHERE superseded_by IS NOT NULL;

-- What each place holds now.  A place that holds something else than before makes a new version.
CREATE TABLE sources (
    source  TEXT PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE
);
CREATE INDEX sources_by_article ON sources (article);

CREATE TABLE speakers (
    id   TEXT PRIMARY KEY,                        -- readable: sutarmidji
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'role', 'organisation', 'unknown'))
);

CREATE TABLE aliases (
    speaker TEXT NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
    alias   TEXT NOT NULL,                        -- as an article writes it; the name itself is one of them
    plain   TEXT NOT NULL,                        -- lower case, without punctuation: what a filter compares
    PRIMARY KEY (speaker, alias)
);
CREATE INDEX aliases_by_plain ON aliases (plain);

CREATE TABLE quotes (
    row                 INTEGER PRIMARY KEY AUTOINCREMENT,  -- the number in the vector index; never used twice
    id                  TEXT NOT NULL UNIQUE,     -- 12 hexadecimal digits of article, place and kind
    article             TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    start               INTEGER NOT NULL CHECK (start >= 0),
    end                 INTEGER NOT NULL CHECK (end > start),
    text                TEXT NOT NULL,            -- articles.text from start to end
    kind                TEXT NOT NULL CHECK (kind IN ('direct', 'indirect')),
    utterance           INTEGER NOT NULL,         -- equal numbers in one article: one act of speech
    fragment            INTEGER NOT NULL CHECK (fragment IN (0, 1)),  -- a scrap; search leaves it out
    cue_start           INTEGER,
    cue_end             INTEGER,
    cue_text            TEXT,                     -- the words that mark the speech
    mention_start       INTEGER,
    mention_end         INTEGER,
    mention_text        TEXT,                     -- the words beside the quote that name the speaker
    antecedent_start    INTEGER,
    antecedent_end      INTEGER,
    antecedent_text     TEXT,                     -- what the mention points back to
    speaker             TEXT REFERENCES speakers (id),
    speaker_name        TEXT,                     -- these five as this article tells them
    speaker_plain       TEXT,                     -- speaker_name in lower case, without punctuation
    speaker_kind        TEXT NOT NULL CHECK (speaker_kind IN ('person', 'role', 'organisation', 'unknown')),
    speaker_role        TEXT,
    speaker_affiliation TEXT,
    rule                TEXT NOT NULL,            -- why this speaker
    confidence          REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    second              TEXT,                     -- the second candidate
    stems               TEXT NOT NULL             -- the text as word stems, for full text
);
CREATE INDEX quotes_by_article ON quotes (article, start);
CREATE INDEX quotes_by_speaker ON quotes (speaker);
CREATE INDEX quotes_by_speaker_plain ON quotes (speaker_plain) WHERE speaker IS NULL;
CREATE INDEX quotes_by_fragment ON quotes (fragment, article);

-- float32, little endian, of unit length; one row a model.
CREATE TABLE quote_vectors (
    quote  INTEGER NOT NULL REFERENCES quotes (row) ON DELETE CASCADE,
    model  TEXT NOT NULL,
    vector BLOB NOT NULL,
    PRIMARY KEY (quote, model)
);
CREATE TABLE article_vectors (
    article INTEGER NOT NULL REFERENCES articles (row) ON DELETE CASCADE,
    model   TEXT NOT NULL,
    vector  BLOB NOT NULL,                        -- of the article's head
    PRIMARY KEY (article, model)
);

-- Stored words are never changed: another text is another article.
CREATE TRIGGER articles_keep_text BEFORE UPDATE OF id, text ON articles
BEGIN SELECT RAISE(ABORT, 'the text of a stored article is never changed'); END;
CREATE TRIGGER quotes_keep_text BEFORE UPDATE OF row, id, article, start, end, text ON quotes
BEGIN SELECT RAISE(ABORT, 'the words of a stored quote are never changed'); END;

-- Full text over quote and article together: one row a quote of a current article.
CREATE VIEW quote_words AS
SELECT quotes.row AS row, quotes.stems AS quote, articles.stems AS article
FROM quotes JOIN articles ON articles.id = quotes.article
WHERE articles.superseded_by IS NULL;

CREATE VIRTUAL TABLE quote_fts USING fts5 (
    quote, article, content = 'quote_words', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER quotes_added AFTER INSERT ON quotes
BEGIN
    INSERT INTO quote_fts (rowid, quote, article)
    SELECT new.row, new.stems, stems FROM articles WHERE id = new.article AND superseded_by IS NULL;
END;
CREATE TRIGGER quotes_removed BEFORE DELETE ON quotes
BEGIN
    INSERT INTO quote_fts (quote_fts, rowid, quote, article)
    SELECT 'delete', old.row, old.stems, stems FROM articles WHERE id = old.article AND superseded_by IS NULL;
END;
CREATE TRIGGER quotes_restemmed AFTER UPDATE OF stems ON quotes
BEGIN
    INSERT INTO quote_fts (quote_fts, rowid, quote, article)
    SELECT 'delete', old.row, old.stems, stems FROM articles WHERE id = old.article AND superseded_by IS NULL;
    INSERT INTO quote_fts (rowid, quote, article)
    SELECT new.row, new.stems, stems FROM articles WHERE id = new.article AND superseded_by IS NULL;
END;
CREATE TRIGGER articles_superseded_or_restemmed AFTER UPDATE OF superseded_by, stems ON articles
WHEN old.stems IS NOT new.stems OR (old.superseded_by IS NULL) <> (new.superseded_by IS NULL)
BEGIN
    INSERT INTO quote_fts (quote_fts, rowid, quote, article)
    SELECT 'delete', row, stems, old.stems FROM quotes WHERE article = old.id AND old.superseded_by IS NULL;
    INSERT INTO quote_fts (rowid, quote, article)
    SELECT row, stems, new.stems FROM quotes WHERE article = new.id AND new.superseded_by IS NULL;
END;
-- The quotes go while their article is still there: taking one out of the full text needs the article's stems.
CREATE TRIGGER articles_removed BEFORE DELETE ON articles
BEGIN DELETE FROM quotes WHERE article = old.id; END;

CREATE VIEW quotes_readable AS
SELECT quotes.id AS quote, coalesce(speakers.name, quotes.speaker_name) AS speaker,
       quotes.speaker_role AS role, quotes.speaker_affiliation AS affiliation, quotes.kind AS kind,
       quotes.cue_text AS cue, quotes.text AS text, articles.outlet AS outlet, articles.date AS date,
       articles.title AS title, articles.url AS url, coalesce(articles.source_id, articles.id) AS article,
       quotes.confidence AS confidence, quotes.rule AS evidence, quotes.fragment AS fragment
FROM quotes
JOIN articles ON articles.id = quotes.article
LEFT JOIN speakers ON speakers.id = quotes.speaker
WHERE articles.superseded_by IS NULL;

CREATE VIEW speakers_readable AS
SELECT speakers.id AS speaker, speakers.name AS name, speakers.kind AS kind,
       quotes.speaker_role AS role, quotes.speaker_affiliation AS affiliation,
       min(articles.date) AS first, max(articles.date) AS last,
       count(DISTINCT articles.id) AS articles, count(*) AS quotes
FROM quotes
JOIN articles ON articles.id = quotes.article
JOIN speakers ON speakers.id = quotes.speaker
WHERE articles.superseded_by IS NULL
GROUP BY speakers.id, quotes.speaker_role, quotes.speaker_affiliation;
