-- Version 6: the vocabulary, for search: in how many articles each stem and each word as it is written stands.
-- Old versions of articles count too.  Stems are kept in step here, whoever writes; words as they are written cannot be
-- found by SQL: pidato counts them as it stores an article, and `pidato doctor --fix` counts those of old articles.

CREATE TABLE stem_counts (
    stem     TEXT PRIMARY KEY,
    articles INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE word_counts (
    word     TEXT PRIMARY KEY,                    -- in lower case
    articles INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO meta (key, value) VALUES ('words_counted', 0);  -- articles whose words are in word_counts

INSERT INTO stem_counts (stem, articles)
SELECT stems.value, count(DISTINCT articles.row)
FROM articles, json_each('["' || replace(articles.stems, ' ', '","') || '"]') AS stems
WHERE articles.stems <> ''
GROUP BY stems.value;

CREATE TRIGGER stems_counted AFTER INSERT ON articles WHEN new.stems <> ''
BEGIN
    INSERT INTO stem_counts (stem, articles)
    SELECT DISTINCT value, 1 FROM json_each('["' || replace(new.stems, ' ', '","') || '"]') WHERE true
    ON CONFLICT (stem) DO UPDATE SET articles = articles + 1;
END;
CREATE TRIGGER stems_uncounted AFTER DELETE ON articles WHEN old.stems <> ''
BEGIN
    UPDATE stem_counts SET articles = articles - 1
    WHERE stem IN (SELECT value FROM json_each('["' || replace(old.stems, ' ', '","') || '"]'));
    DELETE FROM stem_counts WHERE articles < 1
    AND stem IN (SELECT value FROM json_each('["' || replace(old.stems, ' ', '","') || '"]'));
END;
CREATE TRIGGER stems_recounted AFTER UPDATE OF stems ON articles WHEN old.stems <> new.stems
BEGIN
    UPDATE stem_counts SET articles = articles - 1 WHERE old.stems <> ''
    AND stem IN (SELECT value FROM json_each('["' || replace(old.stems, ' ', '","') || '"]'));
    INSERT INTO stem_counts (stem, articles)
    SELECT DISTINCT value, 1 FROM json_each('["' || replace(new.stems, ' ', '","') || '"]') WHERE new.stems <> ''
    ON CONFLICT (stem) DO UPDATE SET articles = articles + 1;
    DELETE FROM stem_counts WHERE articles < 1;
END;
