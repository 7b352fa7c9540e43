"""The log of people's corrections: entries are appended and undone, never changed and never deleted."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from pidato_kb.corrections import Condition, Correction, CorrectionKind, SpeakerWords
from pidato_kb.errors import NotFoundError, UsageError
from pidato_kb.models import SpeakerKind

__all__ = ["append", "entries", "undo"]

_COLUMNS = "id, made_at, kind, operands, undone_at"
_OPERANDS = ("speaker", "other", "condition", "name", "quote")


def entries(connection: sqlite3.Connection, *, in_force: bool = False) -> list[Correction]:
    """Return the log, or what of it is in force, the oldest entry first."""
    only = "WHERE undone_at IS NULL " if in_force else ""
    return [_correction(row) for row in connection.execute(f"SELECT {_COLUMNS} FROM corrections {only}ORDER BY id")]


def append(connection: sqlite3.Connection, correction: Correction) -> int:
    """Write an entry and return its number.  Raises UsageError where one in force says the same."""
    operands = _operands(correction)
    latest = _latest_about(connection, correction)
    if latest is not None and latest[1:] == (correction.kind, operands):
        raise UsageError(f"correction {latest[0]} says so already: `pidato correct list` shows it")
    number = connection.execute(
        "INSERT INTO corrections (made_at, kind, operands) VALUES (?, ?, ?)", (_now(), correction.kind, operands)
    ).lastrowid
    assert number is not None
    return number


def undo(connection: sqlite3.Connection, number: int) -> Correction:
    """Note that an entry is not in force any more.  Raises NotFoundError, UsageError where it was undone before."""
    found = connection.execute(f"SELECT {_COLUMNS} FROM corrections WHERE id = ?", (number,)).fetchone()
    if found is None:
        raise NotFoundError(f"there is no correction {number}: `pidato correct list` shows them")
    if found[-1] is not None:
        raise UsageError(f"correction {number} was undone on {found[-1]} already")
    connection.execute("UPDATE corrections SET undone_at = ? WHERE id = ?", (_now(), number))
    return _correction(found)


def _latest_about(connection: sqlite3.Connection, correction: Correction) -> tuple[int, str, str] | None:
    """Return (number, kind, operands) of the latest entry in force about the same quote or the same name."""
    field, value = ("quote", correction.quote) if correction.name is None else ("name", correction.name)
    found: tuple[int, str, str] | None = connection.execute(
        "SELECT id, kind, operands FROM corrections "
        f"WHERE undone_at IS NULL AND json_extract(operands, '$.{field}') = ? ORDER BY id DESC LIMIT 1",
        (value,),
    ).fetchone()
    return found


def _operands(correction: Correction) -> str:
    values = {field: value for field, value in asdict(correction).items() if field in _OPERANDS}
    return json.dumps(_told(values), ensure_ascii=False, sort_keys=True)


def _told(value: Any) -> Any:
    """Leave out what is not given, so that the log can be read by people."""
    if not isinstance(value, dict):
        return value
    return {key: _told(inner) for key, inner in value.items() if inner not in (None, (), [])}


def _correction(row: tuple[Any, ...]) -> Correction:
    number, made_at, kind, operands, undone_at = row
    given = json.loads(operands)
    return Correction(
        kind=CorrectionKind(kind),
        speaker=_words(given.get("speaker")),
        other=_words(given.get("other")),
        condition=Condition(**given["condition"]) if "condition" in given else None,
        name=given.get("name"),
        quote=given.get("quote"),
        id=number,
        made_at=made_at,
        undone_at=undone_at,
    )


def _words(given: dict[str, Any] | None) -> SpeakerWords | None:
    if given is None:
        return None
    articles = tuple(given.get("articles", ()))
    return SpeakerWords(given["name"], SpeakerKind(given["kind"]), articles, given.get("split"))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
