"""The store: one SQLite file that holds the truth, with every error of SQLite turned into one of pidato's."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from pidato_kb.store import evidence as evidence_of
from pidato_kb.store import inspecting, people, reading, sighted, vectors, vocabulary
from pidato_kb.store import lexical as full_text
from pidato_kb.store.connection import connect
from pidato_kb.store.faults import guarded
from pidato_kb.store.selecting import filtered_rows

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from pidato_kb.models import Article, Filters, Sighting, SpeakerRecord, StoredQuote
    from pidato_kb.store.correcting import Correcting
    from pidato_kb.store.evidence import Evidence
    from pidato_kb.store.history import History
    from pidato_kb.store.matching import Matching
    from pidato_kb.store.sighted import Utterance
    from pidato_kb.store.values import Known, NewArticle, Removed, SpeakerEntry, Stats, VectorChunk
    from pidato_kb.store.vectors import Encoded

__all__ = ["Store"]


class Store:
    """A knowledge base's database, with one connection; open it with `Store.open`, in one thread.

    Several processes may read while one writes.  A second writer waits five seconds, then
    it gets a StoreError.  Every method may raise StoreError or HomeError; what else it raises stands with it.
    What only writing needs is imported there: a search starts faster without.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path
        self._kept_fragments: tuple[str | int | None, frozenset[int]] | None = None

    @classmethod
    def open(cls, path: Path, *, create: bool = False, read_only: bool = False) -> Self:
        """Open the database file at `path`; `create` makes it where it is missing, its folder must be there.

        Raises HomeError where there is none or it cannot be opened, StoreError for a damaged or foreign file,
        SchemaError for one of a newer pidato.
        """
        return cls(connect(path, create=create, read_only=read_only), path)

    def close(self) -> None:
        """Close the connection; what was committed is on disk."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Writing

    def known(self, articles: Sequence[Article]) -> list[Known]:
        """Return what is known of each article; cheap: ask for a batch before extracting anything."""
        from pidato_kb.store import sources

        with guarded(self.path):
            return sources.known(self._connection, articles)

    def add(self, batch: Sequence[NewArticle], *, model: str | None = None) -> None:
        """Store articles with their quotes, speakers and vectors in one transaction: all of them or none.

        An article takes the place of the one that its source held before.  One that is stored already is only
        made current.  `model` names the encoder of the vectors; without it none are stored.  Raises
        ModelMismatch where the database holds another model's, StoreError for a quote that is not verbatim.
        """
        from pidato_kb.store import writing

        prepared = [writing.prepare(new) for new in batch]
        with self._transaction() as connection:
            if writing.insert(connection, prepared, model):
                _advance(connection)

    def restore(self, articles: Sequence[Article]) -> int:
        """Note where stored articles were read (`MOVED`, `RETURNED`); return how many changes that made."""
        from pidato_kb.store import sources

        names = [article.id for article in articles]
        with self._transaction() as connection:
            changes = [sources.occupy(connection, a, name) for a, name in zip(articles, names, strict=True)]
            if any(changes):
                _advance(connection)
        return sum(changes)

    def remove(self, name: str) -> Removed:
        """Remove the articles with this id, source's id or source, their old versions too.

        The path of a file stands for all its entries.  Raises NotFoundError where nothing is called so.
        """
        from pidato_kb.store import removing

        with self._transaction() as connection:
            removed = removing.remove(connection, name)
            _advance(connection)
        return removed

    # Vectors

    def put_vectors(self, model: str, quotes: Sequence[Encoded], heads: Sequence[Encoded]) -> None:
        """Store vectors of quotes and of articles' heads in one transaction.  Raises ModelMismatch."""
        with self._transaction() as connection:
            vectors.put_encoded(connection, model, quotes, heads)
            _advance(connection)

    def encoded_before(self, model: str, digests: Sequence[bytes]) -> dict[bytes, npt.NDArray[np.float32]]:
        """Return the vectors that this model made before of texts with these digests (`vectors.digest_of`)."""
        with guarded(self.path):
            return vectors.encoded_before(self._connection, model, digests)

    def last_encoded(self, model: str) -> int:
        """Return the highest row of a quote with a vector of this model, 0 where none has one."""
        with guarded(self.path):
            return vectors.last_encoded(self._connection, model)

    def drop_vectors(self) -> None:
        """Forget all vectors and their model, before another model encodes everything anew."""
        with self._transaction() as connection:
            vectors.drop_vectors(connection)
            _advance(connection)

    def quotes_without_vector(self, model: str, *, after: int = 0) -> list[tuple[int, str]]:
        """Return (row, text) of the current quotes, behind a row, that this model has not encoded."""
        with guarded(self.path):
            return vectors.without_vector(self._connection, model, after)

    def articles_without_head(
        self, model: str, *, of_quotes: Sequence[int] | None = None
    ) -> list[tuple[int, str | None, str]]:
        """Return (row, title, text) of the current articles with quotes, or with these, that have no head vector."""
        with guarded(self.path):
            if of_quotes is not None:
                return vectors.without_head_of(self._connection, model, of_quotes)
            return vectors.without_head(self._connection, model)

    def vectors(self, model: str, *, size: int = 4096) -> Iterator[VectorChunk]:
        """Yield the vectors of the current quotes in the order of their rows, `size` at a time.

        Read `generation` before: an index made from them is stale once that has changed.
        """
        with guarded(self.path):
            yield from vectors.chunks(self._connection, model, size)

    def vectors_of(self, model: str, rows: npt.NDArray[np.int64], *, size: int = 4096) -> Iterator[VectorChunk]:
        """Yield the vectors of these quotes, given in order, in their order, `size` at a time."""
        with guarded(self.path):
            yield from vectors.of_rows(self._connection, model, rows.tolist(), size)

    def encoded_rows(self, model: str, *, after: int = 0) -> npt.NDArray[np.int64]:
        """Return the rows, behind `after`, of the current quotes with a vector of this model, in order."""
        from pidato_kb.store import rows

        with guarded(self.path):
            return rows.encoded_rows(self._connection, model, after)

    def withdrawn_rows(self) -> npt.NDArray[np.int64]:
        """Return the rows of quotes of old versions and of those that were removed, in order."""
        from pidato_kb.store import rows

        with guarded(self.path):
            return rows.withdrawn_rows(self._connection)

    def fragment_rows(self) -> npt.NDArray[np.int64]:
        """Return the rows of the fragments in order."""
        import numpy as np

        with guarded(self.path):
            return np.sort(np.fromiter(self._fragments(), dtype=np.int64))

    def last_row(self) -> int:
        """Return the highest row of a quote, 0 where there is none."""
        from pidato_kb.store import rows

        with guarded(self.path):
            return rows.last_row(self._connection)

    def unencoded(self) -> int:
        """Return how many of the latest current quotes wait for their vectors; cheap."""
        from pidato_kb.store import rows

        with guarded(self.path):
            return rows.unencoded(self._connection)

    def quote_vector(self, row: int, model: str) -> npt.NDArray[np.float32] | None:
        """Return a quote's own vector, shape (dimension,), or None."""
        with guarded(self.path):
            return vectors.quote_vector(self._connection, row, model)

    # Search

    def lexical(
        self,
        terms: Sequence[str] | str,
        filters: Filters,
        limit: int,
        *,
        quote_weight: float = 1.0,
        article_weight: float = 0.2,
    ) -> list[tuple[int, float]]:
        """Return (row, score) of the current quotes with any of these stems that pass, best first.

        `terms` come from `index_terms`, or are one FTS5 expression.  Raises UsageError for a malformed one.
        """
        with guarded(self.path):
            return full_text.lexical(
                self._connection, terms, filters, limit, quote_weight, article_weight, self._fragments()
            )

    def _fragments(self) -> frozenset[int]:
        """Return the rows of the fragments; they are kept as long as nothing is written."""
        state = inspecting.meta(self._connection, "generation")
        if self._kept_fragments is None or self._kept_fragments[0] != state:
            self._kept_fragments = state, full_text.fragments(self._connection)
        return self._kept_fragments[1]

    def rows(self, filters: Filters) -> list[int] | None:
        """Return the rows of the current quotes that pass, in order; None when all do that are no fragments."""
        with guarded(self.path):
            return filtered_rows(self._connection, filters)

    # Checking

    @property
    def matching(self) -> Matching:
        """What checking asks: which quotes and articles have these words, and who is called how."""
        from pidato_kb.store.matching import Matching  # a search never checks: it need not load this

        return Matching(self._connection, self.path)

    def evidence(self, rows: Sequence[int]) -> Mapping[int, Evidence]:
        """Return what the last step of a search weighs of each of these quotes."""
        with guarded(self.path):
            return evidence_of.evidence(self._connection, rows)

    def speakers_called(self, names: Sequence[str]) -> set[str]:
        """Return the ids of the speakers who are called one of these names, as `plain` makes them."""
        with guarded(self.path):
            return evidence_of.speakers_called(self._connection, names)

    def stem_counts(self, stems: Collection[str]) -> dict[str, int]:
        """Return in how many articles each of these stems stands; one that none has is left out."""
        with guarded(self.path):
            return vocabulary.stem_counts(self._connection, stems)

    def word_counts(self, words: Collection[str]) -> dict[str, int]:
        """Return in how many articles each of these words stands as it is written, in lower case."""
        with guarded(self.path):
            return vocabulary.word_counts(self._connection, words)

    def article_count(self) -> int:
        """Return about how many articles there are, in no time."""
        with guarded(self.path):
            return vocabulary.article_count(self._connection)

    def words_known(self) -> bool:
        """Return whether the words of every article are counted; `recount_words` counts them."""
        with guarded(self.path):
            return vocabulary.words_known(self._connection)

    def recount_words(self) -> None:
        """Count the words of all articles anew."""
        with self._transaction() as connection:
            vocabulary.recount_words(connection)

    # Reading

    def passing(self, filters: Filters) -> Iterator[StoredQuote]:
        """Yield the current quotes that pass in the order in which they were stored; few are in memory at a time."""
        from pidato_kb.store import streaming

        with guarded(self.path):
            yield from streaming.passing(self._connection, filters)

    def quote_row(self, name: str) -> int:
        """Return the row of a quote by its id or a unique prefix of it.  Raises NotFoundError, UsageError."""
        with guarded(self.path):
            return reading.find_quote(self._connection, name)

    def get_quote(self, name: str) -> StoredQuote:
        """Return a quote (of old versions too) by id or unique prefix.  Raises NotFoundError, UsageError."""
        row = self.quote_row(name)
        return self.get_quotes([row])[row]

    def get_quotes(self, rows: Sequence[int]) -> dict[int, StoredQuote]:
        """Return the quotes of these rows; quotes of one article share one `Article`."""
        with guarded(self.path):
            return reading.quotes_by_row(self._connection, rows)

    def utterances(self, rows: Sequence[int]) -> list[Utterance]:
        """Return what tells whether these quotes are the same utterance, in no order."""
        with guarded(self.path):
            return sighted.utterances(self._connection, rows)

    def sightings(self, rows: Sequence[int]) -> dict[int, Sighting]:
        """Return where and when each of these quotes was published."""
        with guarded(self.path):
            return sighted.sightings(self._connection, rows)

    def articles_with(self, word: str, limit: int) -> int:
        """Return how many articles with quotes have this word in some form, `limit` at most."""
        with guarded(self.path):
            return sighted.articles_with(self._connection, word, limit)

    def get_article(self, name: str) -> Article:
        """Return an article by its id or its source's id, the current version first.

        Raises NotFoundError, or UsageError where several sources use that id.
        """
        with guarded(self.path):
            return reading.find_article(self._connection, name)[1]

    def superseded_by(self, article: str) -> str | None:
        """Return the id of the newer version of the article with this id; None where it is current."""
        with guarded(self.path):
            found = self._connection.execute("SELECT superseded_by FROM articles WHERE id = ?", (article,)).fetchone()
        return None if found is None else found[0]

    def quotes_of(self, article: str) -> list[StoredQuote]:
        """Return the quotes of the article with this id (not its source's) in the order of its text."""
        with guarded(self.path):
            return reading.quotes_of(self._connection, article)

    def articles(self) -> Iterator[Article]:
        """Yield the current articles in the order in which they came."""
        with guarded(self.path):
            for _, article in reading.articles(self._connection):
                yield article

    # Speakers

    def speaker_entries(self) -> list[SpeakerEntry]:
        """Return every speaker with its aliases and roles in order of arrival: what linking needs."""
        with guarded(self.path):
            return people.speaker_entries(self._connection)

    def speakers(self) -> list[SpeakerRecord]:
        """Return the speakers of current quotes with counts and roles over time, the most quoted first."""
        with guarded(self.path):
            return people.speaker_records(self._connection)

    def get_speaker(self, name: str) -> SpeakerRecord:
        """Return a speaker by id, name or alias.  Raises NotFoundError, UsageError where several share it."""
        with guarded(self.path):
            return people.speaker_record(self._connection, people.find_speaker(self._connection, name))

    def check_name(self, name: str) -> None:
        """Raise NotFoundError, which suggests the closest names, where no filter finds a speaker under this name."""
        from pidato_kb.store import near_names

        with guarded(self.path):
            if not near_names.is_called(self._connection, name):
                raise near_names.unknown_speaker(self._connection, name)

    def share_name(self, name: str) -> list[tuple[str, str]]:
        """Return (id, name) of the speakers who are called so by name or alias."""
        from pidato_kb.store import near_names

        with guarded(self.path):
            return near_names.share_name(self._connection, name)

    # People's corrections

    @property
    def history(self) -> History:
        """What became of articles, and what people corrected: the log, versions, places."""
        from pidato_kb.store.history import History  # a search asks for no history

        return History(self._connection, self.path)

    @contextmanager
    def correcting(self) -> Iterator[Correcting]:
        """Run a block in one transaction, in which corrections are taken off and laid over again.

        What the block does with the store belongs to it.  Vectors and full text know no speakers: the generation
        changes only where quotes were rejected or came back.
        """
        from pidato_kb.store.correcting import Correcting  # a search never corrects: it need not load this

        with self._transaction() as connection:
            desk = Correcting(connection)
            yield desk
            if desk.current_changed:
                _advance(connection)

    # The database itself

    @property
    def generation(self) -> int:
        """A number that changes with every change of quotes or vectors, and is no other database's."""
        with guarded(self.path):
            return int(inspecting.meta(self._connection, "generation") or 0)

    def had(self, generation: int) -> bool:
        """Return whether the database was ever in this state, later than a snapshot that is being read too."""
        with guarded(self.path):
            if inspecting.had(self._connection, generation):
                return True
            if not self._connection.in_transaction:
                return False
            with closing(connect(self.path, create=False, read_only=True)) as latest:
                return inspecting.had(latest, generation)

    @property
    def data_version(self) -> int:
        """A number that changes when another connection has written something."""
        with guarded(self.path):
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    @property
    def lineage(self) -> int:
        """A number that stays while no stored vector changes, and is no other database's."""
        with guarded(self.path):
            return int(inspecting.meta(self._connection, "lineage") or 0)

    @property
    def model(self) -> str | None:
        """The name of the encoder that the stored vectors come from, None where there are none."""
        with guarded(self.path):
            found = inspecting.meta(self._connection, "model")
        return None if found is None else str(found)

    def stats(self) -> Stats:
        """Count what is current."""
        with guarded(self.path):
            return inspecting.stats(self._connection)

    def verify_verbatim(self) -> list[str]:
        """Return the ids of the quotes, of old versions too, that are not their article's words."""
        with guarded(self.path):
            return inspecting.unverbatim(self._connection)

    def integrity_check(self) -> list[str]:
        """Return what SQLite finds wrong with the file and the references in it; empty: nothing."""
        with guarded(self.path):
            return inspecting.damage(self._connection)

    def full_text_is_sound(self) -> bool:
        """Return whether the full text agrees with the quotes; `rebuild_full_text` mends it."""
        with guarded(self.path):
            return full_text.check_full_text(self._connection)

    def rebuild_full_text(self) -> None:
        """Make the full text anew."""
        with self._transaction() as connection:
            full_text.rebuild_full_text(connection)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Run a block that reads one state of the database, whatever is written meanwhile."""
        if self._connection.in_transaction:
            yield
            return
        with guarded(self.path):
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                self._connection.execute("COMMIT")

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """Run a block as one transaction that holds the write lock from its start; inside another, as part of it."""
        inside = self._connection.in_transaction
        if inside:
            yield self._connection
            return
        with guarded(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise


def _advance(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE meta SET value = abs(random() % (1 << 53)) WHERE key = 'generation'")
