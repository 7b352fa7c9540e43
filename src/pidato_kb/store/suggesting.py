"""What was probably meant where an id is unknown."""

from __future__ import annotations

import sqlite3

__all__ = ["near_quotes"]

# Enough to choose from, few enough to read.
_SHOWN = 3


def near_quotes(connection: sqlite3.Connection, name: str, length: int) -> list[str]:
    """Return the ids of quotes that begin with the same characters, `length` of them."""
    found = connection.execute(
        "SELECT id FROM quotes WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT ?", (length, name[:length].lower(), _SHOWN)
    )
    return [id_ for (id_,) in found]
