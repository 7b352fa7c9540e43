-- Version 5: the offices of the quotes, so that a filter by role reads those alone (store/offices.py).

CREATE INDEX quotes_by_office ON quotes (coalesce(speaker_role, '') || ' ' || coalesce(speaker_affiliation, ''))
WHERE coalesce(speaker_role, speaker_affiliation) IS NOT NULL;
