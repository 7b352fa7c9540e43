"""Corrections of another knowledge base, taken over.

A quote's id is made of its article, place and kind, so a correction of a quote finds that very quote or none.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pidato_kb.corrections import Correction, CorrectionKind, SpeakerWords
from pidato_kb.errors import UsageError
from pidato_kb.settling import settle
from pidato_kb.speakers import identity
from pidato_kb.store.correction_log import written

if TYPE_CHECKING:
    from pidato_kb.speakers.linking import Identity
    from pidato_kb.store import Store
    from pidato_kb.store.correcting import Correcting

__all__ = ["Taken", "take_over"]


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of carried corrections: made here, here already, undone there, and which have no place here and why.

    `quotes` counts the quotes of current articles whose speaker changed.
    """

    made: tuple[Correction, ...]
    known: int
    undone: int
    misplaced: tuple[tuple[Correction, str], ...]
    quotes: int


def take_over(store: Store, carried: list[Correction]) -> Taken:
    """Make corrections here, in one transaction, as far as what they speak of is here.

    Who made them, when and why is kept.  One that was undone there is left out, and so is one that was taken over
    before and undone here: people's word here goes before.
    """
    misplaced: list[tuple[Correction, str]] = []
    made: list[Correction] = []
    known = 0
    with store.correcting() as desk:
        here = _Here(desk, carried)
        for there in carried:
            if there.undone_at is not None:
                continue
            if trouble := here.trouble(there):
                misplaced.append((there, trouble))
            elif new := here.make(there):
                made.append(new)
            else:
                known += 1
        quotes = settle(desk)
    undone = sum(there.undone_at is not None for there in carried)
    return Taken(tuple(made), known, undone, tuple(misplaced), quotes)


class _Here:
    """What of this knowledge base the corrections of another one meet; thrown away afterwards."""

    def __init__(self, desk: Correcting, carried: list[Correction]) -> None:
        self._desk = desk
        self._quotes = desk.corrected_quotes(carried)
        self._records: defaultdict[Identity | None, list[str]] = defaultdict(list)
        for record in desk.linked():
            self._records[identity(record.kind, record.name)].append(record.id)
        log = desk.entries()
        self._in_force = {(made.kind, written(made)): made for made in log if made.undone_at is None}
        self._undone = {(made.kind, written(made), made.made_at): made for made in log if made.undone_at is not None}
        self._named = {made.speaker for made in self._in_force.values() if made.kind is CorrectionKind.SPEAKER}
        self._made: dict[tuple[CorrectionKind, str], Correction] = {}
        self._taken: dict[int, int] = {}

    def trouble(self, there: Correction) -> str:
        """Say why a correction has no place here, "" where it has one."""
        if there.quote is not None and there.quote not in self._quotes:
            return f"quote {there.quote} is not here with the same article and span"
        for words in (there.speaker, there.other):
            if words is None:
                continue
            if words.split is not None and words.split not in self._taken:
                return f"it builds on correction {words.split} of the other knowledge base, which is not here"
            if words.split is None and there.kind is not CorrectionKind.SPEAKER and not self._is_here(words):
                return f"nobody here is the “{words.name}” that it means"
        here = self._translated(there)
        undone = self._undone.get((here.kind, written(here), here.made_at))
        if undone is None or (here.kind, written(here)) in self._in_force:
            return ""
        return f"it was undone here on {undone.undone_at}"

    def make(self, there: Correction) -> Correction | None:
        """Make a correction that has its place here; None where one in force says the same."""
        here = self._translated(there)
        key = (here.kind, written(here))
        if same := self._in_force.get(key) or (None if here.quote else self._made.get(key)):
            self._taken[there.id] = same.id
            return None
        try:
            new = replace(here, id=self._desk.append(here))
        except UsageError:  # the list has it twice with nothing in between
            return None
        self._taken[there.id] = new.id
        self._made[key] = new
        self._named |= {new.speaker} if new.kind is CorrectionKind.SPEAKER else set()
        return new

    def _translated(self, there: Correction) -> Correction:
        """Return the correction with this database's numbers."""
        return replace(there, speaker=self._words(there.speaker), other=self._words(there.other))

    def _words(self, words: SpeakerWords | None) -> SpeakerWords | None:
        if words is None or words.split is None:
            return words
        return replace(words, split=self._taken.get(words.split, words.split))

    def _is_here(self, words: SpeakerWords) -> bool:
        """Return whether a record is here that the words mean: made by linking, or by a correction in force."""
        records = self._records[identity(words.kind, words.name)]
        if records and not words.articles:
            return True
        articles = set(words.articles)
        return words in self._named or any(articles & set(self._desk.articles_of(record)) for record in records)
