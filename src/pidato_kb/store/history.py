"""What became of an article: its versions, and where an old version's quote stands in the newest one.

Nothing is moved or guessed: words are the same words or they are not.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from pidato_kb.corrections import Correction, QuotePlace
from pidato_kb.models import QuoteKind
from pidato_kb.store.selecting import select_in
from pidato_kb.store.values import ArticleVersion

__all__ = ["corrected_quotes", "newest_version", "places", "versions"]

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


def versions(connection: sqlite3.Connection, article: str, words: str) -> list[ArticleVersion]:
    """Return the versions of an article in the order in which they came, this one among them.

    Each says whether these words stand in it, and which of its quotes are these very words.
    """
    found = connection.execute(_VERSIONS, {"article": article, "words": words}).fetchall()
    same = _same_words(connection, words, [id_ for id_, *_ in found])
    return [
        ArticleVersion(id_, ingested_at, superseded_by, bool(stands), tuple(same.get(id_, ())))
        for id_, ingested_at, superseded_by, stands in found
    ]


def newest_version(connection: sqlite3.Connection, article: str, words: str) -> ArticleVersion | None:
    """Return the current version of an article that was superseded; None where it is current itself."""
    found = {version.id: version for version in versions(connection, article, words)}
    id_ = article
    while id_ in found and (newer := found[id_].superseded_by) is not None:
        id_ = newer
    return None if id_ == article else found[id_]


def places(connection: sqlite3.Connection, quotes: Sequence[str]) -> dict[str, QuotePlace]:
    """Return where quotes with these ids stand, as far as they are there."""
    found = select_in(connection, "SELECT id, article, start, end, kind, text FROM quotes WHERE id IN ({})", quotes)
    return {
        id_: QuotePlace(article, start, end, QuoteKind(kind), text) for id_, article, start, end, kind, text in found
    }


def corrected_quotes(connection: sqlite3.Connection, corrections: Sequence[Correction]) -> dict[str, str]:
    """Return which quote each correction of one is about now: the id that it names → the id of the one there.

    Extracted anew, a quote of the same article may have lost or got a comma or be of another kind.  It stands at the
    same letters of the same text, so it is the same quote; one with other letters is not.
    """
    named = {made.quote: made.place for made in corrections if made.quote is not None}
    found = {id_: id_ for id_ in places(connection, list(named))}
    for id_, place in named.items():
        if id_ not in found and place is not None:
            here = [row for (row,) in connection.execute("SELECT id FROM quotes WHERE article = ?", (place.article,))]
            same = [(other, at) for other, at in places(connection, here).items() if at.core == place.core]
            if same:
                of_kind = [other for other, at in same if at.kind is place.kind]
                found[id_] = (of_kind or [other for other, _ in same])[0]
    return found


def _same_words(connection: sqlite3.Connection, words: str, articles: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    query = "SELECT article, id, text FROM quotes WHERE article IN ({}) ORDER BY article, start, row"
    for article, id_, text in select_in(connection, query, articles):
        if text == words:
            found.setdefault(article, []).append(id_)
    return found
