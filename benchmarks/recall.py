"""Whether an index finds what comparing all vectors finds, for `benchmarks.size`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from benchmarks.common import Limit, table
from pidato_kb.indexes.flat import best, inner_products

if TYPE_CHECKING:
    import numpy.typing as npt

    from pidato_kb.indexes import SegmentedIndex

__all__ = ["print_recall"]

_SMALL_SHARE = 1_000
"""A filter that keeps one in so many."""


def print_recall(index: SegmentedIndex, vectors: npt.NDArray[np.float32]) -> None:
    """Print recall against all inner products, and whether a filter's answer is exactly theirs."""
    held = [segment.flat for segment in index._segments]
    rows = np.concatenate([flat.rows for flat in held])
    left_out = np.isin(rows, index._left_out)
    within = np.sort(np.random.default_rng(0).choice(rows, max(10, len(rows) // _SMALL_SHARE), replace=False))
    recalls, filtered, deep = [], 0, []
    for vector in vectors:
        scores = np.concatenate([inner_products(np.asarray(flat.vectors), vector) for flat in held])
        right = best(rows[~left_out], scores[~left_out], 100)[0].tolist()
        found = index.search(vector, 100)[0].tolist()
        recalls.append(len(set(right[:10]) & set(found[:10])) / 10)
        deep.append(len(set(right) & set(found)) / 100)
        chosen = np.isin(rows, within)
        exactly = best(rows[chosen], scores[chosen], 10)[0].tolist()
        filtered += index.search(vector, 10, within=within)[0].tolist() == exactly
    table(
        f"{len(rows):,} quotes, against all inner products",
        [
            ("recall@10", float(np.mean(recalls)), Limit(0.98, at_least=True)),
            ("recall@100", float(np.mean(deep)), None),
            (f"of {len(vectors)} queries under a filter of .1%: exact", filtered, Limit(len(vectors), at_least=True)),
        ],
    )
