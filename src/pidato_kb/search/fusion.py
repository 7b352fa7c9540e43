"""Two rankings as one score."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["best", "fused", "scaled"]


def scaled(scores: npt.NDArray[np.float64], floor: float) -> npt.NDArray[np.float64]:
    """Return the scores on a scale from the floor, 0, to the best, 1; all 0 where none is above the floor."""
    import numpy as np

    top = float(scores.max(initial=floor))
    if top <= floor:
        return np.zeros(len(scores))
    return np.asarray((scores - floor) / (top - floor), dtype=np.float64)


def fused(
    semantic: npt.NDArray[np.float64], lexical: npt.NDArray[np.float64], weight: float
) -> npt.NDArray[np.float64]:
    """Return the convex combination, `weight` being the share of the lexical side; all of one shape.

    Source: Bruch, Gai & Ingber 2023, An Analysis of Fusion Functions for Hybrid Retrieval (arXiv 2210.11934).
    """
    return (1 - weight) * semantic + weight * lexical


def best(rows: npt.NDArray[np.int64], scores: npt.NDArray[np.float64], limit: int) -> list[tuple[int, float]]:
    """Return the `limit` best (row, score), best first; equal scores in the order of their rows."""
    import numpy as np

    order = np.lexsort((rows, -scores))[:limit]
    return list(zip(rows[order].tolist(), scores[order].tolist(), strict=True))
