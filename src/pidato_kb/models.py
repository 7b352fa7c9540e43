"""The values that travel between the layers; docs/data-model.md explains each word.

All are frozen: a step hands on new values and never changes what it was given.
Offsets count Unicode characters of `Article.text`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from pidato_kb.errors import UsageError

__all__ = [
    "Article",
    "Attribution",
    "Context",
    "CorrectedSpeaker",
    "Filters",
    "Hit",
    "Part",
    "Quote",
    "QuoteKind",
    "Rejection",
    "RoleSighting",
    "SearchMode",
    "Sighting",
    "Span",
    "Speaker",
    "SpeakerKind",
    "SpeakerRecord",
    "StoredQuote",
]


class QuoteKind(StrEnum):
    """Whether the words stand inside quotation marks or are the reporter's paraphrase."""

    DIRECT = "direct"
    INDIRECT = "indirect"


class SpeakerKind(StrEnum):
    """What kind of speaker a name stands for."""

    PERSON = "person"
    ROLE = "role"
    ORGANISATION = "organisation"
    UNKNOWN = "unknown"


class SearchMode(StrEnum):
    """Which evidence ranks the hits."""

    HYBRID = "hybrid"
    SEMANTIC = "semantic"
    LEXICAL = "lexical"


class Part(StrEnum):
    """What a share of a hit's score is for."""

    SEMANTIC = "semantic"
    WORDS = "words"
    RELATED = "related"
    ACT = "act"
    SPEAKER = "speaker"
    DATE = "date"
    RERANKER = "reranker"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of an article: `article.text[start:end] == text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """One published text as it is stored; the text is never changed after this.

    `source` says where it was read (a path, a URL, `-`) and, within a file of many, which entry (`news.jsonl#17`):
    it is what makes a changed text a new version of the same article.  `date` is ISO (`2019-08-29`) or None.
    `cleaning` names what was mended before storing ("mojibake", "boilerplate").
    """

    text: str
    source: str
    title: str | None = None
    outlet: str | None = None
    date: str | None = None
    url: str | None = None
    place: str | None = None
    source_id: str | None = None
    cleaning: tuple[str, ...] = ()

    @property
    def sha256(self) -> str:
        """SHA-256 of the text's UTF-8 bytes, in hexadecimal."""
        return _sha256(self.text)

    @property
    def id(self) -> str:
        """12 hexadecimal digits of what was published: outlet, URL, own id, title, date and text."""
        parts = (self.outlet, self.url, self.source_id, self.title, self.date, self.text)
        joined = "\x1f".join(part or "" for part in parts)
        return _sha256(joined)[:12]

    @property
    def label(self) -> str:
        """What the commands print as `article`: the source's own id where it gave one."""
        return self.source_id or self.id


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it, as one article tells it.

    `name` is the fullest form in the article without ranks, titles and degrees, or None when unsure.
    """

    name: str | None = None
    kind: SpeakerKind = SpeakerKind.UNKNOWN
    role: str | None = None
    affiliation: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quote's speaker and why: the rule, the mention beside the quote, its antecedent, the second candidate.

    `via` is who tells it where it is second-hand ("…," kata Y mengutip pernyataan X): then X is the speaker and Y,
    in the fullest form of the name, is kept here.
    """

    speaker: Speaker
    rule: str
    confidence: float
    mention: Span | None = None
    antecedent: Span | None = None
    second: str | None = None
    via: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """One contiguous span of an article that reports speech: `article.text[start:end] == text`.

    Quotes with the same `utterance` number were one act of speech.  A `fragment` is a quoted scrap inside the
    reporter's own sentence; search leaves it out unless asked.
    """

    start: int
    end: int
    text: str
    kind: QuoteKind
    utterance: int
    attribution: Attribution
    cue: Span | None = None
    fragment: bool = False

    @property
    def speaker(self) -> Speaker:
        """The speaker of the attribution."""
        return self.attribution.speaker

    def id(self, article_id: str) -> str:
        """12 hexadecimal digits of the article, the place in it and the kind."""
        key = f"{article_id}\x1f{self.start}\x1f{self.end}\x1f{self.kind}"
        return _sha256(key)[:12]


@dataclass(frozen=True, slots=True)
class CorrectedSpeaker:
    """That people corrected a quote's speaker: which correction, when (UTC), whom the article tells, who and why."""

    correction: int
    made_at: str
    told: Speaker
    made_by: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Rejection:
    """That people said that these words are no quote: which correction, when (UTC), who and why."""

    correction: int
    made_at: str
    made_by: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class StoredQuote:
    """A quote together with the article it stands in and the speaker's record, as the store gives it back.

    Where people corrected the speaker, the quote has theirs, and `corrected` says so.  A `rejected` one is in no
    search, count, check or export.
    """

    id: str
    quote: Quote
    article: Article
    speaker_id: str | None
    corrected: CorrectedSpeaker | None = None
    rejected: Rejection | None = None


@dataclass(frozen=True, slots=True)
class RoleSighting:
    """A role that a speaker was given, with the first and last date and the number of articles that gave it."""

    role: str | None
    affiliation: str | None
    first: str | None
    last: str | None
    articles: int


@dataclass(frozen=True, slots=True)
class SpeakerRecord:
    """One speaker across all articles."""

    id: str
    name: str
    kind: SpeakerKind
    aliases: tuple[str, ...]
    roles: tuple[RoleSighting, ...]
    quotes: int
    articles: int


_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Filters:
    """What a hit must satisfy, applied before ranking.  Dates are ISO and inclusive; None does not filter.

    A date may be a month or a year, which is meant whole.  Raises UsageError for what is no date, and for a confidence
    that is not from 0 to 1.

    `speaker` is a speaker's id, name or alias; `role` an office, of which all are meant who held it then, in
    whatever spelling; `outlet` matches inside the stored words, case aside; each of `phrases` stands in the quote
    word for word, case and punctuation aside.
    """

    speaker: str | None = None
    role: str | None = None
    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    kind: QuoteKind | None = None
    min_confidence: float = 0.0
    fragments: bool = False
    phrases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name, date in (("since", self.since), ("until", self.until)):
            if date is not None and not _DATE.fullmatch(date):
                raise UsageError(f"{name} takes a date as in 2019-08-29, 2019-08 or 2019, not {date!r}")
        for name, words in (("speaker", self.speaker), ("role", self.role), ("outlet", self.outlet)):
            if words is not None and not words.strip():
                raise UsageError(f"the {name} to look for is empty: name one, or leave the filter out")
        if not 0 <= self.min_confidence <= 1:
            raise UsageError(f"min_confidence takes a number from 0 to 1, not {self.min_confidence!r}")


class Context(NamedTuple):
    """What stands before and behind a quote in its article, verbatim: before + quote + after is one passage."""

    before: str
    after: str


class Sighting(NamedTuple):
    """One appearance of the same words: the quote's id, the article's label, where and when it was published."""

    quote: str
    article: str
    outlet: str | None
    date: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer of a search: the quote, its place in the ranking and the words of it that the query matched.

    `sightings` are the appearances of the same utterance among the quotes that pass the filters, its own among
    them, the earliest first.  Where no word matched, `nearest` is the sentence of the quote that is nearest in
    meaning, if that was asked for; `matches` and `nearest` count from the beginning of the quote.
    `parts` say what the score is made of; they add up to it.
    """

    rank: int
    score: float
    stored: StoredQuote
    matches: tuple[Span, ...] = ()
    sightings: tuple[Sighting, ...] = ()
    nearest: Span | None = None
    context: Context | None = None
    parts: tuple[tuple[Part, float], ...] = ()


def _sha256(text: str) -> str:
    import hashlib  # loads OpenSSL, which a search never needs: its ids are stored

    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
