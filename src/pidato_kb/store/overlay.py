"""What corrections change, laid over what articles and linking say, and taken off again.

With everything taken off, the tables are to the last row as if nobody had ever corrected anything: linking goes on
from there, and undoing in any order is taking off and laying the rest over.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from typing import Any, TypeAlias

from pidato_kb.corrections import MovedQuote, Outcome, ToldQuote
from pidato_kb.models import Speaker, SpeakerKind
from pidato_kb.store.selecting import select_in
from pidato_kb.store.terms import plain

__all__ = ["SpokenBy", "corrected_rows", "lay", "lift", "picture", "spoken_by", "told"]

SpokenBy: TypeAlias = tuple[str | None, str | None, str | None, str | None]
"""A quote's record, name, role and affiliation."""

_OVERLAID = "speaker, speaker_name, speaker_plain, speaker_kind, speaker_role, speaker_affiliation, rule, confidence"
_TOLD = (
    "SELECT quotes.row, quotes.id, quotes.article, articles.outlet, quotes.speaker, quotes.speaker_name, "
    "quotes.speaker_kind, quotes.speaker_role, quotes.speaker_affiliation, quotes.mention_text, "
    "quotes.antecedent_text FROM quotes JOIN articles ON articles.id = quotes.article WHERE "
)


def lift(connection: sqlite3.Connection) -> None:
    """Take everything off that corrections changed of speakers.

    Rejected quotes stay rejected meanwhile: linking does not ask for it, and full text and index need not know.
    """
    connection.execute(
        f"UPDATE quotes SET ({_OVERLAID}) = (SELECT {_OVERLAID} FROM corrected_quotes WHERE quote = quotes.row) "
        "WHERE row IN (SELECT quote FROM corrected_quotes)"
    )
    connection.execute("DELETE FROM corrected_quotes")
    connection.execute("DELETE FROM aliases WHERE correction IS NOT NULL")
    connection.execute("UPDATE aliases SET hidden = 0 WHERE hidden")
    connection.execute("UPDATE speakers SET merged_into = NULL WHERE merged_into IS NOT NULL")
    connection.execute("DELETE FROM speakers WHERE correction IS NOT NULL")


def lay(connection: sqlite3.Connection, outcome: Outcome) -> bool:
    """Lay an outcome over the tables, after `lift`; return whether other quotes are rejected now than before."""
    connection.executemany(
        "INSERT INTO speakers (id, name, kind, correction) VALUES (?, ?, ?, ?)",
        ((made.id, made.name, made.kind, made.correction) for made in outcome.speakers),
    )
    connection.executemany(
        f"INSERT INTO corrected_quotes (quote, correction, {_OVERLAID}) "
        f"SELECT row, ?, {_OVERLAID} FROM quotes WHERE row = ?",
        ((moved.correction, moved.row) for moved in outcome.quotes),
    )
    for moved in outcome.quotes:
        _move(connection, moved)
    connection.executemany("UPDATE aliases SET hidden = 1 WHERE speaker = ? AND alias = ?", outcome.hidden)
    connection.executemany(
        "INSERT INTO aliases (speaker, alias, plain, correction) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (speaker, alias) DO UPDATE SET hidden = 0",
        ((speaker, alias, plain(alias), number) for speaker, alias, number in outcome.aliases),
    )
    connection.executemany(
        "UPDATE speakers SET merged_into = ? WHERE id = ?", ((into, gone) for gone, into in outcome.merged)
    )
    return _reject(connection, dict(outcome.rejected))


def _reject(connection: sqlite3.Connection, wanted: dict[int, int]) -> bool:
    before = dict(connection.execute("SELECT quote, correction FROM rejected_quotes"))
    back, new = before.keys() - wanted.keys(), wanted.keys() - before.keys()
    connection.executemany("DELETE FROM rejected_quotes WHERE quote = ?", ((row,) for row in sorted(back)))
    connection.executemany(
        "INSERT INTO rejected_quotes (quote, correction) VALUES (?, ?) "
        "ON CONFLICT (quote) DO UPDATE SET correction = excluded.correction",
        sorted(wanted.items() - before.items()),
    )
    return bool(back or new)


def _move(connection: sqlite3.Connection, moved: MovedQuote) -> None:
    said_by = moved.speaker
    connection.execute(
        "UPDATE quotes SET speaker = ?, speaker_name = ?, speaker_plain = ?, speaker_kind = ?, speaker_role = ?, "
        "speaker_affiliation = ? WHERE row = ?",
        (
            moved.speaker_id,
            said_by.name,
            None if said_by.name is None else plain(said_by.name),
            said_by.kind,
            said_by.role,
            said_by.affiliation,
            moved.row,
        ),
    )
    if moved.named:
        # Nothing the program found is surer than what a person says of this very quote.
        sure = 0.0 if moved.speaker_id is None else 1.0
        connection.execute("UPDATE quotes SET rule = 'corrected', confidence = ? WHERE row = ?", (sure, moved.row))


def told(
    connection: sqlite3.Connection, speakers: Sequence[str], names: Sequence[str], quotes: Sequence[str]
) -> list[ToldQuote]:
    """Return the quotes of these records, of described speakers with these plain names, and with these ids.

    Only with everything taken off are they as articles and linking tell them.
    """
    rows = {row[0]: row for row in select_in(connection, f"{_TOLD} quotes.speaker IN ({{}})", speakers)}
    described = f"{_TOLD} quotes.speaker_kind IN ('role', 'unknown') AND quotes.speaker_plain IN ({{}})"
    rows |= {row[0]: row for row in select_in(connection, described, names)}
    rows |= {row[0]: row for row in select_in(connection, f"{_TOLD} quotes.id IN ({{}})", quotes)}
    newer = dict(connection.execute("SELECT id, superseded_by FROM articles WHERE superseded_by IS NOT NULL"))
    found: list[ToldQuote] = []
    for row in sorted(rows):
        _, id_, article, outlet, speaker, name, kind, role, affiliation, *forms = rows[row]
        said_by = Speaker(name, SpeakerKind(kind), role, affiliation)
        words = tuple(form for form in (name, *forms) if form is not None)
        found.append(ToldQuote(row, id_, article, _newest(article, newer), outlet, speaker, said_by, words))
    return found


def _newest(article: str, newer: dict[str, str]) -> str:
    while article in newer:
        article = newer[article]
    return article


def corrected_rows(connection: sqlite3.Connection) -> list[int]:
    """Return the rows of the quotes that are corrected now."""
    return [row for (row,) in connection.execute("SELECT quote FROM corrected_quotes ORDER BY quote")]


def spoken_by(connection: sqlite3.Connection, rows: Collection[int]) -> dict[int, SpokenBy]:
    """Return who said these quotes, as far as they are of current articles and not rejected."""
    found = select_in(
        connection,
        "SELECT quotes.row, speaker, speaker_name, speaker_role, speaker_affiliation FROM quotes "
        "JOIN articles ON articles.id = quotes.article AND superseded_by IS NULL "
        "WHERE quotes.row NOT IN (SELECT quote FROM rejected_quotes) AND quotes.row IN ({})",
        sorted(rows),
    )
    return {row: (speaker, name, role, affiliation) for row, speaker, name, role, affiliation in found}


def picture(connection: sqlite3.Connection) -> list[list[Any]]:
    """Return everything that is laid over the tables now, to be compared with another picture."""
    return [connection.execute(query).fetchall() for query in _LAID_OVER]


_LAID_OVER = (
    f"SELECT row, {_OVERLAID} FROM quotes WHERE row IN (SELECT quote FROM corrected_quotes) ORDER BY row",
    "SELECT * FROM corrected_quotes ORDER BY quote",
    "SELECT * FROM rejected_quotes ORDER BY quote",
    "SELECT id, name, kind, correction, merged_into FROM speakers "
    "WHERE correction IS NOT NULL OR merged_into IS NOT NULL ORDER BY id",
    "SELECT speaker, alias, plain, correction, hidden FROM aliases "
    "WHERE correction IS NOT NULL OR hidden ORDER BY speaker, alias",
)
