"""Which of a query's words are looked up where there are very many quotes: the rare ones, which say the most.

FTS5 weighs every row that any word stands in, 1 to 3 µs each, and "pemerintah" stands in the article of every third
quote.  So words are taken from the rarest on, as long as their rows together stay below a number; the common ones add
little to the score of a row (their inverse document frequency is near 0) and still count in the vectors.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

__all__ = ["MOST_ROWS", "looked_up"]

MOST_ROWS = 6_000
"""Rows that a query may weigh: some 10 ms."""

_SAMPLE = 4_000
"""Latest rows in which it is counted how common a word is."""

_MANY = 50_000
"""Quotes from which this holds; below, every word is looked up."""


def looked_up(connection: sqlite3.Connection, terms: Sequence[str], most: int = MOST_ROWS) -> tuple[list[str], int]:
    """Return the terms to look up and the row behind which to look, 0 for all.

    Where even the rarest word stands in too many rows, it is looked up in the latest of them alone.
    """
    last = int(connection.execute("SELECT coalesce(max(row), 0) FROM quotes").fetchone()[0])
    if last < max(_MANY, most):
        return list(terms), 0
    expected = sorted((_share(connection, term, last) * last, place) for place, term in enumerate(terms))
    taken: list[int] = []
    total = 0.0
    for rows, place in expected:
        if taken and total + rows > most:
            break
        taken.append(place)
        total += rows
    after = 0 if total <= most else int(last - last * most / total)
    return [terms[place] for place in sorted(taken)], after


def _share(connection: sqlite3.Connection, term: str, last: int) -> float:
    match = '"' + term.replace('"', '""') + '"'
    found = connection.execute(
        "SELECT count(*) FROM quote_fts WHERE quote_fts MATCH ? AND rowid > ?", (match, last - _SAMPLE)
    ).fetchone()
    return int(found[0]) / _SAMPLE
