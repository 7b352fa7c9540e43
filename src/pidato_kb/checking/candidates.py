"""Where a claim's words may stand: from the surest question to the full text to the widest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING

from pidato_kb.checking.trigrams import shared_trigrams
from pidato_kb.models import Filters

if TYPE_CHECKING:
    from pidato_kb.store import Store

__all__ = ["Candidates"]

QUOTES = 60
"""How many quotes are compared with a claim word by word; those that hold all its words come first."""

ARTICLES = 8
"""How many articles are."""

_EVERYTHING = Filters(fragments=True)
_LONGEST_PHRASE = 16
_SHINGLE = 3
_SHINGLES = 12
_RARE = 8
_PREFIX = 2
# Words that stand in fewer quotes than so many tell the same: one that stands in none may be a slip of the pen.
_RARELY = 10
# Trigrams that two spellings of a word share, of all that they have.
_SIMILAR = 0.4


class Candidates:
    """Asks the store for quotes and articles that may have a claim's words; remembers how common words are."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._spread = lru_cache(maxsize=100_000)(store.matching.spread)

    def verbatim(self, terms: Sequence[str], speaker: str | None = None) -> list[int]:
        """Return the rows of the quotes with these stems, the middle ones of a long claim, in a row."""
        filters = Filters(speaker=speaker, fragments=True) if speaker else _EVERYTHING
        return self._quotes([_phrase(_middle(terms, _LONGEST_PHRASE))], filters)

    def near(self, terms: Sequence[str]) -> list[int]:
        """Return the rows of the quotes with most runs of three of these stems; a changed word leaves some whole."""
        return self._quotes([_phrase(shingle) for shingle in _shingles(terms)], _EVERYTHING)

    def rare(self, terms: Sequence[str]) -> list[int]:
        """Return the rows of the quotes with the rarest of these stems, wherever they stand in it."""
        return self._quotes([_phrase([term]) for term in self._rarest(terms)], _EVERYTHING)

    def verbatim_articles(self, terms: Sequence[str]) -> list[str]:
        """Return the ids of the articles with these stems in a row."""
        return self._store.matching.articles_with([" ".join(_middle(terms, _LONGEST_PHRASE))], ARTICLES)

    def near_articles(self, terms: Sequence[str]) -> list[str]:
        """Return the ids of the articles with the most runs of three of these stems."""
        return self._store.matching.articles_with([" ".join(shingle) for shingle in _shingles(terms)], ARTICLES)

    def respelt(self, terms: Sequence[str]) -> list[str]:
        """Return the stems with each that nobody uses replaced by the one that shares most trigrams with it."""
        return [term if self._spread(term) else self._nearest(term) for term in terms]

    def weight(self, terms: Iterable[str]) -> float:
        """Return how much these stems tell together: the rarer, the more; numbers, which claims get wrong, nothing."""
        return sum(1 / log(max(self._spread(term), _RARELY)) for term in terms if not term.isdigit())

    def _rarest(self, terms: Sequence[str]) -> list[str]:
        known = [term for term in dict.fromkeys(_middle(terms, 2 * _SHINGLES * _SHINGLE)) if self._spread(term)]
        return sorted(known, key=self._spread)[:_RARE]

    def _nearest(self, term: str) -> str:
        best, most = term, _SIMILAR
        for other in self._store.matching.terms_like(term[:_PREFIX]):
            if abs(len(other) - len(term)) <= _PREFIX and (share := shared_trigrams(term, other)) > most:
                best, most = other, share
        return best

    def _quotes(self, phrases: Iterable[str], filters: Filters) -> list[int]:
        expression = " OR ".join(phrases)
        if not expression:
            return []
        found = self._store.lexical(f"quote : ({expression})", filters, QUOTES, article_weight=0.0)
        return [row for row, _ in found]


def _middle(terms: Sequence[str], size: int) -> Sequence[str]:
    """Return the middle of a long claim: one that is cut short is so at its ends."""
    first = max(len(terms) - size, 0) // 2
    return terms[first : first + size]


def _shingles(terms: Sequence[str]) -> list[Sequence[str]]:
    """Return runs of three stems (of two in a short claim) that overlap, evenly spread over a long one."""
    size = min(_SHINGLE if len(terms) > 3 * _SHINGLE else 2, len(terms))
    every = [terms[i : i + size] for i in range(len(terms) - size + 1)]
    step = max(1, -(-len(every) // _SHINGLES))
    return every[::step]


def _phrase(terms: Sequence[str]) -> str:
    return '"' + " ".join(terms) + '"'
