"""The conditions of a query: many values at once, and `Filters` as SQL."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from pidato_kb.models import Filters
from pidato_kb.store.terms import index_terms, plain

__all__ = ["NOT_REJECTED", "conditions", "filtered_rows", "no_fragment", "select_in"]

# Well under SQLite's limit on the parameters of a statement.
_AT_ONCE = 500

_OLD = "quotes.article IN (SELECT id FROM articles WHERE superseded_by IS NOT NULL)"

_OF_ARTICLES = "quotes.article IN"

NOT_REJECTED = "quotes.row NOT IN (SELECT quote FROM rejected_quotes)"
"""The condition on `quotes` that keeps out what people said is no quote."""


def select_in(connection: sqlite3.Connection, query: str, values: Sequence[object]) -> Iterator[Any]:
    """Yield the rows of a query whose `IN ({})` takes any number of values."""
    for start in range(0, len(values), _AT_ONCE):
        some = values[start : start + _AT_ONCE]
        yield from connection.execute(query.format(", ".join("?" * len(some))), some)


def conditions(connection: sqlite3.Connection, filters: Filters) -> tuple[list[str], list[object]]:
    """Return the SQL conditions on `quotes` that the filters ask for, and their values.

    What is current and what is a fragment is not among them: `filtered_rows` and `lexical` settle that.  Articles are
    chosen first and their quotes looked up: a join would look up the article of every quote.
    """
    where: list[str] = []
    values: list[object] = []
    of_articles: list[str] = []
    of_articles_values: list[object] = []

    def add(condition: str, *more: object) -> None:
        where.append(condition)
        values.extend(more)

    def add_of_article(condition: str, *more: object) -> None:
        of_articles.append(condition)
        of_articles_values.extend(more)

    if filters.speaker is not None:
        name = plain(filters.speaker)
        record = connection.execute(
            "SELECT coalesce(merged_into, id) FROM speakers WHERE id = ?", (filters.speaker,)
        ).fetchone()
        if record is not None:
            # An id takes one, also where it is what several are called.
            add("quotes.speaker = ?", record[0])
        else:
            add(
                "(quotes.speaker IN (SELECT speaker FROM aliases WHERE plain = ? AND NOT hidden) "
                "OR (quotes.speaker IS NULL AND quotes.speaker_plain = ?))",
                name,
                name,
            )
    if filters.role is not None:
        from pidato_kb.store.offices import rows_in_office  # language data that only this filter needs

        add("quotes.row IN (SELECT value FROM json_each(?))", json.dumps(rows_in_office(connection, filters.role)))
    if filters.outlet is not None:
        add_of_article("outlet LIKE ? ESCAPE '\\'", _within(filters.outlet))
    if filters.since is not None:
        add_of_article("date >= ?", filters.since)
    if filters.until is not None:
        # Compared at its own length, so that "2019-08" takes in the whole of August.
        add_of_article("substr(date, 1, ?) <= ?", len(filters.until), filters.until)
    if filters.kind is not None:
        add("quotes.kind = ?", filters.kind)
    if filters.min_confidence > 0:
        add("quotes.confidence >= ?", filters.min_confidence)
    for phrase in filters.phrases:
        if words := plain(phrase):
            connection.create_function("has_words", 2, _has_words, deterministic=True)
            # The stems find the candidates quickly, the words themselves decide.
            add("quotes.row IN (SELECT rowid FROM quote_fts WHERE quote_fts MATCH ?)", f'quote : "{_stems(phrase)}"')
            add("has_words(quotes.text, ?)", words)
    if of_articles:
        add(f"{_OF_ARTICLES} (SELECT id FROM articles WHERE {' AND '.join(of_articles)})", *of_articles_values)
    return where, values


def no_fragment(where: Sequence[str]) -> str:
    """Return the condition that keeps fragments out, beside these.

    Nearly all quotes are none: the index of them helps where it has the article too, and the plus keeps SQLite from
    it where another index finds a few rows.
    """
    return "quotes.fragment = 0" if all(one.startswith(_OF_ARTICLES) for one in where) else "+quotes.fragment = 0"


def filtered_rows(connection: sqlite3.Connection, filters: Filters) -> list[int] | None:
    """Return the rows of the current quotes that pass, in order; None when all do that are no fragments.

    An index leaves fragments out by itself: to name all others would take longer than the search.  A rejected quote
    is not current.
    """
    where, values = conditions(connection, filters)
    if not where and not filters.fragments:
        return None
    if not filters.fragments:
        where.append(no_fragment(where))
    where += [f"NOT {_OLD}", NOT_REJECTED]
    query = f"SELECT quotes.row FROM quotes WHERE {' AND '.join(where)} ORDER BY quotes.row"
    return [row for (row,) in connection.execute(query, values)]


def _stems(phrase: str) -> str:
    return " ".join(index_terms(phrase))


def _has_words(text: str, words: str) -> bool:
    """Return whether plain words stand next to each other in a text."""
    return f" {words} " in f" {plain(text)} "


def _within(words: str) -> str:
    """Return a LIKE pattern for text that holds these words, whatever signs are in them."""
    escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
