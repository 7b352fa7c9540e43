"""One ingest from its first article to its last vector: what is kept, when it is encoded, and a dry run of it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from pidato_kb.errors import PidatoError
from pidato_kb.ingestion import ingest
from pidato_kb.store import Known

if TYPE_CHECKING:
    from pidato_kb.encoders.base import Encoder
    from pidato_kb.errors import SourceError
    from pidato_kb.ingestion import IngestItem, IngestReport
    from pidato_kb.keeping import Extracted, Keeper
    from pidato_kb.models import Article
    from pidato_kb.opening import OpenHome

__all__ = ["Intake"]

ENCODED_AT_ONCE = 2_000
"""Quotes that are stored before they are encoded; until then they are found by their words alone."""


class Intake:
    """Takes articles into a home; `refresh` brings its index up to date with the database."""

    def __init__(self, home: OpenHome, encoder: Encoder, refresh: Callable[[], None]) -> None:
        self._home = home
        self._encoder = encoder
        self._refresh = refresh
        self._keeper: Keeper | None = None
        self._waiting = 0

    def run(
        self, items: Iterable[Article | SourceError], on_item: Callable[[IngestItem], None] | None, processes: int
    ) -> IngestReport:
        """Take in what is new.  However it ends, the index holds all that was encoded."""
        if self._home.peek() is not None:
            self._home.writer()
        try:
            report = ingest(items, known=self._known, keep=self._keep, on_item=on_item, processes=processes)
            self._encode()
        except BaseException:
            # The first error is the one to tell.
            with suppress(PidatoError):
                self._refresh()
            raise
        return report

    def rehearse(
        self, items: Iterable[Article | SourceError], on_item: Callable[[IngestItem], None] | None, processes: int
    ) -> IngestReport:
        """Extract and count alone, an article that comes twice once."""
        seen: set[str] = set()
        return ingest(
            items,
            known=lambda articles: self._known(articles, seen),
            keep=lambda new, _: seen.update(found.article.id for found in new),
            on_item=on_item,
            processes=processes,
        )

    def _known(self, articles: Sequence[Article], seen: Container[str] = ()) -> list[Known]:
        store = self._home.peek()
        verdicts = store.known(articles) if store else [Known.NEW] * len(articles)
        pairs = zip(articles, verdicts, strict=True)
        return [Known.UNCHANGED if article.id in seen else verdict for article, verdict in pairs]

    def _keep(self, new: Sequence[Extracted], back: Sequence[Article]) -> None:
        if self._keeper is None:
            from pidato_kb.keeping import Keeper  # an ingest of what is known already needs neither this nor filling

            self._keeper = Keeper(self._home.writer(), self._encoder)
        self._keeper.keep(new, back)
        self._waiting += sum(len(found.quotes) for found in new)
        if back or self._waiting >= ENCODED_AT_ONCE:
            # An old version that is current again may never have been encoded.
            self._encode(thorough=bool(back))

    def _encode(self, *, thorough: bool = False) -> None:
        """Encode what waits for it and bring the index up to date."""
        from pidato_kb.filling import fill

        store = self._home.peek()
        if store is not None and store.model is not None and (thorough or store.unencoded()):
            fill(self._home.writer(), self._encoder, thorough=thorough)
        self._waiting = 0
        self._refresh()
