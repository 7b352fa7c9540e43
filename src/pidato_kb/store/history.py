"""What became of an article and what people corrected: versions, the log, and where a corrected quote stands now.

Nothing is moved or guessed: words are the same words or they are not.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from pidato_kb.corrections import Correction, QuotePlace
from pidato_kb.store import correction_log
from pidato_kb.store.corrected_places import corrected_quotes, places
from pidato_kb.store.correcting import Correcting
from pidato_kb.store.faults import guarded
from pidato_kb.store.selecting import select_in
from pidato_kb.store.values import ArticleVersion

__all__ = ["History"]

# All that is joined to an article by being superseded, in either direction.
_VERSIONS = """
WITH RECURSIVE newer (id) AS (
    SELECT :article
    UNION SELECT superseded_by FROM articles JOIN newer ON articles.id = newer.id WHERE superseded_by IS NOT NULL
), every (id) AS (
    SELECT id FROM newer
    UNION SELECT articles.id FROM articles JOIN every ON articles.superseded_by = every.id
)
SELECT articles.id, ingested_at, superseded_by, instr(text, :words) > 0
FROM articles JOIN every ON articles.id = every.id ORDER BY articles.row
"""


class History:
    """What a knowledge base knows of its articles' versions and of people's corrections; `Store.history` gives it."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def corrections(self) -> list[Correction]:
        """Return the log of corrections, the undone ones too, the oldest first."""
        with guarded(self._path):
            return correction_log.entries(self._connection)

    def moved_by(self, number: int) -> int:
        """Return how many quotes a correction was the last to move."""
        with guarded(self._path):
            return Correcting(self._connection).moved_by(number)

    def articles_of(self, speaker: str) -> list[str]:
        """Return the ids of the articles that linking gave to a speaker's record, whatever is corrected."""
        with guarded(self._path):
            return Correcting(self._connection).articles_of(speaker)

    def places(self, quotes: Sequence[str]) -> dict[str, QuotePlace]:
        """Return where quotes with these ids stand, as far as they are there."""
        with guarded(self._path):
            return places(self._connection, quotes)

    def corrected_quotes(self, corrections: Sequence[Correction]) -> dict[str, str]:
        """Return which quote each correction of one is about now: the id that it names → the id of the one there."""
        with guarded(self._path):
            return corrected_quotes(self._connection, corrections)

    def versions(self, article: str, words: str) -> list[ArticleVersion]:
        """Return the versions of an article in the order in which they came, this one among them.

        Each says whether these words stand in it, and which of its quotes are these very words.
        """
        with guarded(self._path):
            found = self._connection.execute(_VERSIONS, {"article": article, "words": words}).fetchall()
            same = _same_words(self._connection, words, [id_ for id_, *_ in found])
        return [
            ArticleVersion(id_, ingested_at, superseded_by, bool(stands), tuple(same.get(id_, ())))
            for id_, ingested_at, superseded_by, stands in found
        ]

    def newest_version(self, article: str, words: str) -> ArticleVersion | None:
        """Return the current version of an article that was superseded; None where it is current itself."""
        found = {version.id: version for version in self.versions(article, words)}
        id_ = article
        while id_ in found and (newer := found[id_].superseded_by) is not None:
            id_ = newer
        return None if id_ == article else found[id_]


def _same_words(connection: sqlite3.Connection, words: str, articles: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    query = "SELECT article, id, text FROM quotes WHERE article IN ({}) ORDER BY article, start, row"
    for article, id_, text in select_in(connection, query, articles):
        if text == words:
            found.setdefault(article, []).append(id_)
    return found
