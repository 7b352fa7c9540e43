"""The facade: everything that the command line and other programs do with a knowledge base."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from pidato_kb.encoders import open_encoder
from pidato_kb.errors import ModelMismatch, UsageError
from pidato_kb.home import Home, find_home
from pidato_kb.models import Filters, SearchMode
from pidato_kb.opening import OpenHome
from pidato_kb.store import plain

if TYPE_CHECKING:
    from pidato_kb.articles.drafts import Draft
    from pidato_kb.claims import Check, Claim
    from pidato_kb.correcting import Corrections
    from pidato_kb.documents import DocumentReport
    from pidato_kb.encoders.base import Encoder
    from pidato_kb.errors import SourceError
    from pidato_kb.export.exporting import Item
    from pidato_kb.health import Finding
    from pidato_kb.history import QuoteHistory
    from pidato_kb.indexes import SegmentedIndex
    from pidato_kb.indexing import OpenedIndex
    from pidato_kb.ingestion import IngestItem, IngestReport
    from pidato_kb.keeping import Removal
    from pidato_kb.models import Article, Hit, SpeakerRecord, StoredQuote
    from pidato_kb.search import Request, Reranker
    from pidato_kb.store import Stats
    from pidato_kb.timeline import Statement

__all__ = ["KnowledgeBase"]

EVERYTHING = Filters()
"""No filter at all."""

PIECE = 500
"""Quotes that are read at a time where a speaker has many."""


class KnowledgeBase:
    """Articles, their quotes and their speakers in one folder, found by meaning.

    >>> with KnowledgeBase.open(Path("home"), create=True) as knowledge_base:
    ...     knowledge_base.ingest(read_sources(["berita"]))
    ...     hits = knowledge_base.search("tata kelola")

    The database is opened for reading until something has to be written.  Use it in one thread.  Every method
    may raise a PidatoError, whose text says what to do.
    """

    def __init__(
        self, home: Home, *, create: bool, encoder: Encoder | None, model: str | None, reranker: Reranker | None = None
    ) -> None:
        self.home = home
        self._reranker = reranker
        self.index_trouble: str | None = None
        self.unencoded = 0
        self._index: tuple[int, OpenedIndex] | None = None
        self._open = OpenHome(home, create=create)
        store = self._open.peek()
        stored = store.model if store else None
        self._encoder = encoder or open_encoder(model or stored)
        if stored is not None and self._encoder.model != stored:
            self.close()
            raise ModelMismatch(
                f"{home.root} holds vectors of {stored}, not of {self._encoder.model}: go on with {stored}, "
                f"or encode everything anew with `pidato reindex --model {self._encoder.model}`"
            )

    @classmethod
    def open(
        cls,
        home: Path | str | None = None,
        *,
        create: bool = False,
        model: str | None = None,
        encoder: Encoder | None = None,
        reranker: Reranker | None = None,
    ) -> Self:
        """Open the knowledge base in a folder; without one, where `home.find_home` looks.

        `create` lets the first ingest make it.  `model` names the encoder of a new one, `encoder` is one to
        use as it is; an existing knowledge base keeps its own.  `reranker` has the last word on the best hits of
        every search, see `pidato_kb.search.Reranker`.  Raises HomeError where there is none,
        StoreError for a damaged database, SchemaError for one of a newer pidato, ModelMismatch for another
        model's vectors.
        """
        return cls(find_home(home), create=create, encoder=encoder, model=model, reranker=reranker)

    def close(self) -> None:
        """Close the database; everything that was committed is on disk.  Every other method raises UsageError then."""
        self._open.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Articles in and out

    def ingest(
        self,
        items: Iterable[Article | SourceError],
        *,
        dry_run: bool = False,
        on_item: Callable[[IngestItem], None] | None = None,
        processes: int = 1,
    ) -> IngestReport:
        """Take in articles as they come; what is known already costs next to nothing.

        A batch is stored in one transaction and then told to `on_item`, one entry at a time; its words can be
        found from then on, its meaning once its texts are encoded, some thousand at a time.  However it ends, the
        index is brought up to date with what was encoded; the rest is what the next ingest begins with.  A dry run
        extracts and counts alone.

        With more than one of `processes` many articles are extracted by that many processes, which Python starts
        anew: the calling program needs the guard `if __name__ == "__main__"` then.
        """
        from pidato_kb.intake import Intake

        intake = Intake(self._open, self._encoder, self._refresh)
        return (intake.rehearse if dry_run else intake.run)(items, on_item, processes)

    def remove(self, names: Sequence[str]) -> Removal:
        """Remove the articles with these ids, ids of their sources, paths or URLs, old versions included."""
        from pidato_kb.keeping import remove

        try:
            return remove(self._open.writer(), names)
        finally:
            self._refresh()

    @property
    def corrections(self) -> Corrections:
        """What people correct: made, listed and undone there, respected everywhere at once."""
        from pidato_kb.correcting import Corrections

        return Corrections(self._open.reader, self._open.writer, self._refresh)

    # Questions

    def search(
        self,
        query: str,
        *,
        filters: Filters = EVERYTHING,
        limit: int = 10,
        mode: SearchMode = SearchMode.HYBRID,
        folded: bool = True,
        context: int | None = None,
        nearest: bool = False,
    ) -> list[Hit]:
        """Find the quotes that are about the query, best first, among those that pass the filters.

        What stands in quotation marks in the query must stand in the quote; `Request` has the other arguments.
        Where the index is missing, damaged or stale the answer comes from the database alone, and
        `index_trouble` says why; `unencoded` is the number of quotes that wait for their vectors and are found by
        their words alone.  Raises ModelMismatch where the index is another model's, NotFoundError where nobody is
        called like `filters.speaker`.
        """
        from pidato_kb.search import Request

        hits = next(self.search_many([Request(query, filters, limit, mode, folded, context, nearest)]))
        if not hits and filters.speaker is not None:
            self.check_name(filters.speaker)
        return hits

    def search_many(self, requests: Sequence[Request]) -> Iterator[list[Hit]]:
        """Yield the hits of each request in turn; all queries are encoded in one go.  No name is checked."""
        from pidato_kb.search import answered

        store = self._open.reader()
        # One state of the database for all answers, whatever is written meanwhile.
        with store.snapshot():
            yield from answered(store, self._opened_index, self._encoder, requests, self._reranker)

    def like(
        self,
        quote: str,
        *,
        filters: Filters = EVERYTHING,
        limit: int = 10,
        folded: bool = True,
        context: int | None = None,
        nearest: bool = False,
    ) -> list[Hit]:
        """Find the quotes that are nearest in meaning to this one, itself left out.  Raises NotFoundError."""
        from pidato_kb.search import like
        from pidato_kb.search.finishing import finished

        store = self._open.reader()
        with store.snapshot():
            hits = like(store, self._opened_index, quote, filters=filters, limit=limit, folded=folded)
        if not hits and filters.speaker is not None:
            self.check_name(filters.speaker)
        words = store.get_quote(quote).quote.text
        return finished(hits, words, self._encoder, context=context, nearest=nearest)

    def check_name(self, name: str) -> None:
        """Raise NotFoundError, which suggests the closest names, where nobody is called so."""
        self._open.reader().check_name(name)

    def share_name(self, name: str) -> list[tuple[str, str]]:
        """Return (id, name) of the speakers who are called so by name or alias."""
        return self._open.reader().share_name(name)

    def check(self, claim: Claim) -> Check:
        """Tell whether the base's articles have a claim's words, as whose, and what is different about them."""
        return next(self.check_many([claim]))

    def check_many(self, claims: Iterable[Claim]) -> Iterator[Check]:
        """Check claims one after the other, which costs less for each than checking it alone.

        The vectors are loaded only where the words of a claim were not found.
        """
        from pidato_kb.checking import Checker

        yield from map(Checker(self._open.reader(), self._opened_index, self._encoder).check, claims)

    def check_draft(self, draft: Draft, *, indirect: bool = False, fragments: bool = False) -> DocumentReport:
        """Check the direct quotes of a draft (`articles.read_draft`), on request indirect ones and quoted scraps."""
        from pidato_kb.documents import check_draft

        return check_draft(draft, self.check_many, indirect=indirect, fragments=fragments)

    def show(self, quote: str) -> StoredQuote:
        """Return a quote by its id or the beginning of one.  Raises NotFoundError, UsageError."""
        return self._open.reader().get_quote(quote)

    def history(self, stored: StoredQuote) -> QuoteHistory:
        """Return the versions of a quote's article, and the corrections of it and of its speaker."""
        from pidato_kb.history import history_of

        return history_of(self._open.reader(), stored)

    def superseded_by(self, article: str) -> str | None:
        """Return the id of the newer version of the article with this id, None where it is current."""
        return self._open.reader().superseded_by(article)

    def speakers(self, *, like: str | None = None, limit: int | None = None) -> list[SpeakerRecord]:
        """Return the speakers, the most quoted first; with `like`, those with this in a name or alias.

        Raises UsageError for a limit under 1.
        """
        if limit is not None and limit < 1:
            raise UsageError(f"{limit} speakers were asked for: ask for 1 or more")
        records = self._open.reader().speakers()
        if like is not None:
            part = plain(like)
            records = [r for r in records if any(part in plain(name) for name in (r.name, *r.aliases))]
        return records[:limit]

    def speaker(self, name: str) -> SpeakerRecord:
        """Return a speaker by id, name or alias.  Raises NotFoundError, UsageError where several share it."""
        return self._open.reader().get_speaker(name)

    def quotes_of(self, speaker: SpeakerRecord, *, limit: int = 5) -> list[StoredQuote]:
        """Return the latest quotes of a speaker, the newest first; those without a date come last.

        Raises UsageError for a limit under 1.
        """
        from heapq import nlargest

        if limit < 1:
            raise UsageError(f"{limit} quotes were asked for: ask for 1 or more")
        store = self._open.reader()
        rows = store.rows(Filters(speaker=speaker.id)) or []
        latest: list[StoredQuote] = []
        for start in range(0, len(rows), PIECE):
            found = store.get_quotes(rows[start : start + PIECE]).values()
            latest = nlargest(limit, [*latest, *found], key=lambda stored: stored.article.date or "")
        return latest

    def timeline(self, speaker: SpeakerRecord, topic: str | None = None) -> list[Statement]:
        """Return what a speaker said, on a topic or on anything, in order of date, repeated statements folded.

        `search.relevant.ABOUT` says what is about a topic.
        """
        from pidato_kb.search.relevant import about
        from pidato_kb.timeline import statements

        told = statements(self.passing(Filters(speaker=speaker.id)))
        if topic is None:
            return told
        # A statement with all its sightings, though one of them may stand in an article about something else.
        hits = about(self._open.reader(), self._opened_index, self._encoder, topic)
        found = {hit.stored.id for hit in hits}
        return [statement for statement in told if any(seen.stored.id in found for seen in statement.sightings)]

    def passing(self, filters: Filters = EVERYTHING) -> Iterator[StoredQuote]:
        """Yield all quotes that pass in the order in which they were stored; few are in memory at a time."""
        return self._open.reader().passing(filters)

    def gather(
        self,
        queries: Sequence[str] = (),
        *,
        filters: Filters = EVERYTHING,
        limit: int | None = None,
        mode: SearchMode = SearchMode.HYBRID,
    ) -> Iterator[Item]:
        """Yield what an export takes: the hits of each query, without a query everything that passes.

        At most `limit` a query, `exporting.BEST` where it is None.  Raises UsageError for a limit under 1.
        """
        from itertools import islice

        from pidato_kb.export.exporting import BEST, Item

        if limit is not None and limit < 1:
            raise UsageError(f"{limit} quotes were asked for: ask for 1 or more")
        if not queries:
            yield from map(Item, islice(self.passing(filters), limit))
        for query in queries:
            for hit in self.search(query, filters=filters, limit=limit or BEST, mode=mode, folded=False):
                yield Item(hit.stored, query, hit.rank, hit.score)

    def snapshot(self) -> AbstractContextManager[None]:
        """Run a block whose questions are all answered from one state; nothing may be written in it."""
        return self._open.reader().snapshot()

    # Upkeep

    def stats(self) -> Stats:
        """Count what is there."""
        return self._open.reader().stats()

    @staticmethod
    def doctor(home: Path | str | None = None, *, fix: bool = False) -> list[Finding]:
        """Check a knowledge base, one that cannot be opened too; with `fix`, mend what can be mended."""
        from pidato_kb.health import examine

        return examine(find_home(home), open_encoder, fix=fix)

    def reindex(self, *, model: str | None = None, encoder: Encoder | None = None) -> int:
        """Make the index anew from the vectors in the database; return how many quotes it holds.

        With another model, or an encoder of one, everything is encoded anew first.
        """
        from pidato_kb.filling import fill, reencode
        from pidato_kb.indexing import rewrite

        if model is not None or encoder is not None:
            self._encoder = encoder or open_encoder(model)
        store = self._open.writer()
        if not store.words_known():
            store.recount_words()
        if store.model in (None, self._encoder.model):
            fill(store, self._encoder, thorough=True)
        else:
            reencode(store, self._encoder)
        self._index = None
        return rewrite(self.home.folder, store, self._encoder)

    def _refresh(self) -> None:
        """Bring the index up to date, where there is anything to index."""
        from pidato_kb.indexing import refresh

        store = self._open.peek()
        if store is not None and store.model is not None:
            refresh(self.home.folder, store, self._encoder)

    def _opened_index(self) -> SegmentedIndex:
        from pidato_kb.indexing import opened_index

        store = self._open.reader()
        generation = store.generation
        if self._index is None or self._index[0] != generation:
            before = None if self._index is None else self._index[1]
            opened = opened_index(self.home.folder, store, self._encoder, before)
            self._index, self.index_trouble = (generation, opened), opened.trouble
            self.unencoded = store.unencoded()
        return self._index[1].current
