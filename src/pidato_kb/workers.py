"""Takes the quotes of articles, in this process or in several."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor
    from types import TracebackType
    from typing import Self

    from pidato_kb.models import Article, Quote

__all__ = ["Outcome", "Workers", "give_way"]

_FROM = 64
"""Articles from which more processes pay: each takes some tenths of a second to start."""


_NICE = 19
"""The lowest: beside others it has a sixtieth of a processor's time, alone all of it."""


def give_way() -> None:
    """Let other programs go first from now on; processes that this one starts do too.

    For a program that does nothing but ingest: somebody may be searching, and waits; nobody waits for the last article
    of an archive.  Does nothing where the system has no such priority, or it is lower already.
    """
    import os

    if hasattr(os, "nice"):
        os.nice(max(0, _NICE - os.nice(0)))


class Outcome(NamedTuple):
    """The quotes of an article, or why they cannot be taken."""

    quotes: tuple[Quote, ...] = ()
    trouble: str | None = None


class Workers:
    """Extracts articles; with more than one process once there are many.

    What goes wrong with one article, a process that dies over it included, is its outcome.  On leaving, what nobody
    waits for is dropped.
    """

    def __init__(self, processes: int) -> None:
        self._processes = processes
        self._begun = 0
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    @property
    def parallel(self) -> bool:
        """Whether other processes are at work, so that it pays to begin with articles before they are needed."""
        return self._pool is not None

    def begin(self, article: Article) -> Callable[[], Outcome]:
        """Begin with an article and return what waits for its outcome."""
        self._begun += 1
        if self._processes < 2 or self._begun <= _FROM:
            return lambda: _outcome(article)
        if self._pool is None:
            self._pool = _pool(self._processes)
        return self._waiting(self._pool, article)

    def _waiting(self, pool: ProcessPoolExecutor, article: Article) -> Callable[[], Outcome]:
        from concurrent.futures.process import BrokenProcessPool

        try:
            future = pool.submit(_outcome, article)
        except BrokenProcessPool:
            self._pool = _pool(self._processes)
            future = self._pool.submit(_outcome, article)

        def wait() -> Outcome:
            try:
                return future.result()
            except BrokenProcessPool:
                # One of the articles that were being read did it, maybe this one: alone, each shows.
                if self._pool is pool:
                    self._pool = None
                return _alone(article)

        return wait


def _pool(processes: int) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # Spawned: a fork would copy the threads' locks and the database's connection.
    return ProcessPoolExecutor(processes, get_context("spawn"), _prepare)


def _prepare() -> None:
    import signal
    from threading import Thread

    # The process that started this one is interrupted too, and ends it in order.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait until the process that started this one is gone: killed, it ends nobody, and a pool's process waits on."""
    import os
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _alone(article: Article) -> Outcome:
    from concurrent.futures.process import BrokenProcessPool

    with _pool(1) as pool:
        try:
            return pool.submit(_outcome, article).result()
        except BrokenProcessPool:
            return Outcome(trouble="its quotes cannot be taken (the process that read it died)")


def _outcome(article: Article) -> Outcome:
    from pidato_kb.extraction import extract

    try:
        return Outcome(tuple(extract(article)))
    except Exception as error:  # one odd article must not cost the others
        return Outcome(trouble=f"its quotes cannot be taken ({type(error).__name__}: {error})")
