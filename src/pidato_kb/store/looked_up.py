"""Which of a query's words are looked up where there are very many quotes: the rare ones, which say the most.

FTS5 weighs every row that any word stands in, 1 to 3 µs each, and "pemerintah" stands in the article of every third
quote.  So words are taken from the rarest on, as long as their rows together stay below a number; the common ones add
little to the score of a row (their inverse document frequency is near 0) and still count in the vectors.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from pidato_kb.store.vocabulary import article_count, stem_counts

__all__ = ["MOST_ROWS", "looked_up"]

MOST_ROWS = 5_000
"""Rows that a query may weigh, as many as the recipe of search has it: some 5 ms."""

_LONGER = 1.3
"""How many more quotes an article has that has a word: long articles have more of both (1.0 to 1.6, in news)."""

_MANY = 50_000
"""Quotes from which this holds; below, every word is looked up."""


def looked_up(connection: sqlite3.Connection, terms: Sequence[str], most: int = MOST_ROWS) -> tuple[list[str], int]:
    """Return the terms to look up and the row behind which to look, 0 for all.

    Where even the rarest word stands in too many rows, it is looked up in the latest of them alone.
    """
    last = int(connection.execute("SELECT coalesce(max(row), 0) FROM quotes").fetchone()[0])
    if last < max(_MANY, most):
        return list(terms), 0
    expected = sorted((rows, place) for place, rows in enumerate(_rows(connection, terms, last)))
    taken: list[int] = []
    total = 0.0
    for rows, place in expected:
        if taken and total + rows > most:
            break
        taken.append(place)
        total += rows
    after = 0 if total <= most else int(last - last * most / total)
    return [terms[place] for place in sorted(taken)], after


def _rows(connection: sqlite3.Connection, terms: Sequence[str], last: int) -> list[float]:
    """Return in about how many of the rows up to `last` each term stands; no oftener than the rarest of its words."""
    articles = stem_counts(connection, {word for term in terms for word in term.split()})
    quotes = _LONGER * last / max(1, article_count(connection))
    return [quotes * min((articles.get(word, 0) for word in term.split()), default=0) for term in terms]
