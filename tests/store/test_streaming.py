"""Everything that passes, in one state of the database."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import HashingEncoder

from pidato_kb import KnowledgeBase
from pidato_kb.articles import read_sources
from pidato_kb.models import Filters, QuoteKind


def filled(home: Path, news: Path) -> KnowledgeBase:
    base = KnowledgeBase.open(home, create=True, encoder=HashingEncoder())
    base.ingest(read_sources([str(news)]))
    return base


def test_what_passes_comes_in_the_order_in_which_it_was_stored(home: Path, news: Path) -> None:
    with filled(home, news) as base:
        assert [stored.article.label for stored in base.passing()] == ["w1", "s1", "w2"]
        assert [s.article.label for s in base.passing(Filters(kind=QuoteKind.INDIRECT))] == ["w2"]
        assert [s.article.label for s in base.passing(Filters(speaker="Salim Karto", until="2022"))] == ["w1"]


def test_it_is_what_a_search_may_find(home: Path, news: Path) -> None:
    with filled(home, news) as base:
        for filters in (Filters(), Filters(outlet="wana"), Filters(role="bupati"), Filters(min_confidence=0.9)):
            found = {hit.stored.id for hit in base.search("beras", filters=filters, limit=100)}
            assert {stored.id for stored in base.passing(filters)} == found


def test_old_versions_are_left_out(home: Path, news: Path) -> None:
    with filled(home, news) as base:
        news.write_text(news.read_text(encoding="utf-8").replace("pekan", "bulan"), encoding="utf-8")
        base.ingest(read_sources([str(news)]))
        assert sorted(stored.quote.text for stored in base.passing(Filters(outlet="sukamukti"))) == [
            "Harga beras turun bulan ini,"
        ]


def test_a_snapshot_does_not_see_what_another_process_stores(home: Path, news: Path) -> None:
    filled(home, news).close()
    with KnowledgeBase.open(home, encoder=HashingEncoder()) as base, base.snapshot():
        before = base.stats()
        news.write_text('{"id": "x", "text": "\\"Hujan turun lebat,\\" kata Salim Karto."}\n', encoding="utf-8")
        with KnowledgeBase.open(home, encoder=HashingEncoder()) as other:
            other.ingest(read_sources([str(news)]))
            assert other.stats().articles == before.articles + 1
        assert base.stats() == before
        assert len(list(base.passing())) == before.quotes
    with KnowledgeBase.open(home, encoder=HashingEncoder()) as base:
        assert base.stats().articles == before.articles + 1


def test_what_is_gathered_for_an_export(home: Path, news: Path) -> None:
    with filled(home, news) as base:
        assert [item.query for item in base.gather(limit=2)] == [None, None]
        found = [(item.query, item.rank) for item in base.gather(["beras", "sekolah"], limit=1)]
        assert found == [("beras", 1), ("sekolah", 1)]
