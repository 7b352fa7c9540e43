"""All quotes that pass, however many: a few hundred are in memory at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from pidato_kb.models import Filters, StoredQuote
from pidato_kb.store.reading import quotes_by_row
from pidato_kb.store.selecting import conditions

__all__ = ["passing"]

# Each brings its whole article; articles are shared within one piece.
_AT_ONCE = 200


def passing(connection: sqlite3.Connection, filters: Filters) -> Iterator[StoredQuote]:
    """Yield the current quotes that pass, article by article in the order in which they were stored.

    One statement stays open meanwhile, so what another process commits is not seen.
    """
    where, values = conditions(filters)
    if not filters.fragments:
        where.append("quotes.fragment = 0")
    cursor = connection.execute(
        "SELECT quotes.row FROM quotes JOIN articles ON articles.id = quotes.article "
        f"WHERE {' AND '.join([*where, 'articles.superseded_by IS NULL'])} ORDER BY quotes.row",
        values,
    )
    while rows := [row for (row,) in cursor.fetchmany(_AT_ONCE)]:
        found = quotes_by_row(connection, rows)
        yield from (found[row] for row in rows)
