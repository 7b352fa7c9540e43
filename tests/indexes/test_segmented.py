"""The index over segments answers as one exact scan would, with codes nearly always."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.errors import ModelMismatch
from pidato_kb.indexes import FlatIndex, Segment, SegmentedIndex, segmented
from pidato_kb.indexes.codes import Codes

if TYPE_CHECKING:
    import numpy.typing as npt

ROWS = st.lists(st.integers(1, 300), unique=True, max_size=60).map(sorted)


def vectors_of(rows: list[int], dimension: int = 4) -> npt.NDArray[np.float32]:
    """Small whole numbers: exact sums, and many equal scores."""
    every = np.random.default_rng(1).integers(-3, 4, (400, dimension)).astype(np.float32)
    return every[rows]


def segment(rows: list[int]) -> Segment:
    flat = FlatIndex(4)
    flat.add(rows, vectors_of(rows))
    return Segment(flat)


@given(
    rows=ROWS,
    cuts=st.lists(st.integers(0, 60), max_size=3),
    hidden=ROWS,
    gone=ROWS,
    within=st.none() | st.lists(st.integers(1, 300), max_size=60),
    k=st.integers(0, 70),
)
def test_segments_answer_as_one_exact_scan(
    rows: list[int], cuts: list[int], hidden: list[int], gone: list[int], within: list[int] | None, k: int
) -> None:
    pieces = np.split(np.array(rows, dtype=np.int64), sorted(min(cut, len(rows)) for cut in cuts))
    index = SegmentedIndex(
        [segment(piece.tolist()) for piece in pieces],
        4,
        hidden=np.array(hidden, dtype=np.int64),
        gone=np.array(gone, dtype=np.int64),
    )
    query = np.array([1, -2, 0, 3], dtype=np.float32)
    found, scores = index.search(query, k, within=None if within is None else np.array(within, dtype=np.int64))
    shown = set(rows) - set(gone)
    shown -= set(hidden) if within is None else shown - set(within)
    right = sorted((-float(vectors_of([row])[0] @ query), row) for row in shown)[:k]
    assert list(zip((-scores).tolist(), found.tolist(), strict=True)) == right
    assert index.rows.tolist() == sorted(set(rows) - set(gone))
    assert len(index) == len(index.rows)


@pytest.fixture(scope="module")
def clustered() -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Vectors that lie in groups, as texts do, and queries near some of them."""
    draw = np.random.default_rng(7)
    centres = draw.normal(size=(100, 32))
    vectors = (centres[draw.integers(0, 100, 6_000)] + draw.normal(scale=0.5, size=(6_000, 32))).astype(np.float32)
    queries = vectors[draw.integers(0, 6_000, 30)] + draw.normal(scale=0.2, size=(30, 32)).astype(np.float32)
    return vectors, queries


def coded(vectors: npt.NDArray[np.float32], **options: npt.NDArray[np.int64]) -> SegmentedIndex:
    segments = []
    for start in (0, 2_500):
        flat = FlatIndex(32)
        end = 2_500 if start == 0 else len(vectors)
        flat.add(list(range(start, end)), vectors[start:end])
        segments.append(Segment(flat, Codes.of(flat.vectors)))
    return SegmentedIndex(segments, 32, **options)


def exact(vectors: npt.NDArray[np.float32], query: npt.NDArray[np.float32], k: int, rows: set[int]) -> list[int]:
    return [int(row) for row in np.argsort(-(vectors @ query), kind="stable") if int(row) in rows][:k]


def test_codes_name_the_candidates_and_vectors_decide(
    clustered: tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]],
) -> None:
    vectors, queries = clustered
    index, everything = coded(vectors), set(range(len(vectors)))
    right = 0
    for query in queries:
        rows, scores = index.search(query, 10)
        np.testing.assert_allclose(scores, vectors[rows] @ query, rtol=1e-5)
        right += len(set(rows.tolist()) & set(exact(vectors, query, 10, everything)))
    assert right / 300 >= 0.98


def test_a_filter_is_exact_beside_codes(
    clustered: tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]],
) -> None:
    vectors, queries = clustered
    index = coded(vectors)
    few = np.arange(7, 6_000, 1_000)
    for query in queries:
        assert index.search(query, 10, within=few)[0].tolist() == exact(vectors, query, 10, set(few.tolist()))


def test_a_broad_filter_and_what_is_left_out_never_leave_an_answer_short(
    clustered: tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]], monkeypatch: pytest.MonkeyPatch
) -> None:
    vectors, queries = clustered
    monkeypatch.setattr(segmented, "EXACT_WITHIN", 10)
    monkeypatch.setattr(segmented, "_LEAST", 0)
    some = np.arange(0, 6_000, 50)
    gone = np.arange(0, 6_000, 100)
    index = coded(vectors, hidden=np.arange(1, 5_990), gone=gone)
    for query in queries:
        assert len(index.search(query, 60, within=some)[0]) == 60
        assert set(index.search(query, 60)[0].tolist()) == set(range(5_990, 6_000))


def test_vectors_of_another_dimension_are_refused() -> None:
    with pytest.raises(ModelMismatch, match="dimension 4"):
        SegmentedIndex([segment([1, 2])], 4).search(np.ones(5, dtype=np.float32), 1)
