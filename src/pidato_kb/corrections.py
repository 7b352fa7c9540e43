"""What people correct about speakers, in words that outlive every re-ingestion, and what follows from it.

A correction names speakers by what articles call them, articles and quotes by their ids from content; numbers of
rows and ids of records may differ after the same articles were taken out and read again.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pidato_kb.models import Speaker, SpeakerKind

__all__ = [
    "Condition",
    "Correction",
    "CorrectionKind",
    "MovedQuote",
    "NewSpeaker",
    "Outcome",
    "SpeakerWords",
    "ToldQuote",
]


class CorrectionKind(StrEnum):
    """Two records are one, a part of one is another, a name is somebody's, a quote is somebody's."""

    MERGE = "merge"
    SPLIT = "split"
    ALIAS = "alias"
    SPEAKER = "speaker"


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
class Correction:
    """One entry of the log; `id` counts from 1, `made_at` and `undone_at` are UTC, None while it is in force.

    `speaker` gets the quotes of `other` (merge), those under `name` (alias) or the one `quote` (speaker; None:
    nobody knows who said it); in a split it loses those that meet the `condition` to a record of their own.
    """

    kind: CorrectionKind
    speaker: SpeakerWords | None
    other: SpeakerWords | None = None
    condition: Condition | None = None
    name: str | None = None
    quote: str | None = None
    id: int = 0
    made_at: str = ""
    undone_at: str | None = None

    @property
    def summary(self) -> str:
        """The correction as a sentence."""
        who = "" if self.speaker is None else f"“{self.speaker.name}”"
        if self.other is not None:
            return f"“{self.other.name}” is {who}"
        if self.condition is not None:
            given = self.condition
            what = [f"{field} “{value}”" for field in _CONDITIONS if (value := getattr(given, field)) is not None]
            return f"{who} with {' and '.join(what)} is another speaker of that name"
        if self.name is not None:
            return f"“{self.name}” is {who}"
        return f"quote {self.quote} is by {who or 'nobody who is known'}"


_CONDITIONS = ("role", "outlet", "article")


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
    `merged` (record, the record that has all its quotes now).
    """

    quotes: tuple[MovedQuote, ...] = ()
    speakers: tuple[NewSpeaker, ...] = ()
    aliases: tuple[tuple[str, str, int], ...] = ()
    hidden: tuple[tuple[str, str], ...] = ()
    merged: tuple[tuple[str, str], ...] = ()
