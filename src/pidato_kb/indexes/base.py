"""The protocol that every vector index answers to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["VectorIndex"]


class VectorIndex(Protocol):
    """Holds one vector a quote under the quote's row number and finds the nearest by inner product.

    Without `within` it may leave out rows that a search does not show by itself.
    """

    def __len__(self) -> int:
        """Return the number of vectors."""
        ...

    def search(
        self, vector: npt.NDArray[np.float32], k: int, *, within: npt.NDArray[np.int64] | None = None
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
        """Return the row numbers and inner products of the k nearest, best first.

        Only rows of `within` are considered where it is given; fewer than k come back where there are fewer.
        """
        ...
