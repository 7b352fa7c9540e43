-- Version 2: people's corrections of speakers, a log, and what they change, laid over what linking made.
-- Everything that corrections change can be taken off again: the tables are then as if there had never been any.

CREATE TABLE corrections (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    made_at   TEXT NOT NULL,                      -- UTC
    kind      TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'alias', 'speaker')),
    operands  TEXT NOT NULL,                      -- JSON: names, conditions, ids from content; no record's id
    undone_at TEXT                                -- UTC; NULL: in force
);
CREATE TRIGGER corrections_keep_words BEFORE UPDATE OF id, made_at, kind, operands ON corrections
BEGIN SELECT RAISE(ABORT, 'a correction is undone, never changed'); END;
CREATE TRIGGER corrections_stay BEFORE DELETE ON corrections
BEGIN SELECT RAISE(ABORT, 'a correction is undone, never deleted'); END;

-- What articles and linking say of each quote whose speaker is corrected; `quotes` has the corrected values.
CREATE TABLE corrected_quotes (
    quote               INTEGER PRIMARY KEY REFERENCES quotes (row) ON DELETE CASCADE,
    correction          INTEGER NOT NULL REFERENCES corrections (id),  -- the last one that moved it
    speaker             TEXT REFERENCES speakers (id),
    speaker_name        TEXT,
    speaker_plain       TEXT,
    speaker_kind        TEXT NOT NULL,
    speaker_role        TEXT,
    speaker_affiliation TEXT,
    rule                TEXT NOT NULL,
    confidence          REAL NOT NULL
);
CREATE INDEX corrected_quotes_by_speaker ON corrected_quotes (speaker);
CREATE INDEX corrected_quotes_by_correction ON corrected_quotes (correction);

ALTER TABLE speakers ADD COLUMN correction INTEGER REFERENCES corrections (id);  -- that made it; NULL: linking
ALTER TABLE speakers ADD COLUMN merged_into TEXT REFERENCES speakers (id);       -- who has all its quotes now
CREATE INDEX speakers_by_correction ON speakers (correction) WHERE correction IS NOT NULL;
CREATE INDEX speakers_by_merged_into ON speakers (merged_into) WHERE merged_into IS NOT NULL;

ALTER TABLE aliases ADD COLUMN correction INTEGER REFERENCES corrections (id);   -- that gave it; NULL: an article
ALTER TABLE aliases ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1));  -- now another record's
CREATE INDEX aliases_by_correction ON aliases (correction) WHERE correction IS NOT NULL;
CREATE INDEX aliases_hidden ON aliases (hidden) WHERE hidden;

-- Described speakers have no record; an alias can give them one.
CREATE INDEX quotes_by_described_speaker ON quotes (speaker_plain) WHERE speaker_kind IN ('role', 'unknown');
