"""A claim about what somebody said, and what checking it found; docs/checking.md explains each word.

All are frozen, like the values of `pidato_kb.models`.  Offsets count Unicode characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pidato_kb.errors import UsageError
from pidato_kb.models import Article, Hit, Span, StoredQuote

__all__ = [
    "LONGEST_CLAIM",
    "Appearance",
    "Check",
    "Claim",
    "EditKind",
    "Flag",
    "Note",
    "Searched",
    "Verdict",
    "WordEdit",
]

LONGEST_CLAIM = 2_000
"""Words of a claim; a whole speech is checked a paragraph at a time."""

_WORD = re.compile(r"[^\W_]+")
_ISO_DAY = len("2019-08-29")


class Verdict(StrEnum):
    """What became of a claim's words.

    `EXACT`: all words of one quote, or whole sentences of it.  `PARTIAL`: a run of its words that is cut inside a
    sentence.  `ALTERED`: at least one word changed, put in or left out in the middle.  `MISATTRIBUTED`: exact
    or partial, but somebody else said it.  `NOT_FOUND`: nothing that was searched has such words.
    """

    EXACT = "exact"
    PARTIAL = "partial"
    ALTERED = "altered"
    MISATTRIBUTED = "misattributed"
    NOT_FOUND = "not_found"


class Flag(StrEnum):
    """What a reader of a verdict has to know beside it."""

    NEGATION_DROPPED = "negation_dropped"
    NEGATION_ADDED = "negation_added"
    NEGATION_CHANGED = "negation_changed"
    CONDITION_DROPPED = "condition_dropped"
    CONDITION_ADDED = "condition_added"
    CONDITION_CHANGED = "condition_changed"
    HEDGE_DROPPED = "hedge_dropped"
    HEDGE_ADDED = "hedge_added"
    HEDGE_CHANGED = "hedge_changed"
    NUMBER_DROPPED = "number_dropped"
    NUMBER_ADDED = "number_added"
    NUMBER_CHANGED = "number_changed"
    DATE_DROPPED = "date_dropped"
    DATE_ADDED = "date_added"
    DATE_CHANGED = "date_changed"
    NAME_DROPPED = "name_dropped"
    NAME_ADDED = "name_added"
    NAME_CHANGED = "name_changed"
    SPELLING = "spelling"
    ELLIPSIS = "ellipsis"
    INSERTION = "insertion"
    JOINED = "joined"
    INDIRECT = "indirect"
    OUTSIDE_QUOTES = "outside_quotes"
    SPEAKER_UNSURE = "speaker_unsure"
    SPEAKER_UNKNOWN = "speaker_unknown"
    OTHER_SPEAKER = "other_speaker"
    SEVERAL_SPEAKERS = "several_speakers"
    OLDER = "older"
    LATER = "later"


class EditKind(StrEnum):
    """What happened to some words on their way from the source into the claim.

    `CUT` words belong to the same sentence, before or after the claim's; `OMITTED` ones stand where the claim has an
    ellipsis; `INSERTION` is what the claim itself has in brackets.
    """

    EQUAL = "equal"
    CHANGED = "changed"
    ADDED = "added"
    DROPPED = "dropped"
    CUT = "cut"
    OMITTED = "omitted"
    INSERTION = "insertion"


@dataclass(frozen=True, slots=True)
class Claim:
    """Words that are said to be somebody's, and when they are said to have been said or published.

    `on` is the day of the speech, `since` the day from which the words are said to be new; both ISO.  Raises UsageError
    where there is no word, too many, or no such day.
    """

    text: str
    speaker: str | None = None
    on: str | None = None
    since: str | None = None

    def __post_init__(self) -> None:
        words = len(_WORD.findall(self.text))
        if not words:
            raise UsageError("the claim has no word in it: give the words that somebody is said to have said")
        if words > LONGEST_CLAIM:
            raise UsageError(f"the claim has {words} words: give at most {LONGEST_CLAIM}, a paragraph at a time")
        if self.speaker is not None and not _WORD.search(self.speaker):
            raise UsageError(f"{self.speaker!r} is no speaker's name")
        for name, day in (("on", self.on), ("since", self.since)):
            if day is not None and not _is_day(day):
                raise UsageError(f"{name} takes a date as in 2019-08-29, not {day!r}")


@dataclass(frozen=True, slots=True)
class WordEdit:
    """A step of the diff: these words of the claim stand for these of the source; either may be empty.

    The `claim` texts of a diff, one after the other, are the claim's words; the `source` texts are the source's.
    Spaces, punctuation and case inside are those of each text.
    """

    kind: EditKind
    claim: str = ""
    source: str = ""
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A plain sentence in Indonesian and in English; `flag` is what it is about, None for the verdict itself."""

    flag: Flag | None
    indonesian: str
    english: str


@dataclass(frozen=True, slots=True)
class Searched:
    """What a check had to look at: the number of current articles and of outlets, the first and the last date."""

    articles: int
    outlets: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Appearance:
    """One appearance of the claim's words: `article.text[span.start:span.end] == span.text`.

    `quote` is None where the words stand outside of every quote.
    """

    article: Article
    span: Span
    quote: StoredQuote | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """What checking a claim found.

    `quote` is the one that answers, None where nothing was found or where the words stand outside of quotes;
    `article` and `span` are where the claim's words stand.  `sightings` are all appearances of these words, the
    earliest first.  `closest` are the nearest in meaning where nothing was found: never a confirmation.
    `suggestions` are speakers that may be meant where nobody is called like the claim's.
    """

    claim: Claim
    verdict: Verdict
    searched: Searched
    flags: tuple[Flag, ...] = ()
    quote: StoredQuote | None = None
    article: Article | None = None
    span: Span | None = None
    diff: tuple[WordEdit, ...] = ()
    notes: tuple[Note, ...] = ()
    sightings: tuple[Appearance, ...] = ()
    closest: tuple[Hit, ...] = ()
    suggestions: tuple[str, ...] = ()


def _is_day(day: str) -> bool:
    if len(day) != _ISO_DAY:
        return False
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True
