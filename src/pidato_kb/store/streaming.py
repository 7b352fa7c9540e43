"""All quotes that pass, however many: a few hundred are in memory at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from pidato_kb.models import Filters, QuoteKind, StoredQuote
from pidato_kb.store.reading import quotes_by_row
from pidato_kb.store.selecting import filtered_rows

__all__ = ["passing"]

# Each brings its whole article, which the quotes of one piece share.
_AT_ONCE = 200


def passing(connection: sqlite3.Connection, filters: Filters) -> Iterator[StoredQuote]:
    """Yield the current quotes that pass in the order in which they were stored.

    Their rows are chosen at the start; one that is removed before its turn is left out.
    """
    rows = _rows(connection, filters)
    for start in range(0, len(rows), _AT_ONCE):
        piece = rows[start : start + _AT_ONCE]
        found = quotes_by_row(connection, piece)
        yield from (found[row] for row in piece if row in found)


def _rows(connection: sqlite3.Connection, filters: Filters) -> list[int]:
    rows = filtered_rows(connection, filters)
    if rows is not None:
        return rows
    # All current ones: what is current is settled in one place, so they are asked for kind by kind.
    kinds = (filtered_rows(connection, replace(filters, kind=kind)) for kind in QuoteKind)
    return sorted(row for some in kinds for row in some or ())
