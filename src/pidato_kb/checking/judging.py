"""What was found, weighed against the claim: the verdict on the words, the speaker and the dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from pidato_kb.checking.finding import Found
from pidato_kb.claims import EditKind, Flag, Verdict
from pidato_kb.models import Article, QuoteKind, Span, StoredQuote

if TYPE_CHECKING:
    from pidato_kb.checking.speaking import Speakers

__all__ = ["Judged", "Standing", "flags_of_place", "ranked", "verdict_on", "voices"]

_MARKS = "\"“”„‟«»‘’'″"


class Standing(IntEnum):
    """What the source says about a claimed speaker."""

    OTHER = 0
    UNSURE = 1
    SAME = 2


@dataclass(frozen=True, slots=True)
class Judged:
    """A place with its article and its quote, None outside of quotes; `standing` is None where nobody is claimed."""

    found: Found
    article: Article
    stored: StoredQuote | None
    standing: Standing | None

    @property
    def span(self) -> Span:
        """Where the claim's words stand in the article."""
        return self.found.span(self.article.text)


def ranked(judged: Sequence[Judged]) -> list[Judged]:
    """Return the places in the order in which they answer a claim.

    The claimed speaker's words go before anybody else's, direct speech before a paraphrase, a whole quote before a
    part of one, the earliest before a later one.
    """
    return sorted(judged, key=_rank)


def _rank(place: Judged) -> tuple[object, ...]:
    found = place.found
    return (
        -round(found.closeness, 1),
        -(place.standing or 0),
        found.kind is not QuoteKind.DIRECT,
        not found.whole,
        found.fragment,
        found.joined,
        -found.closeness,
        place.article.date or "9999",
        place.span.start,
    )


def verdict_on(place: Judged) -> Verdict:
    """Return the verdict that the best place gives.

    `EXACT` is never said where a claimed speaker is not sure, or where the words stand in the reporter's own.
    """
    if not place.found.is_run:
        return Verdict.ALTERED
    if place.standing is Standing.OTHER:
        return Verdict.MISATTRIBUTED
    if place.standing is Standing.UNSURE:
        return Verdict.PARTIAL
    whole = place.found.whole or (place.stored is None and _in_marks(place))
    return Verdict.EXACT if whole else Verdict.PARTIAL


def flags_of_place(place: Judged) -> list[Flag]:
    """Return the flags that tell where the words stand and how the claim marks what it left out or put in."""
    found = place.found
    kinds = {step.kind for step in found.comparison.steps if step.size}
    told = {
        Flag.ELLIPSIS: EditKind.OMITTED in kinds,
        Flag.INSERTION: EditKind.INSERTION in kinds,
        Flag.JOINED: found.joined,
        Flag.INDIRECT: found.kind is QuoteKind.INDIRECT,
        Flag.OUTSIDE_QUOTES: place.stored is None,
        Flag.SPEAKER_UNSURE: place.standing is Standing.UNSURE,
        Flag.OTHER_SPEAKER: place.standing is Standing.OTHER and not found.is_run,
    }
    return [flag for flag, holds in told.items() if holds]


def voices(places: Sequence[Judged], speakers: Speakers) -> list[str]:
    """Return the names of the different speakers of these words, one a speaker."""
    heard: list[StoredQuote] = []
    for place in places:
        stored = place.stored
        if stored is None or stored.quote.speaker.name is None:
            continue
        if not any(speakers.same_voice(stored, other) for other in heard):
            heard.append(stored)
    return [stored.quote.speaker.name or "" for stored in heard]


def _in_marks(place: Judged) -> bool:
    """Return whether the words stand between quotation marks, though no quote is known there."""
    text, span = place.article.text, place.span
    if any(step.kind is not EditKind.EQUAL for step in place.found.comparison.steps):
        return False
    before = text[: span.start].rstrip()[-1:]
    after = text[span.end : span.end + 6].lstrip(" .,!?…")[:1]
    return bool(before and after) and before in _MARKS and after in _MARKS
