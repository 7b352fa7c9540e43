"""What checking asks of the database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import HashingEncoder

from pidato_kb import Article, KnowledgeBase
from pidato_kb.models import QuoteKind
from pidato_kb.store import Store, index_terms

BRIDGE = '"Jembatan itu kami perbaiki bulan depan," kata Salim Karto, Bupati Wanareja.'
RAIN = "Hujan lebat turun di Sukamukti sejak pagi."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A database opened for reading alone, as a check finds it."""
    with KnowledgeBase.open(tmp_path, create=True, encoder=HashingEncoder()) as base:
        base.ingest(
            [
                Article(text=BRIDGE, source="a", date="2021-03-04", outlet="Harian Wanareja"),
                Article(text=RAIN, source="b", date="2022-05-06", outlet="Kabar Sukamukti"),
            ]
        )
    with Store.open(tmp_path / "index" / "pidato.db", read_only=True) as opened:
        yield opened


def test_articles_with_and_without_quotes_are_found(store: Store) -> None:
    texts = [
        store.get_article(id_).text
        for id_ in store.matching.articles_with([stems("jembatan itu"), stems("hujan lebat")], 5)
    ]
    assert texts == [BRIDGE, RAIN]
    assert store.matching.articles_with([stems("hujan")[1:]], 5) == []
    assert store.matching.articles_with([], 5) == []


def test_the_words_of_an_articles_quotes(store: Store) -> None:
    (article,) = store.matching.articles_with([stems("jembatan itu")], 5)
    (quote,) = store.matching.quotes_in(article)
    assert (quote.kind, quote.voice, quote.fragment) == (QuoteKind.DIRECT, "salim-karto", False)
    assert store.matching.quote_texts([quote.row, 99]) == {quote.row: quote}


def test_how_common_a_stem_is(store: Store) -> None:
    assert store.matching.spread(stems("jembatan")) == 1
    assert store.matching.spread(stems("hujan")) == 0  # full text covers articles with quotes
    assert stems("jembatan") in store.matching.terms_like("je")


def test_who_is_called_how(store: Store) -> None:
    assert store.matching.called("SALIM KARTO") == ["salim-karto"]
    assert store.matching.called_partly(["karto"]) == ["Salim Karto"]
    assert store.matching.called_partly([]) == []
    assert "Salim Karto" in store.matching.names("salim-karto")
    assert [role.role for role in store.matching.roles_of("salim-karto")] == ["Bupati"]
    assert ("salim karto", "Salim Karto") in store.matching.everybody()


def test_what_is_searched(store: Store) -> None:
    assert store.matching.searched() == (2, 2, "2021-03-04", "2022-05-06")


def stems(words: str) -> str:
    return " ".join(index_terms(words))
