"""The structure that every later step reads: tokens, quotation spans, paragraphs and sentences of one article."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field

from pidato_kb.extraction.marks import Quotation, find_quotations
from pidato_kb.extraction.name_counts import NameCounts
from pidato_kb.extraction.phrase import Phrase
from pidato_kb.extraction.sentences import split_paragraph
from pidato_kb.extraction.tokens import Token, tokenize

__all__ = ["Document", "Sentence", "analyse"]

_DATELINE_PARAGRAPHS = 4
_DATELINE = re.compile(
    r"\s*(?:Laporan (?:[Ww]artawan|[Rr]eporter|[Kk]ontributor)\b[^\n]{3,80}?(?=\b[A-Z]{4}))?"  # who wrote it
    r"\s*[A-Z][\w./]*(?: [A-Z][\w./]*){0,3}"  # the place
    r"(?:, ?[A-Z][\w.]*(?: [A-Z][\w.]*){0,3})?(?: ?\([^()\n]{2,30}\))?"  # the outlet
    r"(?:\s*(?:—|–|--)\s*|\s+-\s*|\s*-\s+|(?<=[A-Z]{3})-|(?<=\))-)(?=[A-Z\"“”])"  # "PT Tirta-Benz …" is no dateline
)
_TEASER = re.compile(
    r"(?:Baca|Simak|Lihat|Tonton|Saksikan) (?:[Jj]uga|pula|[Vv]ideo|[Ss]elengkapnya)\b"
)  # points elsewhere
_AFTER_COLON = re.compile(r"[:?!]\s+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the reporter, quotations inside it included; `paragraph` counts from 0.

    A `teaser` points to another article: what stands in it is a headline.
    """

    start: int
    end: int
    paragraph: int
    quotations: tuple[Quotation, ...] = ()
    teaser: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """An article's text with everything that later steps ask of it."""

    text: str
    title: str
    tokens: tuple[Token, ...]
    starts: tuple[int, ...] = field(repr=False)
    paragraphs: tuple[tuple[int, int], ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    lowercase: frozenset[str] = field(repr=False)
    capitals: Counter[str] = field(repr=False)
    openings: frozenset[int] = field(repr=False)
    opened: Counter[str] = field(repr=False)
    names: NameCounts = field(default_factory=NameCounts, repr=False)
    # What was read already: the words of a phrase by its first one; phrases by place; phrases of one word, which read
    # the same wherever it stands, by the word.
    extents: dict[int, tuple[Token, ...]] = field(default_factory=dict, compare=False, repr=False)
    phrases: dict[tuple[int, int, bool], Phrase | None] = field(default_factory=dict, compare=False, repr=False)
    words: dict[tuple[str, bool, bool], Phrase | None] = field(default_factory=dict, compare=False, repr=False)

    def between(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that lie wholly in [start, end)."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end)
        while last > first and self.tokens[last - 1].end > end:
            last -= 1
        return self.tokens[first:last]

    def opens_sentence(self, token: Token) -> bool:
        """Whether a word opens a sentence or a quotation, where upper case proves nothing."""
        return token.start in self.openings

    def quoted_at(self, position: int) -> Quotation | None:
        """The quotation whose marks enclose this position, if any."""
        at = bisect_right(self.quotations, position, key=_starts)
        if at and position < self.quotations[at - 1].outer_end:
            return self.quotations[at - 1]
        return None


def _starts(quotation: Quotation) -> int:
    return quotation.outer_start


def _of_sentences(tokens: tuple[Token, ...], sentences: list[Sentence]) -> tuple[Token, ...]:
    """The words of the sentences: those of a dateline ("LANGITBIRU, HARIAN TIRTA —") name nobody who speaks."""
    starts = [token.start for token in tokens]
    kept: list[Token] = []
    for sentence in sentences:
        kept += tokens[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
    return tuple(kept)


def analyse(text: str, title: str = "") -> Document:
    """Build the document structure of one article."""
    quotations, paragraphs = find_quotations(text)
    sentences: list[Sentence] = []
    for number, (start, end) in enumerate(paragraphs):
        inside = quotations[bisect_left(quotations, start, key=_starts) : bisect_left(quotations, end, key=_starts)]
        if number < _DATELINE_PARAGRAPHS and (dateline := _DATELINE.match(text, start, end)):
            start = dateline.end()
        for s, e in split_paragraph(text, start, end, [(q.outer_start, q.outer_end) for q in inside]):
            held = tuple(inside[bisect_left(inside, s, key=_starts) : bisect_left(inside, e, key=_starts)])
            sentences.append(Sentence(s, e, number, held, _TEASER.match(text, s, e) is not None))
    tokens = _of_sentences(tokenize(text), sentences)
    lowercase = frozenset(t.text for t in tokens if t.text[0].islower())
    capitals = Counter(t.lower for t in tokens if t.capital)
    starts = tuple(t.start for t in tokens)
    openings = frozenset(s.start for s in sentences) | frozenset(q.start for q in quotations)
    openings |= frozenset(match.end() for match in _AFTER_COLON.finditer(text))
    opened = Counter(t.lower for t in tokens if t.start in openings)
    return Document(
        text=text,
        title=title,
        tokens=tokens,
        starts=starts,
        paragraphs=tuple(paragraphs),
        sentences=tuple(sentences),
        quotations=tuple(quotations),
        lowercase=lowercase,
        capitals=capitals,
        openings=openings,
        opened=opened,
    )
