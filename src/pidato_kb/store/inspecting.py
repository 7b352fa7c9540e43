"""What the database says about itself: counts, and whether its words are still the articles' words."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from pidato_kb.store.reading import articles, quotes_of
from pidato_kb.store.selecting import NOT_REJECTED

if TYPE_CHECKING:
    from pidato_kb.store.values import Stats

__all__ = ["damage", "had", "meta", "stats", "unverbatim"]


def meta(connection: sqlite3.Connection, key: str) -> str | int | None:
    """Return a value of the `meta` table, None where it was never set."""
    found = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    value: str | int | None = None if found is None else found[0]
    return value


def had(connection: sqlite3.Connection, generation: int) -> bool:
    """Return whether the database was of this generation at any time."""
    return connection.execute("SELECT 1 FROM generations WHERE generation = ?", (generation,)).fetchone() is not None


def stats(connection: sqlite3.Connection) -> Stats:
    """Count what is current."""
    from pidato_kb.store.values import Stats

    count, superseded, first, last = connection.execute(
        "SELECT count(*) FILTER (WHERE superseded_by IS NULL), count(superseded_by), "
        "min(date) FILTER (WHERE superseded_by IS NULL), max(date) FILTER (WHERE superseded_by IS NULL) "
        "FROM articles"
    ).fetchone()
    quotes, direct, indirect, fragments, attributed, speakers = connection.execute(
        "SELECT count(*), count(*) FILTER (WHERE kind = 'direct'), "
        "count(*) FILTER (WHERE kind = 'indirect'), "
        "coalesce(sum(fragment), 0), count(speaker_name), count(DISTINCT speaker) "
        f"FROM quotes WHERE article IN (SELECT id FROM articles WHERE superseded_by IS NULL) AND {NOT_REJECTED}"
    ).fetchone()
    outlets = connection.execute(
        "SELECT outlet, count(*) FROM articles WHERE superseded_by IS NULL GROUP BY outlet ORDER BY 2 DESC, 1"
    ).fetchall()
    model, generation = meta(connection, "model"), meta(connection, "generation")
    return Stats(
        articles=count,
        superseded=superseded,
        quotes=quotes,
        direct=direct,
        indirect=indirect,
        fragments=fragments,
        attributed=attributed,
        speakers=speakers,
        outlets=tuple(outlets),
        first=first,
        last=last,
        model=None if model is None else str(model),
        generation=int(generation or 0),
    )


def unverbatim(connection: sqlite3.Connection) -> list[str]:
    """Return the ids of the quotes, of old versions too, whose words are not their article's at that place.

    All quotes of an article count whose text or date, title, … is no longer what its id was made of.
    """
    wrong: list[str] = []
    for name, article in articles(connection, history=True):
        changed = article.id != name
        wrong += [
            stored.id
            for stored in quotes_of(connection, name)
            if changed or article.text[stored.quote.start : stored.quote.end] != stored.quote.text
        ]
    return wrong


def damage(connection: sqlite3.Connection) -> list[str]:
    """Return what SQLite finds wrong with the file and the references between its tables."""
    found = [str(text) for (text,) in connection.execute("PRAGMA integrity_check(20)") if text != "ok"]
    found += [
        f"{table} row {row} refers to a {parent} that is not there"
        for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check")
    ]
    return found
