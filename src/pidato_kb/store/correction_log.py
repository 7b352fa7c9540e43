"""The log of people's corrections: entries are appended and undone, never changed and never deleted."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import Any

from pidato_kb.corrections import Condition, Correction, CorrectionKind, QuotePlace, Signature, SpeakerWords
from pidato_kb.errors import NotFoundError, UsageError
from pidato_kb.models import QuoteKind, SpeakerKind

__all__ = ["UNSIGNED", "append", "entries", "now", "read", "undo", "written"]

UNSIGNED = Signature()

_COLUMNS = "id, made_at, made_by, reason, kind, operands, imported_at, undone_at, undone_by, undone_why"
_OPERANDS = ("speaker", "other", "condition", "name", "quote", "place", "role", "affiliation", "note")

# A later entry of these kinds about the same quote replaces what the earlier one says.
_REPLACED_BY = {CorrectionKind.ROLE: (CorrectionKind.ROLE, CorrectionKind.SPEAKER)}


def entries(connection: sqlite3.Connection, *, in_force: bool = False) -> list[Correction]:
    """Return the log, or what of it is in force, the oldest entry first."""
    only = "WHERE undone_at IS NULL " if in_force else ""
    return [_correction(row) for row in connection.execute(f"SELECT {_COLUMNS} FROM corrections {only}ORDER BY id")]


def append(connection: sqlite3.Connection, correction: Correction) -> int:
    """Write an entry and return its number.  Raises UsageError where one in force says the same.

    An entry that brings its time with it was made in another knowledge base.
    """
    operands = written(correction)
    latest = _latest_about(connection, correction)
    if latest is not None and (latest.kind, written(latest)) == (correction.kind, operands):
        raise UsageError(f"correction {latest.id} says so already: `pidato correct list` shows it")
    imported_at = now() if correction.made_at else None
    number = connection.execute(
        "INSERT INTO corrections (made_at, made_by, reason, kind, operands, imported_at) VALUES (?, ?, ?, ?, ?, ?)",
        (
            *(correction.made_at or now(), correction.made.by, correction.made.why),
            *(correction.kind, operands, imported_at),
        ),
    ).lastrowid
    assert number is not None
    return number


def undo(connection: sqlite3.Connection, number: int, undone: Signature = UNSIGNED) -> Correction:
    """Note that an entry is not in force any more.  Raises NotFoundError, UsageError where it was undone before."""
    found = connection.execute(f"SELECT {_COLUMNS} FROM corrections WHERE id = ?", (number,)).fetchone()
    if found is None:
        raise NotFoundError(f"there is no correction {number}: `pidato correct list` shows them")
    made = _correction(found)
    if made.undone_at is not None:
        raise UsageError(f"correction {number} was undone on {made.undone_at} already")
    connection.execute(
        "UPDATE corrections SET undone_at = ?, undone_by = ?, undone_why = ? WHERE id = ?",
        (now(), undone.by, undone.why, number),
    )
    return made


def _latest_about(connection: sqlite3.Connection, correction: Correction) -> Correction | None:
    """Return the latest entry in force about the same thing."""
    if correction.quote is not None:
        kinds = _REPLACED_BY.get(correction.kind, (correction.kind,))
        marks = ", ".join("?" * len(kinds))
        where, values = f"json_extract(operands, '$.quote') = ? AND kind IN ({marks})", (correction.quote, *kinds)
    else:
        where, values = "json_extract(operands, '$.name') = ?", (correction.name,)
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM corrections WHERE undone_at IS NULL AND {where} ORDER BY id DESC LIMIT 1", values
    ).fetchone()
    return None if found is None else _correction(found)


def written(correction: Correction) -> str:
    """Return what an entry says as the JSON that the log keeps."""
    values = {field: value for field, value in asdict(correction).items() if field in _OPERANDS}
    return json.dumps(_told(values), ensure_ascii=False, sort_keys=True)


def read(kind: str, operands: str) -> Correction:
    """Return an entry from what `written` gave; KeyError, TypeError or ValueError for anything else."""
    given = json.loads(operands)
    return Correction(
        kind=CorrectionKind(kind),
        speaker=_words(given.get("speaker")),
        other=_words(given.get("other")),
        condition=Condition(**given["condition"]) if "condition" in given else None,
        name=given.get("name"),
        quote=given.get("quote"),
        place=_place(given.get("place")),
        role=given.get("role"),
        affiliation=given.get("affiliation"),
        note=given.get("note"),
    )


def _told(value: Any) -> Any:
    """Leave out what is not given, so that the log can be read by people."""
    if not isinstance(value, dict):
        return value
    return {key: _told(inner) for key, inner in value.items() if inner not in (None, (), [])}


def _correction(row: tuple[Any, ...]) -> Correction:
    number, made_at, made_by, reason, kind, operands, imported_at, undone_at, undone_by, undone_why = row
    return replace(
        read(kind, operands),
        id=number,
        made_at=made_at,
        made=Signature(made_by, reason),
        imported_at=imported_at,
        undone_at=undone_at,
        undone=Signature(undone_by, undone_why),
    )


def _place(given: dict[str, Any] | None) -> QuotePlace | None:
    if given is None:
        return None
    return QuotePlace(given["article"], given["start"], given["end"], QuoteKind(given["kind"]), given["text"])


def _words(given: dict[str, Any] | None) -> SpeakerWords | None:
    if given is None:
        return None
    articles = tuple(given.get("articles", ()))
    return SpeakerWords(given["name"], SpeakerKind(given["kind"]), articles, given.get("split"))


def now() -> str:
    """Return the time as the log writes it: UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
