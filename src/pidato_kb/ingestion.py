"""An article's way into the knowledge base: known already? → its quotes → kept, a batch at a time.

Batches bound the memory and are the unit of what a killed process can lose: what was committed stays, the
rest is read again.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, TypeGuard

from pidato_kb.errors import SourceError
from pidato_kb.keeping import Extracted
from pidato_kb.models import Article
from pidato_kb.store import Known
from pidato_kb.workers import Outcome, Workers

__all__ = ["IngestItem", "IngestReport", "IngestStatus", "Keep", "ingest"]

BATCH_ARTICLES = 32
BATCH_CHARACTERS = 2_000_000
BATCHES_AHEAD = 3
"""Batches that are being read while one is stored."""


class IngestStatus(StrEnum):
    """What became of one entry of a source."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class IngestItem:
    """One entry of a source and what became of it; `article` is its id as the commands print it."""

    source: str
    status: IngestStatus
    article: str | None = None
    quotes: int = 0
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class IngestReport:
    """How many entries were new, updated, unchanged, failed; `quotes` of the new and updated ones."""

    new: int
    updated: int
    unchanged: int
    failed: int
    quotes: int


@dataclass(frozen=True, slots=True)
class _Batch:
    """Items that are being taken in: each with what is known of it and, where it is new, what gives its quotes."""

    names: set[str]
    items: list[tuple[Article | SourceError, Known | None, Callable[[], Outcome] | None]]


Judge: TypeAlias = Callable[[Sequence[Article]], Sequence[Known]]
"""Says what is known of articles."""

Keep: TypeAlias = Callable[[Sequence[Extracted], Sequence[Article]], None]
"""Stores new articles, all of a batch or none, and notes where known ones were read again."""


def ingest(
    items: Iterable[Article | SourceError],
    *,
    known: Judge,
    keep: Keep,
    on_item: Callable[[IngestItem], None] | None = None,
    processes: int = 1,
) -> IngestReport:
    """Take items in, a batch at a time, and tell what became of each after its batch is kept.

    `known` says what is there already, `keep` stores the rest; whatever they raise ends the ingest.  With several
    `processes` the next batches are extracted while one is kept.
    """
    counts: Counter[IngestStatus] = Counter()
    quotes = 0
    with Workers(processes) as workers:
        for item in _in_order(items, known, keep, workers):
            counts[item.status] += 1
            quotes += item.quotes
            if on_item is not None:
                on_item(item)
    return IngestReport(
        new=counts[IngestStatus.NEW],
        updated=counts[IngestStatus.UPDATED],
        unchanged=counts[IngestStatus.UNCHANGED],
        failed=counts[IngestStatus.FAILED],
        quotes=quotes,
    )


def _in_order(
    items: Iterable[Article | SourceError], known: Judge, keep: Keep, workers: Workers
) -> Iterator[IngestItem]:
    """Keep batch after batch; those behind it are begun already as long as none bears on another."""
    begun: deque[_Batch] = deque()
    for batch in _batches(items):
        names = {name for item in batch for name in _names(item)}
        while begun and (len(begun) > BATCHES_AHEAD or any(names & other.names for other in begun)):
            yield from _kept(begun.popleft(), keep)
        begun.append(_begun(batch, names, known, workers))
        if not workers.parallel:
            yield from _kept(begun.popleft(), keep)
    while begun:
        yield from _kept(begun.popleft(), keep)


def _names(item: Article | SourceError) -> set[str]:
    return {item.id, item.source} if isinstance(item, Article) else set()


def _batches(items: Iterable[Article | SourceError]) -> Iterator[list[Article | SourceError]]:
    """Group items; none holds an article or a place twice, so that each is judged after those before it."""
    batch: list[Article | SourceError] = []
    held: set[str] = set()
    size = 0
    for item in items:
        names = _names(item)
        length = len(item.text) if isinstance(item, Article) else 0
        if batch and (len(batch) == BATCH_ARTICLES or size + length > BATCH_CHARACTERS or names & held):
            yield batch
            batch, held, size = [], set(), 0
        batch.append(item)
        held |= names
        size += length
    if batch:
        yield batch


def _begun(batch: Sequence[Article | SourceError], names: set[str], known: Judge, workers: Workers) -> _Batch:
    articles = [item for item in batch if isinstance(item, Article) and _unstorable(item) is None]
    verdicts = {id(article): verdict for article, verdict in zip(articles, known(articles), strict=True)}
    items = [(item, verdicts.get(id(item)), workers.begin(item) if _is_new(item, verdicts) else None) for item in batch]
    return _Batch(names, items)


def _is_new(item: Article | SourceError, verdicts: Mapping[int, Known]) -> TypeGuard[Article]:
    return verdicts.get(id(item)) in (Known.NEW, Known.UPDATED)


def _kept(batch: _Batch, keep: Keep) -> list[IngestItem]:
    done: list[IngestItem] = []
    new: list[Extracted] = []
    back: list[Article] = []
    for item, verdict, outcome in batch.items:
        if isinstance(item, SourceError):
            done.append(IngestItem(item.source, IngestStatus.FAILED, reason=item.reason))
        elif verdict is None:
            done.append(_failed(item, _unstorable(item) or ""))
        elif outcome is not None:
            done.append(_extracted(item, IngestStatus(verdict.value), outcome(), new))
        else:
            status = IngestStatus.UPDATED if verdict is Known.RETURNED else IngestStatus.UNCHANGED
            done.append(IngestItem(item.source, status, item.label))
            if verdict is not Known.UNCHANGED:
                back.append(item)
    if new or back:
        keep(new, back)
    return done


def _extracted(article: Article, status: IngestStatus, outcome: Outcome, new: list[Extracted]) -> IngestItem:
    if outcome.trouble is not None:
        return _failed(article, outcome.trouble)
    new.append(Extracted(article, outcome.quotes))
    return IngestItem(article.source, status, article.label, len(outcome.quotes))


def _failed(article: Article, reason: str) -> IngestItem:
    return IngestItem(article.source, IngestStatus.FAILED, article.label, reason=reason)


def _unstorable(article: Article) -> str | None:
    """Say why SQLite could not hold the article, if so: half a character (a lone surrogate) in a field."""
    fields = ("text", "source", "title", "outlet", "date", "url", "place", "source_id")
    for name in fields:
        try:
            (getattr(article, name) or "").encode()
        except UnicodeEncodeError:
            return f"its {name} holds half a character (a lone surrogate); mend the source"
    return None
