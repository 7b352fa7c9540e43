from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from pidato_kb.errors import ModelMismatch, VectorIndexError
from pidato_kb.indexes import FlatIndex

if TYPE_CHECKING:
    import numpy.typing as npt

DIMENSION = 4
ROWS = st.lists(st.integers(0, 500), unique=True, max_size=40)
COMPONENTS = st.integers(-3, 3).map(float)


def filled(rows: list[int], seed: int = 0) -> tuple[FlatIndex, npt.NDArray[np.float32]]:
    """An index of vectors with small whole numbers: exact sums, and many equal scores."""
    vectors = np.random.default_rng(seed).integers(-3, 4, (len(rows), DIMENSION)).astype(np.float32)
    index = FlatIndex(DIMENSION)
    index.add(rows, vectors)
    return index, vectors


def brute_force(
    rows: list[int], vectors: npt.NDArray[np.float32], query: npt.NDArray[np.float32], allowed: set[int]
) -> list[float]:
    return sorted((float(v @ query) for r, v in zip(rows, vectors, strict=True) if r in allowed), reverse=True)


@given(
    rows=ROWS,
    seed=st.integers(0, 50),
    query=npst.arrays(np.float32, DIMENSION, elements=COMPONENTS),
    k=st.integers(0, 60),
    within=st.none() | st.lists(st.integers(-5, 600), unique=True, max_size=60),
)
def test_search_agrees_with_brute_force(
    rows: list[int], seed: int, query: npt.NDArray[np.float32], k: int, within: list[int] | None
) -> None:
    index, vectors = filled(rows, seed)
    allowed = set(rows) if within is None else set(rows) & set(within)
    found, scores = index.search(query, k, within=None if within is None else np.array(within, dtype=np.int64))
    assert scores.tolist() == brute_force(rows, vectors, query, allowed)[:k]
    assert set(found.tolist()) <= allowed
    assert len(set(found.tolist())) == len(found)
    of = dict(zip(rows, vectors, strict=True))
    assert [float(of[row] @ query) for row in found.tolist()] == scores.tolist()


@given(rows=ROWS, query=npst.arrays(np.float32, DIMENSION, elements=COMPONENTS))
def test_equal_scores_come_in_the_order_of_their_rows(rows: list[int], query: npt.NDArray[np.float32]) -> None:
    index, _ = filled(rows)
    found, scores = index.search(query, len(rows))
    pairs = list(zip((-scores).tolist(), found.tolist(), strict=True))
    assert pairs == sorted(pairs)


def test_an_empty_index_finds_nothing() -> None:
    rows, scores = FlatIndex(DIMENSION).search(np.ones(DIMENSION, dtype=np.float32), 5)
    assert (len(rows), len(scores)) == (0, 0)


def test_a_row_cannot_have_two_vectors() -> None:
    index, vectors = filled([1, 2])
    for rows in ([2, 3], [4, 4], [-1, 5]):
        with pytest.raises(VectorIndexError, match="row"):
            index.add(rows, vectors)
    assert len(index) == 2


def test_vectors_of_another_dimension_are_refused() -> None:
    index, _ = filled([1, 2])
    with pytest.raises(ModelMismatch, match="dimension 4"):
        index.add([3], np.ones((1, 5), dtype=np.float32))
    with pytest.raises(ModelMismatch, match="dimension 4"):
        index.search(np.ones(5, dtype=np.float32), 1)


def test_a_saved_index_is_the_same_and_can_grow(tmp_path: Path) -> None:
    index, vectors = filled([3, 8, 5])
    index.save(tmp_path / "index")
    loaded = FlatIndex.open(tmp_path / "index")
    query = np.array([1, 2, 0, -1], dtype=np.float32)
    assert loaded.rows.tolist() == [3, 8, 5]
    assert loaded.search(query, 3)[1].tolist() == brute_force([3, 8, 5], vectors, query, {3, 5, 8})
    loaded.add([9], 100 * query[None, :])
    assert loaded.search(query, 1)[0].tolist() == [9]
    assert FlatIndex.open(tmp_path / "index").rows.tolist() == [3, 8, 5]


def test_a_file_that_is_no_index_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "index"
    for content in (b"", b"x", b"not an index" * 1000):
        path.write_bytes(content)
        with pytest.raises(VectorIndexError, match="pidato reindex"):
            FlatIndex.open(path)
