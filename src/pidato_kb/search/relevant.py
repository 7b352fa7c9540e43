"""The hits that are about a topic: the best ones of the whole knowledge base, down to a fixed share of the best."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pidato_kb.search.hybrid import search
from pidato_kb.search.requests import Request

if TYPE_CHECKING:
    from pidato_kb.encoders.base import Encoder
    from pidato_kb.models import Hit
    from pidato_kb.search.hybrid import OpenIndex
    from pidato_kb.store import Store

__all__ = ["ABOUT", "about"]

ABOUT = 0.6
"""Score from which a hit is about the query, 1 being the best hit of the whole knowledge base.

On 73 judged queries over 821 quotes of news it keeps 78% of the relevant quotes, and 52% of what it keeps is
relevant.  A tenth less keeps a tenth more and lets in more than twice as much; `benchmarks.topic_cut` measures it.
"""

FIRST = 100
"""How many hits are looked at first; a topic seldom has more."""


def about(store: Store, open_index: OpenIndex, encoder: Encoder, topic: str) -> list[Hit]:
    """Return all hits of a query whose score is `ABOUT` or more, best first.

    They are ranked among all quotes: among those of one speaker alone the best would be about it by definition.
    """
    limit = FIRST
    while True:
        hits = search(store, open_index, encoder, Request(topic, limit=limit, folded=False))
        if len(hits) < limit or hits[-1].score < ABOUT:
            return [hit for hit in hits if hit.score >= ABOUT]
        limit *= 4
