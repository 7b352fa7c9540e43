"""Work for a second thread, while the first does something else."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

__all__ = ["Ahead"]


T = TypeVar("T")


class Ahead(Generic[T]):
    """The result of a function that is already being called.

    Worth it for what runs in C and leaves the interpreter free meanwhile: the encoder, the reading of an index.
    """

    def __init__(self, function: Callable[[], T]) -> None:
        self._function = function
        self._results: list[T] = []
        self._error: BaseException | None = None
        self._thread = Thread(target=self._call, name="pidato-ahead", daemon=True)
        self._thread.start()

    def _call(self) -> None:
        try:
            self._results.append(self._function())
        except BaseException as error:
            self._error = error

    def result(self) -> T:
        """Wait for the result; raise what the function raised."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._results[0]
