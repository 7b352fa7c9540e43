"""What was probably meant where a name or an id is unknown."""

from __future__ import annotations

import sqlite3

__all__ = ["near_names", "near_quotes"]

# Enough to choose from, few enough to read.
_SHOWN = 3
# Names that are compared letter by letter.
_COMPARED = 2_000
# A typo or two in a name of average length.
_LIKE = 0.7


def near_names(connection: sqlite3.Connection, plain: str) -> list[str]:
    """Return the names of speakers who share a word with this name, in the form of `terms.plain`, or look like it.

    Compared are those that begin with the same letter or share a word of three letters or more.
    """
    from difflib import get_close_matches

    if not plain:
        return []
    patterns = [f"{plain[0]}%", *(f"%{word}%" for word in plain.split() if len(word) > 2)]
    found = connection.execute(
        "SELECT aliases.plain, speakers.name FROM aliases JOIN speakers ON speakers.id = aliases.speaker "
        f"WHERE NOT aliases.hidden AND ({' OR '.join(['aliases.plain LIKE ?'] * len(patterns))}) "
        "ORDER BY aliases.rowid LIMIT ?",
        [*patterns, _COMPARED],
    ).fetchall()
    names = dict(found)
    near = get_close_matches(plain, list(names), n=_SHOWN, cutoff=_LIKE)
    words = set(plain.split())
    near += [alias for alias in names if words & set(alias.split())]
    return list(dict.fromkeys(names[alias] for alias in near))[:_SHOWN]


def near_quotes(connection: sqlite3.Connection, name: str, length: int) -> list[str]:
    """Return the ids of quotes that begin with the same characters, `length` of them."""
    found = connection.execute(
        "SELECT id FROM quotes WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT ?", (length, name[:length].lower(), _SHOWN)
    )
    return [id_ for (id_,) in found]
