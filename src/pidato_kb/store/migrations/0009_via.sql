-- Version 9: who tells what somebody else said: "…," kata Y mengutip pernyataan X.  Quotes of articles that were stored
-- before have nobody there until their article is extracted anew.

ALTER TABLE quotes ADD COLUMN via TEXT;  -- the name, as this article tells it; NULL: first-hand

DROP VIEW quotes_readable;
CREATE VIEW quotes_readable AS
SELECT quotes.id AS quote, coalesce(speakers.name, quotes.speaker_name) AS speaker,
       quotes.speaker_role AS role, quotes.speaker_affiliation AS affiliation, quotes.via AS via, quotes.kind AS kind,
       quotes.cue_text AS cue, quotes.text AS text, articles.outlet AS outlet, articles.date AS date,
       articles.title AS title, articles.url AS url, coalesce(articles.source_id, articles.id) AS article,
       quotes.confidence AS confidence, quotes.rule AS evidence, quotes.fragment AS fragment
FROM quotes
JOIN articles ON articles.id = quotes.article
LEFT JOIN speakers ON speakers.id = quotes.speaker
WHERE articles.superseded_by IS NULL AND quotes.row NOT IN (SELECT quote FROM rejected_quotes);
