"""Which article each place holds: what makes an article new, updated, moved or back again."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from pidato_kb.models import Article
from pidato_kb.store.selecting import select_in
from pidato_kb.store.values import Known

__all__ = ["known", "occupy"]


def known(connection: sqlite3.Connection, articles: Sequence[Article]) -> list[Known]:
    """Return what is known of each article; two queries for some hundred articles."""
    ids = [article.id for article in articles]
    superseded = dict(select_in(connection, "SELECT id, superseded_by IS NOT NULL FROM articles WHERE id IN ({})", ids))
    places = [article.source for article in articles if _is_place(article)]
    held = dict(select_in(connection, "SELECT source, article FROM sources WHERE source IN ({})", places))
    return [
        _verdict(article, name, superseded.get(name), held.get(article.source))
        for article, name in zip(articles, ids, strict=True)
    ]


def _verdict(article: Article, name: str, superseded: bool | None, holds: str | None) -> Known:
    if superseded is None:
        return Known.NEW if holds is None else Known.UPDATED
    if superseded:
        return Known.RETURNED
    return Known.UNCHANGED if holds == name or not _is_place(article) else Known.MOVED


def occupy(connection: sqlite3.Connection, article: Article, name: str) -> bool:
    """Note that a stored article is what its place holds now; return whether that changed what is current.

    The article is current from now on.  What the place held before is superseded by it, unless another place
    still holds that.
    """
    changed = _change(
        connection,
        "UPDATE articles SET superseded_by = NULL WHERE id = ? AND superseded_by IS NOT NULL",
        (name,),
    )
    if not _is_place(article):
        return changed
    before = connection.execute("SELECT article FROM sources WHERE source = ?", (article.source,)).fetchone()
    if before is not None and before[0] == name:
        return changed
    connection.execute("INSERT OR REPLACE INTO sources (source, article) VALUES (?, ?)", (article.source, name))
    if before is None:
        return changed
    return changed | _change(
        connection,
        "UPDATE articles SET superseded_by = ? WHERE id = ? "
        "AND NOT EXISTS (SELECT 1 FROM sources WHERE article = articles.id)",
        (name, before[0]),
    )


def _change(connection: sqlite3.Connection, statement: str, values: tuple[str, ...]) -> bool:
    return connection.execute(statement, values).rowcount > 0


def _is_place(article: Article) -> bool:
    """Return whether its source may hold another version of it later; what is piped in has no place."""
    return article.source != "-" and not (article.source.startswith("-#") and article.source_id is None)
