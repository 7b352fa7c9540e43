"""Stores batches of new articles, each quote with its speaker's record and its vector; takes articles out again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pidato_kb.errors import NotFoundError
from pidato_kb.settling import corrected
from pidato_kb.speakers import KnownSpeaker, SpeakerBook
from pidato_kb.store import NewArticle, Removed, SpeakerEntry

if TYPE_CHECKING:
    from pidato_kb.encoders.base import Encoder
    from pidato_kb.models import Article, Quote
    from pidato_kb.store import Store

__all__ = ["Extracted", "Keeper", "Removal", "remove"]


@dataclass(frozen=True, slots=True)
class Extracted:
    """A new article with its quotes."""

    article: Article
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Removal:
    """What was removed (old versions of articles count), and the names that nothing answered to."""

    articles: int
    quotes: int
    speakers: int
    missing: tuple[str, ...]


class Keeper:
    """Keeps the batches of one ingest in a store; their vectors are to come from this encoder, later."""

    def __init__(self, store: Store, encoder: Encoder) -> None:
        self._store = store
        self._model = encoder.model
        self._version: int | None = None
        self._book = SpeakerBook()

    def keep(self, new: Sequence[Extracted], back: Sequence[Article]) -> None:
        """Store new articles in one transaction, and in another note where known ones were read again.

        What people corrected holds for them as soon as they are there.
        """
        if new:
            completed = self._completed(new)
            with corrected(self._store):
                self._store.add(completed, model=self._model)
        if back:
            with corrected(self._store):
                self._store.restore(back)

    def _completed(self, batch: Sequence[Extracted]) -> list[NewArticle]:
        """Add the speakers."""
        # Another process may have stored speakers of its own.
        version = self._store.data_version
        if version != self._version:
            self._book = SpeakerBook(_known(entry) for entry in self._store.speaker_entries())
            self._version = version
        new = []
        for found in batch:
            records = self._book.assign(found.article.id, found.quotes) if found.quotes else ()
            entries = tuple(None if record is None else _entry(record) for record in records)
            new.append(NewArticle(found.article, found.quotes, entries))
        return new


def remove(store: Store, names: Sequence[str]) -> Removal:
    """Remove the articles with these ids, ids of their sources, paths or URLs, a name a transaction."""
    removed: list[Removed] = []
    missing: list[str] = []
    for name in names:
        try:
            removed.append(_removed(store, name))
        except NotFoundError:
            try:
                removed.append(_removed(store, Path(name).resolve().as_posix()))
            except NotFoundError:
                missing.append(name)
    return Removal(
        articles=sum(len(one.articles) for one in removed),
        quotes=sum(one.quotes for one in removed),
        speakers=sum(one.speakers for one in removed),
        missing=tuple(missing),
    )


def _removed(store: Store, name: str) -> Removed:
    with corrected(store):
        return store.remove(name)


def _known(entry: SpeakerEntry) -> KnownSpeaker:
    return KnownSpeaker(entry.id, entry.name, entry.kind, entry.aliases, entry.roles)


def _entry(record: KnownSpeaker) -> SpeakerEntry:
    return SpeakerEntry(record.id, record.name, record.kind, record.aliases)
