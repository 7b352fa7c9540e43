"""The way of a claim to its verdict: find its words, ask who said them and when, say what is different."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from pidato_kb.checking.claim_words import read_claim
from pidato_kb.checking.continuing import broken_off
from pidato_kb.checking.dating import by_date, date_flags
from pidato_kb.checking.diffing import differences
from pidato_kb.checking.finding import Finder, Found
from pidato_kb.checking.judging import Judged, Standing, flags_of_place, ranked, verdict_on, voices
from pidato_kb.checking.wording import note, verdict_note
from pidato_kb.claims import Appearance, Check, Claim, Flag, Note, Searched, Verdict

if TYPE_CHECKING:
    from pidato_kb.checking.speaking import Speakers
    from pidato_kb.encoders.base import Encoder
    from pidato_kb.indexes.base import VectorIndex
    from pidato_kb.models import StoredQuote
    from pidato_kb.store import Store

    OpenIndex = Callable[[], VectorIndex]

__all__ = ["Checker"]

NAMED = 5
"""Speakers of the same words who are named in a sentence, at most."""


class Checker:
    """Checks claims against one knowledge base; keep it for many claims, while nobody writes to the base."""

    def __init__(self, store: Store, open_index: OpenIndex, encoder: Encoder) -> None:
        self._store = store
        self._open_index = open_index
        self._encoder = encoder
        self._finder = Finder(store)
        self._searched = Searched(*store.matching.searched())

    @cached_property
    def _speakers(self) -> Speakers:
        # Where nobody is claimed and one person said it, names need not be compared, and what they need not be loaded.
        from pidato_kb.checking.speaking import Speakers

        return Speakers(self._store)

    def check(self, claim: Claim) -> Check:
        """Return what the knowledge base knows of a claim.  Raises what the store, index and encoder raise."""
        ids = self._speakers.ids(claim.speaker) if claim.speaker else []
        found = self._finder.find(read_claim(claim.text), ids)
        if not found or (not found[0].is_run and _is_english(claim)):
            return self._not_found(claim)
        judged = self._judged(claim, found)
        places = ranked([place for place in judged if not place.found.weak or place.standing is Standing.SAME])
        return self._found(claim, places) if places else self._not_found(claim)

    def _judged(self, claim: Claim, found: Sequence[Found]) -> list[Judged]:
        quotes = self._store.get_quotes([place.rows[0] for place in found if place.rows])
        judged = []
        for place in found:
            stored = quotes[place.rows[0]] if place.rows else None
            article = stored.article if stored else self._store.get_article(place.article)
            judged.append(Judged(place, article, stored, self._standing(claim, stored)))
        return judged

    def _standing(self, claim: Claim, stored: StoredQuote | None) -> Standing | None:
        if claim.speaker is None:
            return None
        # Outside of quotes nobody is on record as the speaker.
        return Standing.UNSURE if stored is None else self._speakers.standing(claim.speaker, stored)

    def _found(self, claim: Claim, places: Sequence[Judged]) -> Check:
        best = places[0]
        verdict = verdict_on(best)
        before, after = broken_off(self._store, best)
        steps = [*before, *differences(best.found.comparison), *after]
        sightings = _sightings(places)
        told = [note(flag, *words) for step in steps for flag, *words in step.about]
        flags = [flag for step in steps for flag in step.edit.flags] + flags_of_place(best)
        more = self._about_speakers(claim, places, verdict) + _about_dates(claim, places)
        return Check(
            claim,
            verdict,
            self._searched,
            flags=tuple(dict.fromkeys([*flags, *(said.flag for said in more if said.flag is not None)])),
            quote=best.stored,
            article=best.article,
            span=best.span,
            diff=tuple(step.edit for step in steps),
            notes=tuple(dict.fromkeys([*_about_place(best), *told, *more])),
            sightings=sightings,
            suggestions=self._suggestions(claim) if Flag.SPEAKER_UNKNOWN in {said.flag for said in more} else (),
        )

    def _about_speakers(self, claim: Claim, places: Sequence[Judged], verdict: Verdict) -> list[Note]:
        best = places[0]
        who = _name(best.stored)
        if claim.speaker is None:
            several = voices(places, self._speakers) if best.found.is_run and len(places) > 1 else []
            return [note(Flag.SEVERAL_SPEAKERS, _listed(several))] if len(several) > 1 else []
        notes = []
        if verdict is Verdict.MISATTRIBUTED:
            notes.append(verdict_note(verdict, who, claim.speaker))
        elif best.standing is Standing.UNSURE:
            notes.append(note(Flag.SPEAKER_UNSURE, who))
        elif best.standing is Standing.OTHER:
            notes.append(note(Flag.OTHER_SPEAKER, who))
        if best.standing is not Standing.SAME and not self._speakers.known(claim.speaker):
            notes.append(note(Flag.SPEAKER_UNKNOWN, claim.speaker))
        return notes

    def _not_found(self, claim: Claim) -> Check:
        from pidato_kb.checking.closest import closest

        unknown = claim.speaker is not None and not self._speakers.known(claim.speaker)
        return Check(
            claim,
            Verdict.NOT_FOUND,
            self._searched,
            flags=(Flag.SPEAKER_UNKNOWN,) if unknown else (),
            notes=(note(Flag.SPEAKER_UNKNOWN, claim.speaker or ""),) if unknown else (),
            closest=closest(self._store, self._open_index, self._encoder, claim.text),
            suggestions=self._suggestions(claim) if unknown else (),
        )

    def _suggestions(self, claim: Claim) -> tuple[str, ...]:
        return self._speakers.suggestions(claim.speaker) if claim.speaker else ()


def _sightings(places: Sequence[Judged]) -> tuple[Appearance, ...]:
    """Return where the words stand, each place once; of altered words where they are altered as little."""
    edits = places[0].found.comparison.edits
    same = [place for place in places if place.found.comparison.edits == edits]
    seen = {(place.article.id, place.span): Appearance(place.article, place.span, place.stored) for place in same}
    return tuple(sorted(seen.values(), key=by_date))


def _about_place(place: Judged) -> list[Note]:
    told = (Flag.ELLIPSIS, Flag.INSERTION, Flag.JOINED, Flag.INDIRECT, Flag.OUTSIDE_QUOTES)
    return [note(flag) for flag in flags_of_place(place) if flag in told]


def _about_dates(claim: Claim, places: Sequence[Judged]) -> list[Note]:
    """Return what the dates of the words say, of the claimed speaker's where they are theirs."""
    best = places[0]
    if not best.found.is_run:
        return []
    theirs = [place for place in places if place.standing == best.standing]
    return [note(flag, day) for flag, day in date_flags(claim, _sightings(theirs))]


def _listed(names: Sequence[str]) -> str:
    """Return names for a sentence, the first ones and how many there are where they are too many to read."""
    more = f" … ({len(names)})" if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + more


def _name(stored: StoredQuote | None) -> str:
    """Return who is on record as the speaker, as well as it is known."""
    if stored is None:
        return "?"
    speaker = stored.quote.speaker
    return speaker.name or " ".join(filter(None, (speaker.role, speaker.affiliation))) or "?"


def _is_english(claim: Claim) -> bool:
    from pidato_kb.english import reads_as_english

    return reads_as_english(claim.text)
