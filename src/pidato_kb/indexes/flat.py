"""The exact index: FAISS compares the query with every vector."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from pidato_kb.errors import ModelMismatch, VectorIndexError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt

__all__ = ["FlatIndex"]


class FlatIndex:
    """One vector a row number, found by inner product with full recall, under a filter too.

    Exact on purpose: graph and inverted-list indexes lose their recall under a filter that keeps few rows,
    and 20,000 vectors take 2 ms.
    """

    def __init__(self, dimension: int) -> None:
        faiss = _library()
        self._faiss: Any = faiss.IndexIDMap(faiss.IndexFlatIP(dimension))
        self._borrowed = False

    @classmethod
    def open(cls, path: Path) -> FlatIndex:
        """Open a saved index without reading it through: FAISS maps the file into memory.

        Raises VectorIndexError where the file is no such index.
        """
        faiss = _library()
        try:
            loaded = faiss.read_index(str(path), faiss.IO_FLAG_MMAP_IFC)
        except (RuntimeError, MemoryError) as error:
            raise VectorIndexError(f"{path} is no readable vector index: run `pidato reindex`") from error
        if not isinstance(loaded, faiss.IndexIDMap) or loaded.metric_type != faiss.METRIC_INNER_PRODUCT:
            raise VectorIndexError(f"{path} holds another kind of index: run `pidato reindex`")
        index = cls.__new__(cls)
        index._faiss = loaded
        index._borrowed = True
        return index

    def save(self, path: Path) -> None:
        """Write the index to a file, not atomically: `files.write_index` is for that."""
        _library().write_index(self._faiss, str(path))

    def __len__(self) -> int:
        """Return the number of vectors."""
        return int(self._faiss.ntotal)

    @property
    def dimension(self) -> int:
        """The number of components of a vector."""
        return int(self._faiss.d)

    @property
    def rows(self) -> npt.NDArray[np.int64]:
        """The row numbers in the order in which they were added, shape (len(self),)."""
        import numpy as np

        return np.asarray(_library().vector_to_array(self._faiss.id_map), dtype=np.int64)

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
        if len(new) and (new.min() < 0 or len(np.unique(new)) < len(new) or np.isin(new, self.rows).any()):
            raise VectorIndexError("a row number is negative or has a vector already: run `pidato reindex`")
        if self._borrowed:
            self._copy_into_memory()
        self._faiss.add_with_ids(np.ascontiguousarray(vectors, dtype=np.float32), new)

    def search(
        self, vector: npt.NDArray[np.float32], k: int, *, within: npt.NDArray[np.int64] | None = None
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
        """Return the row numbers and inner products of the k nearest, best first, equal ones by row number.

        `vector` has the shape (dimension,).  With `within`, only rows named there are considered; fewer than
        k come back where there are fewer.  Raises ModelMismatch for a vector of another dimension.
        """
        import numpy as np

        if vector.shape != (self.dimension,):
            raise ModelMismatch(
                f"a query of shape {vector.shape} met an index of dimension {self.dimension}: search with "
                "the model that made the index, or run `pidato reindex`"
            )
        limit = len(self) if within is None else min(len(self), len(within))
        k = min(k, limit)
        if k <= 0:
            return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32)
        options: dict[str, Any] = {}
        if within is not None:
            faiss = _library()
            options["params"] = faiss.SearchParameters(sel=faiss.IDSelectorBitmap(_bitmap(within)))
        query = np.ascontiguousarray(vector, dtype=np.float32)[None, :]
        with _one_thread():
            scores, rows = self._faiss.search(query, k, **options)
        found = rows[0] != -1
        rows, scores = rows[0][found], scores[0][found]
        order = np.lexsort((rows, -scores))
        return rows[order], scores[order]

    def _copy_into_memory(self) -> None:
        # FAISS ends the process when asked to grow an index that lies in a mapped file.
        own = FlatIndex(self.dimension)
        vectors = self._faiss.index.reconstruct_n(0, len(self)) if len(self) else None
        if vectors is not None:
            own._faiss.add_with_ids(vectors, self.rows)
        self._faiss, self._borrowed = own._faiss, False


@contextmanager
def _one_thread() -> Iterator[None]:
    # One query is searched by one thread anyway; waking a second, to do nothing, takes longer than the search
    # (8 ms against 0.1 ms for a thousand vectors).
    faiss = _library()
    before = faiss.omp_get_max_threads()
    faiss.omp_set_num_threads(1)
    try:
        yield
    finally:
        faiss.omp_set_num_threads(before)


def _library() -> Any:
    import faiss  # a twentieth of a second: only where vectors are searched

    return faiss


def _bitmap(rows: npt.NDArray[np.int64]) -> npt.NDArray[np.uint8]:
    import numpy as np

    known = rows[rows >= 0]
    flags = np.zeros(int(known.max()) + 1 if len(known) else 1, dtype=np.bool_)
    flags[known] = True
    return np.packbits(flags, bitorder="little")
