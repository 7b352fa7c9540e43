"""The vocabulary of the articles: in how many of them a stem stands, and a word as it is written.

Stems tell how rare a word of a query is; triggers keep them.  Words as they are written tell what a misspelt one
was meant to be; they are counted here, because SQL cannot find them.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable

from pidato_kb.store.terms import words

__all__ = [
    "article_count",
    "count_words",
    "recount_words",
    "stem_counts",
    "uncount_words",
    "word_counts",
    "words_known",
]

_COUNTED = "UPDATE meta SET value = value + ? WHERE key = 'words_counted'"


def stem_counts(connection: sqlite3.Connection, stems: Collection[str]) -> dict[str, int]:
    """Return the number of articles of each of these stems that any has."""
    return _counts(connection, "SELECT stem, articles FROM stem_counts WHERE stem IN", stems)


def word_counts(connection: sqlite3.Connection, written: Collection[str]) -> dict[str, int]:
    """Return the number of articles of each of these words, in lower case, that any has."""
    return _counts(connection, "SELECT word, articles FROM word_counts WHERE word IN", written)


def article_count(connection: sqlite3.Connection) -> int:
    """Return about how many articles there are; removed ones may count, and it takes no time."""
    return connection.execute("SELECT max(row) FROM articles").fetchone()[0] or 0


def count_words(connection: sqlite3.Connection, title: str | None, text: str) -> None:
    """Count the words of an article that has just been stored."""
    connection.executemany(
        "INSERT INTO word_counts (word, articles) VALUES (?, 1) "
        "ON CONFLICT (word) DO UPDATE SET articles = articles + 1",
        ((word,) for word in sorted(_written(title, text))),
    )
    connection.execute(_COUNTED, (1,))


def uncount_words(connection: sqlite3.Connection, title: str | None, text: str) -> None:
    """Take back the words of an article that is being removed."""
    if not words_known(connection):
        return
    gone = [(word,) for word in sorted(_written(title, text))]
    connection.executemany("UPDATE word_counts SET articles = articles - 1 WHERE word = ?", gone)
    connection.executemany("DELETE FROM word_counts WHERE word = ? AND articles < 1", gone)
    connection.execute(_COUNTED, (-1,))


def words_known(connection: sqlite3.Connection) -> bool:
    """Return whether the words of every stored article are counted; those of old databases are not."""
    counted = connection.execute("SELECT value FROM meta WHERE key = 'words_counted'").fetchone()
    stored = connection.execute("SELECT count(*) FROM articles").fetchone()
    return bool(counted) and counted[0] == stored[0]


def recount_words(connection: sqlite3.Connection) -> None:
    """Count the words of all articles anew."""
    connection.execute("DELETE FROM word_counts")
    connection.execute("UPDATE meta SET value = 0 WHERE key = 'words_counted'")
    last = 0
    while found := connection.execute(
        "SELECT row, title, text FROM articles WHERE row > ? ORDER BY row LIMIT 100", (last,)
    ).fetchall():
        for _, title, text in found:
            count_words(connection, title, text)
        last = found[-1][0]


def _written(title: str | None, text: str) -> set[str]:
    return {word for word in words(f"{title or ''}\n{text}") if word.isalpha()}


def _counts(connection: sqlite3.Connection, query: str, asked: Iterable[str]) -> dict[str, int]:
    listed = json.dumps(list(asked))
    return dict(connection.execute(f"{query} (SELECT value FROM json_each(?))", (listed,)).fetchall())
