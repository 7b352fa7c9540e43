"""What the last step of a search weighs of a quote: its stems and its article's, its cue, who said it and when."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pidato_kb.store.selecting import select_in

__all__ = ["Evidence", "evidence", "speakers_called"]


class Evidence(NamedTuple):
    """One quote's: `stems` and `article_stems` are parted by spaces; `speaker` is a record's id, `date` is ISO."""

    stems: str
    article: str
    article_stems: str
    date: str | None
    cue: str | None
    speaker: str | None
    role: str | None


def evidence(connection: sqlite3.Connection, rows: Sequence[int]) -> Mapping[int, Evidence]:
    """Return the evidence of the quotes of these rows; each article is read once."""
    found = list(
        select_in(
            connection,
            "SELECT row, stems, article, cue_text, speaker, speaker_role, speaker_affiliation "
            "FROM quotes WHERE row IN ({})",
            rows,
        )
    )
    articles = {
        name: (stems, date)
        for name, stems, date in select_in(
            connection, "SELECT id, stems, date FROM articles WHERE id IN ({})", list({values[2] for values in found})
        )
    }
    return {
        row: Evidence(stems, article, *articles[article], cue, speaker, " ".join(filter(None, (role, affiliation))))
        for row, stems, article, cue, speaker, role, affiliation in found
    }


def speakers_called(connection: sqlite3.Connection, names: Sequence[str]) -> set[str]:
    """Return the ids of the speakers who are called one of these names, in lower case and without punctuation."""
    found = select_in(connection, "SELECT speaker FROM aliases WHERE plain IN ({}) AND NOT hidden", list(names))
    return {speaker for (speaker,) in found}
