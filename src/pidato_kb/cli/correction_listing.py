"""How the log of corrections looks as a table, as Markdown and as CSV columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pidato_kb.cli.output import Cell, Listing

if TYPE_CHECKING:
    from pidato_kb.export.records import Record

__all__ = ["CORRECTIONS", "moment", "signed"]

_SHOWN = 80
"""Characters of a corrected quote's words, as many as tell which it is."""


def moment(iso: str) -> str:
    """Return a time as it is kept ("2026-11-24T12:50:56+00:00") to the minute, as one reads it."""
    day, _, time = iso.partition("T")
    return f"{day} {time[:5]} UTC" if time.endswith("+00:00") else iso


def signed(record: Record) -> str:
    """Return when a correction was made, by whom and why, and the same of its undoing."""
    made = f"{moment(record['made_at'])}{_by(record['made_by'], record['reason'])}"
    if not record["undone_at"]:
        return made
    return f"{made}\nundone {moment(record['undone_at'])}{_by(record['undone_by'], record['undone_why'])}"


def _by(who_says_so: str | None, why: str | None) -> str:
    return f"{f' by {who_says_so}' if who_says_so else ''}{f': {why}' if why else ''}"


def _correction(record: Record) -> tuple[Cell, ...]:
    what = record["summary"]
    if words := record["operands"].get("place", {}).get("text"):
        what += f"\n“{words if len(words) <= _SHOWN else words[:_SHOWN] + '…'}”"
    if record["quote"] and not record["place"]:
        what += "\nno such quote is there now: its article was taken out, or is extracted otherwise"
    if newer := record["newer"]:
        same = f", the very same words there: {', '.join(newer['quotes'])}" if newer["quotes"] else ""
        what += f"\nnewer version of the article: {newer['article']}{same}"
    return str(record["id"]), what, str(record["quotes"]), signed(record)


CORRECTIONS = Listing(
    (
        *("id", "made_at", "made_by", "reason", "imported_at", "undone_at", "undone_by", "undone_why"),
        *("kind", "speaker", "other", "name", "quote", "role", "affiliation", "outlet", "article", "note"),
        *("quotes", "place", "newer", "operands", "summary"),
    ),
    ("Id", "What", "Quotes", "When"),
    _correction,
)
