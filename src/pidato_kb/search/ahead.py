"""Encodes in a second thread, while the first opens the index and asks the database."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import numpy.typing as npt

    from pidato_kb.encoders.base import Encoder

__all__ = ["Ahead"]


class Ahead:
    """Queries that are being encoded; the engines are in C and leave the interpreter free meanwhile.

    Saves a cold search the time that it takes to import FAISS and to search the full text.
    """

    def __init__(self, encoder: Encoder, queries: Sequence[str]) -> None:
        self._encoder = encoder
        self._queries = queries
        self._vectors: npt.NDArray[np.float32] | None = None
        self._error: BaseException | None = None
        self._thread = Thread(target=self._encode, name="pidato-encode", daemon=True)
        self._thread.start()

    def _encode(self) -> None:
        try:
            self._vectors = self._encoder.encode_query(self._queries)
        except BaseException as error:
            self._error = error

    def vectors(self) -> npt.NDArray[np.float32]:
        """Wait for the vectors, shape (number of queries, dimension); raise what the encoder raised."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        assert self._vectors is not None
        return self._vectors
