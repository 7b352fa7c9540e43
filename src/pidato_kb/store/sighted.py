"""What folding needs of the quotes that were ranked: little of each, for there are more than are shown."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from pidato_kb.models import Sighting
from pidato_kb.store.selecting import select_in
from pidato_kb.store.terms import index_terms

__all__ = ["Utterance", "articles_with", "sightings", "utterances"]

_UTTERANCE = "SELECT row, text, kind, cue_text, coalesce(speaker, '=' || speaker_plain) FROM quotes WHERE row IN ({})"
_SIGHTING = (
    "SELECT quotes.row, quotes.id, coalesce(articles.source_id, articles.id), articles.outlet, articles.date, "
    "articles.url FROM quotes JOIN articles ON articles.id = quotes.article WHERE quotes.row IN ({})"
)
_ARTICLES_WITH = (
    "SELECT count(*) FROM (SELECT DISTINCT article FROM quotes WHERE row IN "
    "(SELECT rowid FROM quote_fts WHERE quote_fts MATCH ?) LIMIT ?)"
)


class Utterance(NamedTuple):
    """What tells whether two quotes are one utterance: words, kind, cue and speaker.

    `speaker` is equal where it is the same one: the record's id, else the name that the article gives with `=`
    before it; None where nobody knows.
    """

    row: int
    text: str
    kind: str
    cue: str | None
    speaker: str | None


def utterances(connection: sqlite3.Connection, rows: Sequence[int]) -> list[Utterance]:
    """Return words, kind, cue and speaker of these quotes, in no order."""
    return [Utterance(*values) for values in select_in(connection, _UTTERANCE, rows)]


def sightings(connection: sqlite3.Connection, rows: Sequence[int]) -> dict[int, Sighting]:
    """Return where and when each of these quotes was published; the articles' texts are not read."""
    return {row: Sighting(*values) for row, *values in select_in(connection, _SIGHTING, rows)}


def articles_with(connection: sqlite3.Connection, word: str, limit: int) -> int:
    """Return how many articles with quotes have a word of this stem; counting ends at `limit`."""
    stems = index_terms(word)
    if not stems:
        return 0
    phrase = " ".join(stems)
    return int(connection.execute(_ARTICLES_WITH, (f'"{phrase}"', limit)).fetchone()[0])
