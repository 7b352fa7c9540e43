"""A second opinion on the best hits, which a program may plug in; there is none by default."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from pidato_kb.models import Part
from pidato_kb.search.ranking import Ranked

if TYPE_CHECKING:
    from pidato_kb.store import Store

__all__ = ["RERANKED", "Reranker", "reranked"]

RERANKED = 50
"""How many of the best hits are shown to it, if fewer are wanted."""


class Reranker(Protocol):
    """Says how well texts answer a query, such as a cross-encoder; slower and better than the ranking before it."""

    def scores(self, query: str, texts: Sequence[str]) -> Sequence[float]:
        """Return a score for each text, the better the higher, on any scale."""
        ...


def reranked(store: Store, reranker: Reranker, query: str, ranking: Sequence[Ranked]) -> list[Ranked]:
    """Return the ranking in the order of the reranker's scores, which take the place of its own.

    What it changed of a score is a part of its own, so that the parts still add up.
    """
    quotes = store.get_quotes([one.row for one in ranking])
    texts = [quotes[one.row].quote.text for one in ranking]
    scored = [
        Ranked(one.row, float(score), (*one.parts, (Part.RERANKER, float(score) - one.score)))
        for one, score in zip(ranking, reranker.scores(query, texts), strict=True)
    ]
    return sorted(scored, key=lambda one: -one.score)
