"""The protocol that every encoder answers to, with sentence-transformers' own method names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["Encoder"]


class Encoder(Protocol):
    """Turns texts into vectors of unit length, so that a dot product is a cosine."""

    @property
    def model(self) -> str:
        """The name under which its vectors are stored; two models never meet in one index."""
        ...

    @property
    def dimension(self) -> int:
        """The number of components of a vector."""
        ...

    def encode_query(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Encode what somebody asks; shape (len(texts), dimension)."""
        ...

    def encode_document(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Encode what is stored; shape (len(texts), dimension)."""
        ...
