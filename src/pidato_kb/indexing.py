"""Between the database and the index: vectors into the one, and the other mended from them.

The database holds each quote's own vector and one of each article's head; what the index holds is their
weighted sum, so that the weight can change without encoding anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pidato_kb.errors import ModelMismatch, VectorIndexError
from pidato_kb.indexes.files import load_segments
from pidato_kb.indexes.flat import FlatIndex
from pidato_kb.indexes.manifest import Manifest, read_manifest
from pidato_kb.indexes.segmented import Segment, SegmentedIndex

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from pidato_kb.encoders.base import Encoder
    from pidato_kb.store import Store

__all__ = ["SEGMENT", "OpenedIndex", "check_index", "opened_index", "refresh", "rewrite"]

SEGMENT = 131_072
"""The most vectors of one segment: 200 MB, which is also what mending it holds in memory."""

_ALWAYS_MERGED = 4_096
_MERGED_BELOW = 4
_GONE_AT_LEAST, _GONE_SHARE = 2_000, 8
_FRESH = 20_000
"""New vectors that a search adds to an index that is behind; beyond, those are found by their words alone."""


class OpenedIndex(NamedTuple):
    """An index that was opened: with what is wrong with the one on disk, its manifest, and its segments.

    Behind the manifest's segments there may be one of vectors that the files lack.
    """

    current: SegmentedIndex
    trouble: str | None
    manifest: Manifest | None
    segments: Sequence[Segment]


def opened_index(folder: Path, store: Store, encoder: Encoder, before: OpenedIndex | None = None) -> OpenedIndex:
    """Open the index as it fits the database now, or make it in memory where there is no usable one and say why.

    One that is behind (another process is ingesting) gets what it lacks from the database; what `before` has got so
    is not read again while the files are the same.  Raises ModelMismatch where what lies there is of another model.
    """
    try:
        manifest, segments = _opened(folder, store, encoder, before)
    except ModelMismatch:
        raise
    except VectorIndexError as error:
        segments = [Segment(flat) for flat in _made(store, encoder, store.encoded_rows(encoder.model), [])]
        index = SegmentedIndex(segments, encoder.dimension, hidden=store.fragment_rows())
        return OpenedIndex(index, str(error), None, segments)
    gone = _gone(store, manifest, segments)
    index = SegmentedIndex(segments, manifest.dimension, hidden=store.fragment_rows(), gone=gone)
    return OpenedIndex(index, None, manifest, segments)


def _opened(
    folder: Path, store: Store, encoder: Encoder, before: OpenedIndex | None = None
) -> tuple[Manifest, list[Segment]]:
    manifest = _usable(folder, store, encoder)
    if before is not None and before.manifest == manifest:
        behind = manifest.generation != store.generation
        return manifest, list(before.segments if behind else before.segments[: len(manifest.segments)])
    while True:
        try:
            return manifest, load_segments(folder, manifest)
        except VectorIndexError:
            # A writer may have changed the index twice since the manifest was read, and removed what that named.
            earlier, manifest = manifest, _usable(folder, store, encoder)
            if manifest == earlier:
                raise


def _usable(folder: Path, store: Store, encoder: Encoder) -> Manifest:
    manifest = read_manifest(folder)
    if manifest.model != encoder.model:
        raise ModelMismatch(
            f"the vector index in {folder} holds vectors of {manifest.model}, not of {encoder.model}: search with "
            "that model, or run `pidato reindex`"
        )
    # A copy of the database that was put back goes on with row numbers that the index has given to other quotes.
    if manifest.lineage != store.lineage or not store.had(manifest.generation):
        raise VectorIndexError(
            f"the vector index in {folder} was made from other vectors than the database holds: run `pidato reindex`"
        )
    return manifest


def _gone(store: Store, manifest: Manifest, segments: list[Segment]) -> npt.NDArray[np.int64]:
    """Return the rows of the index that are not current; give it those that it lacks."""
    import numpy as np

    if manifest.generation == store.generation:
        return np.array(manifest.gone, dtype=np.int64)
    held = [segment.flat.rows for segment in segments if len(segment.flat)]
    last = max((int(rows[-1]) for rows in held), default=0)
    known = segments.pop().flat if len(segments) > len(manifest.segments) else FlatIndex(manifest.dimension)
    new = store.encoded_rows(manifest.model, after=last)[: max(0, _FRESH - len(known))]
    fresh = FlatIndex(manifest.dimension)
    fresh.add(known.rows.tolist(), known.vectors)
    for chunk in store.vectors_of(manifest.model, new, size=_FRESH):
        fresh.add(chunk.rows.tolist(), _indexed(chunk.quotes, chunk.heads))
    if len(fresh):
        segments.append(Segment(fresh))
    # The index may also be ahead of the state of the database that is being read.
    later = [rows[np.searchsorted(rows, store.last_row() + 1) :] for rows in held]
    return np.unique(np.concatenate([store.withdrawn_rows(), *later]))


def check_index(folder: Path, store: Store, encoder: Encoder) -> None:
    """Raise VectorIndexError unless the index is whole, undamaged and of the database as it is; reads all of it."""
    manifest = _usable(folder, store, encoder)
    load_segments(folder, manifest, thorough=True)
    if manifest.generation != store.generation:
        raise VectorIndexError(
            f"the vector index in {folder} is of generation {manifest.generation}, the database of "
            f"{store.generation}: run `pidato reindex`"
        )


def refresh(folder: Path, store: Store, encoder: Encoder) -> None:
    """Bring the index up to date with the database; what it holds already is not written again."""
    import numpy as np

    # Asked first: what another process adds meanwhile makes this index stale, never wrong.
    generation = store.generation
    try:
        if _usable(folder, store, encoder).generation == generation:
            return
        manifest, segments = _opened(folder, store, encoder)
    except VectorIndexError:
        rewrite(folder, store, encoder)
        return
    wanted = store.encoded_rows(encoder.model)
    held = [np.asarray(segment.flat.rows) for segment in segments]
    new = np.setdiff1d(wanted, np.concatenate(held)) if held else wanted
    gone = [np.setdiff1d(rows, wanted) for rows in held]
    taken = _taken([len(rows) for rows in held], [len(rows) for rows in gone], len(new))
    rows = np.union1d(new, np.concatenate([np.setdiff1d(held[i], gone[i]) for i in taken])) if taken else new
    left = [i for i in range(len(segments)) if i not in taken]
    manifest = manifest._replace(
        generation=generation,
        segments=tuple(manifest.segments[i] for i in left),
        gone=tuple(np.unique(np.concatenate([gone[i] for i in left])).tolist()) if left else (),
    )
    _write(folder, manifest, _made(store, encoder, rows, [segments[i] for i in taken]))


def _taken(held: Sequence[int], gone: Sequence[int], new: int) -> list[int]:
    """Return which segments are written anew: those that have lost much, and the last ones that are small.

    A segment is merged with what is newer once that is a quarter of it, so a vector is written a few times in
    all, however small the pieces are in which quotes come.
    """
    taken = [i for i, lost in enumerate(gone) if lost > max(_GONE_AT_LEAST, held[i] // _GONE_SHARE)]
    size = new + sum(held[i] - gone[i] for i in taken)
    for i in reversed(range(len(held))):
        if i in taken:
            continue
        live = held[i] - gone[i]
        if not size or held[i] >= SEGMENT or live > max(_MERGED_BELOW * size, _ALWAYS_MERGED):
            break
        taken.append(i)
        size += live
    return sorted(taken)


def rewrite(folder: Path, store: Store, encoder: Encoder) -> int:
    """Write the index anew from the database; return how many quotes it holds."""
    manifest = Manifest(encoder.model, encoder.dimension, store.lineage, store.generation, (), ())
    rows = store.encoded_rows(encoder.model)
    _write(folder, manifest, _made(store, encoder, rows, []))
    return len(rows)


def _write(folder: Path, manifest: Manifest, new: Iterator[FlatIndex]) -> None:
    from pidato_kb.indexes.files import write_index

    write_index(folder, manifest, new)


def _made(
    store: Store, encoder: Encoder, rows: npt.NDArray[np.int64], segments: Sequence[Segment]
) -> Iterator[FlatIndex]:
    """Yield new segments of these rows, in order, with the vectors of old ones where those have them."""
    import numpy as np

    for start in range(0, len(rows), SEGMENT):
        piece = rows[start : start + SEGMENT]
        vectors = np.empty((len(piece), encoder.dimension), dtype=np.float32)
        known = np.zeros(len(piece), dtype=np.bool_)
        for segment in segments:
            own = segment.flat.rows[segment.places(piece)]
            places = np.searchsorted(piece, own)
            vectors[places] = segment.flat.vectors_at(segment.places(piece))
            known[places] = True
        for chunk in store.vectors_of(encoder.model, piece[~known]):
            places = np.searchsorted(piece, chunk.rows)
            vectors[places] = _indexed(chunk.quotes, chunk.heads)
            known[places] = True
        flat = FlatIndex(encoder.dimension)
        # A quote that another process has removed by now has no vector any more.
        flat.add(piece[known].tolist(), vectors[known])
        yield flat


def _indexed(quotes: npt.NDArray[np.float32], heads: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    from pidato_kb.search import indexed_vectors

    return indexed_vectors(quotes, heads)
