"""Takes articles out again, with all that hangs on them."""

from __future__ import annotations

import sqlite3

from pidato_kb.errors import NotFoundError
from pidato_kb.store.selecting import select_in
from pidato_kb.store.values import Removed
from pidato_kb.store.vocabulary import uncount_words

__all__ = ["remove"]

# The article called so, what that place or the entries of that file hold now, and their older versions.
# Where an article was read first counts only for one that no place holds: it was piped in.
_DOOMED = """
WITH RECURSIVE doomed (id) AS (
    SELECT id FROM articles WHERE id = :name OR source_id = :name OR (
        source = :name AND superseded_by IS NULL
        AND NOT EXISTS (SELECT 1 FROM sources WHERE article = articles.id)
    )
    UNION SELECT article FROM sources
        WHERE source = :name OR substr(source, 1, length(:name) + 1) = :name || '#'
    UNION SELECT articles.id FROM articles JOIN doomed ON articles.superseded_by = doomed.id
)
SELECT id FROM doomed ORDER BY id
"""


def remove(connection: sqlite3.Connection, name: str) -> Removed:
    """Remove the articles called so, their older versions, their quotes and the speakers who said no more.

    `name` is an id, a source's id or a source; the path of a file stands for all its entries.  Raises
    NotFoundError where nothing is called so.
    """
    doomed = [article for (article,) in connection.execute(_DOOMED, {"name": name})]
    if not doomed:
        raise NotFoundError(f"no article has the id or source {name!r}: `pidato search` prints the ids")
    counts = select_in(connection, "SELECT count(*) FROM quotes WHERE article IN ({})", doomed)
    quotes = sum(count for (count,) in counts)
    for title, text in list(select_in(connection, "SELECT title, text FROM articles WHERE id IN ({})", doomed)):
        uncount_words(connection, title, text)
    connection.executemany("DELETE FROM articles WHERE id = ?", ((article,) for article in doomed))
    speakers = connection.execute(
        "DELETE FROM speakers WHERE id NOT IN (SELECT speaker FROM quotes WHERE speaker IS NOT NULL)"
    ).rowcount
    return Removed(tuple(doomed), quotes, speakers)
