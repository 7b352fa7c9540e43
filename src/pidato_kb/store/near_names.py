"""Names that nobody has: who may have been meant, and whom a name stands for.  Nothing is ever guessed."""

from __future__ import annotations

import sqlite3

from pidato_kb.errors import NotFoundError
from pidato_kb.store.terms import plain

__all__ = ["is_called", "share_name", "unknown_speaker"]

SUGGESTIONS = 3
CLOSE = 80
"""Least likeness of a suggestion, of 100: one wrong letter in a short name, two in a long one, a missing part."""


def is_called(connection: sqlite3.Connection, name: str) -> bool:
    """Return whether the filter `speaker` can find anybody, described speakers too, under this name."""
    (found,) = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM speakers WHERE id = ?1) "
        "OR EXISTS (SELECT 1 FROM aliases WHERE plain = ?2 AND NOT hidden) "
        "OR EXISTS (SELECT 1 FROM quotes WHERE speaker IS NULL AND speaker_plain = ?2)",
        (name, plain(name)),
    ).fetchone()
    return bool(found)


def share_name(connection: sqlite3.Connection, name: str) -> list[tuple[str, str]]:
    """Return (id, name) of the speakers who are called so by name or alias."""
    return connection.execute(
        "SELECT DISTINCT speakers.id, speakers.name FROM aliases JOIN speakers ON speakers.id = aliases.speaker "
        "WHERE aliases.plain = ? AND NOT aliases.hidden ORDER BY 1",
        (plain(name),),
    ).fetchall()


def unknown_speaker(connection: sqlite3.Connection, name: str) -> NotFoundError:
    """Return the error that says that nobody is called so, with the closest names of the database.

    Likeness is RapidFuzz's ratio of insertions and deletions, whatever the order of the words, and for a part of
    a name ("Maharni") that of the part.
    """
    from rapidfuzz import fuzz, process

    asked = plain(name)
    names = dict(connection.execute("SELECT plain, alias FROM aliases WHERE NOT hidden ORDER BY rowid DESC"))
    longer = [known for known in names if len(known) >= len(asked)]
    found = [
        match
        for scorer, among in ((fuzz.token_sort_ratio, list(names)), (fuzz.partial_ratio, longer))
        for match in process.extract(asked, among, scorer=scorer, score_cutoff=CLOSE, limit=SUGGESTIONS)
    ]
    found.sort(key=lambda match: -match[1])
    close = list(dict.fromkeys(names[known] for known, _, _ in found))[:SUGGESTIONS]
    meant = f"did you mean {', '.join(close[:-1])}{' or ' if close[1:] else ''}{close[-1]}? " if close else ""
    return NotFoundError(f"no speaker is called {name!r}; {meant}`pidato speakers --like` finds names")
