"""What people correct, in words that outlive every re-ingestion, and what follows from it.

A correction names speakers by what articles call them, articles and quotes by their ids from content; numbers of
rows and ids of records may differ after the same articles were taken out and read again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from pidato_kb.models import QuoteKind, Speaker, SpeakerKind

__all__ = [
    "Condition",
    "Correction",
    "CorrectionKind",
    "MovedQuote",
    "NewSpeaker",
    "Outcome",
    "QuotePlace",
    "QuoteWords",
    "Signature",
    "SpeakerWords",
    "ToldQuote",
]


class CorrectionKind(StrEnum):
    """What a correction says.

    Of speakers: two records are one, a part of one is another, a name is somebody's.  Of one quote: it is somebody's,
    the speaker had this role, it is no quote, or a note that changes nothing.
    """

    MERGE = "merge"
    SPLIT = "split"
    ALIAS = "alias"
    SPEAKER = "speaker"
    ROLE = "role"
    REJECT = "reject"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Signature:
    """Who corrects or undoes, and why; None where nobody said."""

    by: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class SpeakerWords:
    """A speaker in words: the name, and where namesakes are told apart by it, the ids of articles that quote them.

    `split` is the correction that made the record, for one that shares its name with the record it was part of.
    """

    name: str
    kind: SpeakerKind
    articles: tuple[str, ...] = ()
    split: int | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """Which quotes a split takes: words of the role with its affiliation, words of the outlet, or an article's id."""

    role: str | None = None
    outlet: str | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True)
class QuotePlace:
    """Where a quote stands: the article's id, the span in its text, the kind and the words."""

    article: str
    start: int
    end: int
    kind: QuoteKind
    text: str

    @property
    def core(self) -> tuple[int, int]:
        """The span from its first letter or digit to its last: what does not change with a comma more or less."""
        letters = [number for number, sign in enumerate(self.text) if sign.isalnum()]
        return (self.start + letters[0], self.start + letters[-1] + 1) if letters else (self.start, self.end)


@dataclass(frozen=True, slots=True)
class QuoteWords:
    """What somebody says of one quote, several things at once.

    `speaker` is a name, a new one of this `kind`; `unknown`: nobody knows who said it.  `role` and `affiliation`: ""
    takes one away, None leaves it.  `reject`: these words are no quote.
    """

    speaker: str | None = None
    unknown: bool = False
    kind: SpeakerKind = SpeakerKind.PERSON
    role: str | None = None
    affiliation: str | None = None
    reject: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry of the log; `id` counts from 1, times are UTC, `undone_at` is None while it is in force.

    `speaker` gets the quotes of `other` (merge), those under `name` (alias) or the one `quote` (speaker; None:
    nobody knows who said it), which stood at `place` then; in a split it loses those that meet the `condition` to a
    record of their own.  `role` and `affiliation` are those of the speaker in the `quote` ("": none; None: as before).
    `imported_at` is given where it was made in another knowledge base.
    """

    kind: CorrectionKind
    speaker: SpeakerWords | None = None
    other: SpeakerWords | None = None
    condition: Condition | None = None
    name: str | None = None
    quote: str | None = None
    place: QuotePlace | None = None
    role: str | None = None
    affiliation: str | None = None
    note: str | None = None
    id: int = 0
    made_at: str = ""
    made: Signature = field(default=Signature())
    imported_at: str | None = None
    undone_at: str | None = None
    undone: Signature = field(default=Signature())

    @property
    def summary(self) -> str:
        """The correction as a sentence."""
        who = "" if self.speaker is None else f"“{self.speaker.name}”"
        if self.quote is not None:
            return f"quote {self.quote} {self._of_quote(who)}"
        if self.other is not None:
            return f"“{self.other.name}” is {who}"
        if self.condition is not None:
            given = self.condition
            what = [f"{name} “{value}”" for name in _CONDITIONS if (value := getattr(given, name)) is not None]
            return f"{who} with {' and '.join(what)} is another speaker of that name"
        return f"“{self.name}” is {who}"

    def _of_quote(self, who: str) -> str:
        match self.kind:
            case CorrectionKind.REJECT:
                return "is no quote"
            case CorrectionKind.NOTE:
                note = self.note or ""
                return f"has the note “{note if len(note) <= _SHOWN else note[:_SHOWN] + '…'}”"
            case CorrectionKind.ROLE:
                given = (("role", self.role), ("affiliation", self.affiliation))
                told = [
                    f"the {what} “{value}”" if value else f"no {what}" for what, value in given if value is not None
                ]
                return f"has {' and '.join(told)}"
            case _:
                return f"is by {who or 'nobody who is known'}"


_CONDITIONS = ("role", "outlet", "article")

_SHOWN = 80
"""Characters of a note that its summary has."""


@dataclass(frozen=True, slots=True)
class ToldQuote:
    """A quote as its article and linking have it, as far as corrections ask.

    `newest` is the id of the newest version of its article.  `forms` are the words that name the speaker.
    """

    row: int
    id: str
    article: str
    newest: str
    outlet: str | None
    speaker_id: str | None
    speaker: Speaker
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MovedQuote:
    """A quote whose speaker people corrected: the record (None: nobody), the speaker, and the last correction.

    `named` says that somebody named the speaker of this very quote.
    """

    row: int
    speaker_id: str | None
    speaker: Speaker
    correction: int
    named: bool


@dataclass(frozen=True, slots=True)
class NewSpeaker:
    """A record that exists because of a correction alone."""

    id: str
    name: str
    kind: SpeakerKind
    correction: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that the corrections in force change.

    `aliases` are (record, alias, correction) to be added, `hidden` (record, alias) that are not its own any more,
    `merged` (record, the record that has all its quotes now), `rejected` (row of a quote, correction).
    """

    quotes: tuple[MovedQuote, ...] = ()
    speakers: tuple[NewSpeaker, ...] = ()
    aliases: tuple[tuple[str, str, int], ...] = ()
    hidden: tuple[tuple[str, str], ...] = ()
    merged: tuple[tuple[str, str], ...] = ()
    rejected: tuple[tuple[int, int], ...] = ()
