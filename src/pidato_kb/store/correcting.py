"""The store while corrections are made or linking works: one transaction with everything taken off in between."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from pidato_kb.models import SpeakerKind
from pidato_kb.store import correction_log, overlay
from pidato_kb.store.corrected_places import corrected_quotes
from pidato_kb.store.values import SpeakerEntry

if TYPE_CHECKING:
    from pidato_kb.corrections import Correction, Outcome, Signature, ToldQuote
    from pidato_kb.store.overlay import SpokenBy

__all__ = ["Correcting"]


class Correcting:
    """What may be done to corrections and their overlay; `Store.correcting` gives it for one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.current_changed = False

    def in_force(self) -> list[Correction]:
        """Return the corrections in force, the oldest first."""
        return correction_log.entries(self._connection, in_force=True)

    def append(self, correction: Correction) -> int:
        """Write an entry into the log and return its number.  Raises UsageError where one says so already."""
        return correction_log.append(self._connection, correction)

    def entries(self) -> list[Correction]:
        """Return the log, the undone corrections too, the oldest first."""
        return correction_log.entries(self._connection)

    def undo(self, number: int, undone: Signature) -> Correction:
        """Put an entry out of force.  Raises NotFoundError, UsageError where it was undone before."""
        return correction_log.undo(self._connection, number, undone)

    def corrected_quotes(self, corrections: Sequence[Correction]) -> dict[str, str]:
        """Return which quote each correction of one is about now: the id that it names → the id of the one there."""
        return corrected_quotes(self._connection, corrections)

    def lift(self) -> None:
        """Take everything off that corrections changed of speakers."""
        overlay.lift(self._connection)

    def lay(self, outcome: Outcome) -> None:
        """Lay an outcome over the tables, after `lift`; `current_changed` notes what was rejected or came back."""
        self.current_changed |= overlay.lay(self._connection, outcome)

    def overlay(self) -> list[list[Any]]:
        """Return everything that is laid over the tables now, to be compared."""
        return overlay.picture(self._connection)

    def told(self, speakers: Sequence[str], names: Sequence[str], quotes: Sequence[str]) -> list[ToldQuote]:
        """Return the quotes of these records, of described speakers with these plain names, with these ids."""
        return overlay.told(self._connection, speakers, names, quotes)

    def linked(self) -> list[SpeakerEntry]:
        """Return the records that linking made, with their aliases and without roles, in order of arrival."""
        aliases: dict[str, list[str]] = {}
        for speaker, alias in self._connection.execute(
            "SELECT speaker, alias FROM aliases WHERE correction IS NULL ORDER BY rowid"
        ):
            aliases.setdefault(speaker, []).append(alias)
        return [
            SpeakerEntry(id_, name, SpeakerKind(kind), tuple(a for a in aliases.get(id_, ()) if a != name))
            for id_, name, kind in self._connection.execute(
                "SELECT id, name, kind FROM speakers WHERE correction IS NULL ORDER BY rowid"
            )
        ]

    def origin(self, speaker: str) -> int | None:
        """Return the correction that made a record, None for one that linking made."""
        (number,) = self._connection.execute("SELECT correction FROM speakers WHERE id = ?", (speaker,)).fetchone()
        return None if number is None else int(number)

    def articles_of(self, speaker: str) -> list[str]:
        """Return the ids of the articles that linking gave to a record, whatever is corrected."""
        rows = self._connection.execute(
            "SELECT article FROM quotes WHERE speaker = ?1 AND row NOT IN (SELECT quote FROM corrected_quotes) "
            "UNION SELECT quotes.article FROM corrected_quotes JOIN quotes ON quotes.row = corrected_quotes.quote "
            "WHERE corrected_quotes.speaker = ?1 ORDER BY 1",
            (speaker,),
        )
        return [article for (article,) in rows]

    def corrected_rows(self) -> list[int]:
        """Return the rows of the quotes that are corrected now."""
        return overlay.corrected_rows(self._connection)

    def spoken_by(self, rows: Collection[int]) -> dict[int, SpokenBy]:
        """Return record, name, role and affiliation of these quotes, as far as they are current."""
        return overlay.spoken_by(self._connection, rows)

    def moved_by(self, number: int) -> int:
        """Return how many quotes a correction was the last to move."""
        return self._count("SELECT count(*) FROM corrected_quotes WHERE correction = ?", number)

    def quotes_of(self, speaker: str) -> int:
        """Return how many quotes a record has now, old versions of articles included."""
        return self._count("SELECT count(*) FROM quotes WHERE speaker = ?", speaker)

    def _count(self, query: str, value: str | int) -> int:
        return int(self._connection.execute(query, (value,)).fetchone()[0])
