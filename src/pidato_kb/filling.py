"""Gives every stored text its vector: what has none yet is encoded, a piece a transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from pidato_kb.search import head_text
from pidato_kb.store.vectors import Encoded, digest_of

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from pidato_kb.encoders.base import Encoder
    from pidato_kb.store import Store

__all__ = ["fill", "reencode"]

PIECE = 1_024
"""Texts of one transaction: some seconds of encoding, which is what a killed process loses."""

Item = TypeVar("Item")


def fill(store: Store, encoder: Encoder, *, thorough: bool = False) -> int:
    """Encode what has no vector of this encoder yet; return how many vectors came.

    Quotes are encoded in the order in which they were stored, so what waits stands behind the last one that has a
    vector; `thorough` looks for gaps before it too.
    """
    model, count = encoder.model, 0
    for quotes in _pieces(store.quotes_without_vector(model, after=0 if thorough else store.last_encoded(model))):
        heads = _head_texts(store.articles_without_head(model, of_quotes=[row for row, _ in quotes]))
        count += _encode(store, encoder, quotes, heads)
    if thorough:
        for articles in _pieces(store.articles_without_head(model)):
            count += _encode(store, encoder, [], _head_texts(articles))
    return count


def reencode(store: Store, encoder: Encoder) -> None:
    """Replace all vectors by this encoder's; killed midway, `fill` goes on where it stopped."""
    # An encoder that cannot be loaded must fail before anything is dropped.
    encoder.encode_document(["uji"])
    store.drop_vectors()
    fill(store, encoder, thorough=True)


def _head_texts(articles: Sequence[tuple[int, str | None, str]]) -> list[tuple[int, str]]:
    return [(row, head_text(title, text)) for row, title, text in articles]


def _encode(store: Store, encoder: Encoder, quotes: Sequence[tuple[int, str]], heads: Sequence[tuple[int, str]]) -> int:
    """Store the vectors of these texts, those that were encoded before taken from there."""
    texts = dict.fromkeys(text for _, text in (*quotes, *heads))
    digests = {text: digest_of(text) for text in texts}
    known = store.encoded_before(encoder.model, list(digests.values()))
    new = [text for text in texts if digests[text] not in known]
    vectors: dict[bytes, npt.NDArray[np.float32]] = dict(known)
    if new:
        vectors.update(zip((digests[text] for text in new), encoder.encode_document(new), strict=True))

    def encoded(items: Sequence[tuple[int, str]]) -> list[Encoded]:
        return [Encoded(row, digests[text], vectors[digests[text]]) for row, text in items]

    store.put_vectors(encoder.model, encoded(quotes), encoded(heads))
    return len(quotes) + len(heads)


def _pieces(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), PIECE):
        yield items[start : start + PIECE]
