from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.search.fusion import best, fused, scaled

SCORES = st.lists(st.floats(-10, 10), max_size=20).map(lambda values: np.array(values, dtype=np.float64))


@given(SCORES)
def test_scaling_keeps_the_order_between_0_and_1(
    scores: np.ndarray[tuple[int], np.dtype[np.float64]],
) -> None:
    result = scaled(scores, float(scores.min(initial=0.0)))
    assert ((result >= 0) & (result <= 1)).all()
    order = np.argsort(scores, kind="stable")
    assert (np.diff(result[order]) >= 0).all()


def test_the_best_is_1_and_the_floor_0() -> None:
    assert scaled(np.array([4.0, 2.0, 3.0]), 2.0).tolist() == [1.0, 0.0, 0.5]


def test_scores_that_tell_nothing_apart_count_nothing() -> None:
    assert scaled(np.array([2.0, 2.0]), 2.0).tolist() == [0.0, 0.0]
    assert scaled(np.array([]), 0.0).tolist() == []


def test_the_weight_is_the_share_of_the_lexical_side() -> None:
    assert fused(np.array([1.0, 0.0]), np.array([0.0, 1.0]), 0.25).tolist() == [0.75, 0.25]


def test_equal_scores_come_in_the_order_of_their_rows() -> None:
    rows = np.array([9, 2, 5, 7])
    assert best(rows, np.array([0.5, 0.5, 0.9, 0.5]), 3) == [(5, 0.9), (2, 0.5), (7, 0.5)]
