"""What people said of quotes, beside the quotes: whose speaker they corrected, what they rejected."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from pidato_kb.models import CorrectedSpeaker, Rejection, Speaker, SpeakerKind
from pidato_kb.store.selecting import select_in

__all__ = ["NOTHING_SAID", "Said", "said_of"]


@dataclass(frozen=True, slots=True)
class Said:
    """What people said of one quote."""

    corrected: CorrectedSpeaker | None = None
    rejected: Rejection | None = None


NOTHING_SAID = Said()


def said_of(connection: sqlite3.Connection, rows: Sequence[int]) -> dict[int, Said]:
    """Return what people said of these quotes, as far as they said anything."""
    corrected, rejected = _corrected(connection, rows), _rejected(connection, rows)
    return {row: Said(corrected.get(row), rejected.get(row)) for row in corrected.keys() | rejected.keys()}


def _corrected(connection: sqlite3.Connection, rows: Sequence[int]) -> dict[int, CorrectedSpeaker]:
    found = select_in(
        connection,
        "SELECT quote, correction, made_at, made_by, reason, "
        "speaker_name, speaker_kind, speaker_role, speaker_affiliation "
        "FROM corrected_quotes JOIN corrections ON corrections.id = correction WHERE quote IN ({})",
        rows,
    )
    return {
        quote: CorrectedSpeaker(number, made_at, Speaker(name, SpeakerKind(kind), role, affiliation), by, reason)
        for quote, number, made_at, by, reason, name, kind, role, affiliation in found
    }


def _rejected(connection: sqlite3.Connection, rows: Sequence[int]) -> dict[int, Rejection]:
    found = select_in(
        connection,
        "SELECT quote, correction, made_at, made_by, reason FROM rejected_quotes "
        "JOIN corrections ON corrections.id = correction WHERE quote IN ({})",
        rows,
    )
    return {quote: Rejection(*told) for quote, *told in found}
