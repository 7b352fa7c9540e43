"""An article's way into the knowledge base: known already? → its quotes → kept, a batch at a time.

Batches bound the memory and are the unit of what a killed process can lose: what was committed stays, the
rest is read again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from pidato_kb.errors import SourceError
from pidato_kb.extraction import extract
from pidato_kb.keeping import Extracted
from pidato_kb.models import Article
from pidato_kb.store import Known

__all__ = ["IngestItem", "IngestReport", "IngestStatus", "Keep", "ingest"]

BATCH_ARTICLES = 32
BATCH_CHARACTERS = 2_000_000


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


Keep: TypeAlias = Callable[[Sequence[Extracted], Sequence[Article]], None]
"""Stores new articles, all of a batch or none, and notes where known ones were read again."""


def ingest(
    items: Iterable[Article | SourceError],
    *,
    known: Callable[[Sequence[Article]], Sequence[Known]],
    keep: Keep,
    on_item: Callable[[IngestItem], None] | None = None,
) -> IngestReport:
    """Take items in, a batch at a time, and tell what became of each after its batch is kept.

    `known` says what is there already, `keep` stores the rest; whatever they raise ends the ingest.
    """
    counts: Counter[IngestStatus] = Counter()
    quotes = 0
    for batch in _batches(items):
        for item in _take_in(batch, known, keep):
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


def _batches(items: Iterable[Article | SourceError]) -> Iterator[list[Article | SourceError]]:
    """Group items; none holds an article or a place twice, so that each is judged after those before it."""
    batch: list[Article | SourceError] = []
    held: set[str] = set()
    size = 0
    for item in items:
        names = {item.id, item.source} if isinstance(item, Article) else set()
        length = len(item.text) if isinstance(item, Article) else 0
        if batch and (len(batch) == BATCH_ARTICLES or size + length > BATCH_CHARACTERS or names & held):
            yield batch
            batch, held, size = [], set(), 0
        batch.append(item)
        held |= names
        size += length
    if batch:
        yield batch


def _take_in(
    batch: Sequence[Article | SourceError], known: Callable[[Sequence[Article]], Sequence[Known]], keep: Keep
) -> list[IngestItem]:
    articles = [item for item in batch if isinstance(item, Article) and _unstorable(item) is None]
    verdicts = {id(article): verdict for article, verdict in zip(articles, known(articles), strict=True)}
    done: list[IngestItem] = []
    new: list[Extracted] = []
    back: list[Article] = []
    for item in batch:
        if isinstance(item, SourceError):
            done.append(IngestItem(item.source, IngestStatus.FAILED, reason=item.reason))
        elif id(item) not in verdicts:
            done.append(_failed(item, _unstorable(item) or ""))
        elif (verdict := verdicts[id(item)]) in (Known.NEW, Known.UPDATED):
            done.append(_extracted(item, IngestStatus(verdict.value), new))
        else:
            status = IngestStatus.UPDATED if verdict is Known.RETURNED else IngestStatus.UNCHANGED
            done.append(IngestItem(item.source, status, item.label))
            if verdict is not Known.UNCHANGED:
                back.append(item)
    if new or back:
        keep(new, back)
    return done


def _extracted(article: Article, status: IngestStatus, new: list[Extracted]) -> IngestItem:
    try:
        quotes = tuple(extract(article))
    except Exception as error:  # one odd article must not cost the others
        return _failed(article, f"its quotes cannot be taken ({type(error).__name__}: {error})")
    new.append(Extracted(article, quotes))
    return IngestItem(article.source, status, article.label, len(quotes))


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
