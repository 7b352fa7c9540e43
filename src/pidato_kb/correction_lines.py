"""The lines of `pidato correct list --format jsonl` as corrections, each looked at closely."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from pidato_kb.corrections import Correction, CorrectionKind, Signature
from pidato_kb.errors import SourceError
from pidato_kb.models import SpeakerKind
from pidato_kb.speakers import identity
from pidato_kb.store.correction_log import read

__all__ = ["read_corrections"]


def read_corrections(source: str, text: str) -> list[Correction]:
    """Read the lines of a log.  Raises SourceError for the first that is none of its entries."""
    return [_carried(source, number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def _carried(source: str, number: int, line: str) -> Correction:
    try:
        record = json.loads(line)
        # Half a character (a lone surrogate) is in no text of ours, and the database would refuse it.
        json.dumps(record, ensure_ascii=False).encode()
        return _entry(record)
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
        raise SourceError(
            source,
            f"line {number} is no correction ({_what_is_wrong(error)}); "
            "give what `pidato correct list --format jsonl` wrote",
        ) from error


def _what_is_wrong(error: Exception) -> str:
    """Say it in the words of somebody who looks at the line."""
    match error:
        case KeyError():
            return f'it has no "{error.args[0]}"'
        case json.JSONDecodeError():
            return "it is no JSON"
        case ValueError():
            return str(error)
        case _:
            return "it is no object of that shape"


def _entry(record: Mapping[str, Any]) -> Correction:
    made = read(record["kind"], json.dumps(record["operands"]))
    for field in _NEEDED[made.kind]:
        if getattr(made, field) is None:
            raise ValueError(f"a {made.kind} needs its {field}")
    if made.kind is CorrectionKind.ROLE and made.role is None and made.affiliation is None:
        raise ValueError("a role needs its role or its affiliation")
    if any(not isinstance(words, str) for words in _leaves(record["operands"])):
        raise ValueError("its operands are no words")
    if made.place is not None and not (isinstance(made.place.start, int) and isinstance(made.place.end, int)):
        raise ValueError("its place is none")
    called = [words.name for words in (made.speaker, made.other) if words is not None]
    for name in called if made.name is None else [*called, made.name]:
        if identity(SpeakerKind.PERSON, name) is None:
            raise ValueError(f"{name!r} is no name")
    return replace(
        made,
        id=int(record["id"]),
        made_at=datetime.fromisoformat(record["made_at"]).isoformat(timespec="seconds"),
        made=Signature(_words(record, "made_by"), _words(record, "reason")),
        undone_at=_words(record, "undone_at"),
    )


def _words(record: Mapping[str, Any], field: str) -> str | None:
    value = record.get(field)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{field} is no text")
    return value


def _leaves(value: Any) -> Iterator[Any]:
    """Yield the words of operands; numbers stand at a few known places alone."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from () if key in ("split", "start", "end") and isinstance(inner, int) else _leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner)
    else:
        yield value


_NEEDED = {
    CorrectionKind.MERGE: ("speaker", "other"),
    CorrectionKind.SPLIT: ("speaker", "condition"),
    CorrectionKind.ALIAS: ("speaker", "name"),
    CorrectionKind.SPEAKER: ("quote",),
    CorrectionKind.ROLE: ("quote",),
    CorrectionKind.REJECT: ("quote",),
    CorrectionKind.NOTE: ("quote", "note"),
}
