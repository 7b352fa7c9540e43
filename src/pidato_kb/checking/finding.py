"""A claim's words in the quotes and, where no quote has them, in the articles of a knowledge base."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from pidato_kb.checking.candidates import Candidates
from pidato_kb.checking.claim_words import ClaimWords
from pidato_kb.checking.closeness import Closeness, closeness, kept
from pidato_kb.checking.comparing import compare
from pidato_kb.checking.steps import Comparison
from pidato_kb.claims import EditKind
from pidato_kb.models import QuoteKind, Span
from pidato_kb.store import index_terms
from pidato_kb.words import chained, words_of

if TYPE_CHECKING:
    from pidato_kb.store import Store

__all__ = ["Finder", "Found"]

# Where a quote has all but one word in so many, no wider question to the full text finds a better one.
_FEW = 4
# Of the quotes with the fewest changes, how many may be the altered one, and of how many articles all of them
# are read as one.
_NEAREST = 10
_ARTICLES = 3


@dataclass(frozen=True, slots=True)
class Found:
    """A place that has the claim's words or nearly so.

    `rows` are the quotes that the run reaches, none outside of quotes; `start` is where the text that was compared
    begins in its article.  `closeness` is the share of the claim's words that the place has; a `weak` one is
    so short a claim's that only the right speaker makes it the one.
    """

    comparison: Comparison
    article: str
    start: int
    rows: tuple[int, ...]
    kind: QuoteKind | None = None
    fragment: bool = False
    joined: bool = False
    closeness: float = 1.0
    weak: bool = False

    @property
    def is_run(self) -> bool:
        """Whether no word is changed, put in or left out but as the claim itself marks it."""
        return not self.comparison.edits

    @property
    def whole(self) -> bool:
        """Whether these are all words of a quote, or whole sentences of it, and nothing is left out of them."""
        steps = self.comparison.steps
        honest = all(
            step.kind is EditKind.EQUAL or (step.kind is EditKind.INSERTION and step.source_start == step.source_end)
            for step in steps
        )
        return self.is_run and bool(self.rows) and honest and self.comparison.whole

    def span(self, text: str) -> Span:
        """Return the run in its article's text."""
        source = self.comparison.source
        first, end = self.comparison.run
        at = (self.start + source.starts[first], self.start + source.ends[end - 1]) if first < end else (0, 0)
        return Span(*at, text[at[0] : at[1]])


class Finder:
    """Looks for claims in one knowledge base."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._candidates = Candidates(store)

    def find(self, claim: ClaimWords, speakers: Sequence[str] = ()) -> list[Found]:
        """Return the places that have the claim's words, or else those that nearly have them, the best first.

        `speakers` are the ids of who may be meant by the claim's speaker: others never crowd out their quotes.
        """
        terms = index_terms(claim.plain_text())
        if not terms:
            return []
        rows = self._candidates.verbatim(terms)
        for speaker in speakers:
            rows += self._candidates.verbatim(terms, speaker)
        seen = list(self._in_quotes(claim, rows))
        runs = [found for found in seen if found.is_run]
        return runs or self._nearly(claim, terms, seen) or self._respelt(claim, terms)

    def _nearly(self, claim: ClaimWords, terms: Sequence[str], seen: Sequence[Found]) -> list[Found]:
        """Return runs that full text did not see as such, else altered quotes, else what stands outside of quotes."""
        near = self._near_quotes(claim, terms, seen)
        joined = [found for article in _beyond_quotes(near) for found in self._joined(claim, article)]
        outside = self._in_articles(claim, self._candidates.verbatim_articles(terms))
        for places in (near, joined, outside):
            if runs := [found for found in places if found.is_run]:
                return runs
        if altered := self._close(claim, [*near[:_NEAREST], *joined]):
            return altered
        outside = self._in_articles(claim, self._candidates.near_articles(terms))
        return [found for found in outside if found.is_run] or self._close(claim, outside)

    def _respelt(self, claim: ClaimWords, terms: Sequence[str]) -> list[Found]:
        """Return quotes that have the claim's words where some are misspelt."""
        respelt = self._candidates.respelt(terms)
        return [] if respelt == list(terms) else self._close(claim, self._near_quotes(claim, respelt)[:_NEAREST])

    def _near_quotes(self, claim: ClaimWords, terms: Sequence[str], seen: Sequence[Found] = ()) -> list[Found]:
        """Return quotes with words of the claim, those with the fewest changes first; `seen` are compared already."""
        near = list(seen)
        for ask in (self._candidates.near, self._candidates.rare):
            if any(_FEW * found.comparison.edits <= len(claim.words) for found in near):
                break
            known = {row for found in near for row in found.rows}
            near += self._in_quotes(claim, [row for row in ask(terms) if row not in known])
        return sorted(near, key=lambda found: found.comparison.edits)

    def _in_quotes(self, claim: ClaimWords, rows: Iterable[int]) -> Iterator[Found]:
        for text in self._store.matching.quote_texts(list(dict.fromkeys(rows))).values():
            comparison = compare(claim, words_of(text.text))
            if comparison.matched:
                yield Found(comparison, text.article, text.start, (text.row,), text.kind, text.fragment)

    def _joined(self, claim: ClaimWords, article: str) -> Iterator[Found]:
        """Compare with all direct speech of one speaker in an article as if nothing stood between."""
        quotes = [q for q in self._store.matching.quotes_in(article) if q.kind is QuoteKind.DIRECT]
        text = ""
        for _, group in groupby(sorted(quotes, key=lambda q: (q.voice, q.start)), key=lambda q: q.voice):
            pieces = list(group)
            if len(pieces) < 2:
                continue
            text = text or self._store.get_article(article).text
            words = [words_of(text, quote.start, quote.start + len(quote.text)) for quote in pieces]
            comparison = compare(claim, chained(words))
            if comparison.matched:
                first, end = (comparison.source.starts[i] for i in (comparison.run[0], comparison.run[1] - 1))
                rows = tuple(q.row for q in pieces if q.start <= end and q.start + len(q.text) > first)
                yield Found(comparison, article, 0, rows, QuoteKind.DIRECT, joined=len(rows) > 1)

    def _in_articles(self, claim: ClaimWords, articles: Iterable[str]) -> list[Found]:
        compared = ((article, compare(claim, words_of(self._store.get_article(article).text))) for article in articles)
        return [Found(comparison, article, 0, ()) for article, comparison in compared if comparison.matched]

    def _close(self, claim: ClaimWords, found: Sequence[Found]) -> list[Found]:
        """Return those that are the claim with some words changed, the nearest first."""
        close = []
        for place in found:
            near, share = closeness(place.comparison, partial(self._weight, claim))
            if near is not Closeness.FAR:
                close.append(replace(place, closeness=share, weak=near is Closeness.WEAK))
        return sorted(close, key=lambda place: (place.weak, -place.closeness))

    def _weight(self, claim: ClaimWords, comparison: Comparison) -> float:
        """Return the share of a claim's weight that a comparison keeps."""
        total = self._candidates.weight(index_terms(claim.words.text))
        return self._candidates.weight(index_terms(" ".join(kept(comparison)))) / total if total else 1.0


def _beyond_quotes(near: Sequence[Found]) -> list[str]:
    """Return the articles where a claim begins or ends in other words than a quote: it may go on in the next one."""
    beyond = (
        found.article
        for found in near
        if _FEW * found.comparison.edits > len(found.comparison.claim)
        or {found.comparison.steps[0].kind, found.comparison.steps[-1].kind} != {EditKind.EQUAL}
    )
    return list(dict.fromkeys(beyond))[:_ARTICLES]
