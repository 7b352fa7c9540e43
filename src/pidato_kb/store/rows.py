"""The numbers of quotes: which an index should hold, which it should not show, which wait for their vectors."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["encoded_rows", "last_row", "unencoded", "withdrawn_rows"]

_NOT_CURRENT = (
    "SELECT row FROM quotes WHERE article IN (SELECT id FROM articles WHERE superseded_by IS NOT NULL) "
    "UNION SELECT quote FROM rejected_quotes"
)


def encoded_rows(connection: sqlite3.Connection, model: str, after: int) -> npt.NDArray[np.int64]:
    """Return the rows, behind `after`, of the current quotes that have a vector of this model, in order."""
    # The key of the vectors alone is read, not the vectors.
    return _array(
        connection,
        "SELECT quote FROM quote_vectors WHERE quote > ? AND model = ? "
        f"AND quote NOT IN ({_NOT_CURRENT}) ORDER BY quote",
        (after, model),
    )


def withdrawn_rows(connection: sqlite3.Connection) -> npt.NDArray[np.int64]:
    """Return the rows, in order, of quotes of old versions, of rejected ones and of those that were removed."""
    return _array(connection, f"{_NOT_CURRENT} UNION SELECT row FROM removed_rows ORDER BY row")


def last_row(connection: sqlite3.Connection) -> int:
    """Return the highest row of a quote, 0 where there is none."""
    return int(connection.execute("SELECT coalesce(max(row), 0) FROM quotes").fetchone()[0])


def unencoded(connection: sqlite3.Connection) -> int:
    """Return how many current quotes wait for a vector.

    Quotes are encoded in the order of their rows, so only those behind the last one that has a vector are counted:
    that takes no time where there are none.
    """
    return int(
        connection.execute(
            "SELECT count(*) FROM quotes WHERE row > (SELECT coalesce(max(quote), 0) FROM quote_vectors) "
            f"AND row NOT IN ({_NOT_CURRENT})"
        ).fetchone()[0]
    )


def _array(connection: sqlite3.Connection, query: str, values: tuple[object, ...] = ()) -> npt.NDArray[np.int64]:
    import numpy as np

    cursor = connection.execute(query, values)
    return np.fromiter((row for (row,) in cursor), dtype=np.int64)
