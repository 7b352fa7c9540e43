"""Between the database and the index: vectors into the one, and the other made from them.

The database holds each quote's own vector and one of each article's head; what the index holds is their
weighted sum, so that the weight can change without encoding anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pidato_kb.errors import ModelMismatch, VectorIndexError
from pidato_kb.indexes.files import load_index, write_index
from pidato_kb.indexes.flat import FlatIndex
from pidato_kb.search import head_text, indexed_vectors

if TYPE_CHECKING:
    from pidato_kb.encoders.base import Encoder
    from pidato_kb.store import Store

__all__ = ["fill", "opened_index", "reencode", "refresh", "rewrite"]

Item = TypeVar("Item")
FILL_BATCH = 256


def fill(store: Store, encoder: Encoder) -> int:
    """Encode what has no vector of this encoder yet, a batch a transaction; return how many vectors came."""
    model, count = encoder.model, 0
    for quotes in _pieces(store.quotes_without_vector(model)):
        vectors = encoder.encode_document([text for _, text in quotes])
        store.put_quote_vectors(model, [row for row, _ in quotes], vectors)
        count += len(quotes)
    for heads in _pieces(store.articles_without_head(model)):
        vectors = encoder.encode_document([head_text(title, text) for _, title, text in heads])
        store.put_head_vectors(model, [row for row, _, _ in heads], vectors)
        count += len(heads)
    return count


def reencode(store: Store, encoder: Encoder) -> None:
    """Replace all vectors by this encoder's; killed midway, `fill` goes on where it stopped."""
    # An encoder that cannot be loaded must fail before anything is dropped.
    encoder.encode_document(["uji"])
    store.drop_vectors()
    fill(store, encoder)


def _index_of(store: Store, encoder: Encoder) -> FlatIndex:
    """Make the index from the vectors in the database, in memory."""
    index: FlatIndex | None = None
    for chunk in store.vectors(encoder.model):
        vectors = indexed_vectors(chunk.quotes, chunk.heads)
        index = index or FlatIndex(vectors.shape[1])
        index.add(chunk.rows.tolist(), vectors)
    return index or FlatIndex(encoder.dimension)


def opened_index(folder: Path, store: Store, encoder: Encoder) -> tuple[FlatIndex, str | None]:
    """Open the index, or make it in memory where there is no usable one and say why.

    Raises ModelMismatch where what lies there is of another model.
    """
    try:
        return load_index(folder, model=encoder.model, generation=store.generation), None
    except ModelMismatch:
        raise
    except VectorIndexError as error:
        return _index_of(store, encoder), str(error)


def refresh(folder: Path, store: Store, encoder: Encoder) -> None:
    """Write the index anew unless what lies there is of this database, this model and this generation."""
    try:
        load_index(folder, model=encoder.model, generation=store.generation)
    except VectorIndexError:
        rewrite(folder, store, encoder)


def rewrite(folder: Path, store: Store, encoder: Encoder) -> int:
    """Write the index anew from the database; return how many quotes it holds."""
    # Asked first: what another process adds meanwhile makes this index stale, never wrong.
    generation = store.generation
    index = _index_of(store, encoder)
    write_index(folder, index, model=encoder.model, generation=generation)
    return len(index)


def _pieces(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), FILL_BATCH):
        yield items[start : start + FILL_BATCH]
