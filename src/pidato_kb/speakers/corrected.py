"""People's corrections applied to what linking made: a pure function, and the same whenever it is asked.

The corrections in force are followed in the order in which they were made, a later one upon what the earlier ones
left, except that what somebody said of one quote is not undone by what is said of the name it stood under.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from pidato_kb.corrections import (
    Correction,
    CorrectionKind,
    MovedQuote,
    Outcome,
    SpeakerWords,
    ToldQuote,
)
from pidato_kb.models import SpeakerKind
from pidato_kb.speakers.drafts import Draft, matching
from pidato_kb.speakers.linking import Identity, KnownSpeaker
from pidato_kb.speakers.names import aliases_of
from pidato_kb.speakers.records import Records, identity

__all__ = ["concerned", "correct"]

_KINDS = (SpeakerKind.PERSON, SpeakerKind.ORGANISATION)


def concerned(corrections: Iterable[Correction], known: Iterable[KnownSpeaker]) -> list[KnownSpeaker]:
    """Return the records that linking made and the corrections speak of: what happens to no other one's quotes."""
    meant: set[Identity | None] = set()
    for made in corrections:
        meant |= {identity(words.kind, words.name) for words in (made.speaker, made.other) if words is not None}
        meant |= {identity(kind, made.name) for kind in _KINDS}
    return [record for record in known if (its := identity(record.kind, record.name)) is not None and its in meant]


def correct(
    corrections: Sequence[Correction],
    known: Sequence[KnownSpeaker],
    quotes: Sequence[ToldQuote],
    taken: Collection[str],
) -> Outcome:
    """Return what the corrections change, all of them in force, the oldest first.

    `known` are the records that they concern, `quotes` those of these records, of described speakers that an
    alias names, and those that are named one by one; `taken` the ids of all records that linking made.
    """
    bench = _Bench(known, quotes, taken)
    for made in corrections:
        bench.apply(made)
    return bench.outcome()


class _Bench:
    """Where the corrections are followed one after the other; thrown away afterwards."""

    def __init__(self, known: Sequence[KnownSpeaker], quotes: Sequence[ToldQuote], taken: Collection[str]) -> None:
        self._known = known
        self._drafts = [Draft(told) for told in quotes]
        self._records = Records(known, quotes, taken)
        self._called: list[tuple[str, str, int]] = []
        self._rejected: dict[int, int] = {}

    def apply(self, made: Correction) -> None:
        if made.quote is not None:
            for draft in self._drafts:
                if draft.told.id == made.quote:
                    self._correct_one(draft, made)
        elif made.speaker is None:
            return
        elif made.kind is CorrectionKind.SPLIT:
            self._split(made, made.speaker)
        elif made.kind is CorrectionKind.ALIAS:
            self._alias(made, made.speaker)
        elif made.other is not None:
            self._merge(made, made.speaker, made.other)

    def outcome(self) -> Outcome:
        moved = [self._moved(draft) for draft in self._drafts if draft.by is not None]
        called = [(self._records.now(id_), name, number) for id_, name, number in self._called]
        # A record without a quote has nothing to show: its speaker's articles were taken out.
        held = {draft.holder for draft in self._drafts}
        new = [record for record in self._records.new() if record.id in held]
        there = held | {record.id for record in self._known}
        aliases, hidden, merged = aliases_of(self._known, new, self._drafts, called)
        return Outcome(
            quotes=tuple(moved),
            speakers=tuple(new),
            aliases=tuple(alias for alias in aliases if alias[0] in there),
            hidden=hidden,
            merged=merged,
            rejected=tuple(self._rejected.items()),
        )

    def _moved(self, draft: Draft) -> MovedQuote:
        # The record of a quote that only got a role may be none of those that corrections concern.
        record = self._records.words(draft.holder) if draft.moved and draft.holder is not None else None
        return MovedQuote(draft.told.row, draft.holder, draft.speaker(record), draft.by or 0, draft.named)

    def _merge(self, made: Correction, kept: SpeakerWords, gone: SpeakerWords) -> None:
        sources = self._records.found(gone)
        if not sources:
            return
        target = self._records.target(kept, made.id)
        for source in (*sources, *self._records.found(kept)):
            if source != target:
                self._records.merge(source, target)
                self._move((draft for draft in self._drafts if draft.holder == source), target, made)

    def _split(self, made: Correction, whole: SpeakerWords) -> None:
        records = self._records.found(whole)
        its = [draft for draft in self._drafts if draft.holder in records]
        if made.condition is not None and (out := matching(its, made.condition, self._drafts)):
            self._move(out, self._records.split(records[0], made.id), made)

    def _alias(self, made: Correction, speaker: SpeakerWords) -> None:
        name = made.name or ""
        target = self._records.target(speaker, made.id)
        self._move((draft for draft in self._drafts if _is_called(draft, name)), target, made)
        self._called.append((target, name, made.id))

    def _correct_one(self, draft: Draft, made: Correction) -> None:
        if made.kind is CorrectionKind.SPEAKER:
            target = None if made.speaker is None else self._records.target(made.speaker, made.id)
            draft.name(target, made.speaker, made.id)
        elif made.kind is CorrectionKind.ROLE:
            draft.hold_office(made.role, made.affiliation, made.id)
        elif made.kind is CorrectionKind.REJECT:
            self._rejected[draft.told.row] = made.id

    def _move(self, drafts: Iterable[Draft], target: str, made: Correction) -> None:
        for draft in list(drafts):
            if draft.holder != target:
                draft.give(target, made.id)


def _is_called(draft: Draft, name: str) -> bool:
    meant = identity(draft.kind, draft.called)
    if meant is not None:
        return meant == identity(draft.kind, name)
    return draft.called is not None and draft.called.casefold().split() == name.casefold().split()
