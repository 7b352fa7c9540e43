"""Corrections of quotes while articles change, come back and are indexed anew: what people said stands."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from tests.conftest import HashingEncoder
from tests.corrections.correcting_examples import ARTICLES, said

from pidato_kb import Correction, CorrectionKind, KnowledgeBase, NotFoundError, StoredQuote, UsageError, extract
from pidato_kb.corrections import QuoteWords, Signature

# The second version of the first article changes one quote, moves another and drops the third.
FIRST = said(7, '"Jalan rusak," kata Salim Karto, Bupati Wanareja. "Pasar buka," ujarnya. "Hujan turun," ujarnya.')
SECOND = said(7, 'Kabar baru. "Jalan mulus," kata Salim Karto, Bupati Wanareja. "Pasar buka," ujarnya.')
PAGES = (FIRST, SECOND, ARTICLES[2], ARTICLES[4])
SAID = (
    QuoteWords(speaker="Dewi Melati"),
    QuoteWords(speaker="Ratna Wulandari", role="Camat"),
    QuoteWords(unknown=True),
    QuoteWords(role="", affiliation="Sukamukti"),
    QuoteWords(reject=True),
    QuoteWords(note="seen on paper"),
)


class Life(RuleBasedStateMachine):
    """Two knowledge bases with the same articles; one of them is corrected."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.corrected, self.plain = (
            KnowledgeBase.open(Path(self.folder.name) / name, create=True, encoder=HashingEncoder())
            for name in ("corrected", "plain")
        )
        self.read(FIRST)

    @rule(page=st.sampled_from(PAGES))
    def read(self, page: object) -> None:
        for knowledge_base in (self.corrected, self.plain):
            knowledge_base.ingest([page])  # type: ignore[list-item]

    @rule(place=st.integers(0, 20), said=st.sampled_from(SAID))
    def correct(self, place: int, said: QuoteWords) -> None:
        quotes = list(every_quote(self.plain))
        quote = quotes[place % len(quotes)].id
        with suppress(UsageError):  # it says so already
            self.corrected.corrections.quote(quote, said, Signature("Sari", "seen on paper"))

    @precondition(lambda self: self.in_force())
    @rule(place=st.integers(0, 20))
    def undo(self, place: int) -> None:
        in_force = self.in_force()
        self.corrected.corrections.undo(in_force[place % len(in_force)].id)

    @rule()
    def reindex(self) -> None:
        self.corrected.reindex()

    @invariant()
    def what_people_said_stands(self) -> None:
        for told in every_quote(self.plain):
            stored = self.corrected.show(told.id)
            entries = [made for made in self.in_force() if made.quote == told.id]
            assert stored.quote.text == told.quote.text
            assert (stored.rejected is not None) == any(made.kind is CorrectionKind.REJECT for made in entries)
            named = [made.speaker and made.speaker.name for made in entries if made.kind is CorrectionKind.SPEAKER]
            assert stored.quote.speaker.name == (named[-1] if named else told.quote.speaker.name)
            if not entries:
                assert (stored.quote, stored.corrected) == (told.quote, None)

    @invariant()
    def only_current_quotes_that_nobody_rejected_are_found(self) -> None:
        found = {hit.stored.id for hit in self.corrected.search("jalan pasar hujan harga", limit=50)}
        rejected = {made.quote for made in self.in_force() if made.kind is CorrectionKind.REJECT}
        assert found == {hit.stored.id for hit in self.plain.search("jalan pasar hujan harga", limit=50)} - rejected
        assert self.corrected.index_trouble is None

    def teardown(self) -> None:
        for made in self.in_force():
            self.corrected.corrections.undo(made.id)
        for told in every_quote(self.plain):
            assert self.corrected.show(told.id) == told
        assert self.corrected.speakers() == self.plain.speakers()
        assert KnowledgeBase.doctor(self.corrected.home.root) == []
        for knowledge_base in (self.corrected, self.plain):
            knowledge_base.close()
        self.folder.cleanup()

    def in_force(self) -> list[Correction]:
        log = self.corrected.corrections.log()
        return [logged.correction for logged in log if logged.correction.undone_at is None]


def every_quote(knowledge_base: KnowledgeBase) -> Iterator[StoredQuote]:
    """Each quote of each page that was read, old versions too."""
    for page in PAGES:
        for quote in extract(page):
            with suppress(NotFoundError):
                yield knowledge_base.show(quote.id(page.id))


TestLife = Life.TestCase
TestLife.settings = settings(deadline=None, max_examples=15, stateful_step_count=12)
