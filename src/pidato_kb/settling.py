"""Corrections laid over what linking made: after one is made or undone, and around everything that linking does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from pidato_kb.corrections import Outcome
from pidato_kb.speakers import KnownSpeaker, concerned, correct
from pidato_kb.store import plain

if TYPE_CHECKING:
    from pidato_kb.store import Store
    from pidato_kb.store.correcting import Correcting

__all__ = ["corrected", "is_settled", "settle"]


@contextmanager
def corrected(store: Store) -> Iterator[None]:
    """Run a block, in one transaction, on what linking alone made, then lay the corrections over the result."""
    with store.correcting() as desk:
        desk.lift()
        yield
        desk.lay(_outcome(desk))


def settle(desk: Correcting) -> int:
    """Lay what is in force over the tables; return of how many current quotes the speaker changed."""
    before = desk.spoken_by(desk.corrected_rows())
    desk.lift()
    outcome = _outcome(desk)
    told = desk.spoken_by({*before, *(moved.row for moved in outcome.quotes)})
    desk.lay(outcome)
    after = desk.spoken_by(told)
    return sum(before.get(row, told[row]) != after[row] for row in told if row in after)


def is_settled(store: Store, *, fix: bool) -> bool:
    """Return whether what is laid over the tables is what the log says; with `fix`, lay it over anew where not."""
    try:
        with store.correcting() as desk:
            before = desk.overlay()
            desk.lift()
            desk.lay(_outcome(desk))
            settled = desk.overlay() == before
            if settled or not fix:
                raise _OnlyLooked
    except _OnlyLooked:
        pass
    return settled


class _OnlyLooked(Exception):
    """Rolls back what was done to look."""


def _outcome(desk: Correcting) -> Outcome:
    """Return what the corrections in force make of what linking made; everything must be taken off."""
    in_force = desk.in_force()
    if not in_force:
        return Outcome()
    now = desk.corrected_quotes(in_force)
    in_force = [replace(made, quote=now.get(made.quote, made.quote)) if made.quote else made for made in in_force]
    linked = [KnownSpeaker(entry.id, entry.name, entry.kind, entry.aliases) for entry in desk.linked()]
    known = concerned(in_force, linked)
    quotes = desk.told(
        [record.id for record in known],
        [plain(made.name) for made in in_force if made.name is not None],
        [made.quote for made in in_force if made.quote is not None],
    )
    return correct(in_force, known, quotes, {record.id for record in linked})
