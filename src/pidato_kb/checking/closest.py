"""The quotes nearest in meaning to a claim whose words were not found: a hint for reading on, no confirmation."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pidato_kb.encoders.text import encodable
from pidato_kb.models import Hit

if TYPE_CHECKING:
    from pidato_kb.encoders.base import Encoder
    from pidato_kb.indexes.base import VectorIndex
    from pidato_kb.store import Store

    OpenIndex = Callable[[], VectorIndex]

__all__ = ["closest"]

CLOSEST = 3
"""How many are listed."""

# What a claim is about stands in its first sentences, and encoding costs as much time as there is text.
_CHARACTERS = 200


def closest(store: Store, open_index: OpenIndex, encoder: Encoder, text: str) -> tuple[Hit, ...]:
    """Return the nearest quotes, nearest first; a hit's score is the inner product.

    Only here are the vectors loaded.  Raises what the store, the index and the encoder raise.
    """
    index = open_index()
    if not len(index):
        return ()
    vector = encoder.encode_query([encodable(text[:_CHARACTERS])])[0]
    rows, scores = index.search(vector, 2 * CLOSEST)
    quotes = store.get_quotes(rows.tolist())
    near = [
        (score, quotes[row])
        for row, score in zip(rows.tolist(), scores.tolist(), strict=True)
        if row in quotes and not quotes[row].quote.fragment
    ]
    return tuple(Hit(rank, score, stored) for rank, (score, stored) in enumerate(near[:CLOSEST], start=1))
