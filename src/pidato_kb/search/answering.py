"""From what was asked to what is shown: the query's phrases become a filter, its hits get what was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from pidato_kb.search.hybrid import search_many
from pidato_kb.search.requests import Request, requested

if TYPE_CHECKING:
    from pidato_kb.encoders.base import Encoder
    from pidato_kb.indexes.base import VectorIndex
    from pidato_kb.models import Hit
    from pidato_kb.search.reranking import Reranker
    from pidato_kb.store import Store

__all__ = ["answered"]


def answered(
    store: Store,
    open_index: Callable[[], VectorIndex],
    encoder: Encoder,
    requests: Sequence[Request],
    reranker: Reranker | None = None,
) -> Iterator[list[Hit]]:
    """Yield the hits of each request in turn as they are shown; `hybrid.search_many` finds them."""
    asked = [requested(request) for request in requests]
    for request, hits in zip(asked, search_many(store, open_index, encoder, asked, reranker=reranker), strict=True):
        if request.nearest or request.context is not None:
            from pidato_kb.search.finishing import finished

            hits = finished(hits, request.query, encoder, context=request.context, nearest=request.nearest)
        yield hits
