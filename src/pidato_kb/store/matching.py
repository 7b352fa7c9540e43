"""What checking asks of the database: which quotes and articles have these words, and who is called how."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pidato_kb.models import QuoteKind, RoleSighting
from pidato_kb.store.faults import guarded
from pidato_kb.store.selecting import NOT_REJECTED, select_in
from pidato_kb.store.terms import plain

__all__ = ["Matching", "QuoteText"]

_VOICE = "coalesce(speaker, speaker_name, speaker_role, 'utterance ' || utterance)"
_TEXT = f"row, article, start, text, kind, fragment, {_VOICE}"
_CURRENT = "id NOT IN (SELECT id FROM articles WHERE superseded_by IS NOT NULL)"
# Full text has an article once a quote; so many rows are looked at for each article that is wanted.
_QUOTES_OF_AN_ARTICLE = 12


@dataclass(frozen=True, slots=True)
class QuoteText:
    """A quote's own words, without its article; quotes of one article with the same `voice` are one speaker's."""

    row: int
    article: str
    start: int
    text: str
    kind: QuoteKind
    fragment: bool
    voice: str


class Matching:
    """Questions of a check, each one statement or two; `Store.matching` gives it."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def quote_texts(self, rows: Sequence[int]) -> dict[int, QuoteText]:
        """Return the words of the quotes with these rows."""
        query = f"SELECT {_TEXT} FROM quotes WHERE row IN ({{}})"
        with guarded(self._path):
            return {values[0]: _text(*values) for values in select_in(self._connection, query, rows)}

    def quotes_in(self, article: str) -> list[QuoteText]:
        """Return the words of an article's quotes in the order of its text."""
        query = f"SELECT {_TEXT} FROM quotes WHERE article = ? AND {NOT_REJECTED} ORDER BY start"
        return [_text(*values) for values in self._rows(query, (article,))]

    def articles_with(self, phrases: Sequence[str], limit: int) -> list[str]:
        """Return the ids of the current articles with the most of these phrases of stems in title and text.

        Full text covers the articles with quotes; the few without are read through.
        """
        if not phrases:
            return []
        expression = "article : (" + " OR ".join(f'"{phrase}"' for phrase in phrases) + ")"
        found = self._rows(
            "SELECT quotes.article FROM quote_fts JOIN quotes ON quotes.row = quote_fts.rowid "
            "WHERE quote_fts MATCH ? ORDER BY bm25(quote_fts, 0.0, 1.0), quotes.article LIMIT ?",
            (expression, _QUOTES_OF_AN_ARTICLE * limit),
        )
        hits = " + ".join(["(instr(' ' || stems || ' ', ?) > 0)"] * len(phrases))
        rest = self._rows(
            f"SELECT id FROM (SELECT id, {hits} AS hits FROM articles WHERE {_CURRENT} "
            f"AND id NOT IN (SELECT article FROM quotes WHERE {NOT_REJECTED})) "
            "WHERE hits > 0 ORDER BY hits DESC, id LIMIT ?",
            (*(f" {phrase} " for phrase in phrases), limit),
        )
        with_quotes = list(dict.fromkeys(id_ for (id_,) in found))
        return [*with_quotes[:limit], *(id_ for (id_,) in rest)]

    def spread(self, term: str) -> int:
        """Return in how many rows of the full text a stem stands."""
        self._vocabulary()
        found = self._rows("SELECT doc FROM temp.stems WHERE term = ?", (term,))
        return int(found[0][0]) if found else 0

    def terms_like(self, prefix: str) -> list[str]:
        """Return the stems of the full text that begin so."""
        self._vocabulary()
        query = "SELECT term FROM temp.stems WHERE term >= ? AND term < ?"
        return [term for (term,) in self._rows(query, (prefix, prefix + "\U0010ffff"))]

    def searched(self) -> tuple[int, int, str | None, str | None]:
        """Return the number of current articles and of their outlets, the first and the last date."""
        query = f"SELECT count(*), count(DISTINCT outlet), min(date), max(date) FROM articles WHERE {_CURRENT}"
        articles, outlets, first, last = self._rows(query)[0]
        return articles, outlets, first, last

    def names(self, speaker: str) -> list[str]:
        """Return the name and the aliases of the speaker with this id."""
        query = (
            "SELECT name FROM speakers WHERE id = ?1 UNION SELECT alias FROM aliases WHERE speaker = ?1 AND NOT hidden"
        )
        return [name for (name,) in self._rows(query, (speaker,))]

    def roles_of(self, speaker: str) -> list[RoleSighting]:
        """Return the roles that current articles give the speaker with this id."""
        query = (
            "SELECT speaker_role, speaker_affiliation, min(date), max(date), count(DISTINCT articles.id) "
            "FROM quotes JOIN articles ON articles.id = quotes.article WHERE speaker = ? AND superseded_by IS NULL "
            f"AND {NOT_REJECTED} AND coalesce(speaker_role, speaker_affiliation) IS NOT NULL GROUP BY 1, 2"
        )
        return [RoleSighting(*values) for values in self._rows(query, (speaker,))]

    def called(self, name: str) -> list[str]:
        """Return the ids of the speakers who are called so, case and punctuation aside."""
        query = "SELECT DISTINCT speaker FROM aliases WHERE NOT hidden AND plain = ?"
        return [speaker for (speaker,) in self._rows(query, (plain(name),))]

    def called_partly(self, words: Sequence[str]) -> list[str]:
        """Return the names and aliases that have any of these letters in them, case and punctuation aside."""
        if not words:
            return []
        where = " OR ".join(["instr(plain, ?)"] * len(words))
        return [alias for (alias,) in self._rows(f"SELECT alias FROM aliases WHERE NOT hidden AND ({where})", words)]

    def everybody(self) -> list[tuple[str, str]]:
        """Return every name and alias, without case and punctuation, with the name of whose it is."""
        query = "SELECT plain, name FROM aliases JOIN speakers ON speakers.id = speaker WHERE NOT hidden"
        return [(form, name) for form, name in self._rows(query)]

    def _vocabulary(self) -> None:
        # A table of the connection's own: the file may be opened for reading alone.
        self._rows("CREATE VIRTUAL TABLE IF NOT EXISTS temp.stems USING fts5vocab('main', 'quote_fts', 'row')")

    def _rows(self, query: str, values: Sequence[object] = ()) -> list[Any]:
        with guarded(self._path):
            return self._connection.execute(query, values).fetchall()


def _text(row: int, article: str, start: int, text: str, kind: str, fragment: int, voice: str) -> QuoteText:
    return QuoteText(row, article, start, text, QuoteKind(kind), bool(fragment), voice)
