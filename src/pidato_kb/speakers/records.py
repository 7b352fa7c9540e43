"""Which records the words of a correction mean, and the records that exist because of corrections alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import lru_cache

from pidato_kb.corrections import NewSpeaker, SpeakerWords, ToldQuote
from pidato_kb.models import SpeakerKind
from pidato_kb.speakers import linking
from pidato_kb.speakers.keys import readable
from pidato_kb.speakers.linking import Identity, KnownSpeaker, is_shared

__all__ = ["Records", "identity"]

# Asked for every record of the store with every batch of articles.
identity = lru_cache(maxsize=100_000)(linking.identity)


class Records:
    """The records while corrections are followed one after the other."""

    def __init__(self, known: Sequence[KnownSpeaker], quotes: Sequence[ToldQuote], taken: Collection[str]) -> None:
        self._quotes = quotes
        self._taken = taken
        self._records: dict[str, KnownSpeaker | NewSpeaker] = {record.id: record for record in known}
        self._same: defaultdict[Identity | None, list[str]] = defaultdict(list)
        for record in known:
            self._same[identity(record.kind, record.name)].append(record.id)
        self._into: dict[str, str] = {}
        self._splits: dict[int, str] = {}
        self._made: dict[tuple[Identity | None, tuple[str, ...]], str] = {}

    def new(self) -> list[NewSpeaker]:
        """Return the records that corrections made."""
        return [record for record in self._records.values() if isinstance(record, NewSpeaker)]

    def words(self, id_: str) -> tuple[str, SpeakerKind]:
        """Return a record's name and kind."""
        return self._records[id_].name, self._records[id_].kind

    def now(self, id_: str) -> str:
        """Return the record that has the quotes of a record after the merges so far."""
        while id_ in self._into:
            id_ = self._into[id_]
        return id_

    def merge(self, source: str, target: str) -> None:
        """Note that one record is another from now on; both as `found` gives them."""
        self._into[source] = target

    def split(self, whole: str, correction: int) -> str:
        """Make a record of the same name and return its id."""
        name, kind = self.words(whole)
        id_ = self._splits[correction] = self._add(SpeakerWords(name, kind), correction, own=True)
        return id_

    def found(self, words: SpeakerWords) -> list[str]:
        """Return the records that these words mean now, none where their articles were taken out."""
        if words.split is not None:
            return [self.now(self._splits[words.split])] if words.split in self._splits else []
        meant = identity(words.kind, words.name)
        found = self._same[meant]
        if words.articles:
            articles = set(words.articles)
            here = {told.speaker_id for told in self._quotes if told.article in articles}
            found = [id_ for id_ in found if id_ in here]
        if not found and (meant, words.articles) in self._made:
            found = [self._made[meant, words.articles]]
        return list(dict.fromkeys(self.now(id_) for id_ in found))

    def target(self, words: SpeakerWords, correction: int) -> str:
        """Return the record that gets quotes; one is made where none is there."""
        found = self.found(words)
        if found:
            return found[0]
        meant = identity(words.kind, words.name)
        id_ = self._made[meant, words.articles] = self._add(words, correction, own=meant is None or is_shared(meant))
        return id_

    def _add(self, words: SpeakerWords, correction: int, *, own: bool) -> str:
        """Add a record; `own`: under an id that linking gives to nobody, since others may come by this name."""
        meant = identity(words.kind, words.name)
        id_ = readable("" if meant is None else meant[1])
        if own or id_ in self._taken or id_ in self._records:
            # A dot stands in no id that linking makes.
            id_ = f"{id_}.{correction}"
        self._records[id_] = NewSpeaker(id_, words.name, words.kind, correction)
        return id_
