"""Full text over quote and article: FTS5's bm25 with one weight a column."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence

from pidato_kb.errors import UsageError
from pidato_kb.models import Filters
from pidato_kb.store.looked_up import looked_up
from pidato_kb.store.selecting import conditions, no_fragment
from pidato_kb.store.terms import match_any

__all__ = ["check_full_text", "fragments", "lexical", "rebuild_full_text"]

_CHECK = "INSERT INTO quote_fts (quote_fts, rank) VALUES ('integrity-check', 1)"


def lexical(
    connection: sqlite3.Connection,
    terms: Sequence[str] | str,
    filters: Filters,
    limit: int,
    quote_weight: float,
    article_weight: float,
    hidden: Collection[int],
) -> list[tuple[int, float]]:
    """Return (row, score) of the current quotes that hold any of the terms and pass the filters, best first.

    `terms` are stems as `index_terms` makes them, or one FTS5 expression.  FTS5 weighs term frequencies by
    column before it saturates them, which is BM25F with one length for both fields (Robertson, Zaragoza and
    Taylor 2004; https://sqlite.org/fts5.html#the_bm25_function).  Higher is better.  In a very large
    knowledge base the common ones of several terms are passed over (`looked_up`).  `hidden` are the fragments, left
    out unless the filters ask for them.  Raises UsageError for what FTS5 does not understand.
    """
    after = 0
    if not isinstance(terms, str):
        terms, after = looked_up(connection, terms)
    expression = terms if isinstance(terms, str) else match_any(terms)
    if not expression.strip():
        return []
    passing, values = _passing(connection, filters)
    if after:
        passing, values = f"rowid > ? AND {passing}", [after, *values]
    query = (
        "SELECT rowid, -bm25(quote_fts, ?, ?) AS score FROM quote_fts "
        f"WHERE quote_fts MATCH ? AND {passing} ORDER BY score DESC, rowid LIMIT ?"
    )
    left_out = () if filters.fragments else hidden
    most = limit + limit // 4 if left_out else limit
    while True:
        found = _found(connection, query, (quote_weight, article_weight, expression, *values, most), expression)
        # Left out here: that SQLite looks up each row that any word stands in takes a fifth of the search.
        kept = [(row, score) for row, score in found if row not in left_out]
        if len(kept) >= limit or len(found) < most:
            return kept[:limit]
        most *= 4


def _found(
    connection: sqlite3.Connection, query: str, values: Sequence[object], expression: str
) -> list[tuple[int, float]]:
    try:
        return connection.execute(query, values).fetchall()
    except sqlite3.OperationalError as error:
        # The rest of the query is ours, so a plain SQLITE_ERROR is about the expression.
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        raise UsageError(f"{expression!r} is no full-text expression ({error}): give words alone") from error


def fragments(connection: sqlite3.Connection) -> frozenset[int]:
    """Return the rows of the fragments, which a search leaves out unless it is asked for them."""
    return frozenset(row for (row,) in connection.execute("SELECT row FROM quotes WHERE fragment = 1"))


def _passing(connection: sqlite3.Connection, filters: Filters) -> tuple[str, list[object]]:
    """Return the condition on a row of the full text that the filters ask for, and its values."""
    where, values = conditions(connection, filters)
    if not where:
        return "1", values
    if not filters.fragments:
        where.append(no_fragment(where))
    # The plus keeps SQLite from looking rows up one by one instead of running through the matches.
    return f"+rowid IN (SELECT quotes.row FROM quotes WHERE {' AND '.join(where)})", values


def check_full_text(connection: sqlite3.Connection) -> bool:
    """Return whether the full text agrees with the quotes and articles that it is made of."""
    try:
        connection.execute(_CHECK)
    except sqlite3.DatabaseError as error:
        family = error.sqlite_errorcode & 0xFF
        if family == sqlite3.SQLITE_READONLY:
            return _check_copy(connection)
        if family != sqlite3.SQLITE_CORRUPT:
            raise
        return False
    return True


def _check_copy(connection: sqlite3.Connection) -> bool:
    # FTS5 takes the check for a write, which a read-only connection refuses; a copy in memory does not.
    copy = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.backup(copy)
        return check_full_text(copy)
    finally:
        copy.close()


def rebuild_full_text(connection: sqlite3.Connection) -> None:
    """Make the full text anew from the quotes and articles."""
    connection.execute("INSERT INTO quote_fts (quote_fts) VALUES ('rebuild')")
