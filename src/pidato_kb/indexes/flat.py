"""Vectors under row numbers, compared with a query one and all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pidato_kb.errors import ModelMismatch, VectorIndexError
from pidato_kb.indexes.layout import mapped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt

__all__ = ["FlatIndex", "best", "check_query", "inner_products"]

_AT_ONCE = 8_192
_SPARSE = 16
"""Vectors of which fewer than one in so many is wanted are read one by one, …"""
_FIRST = 8_192
"""… the first so many: a process that asks more than a few queries is faster with the file in its memory."""


class FlatIndex:
    """One vector a row number, found by inner product with full recall, under a filter too.

    What is saved is FAISS's own IndexIDMap over an IndexFlatIP, which any program with FAISS reads; the scan
    itself needs no FAISS.
    """

    def __init__(self, dimension: int) -> None:
        import numpy as np

        self._keep(np.empty(0, dtype=np.int64), np.empty((0, dimension), dtype=np.float32))

    @classmethod
    def open(cls, path: Path) -> FlatIndex:
        """Open a saved index by mapping its file into memory; no vector is read before the first search.

        Raises VectorIndexError where the file is no such index.
        """
        import os
        from weakref import finalize

        rows, vectors, start = mapped(path)
        index = cls.__new__(cls)
        index._keep(rows, vectors)
        index._file = os.open(path, os.O_RDONLY), start
        finalize(index, os.close, index._file[0])
        return index

    def _keep(self, rows: npt.NDArray[np.int64], vectors: npt.NDArray[np.float32]) -> None:
        self._rows, self._vectors = rows, vectors
        self._scored: tuple[bytes, npt.NDArray[np.float32]] | None = None
        self._file: tuple[int, int] | None = None
        self._read = 0

    def save(self, path: Path) -> None:
        """Write the index to a file, not atomically: `writing.write` is for that."""
        import faiss
        import numpy as np

        index = faiss.IndexIDMap(faiss.IndexFlatIP(self.dimension))
        # FAISS takes arrays by their address: mapped ones are not aligned.
        vectors = np.require(self._vectors, requirements=["C", "A"])
        index.add_with_ids(vectors, np.require(self._rows, requirements=["C", "A"]))
        faiss.write_index(index, str(path))

    def __len__(self) -> int:
        """Return the number of vectors."""
        return len(self._rows)

    @property
    def dimension(self) -> int:
        """The number of components of a vector."""
        return int(self._vectors.shape[1])

    @property
    def rows(self) -> npt.NDArray[np.int64]:
        """The row numbers in the order in which they were added, shape (len(self),)."""
        return self._rows

    @property
    def vectors(self) -> npt.NDArray[np.float32]:
        """The vectors in that order, shape (len(self), dimension)."""
        return self._vectors

    def vectors_at(self, places: npt.NDArray[np.int64]) -> npt.NDArray[np.float32]:
        """Return the vectors at these places, shape (len(places), dimension)."""
        import numpy as np

        if self._vectors.flags.aligned:
            return self._vectors[places]
        width = self._vectors.strides[0]
        if self._file is not None and self._read < _FIRST and _SPARSE * len(places) < len(self):
            import os

            self._read += len(places)

            # The system maps 64 KB around each page that is touched: a gigabyte for some thousand vectors.
            file, start = self._file
            read = b"".join([os.pread(file, width, start + width * place) for place in places.tolist()])
            return np.frombuffer(read, dtype="<f4").reshape(len(places), self.dimension)
        # Of a mapped file numbers are not aligned, and numpy would copy all of them first; bytes always are.
        whole = self._vectors.view(np.dtype((np.void, width)))[:, 0]
        return np.asarray(whole[places].view("<f4").reshape(len(places), self.dimension), dtype=np.float32)

    def add(self, rows: Sequence[int], vectors: npt.NDArray[np.float32]) -> None:
        """Add vectors, shape (len(rows), dimension), under these row numbers, none of which may be there yet.

        Raises ModelMismatch for another dimension, VectorIndexError for rows that are negative or there
        twice.
        """
        import numpy as np

        new = np.asarray(rows, dtype=np.int64)
        if vectors.shape != (len(new), self.dimension):
            raise ModelMismatch(
                f"vectors of shape {vectors.shape} do not fit {len(new)} rows of an index of dimension "
                f"{self.dimension}: use one model for all, or run `pidato reindex`"
            )
        if len(new) and (new.min() < 0 or len(np.unique(new)) < len(new) or np.isin(new, self._rows).any()):
            raise VectorIndexError("a row number is negative or has a vector already: run `pidato reindex`")
        self._keep(
            np.concatenate([self._rows, new]), np.concatenate([self._vectors, vectors.astype(np.float32, copy=False)])
        )

    def search(
        self, vector: npt.NDArray[np.float32], k: int, *, within: npt.NDArray[np.int64] | None = None
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
        """Return the row numbers and inner products of the k nearest, best first, equal ones by row number.

        `vector` has the shape (dimension,).  With `within`, only rows named there are considered; fewer than
        k come back where there are fewer.  Raises ModelMismatch for a vector of another dimension.
        """
        import numpy as np

        check_query(vector, self.dimension)
        if within is None:
            return best(self._rows, self.scores(vector), k)
        places = np.flatnonzero(np.isin(self._rows, within))
        return best(self._rows[places], self.scores(vector, places), k)

    def scores(
        self, vector: npt.NDArray[np.float32], places: npt.NDArray[np.int64] | None = None
    ) -> npt.NDArray[np.float32]:
        """Return the inner products with all vectors, or with those at these places.

        Those of the last query are kept: a search asks for its nearest, its farthest and some others.
        """
        import numpy as np

        if places is not None and 4 * len(places) < len(self):
            pieces = [places[start : start + _AT_ONCE] for start in range(0, len(places), _AT_ONCE)]
            found = [inner_products(self.vectors_at(piece), vector) for piece in pieces]
            return np.concatenate(found) if found else np.empty(0, dtype=np.float32)
        asked, opposite = vector.tobytes(), (-vector).tobytes()
        if self._scored is None or self._scored[0] not in (asked, opposite):
            self._scored = asked, inner_products(self._vectors, vector)
        scores = self._scored[1] if self._scored[0] == asked else -self._scored[1]
        return scores if places is None else scores[places]


def check_query(vector: npt.NDArray[np.float32], dimension: int) -> None:
    """Raise ModelMismatch for a vector of another dimension."""
    if vector.shape != (dimension,):
        raise ModelMismatch(
            f"a query of shape {vector.shape} met an index of dimension {dimension}: search with "
            "the model that made the index, or run `pidato reindex`"
        )


def inner_products(vectors: npt.NDArray[np.float32], vector: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return the inner product of each vector, shape (n, dimension), with one, shape (dimension,).

    The same two vectors give the same number wherever they stand, which BLAS does not promise: so equal quotes have
    equal scores, under a filter too.
    """
    import numpy as np

    return np.asarray(np.einsum("ij,j->i", vectors, vector.astype(np.float32, copy=False)), dtype=np.float32)


def best(
    rows: npt.NDArray[np.int64], scores: npt.NDArray[np.float32], k: int
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
    """Return the k best rows and their scores, best first, equal ones by row number."""
    import numpy as np

    k = max(0, k)
    if k < len(scores):
        # All that reach the k-th best score: among equal ones the order of the rows decides below.
        least = np.partition(scores, len(scores) - k)[len(scores) - k] if k else np.inf
        kept = np.flatnonzero(scores >= least)
        rows, scores = rows[kept], scores[kept]
    order = np.lexsort((rows, -scores))[:k]
    return rows[order], scores[order]
