"""What waits for its vector is encoded once, however often the same words come."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pidato_kb import Article, KnowledgeBase
from pidato_kb.filling import fill
from pidato_kb.store import Store

if TYPE_CHECKING:
    from tests.conftest import HashingEncoder

RICE = '"Harga beras turun pekan ini," ujar Ratna Wulandari.'


@pytest.fixture
def opened(home: Path, hashing_encoder: HashingEncoder) -> Iterator[KnowledgeBase]:
    with KnowledgeBase.open(home, create=True, encoder=hashing_encoder) as knowledge_base:
        yield knowledge_base


def test_words_that_were_encoded_before_are_not_encoded_again(
    opened: KnowledgeBase, hashing_encoder: HashingEncoder
) -> None:
    opened.ingest([Article(RICE, "a.txt", title="Beras")])
    assert sorted(hashing_encoder.encoded) == [f"Beras. {RICE}", "Harga beras turun pekan ini,"]
    hashing_encoder.encoded.clear()
    opened.ingest([Article(RICE, "b.txt", title="Beras", outlet="Kabar")])
    assert hashing_encoder.encoded == []
    assert opened.stats().quotes == 2
    assert len({hit.score for hit in opened.search("harga beras", limit=5)}) == 1


def test_a_changed_article_encodes_what_is_new_in_it(opened: KnowledgeBase, hashing_encoder: HashingEncoder) -> None:
    opened.ingest([Article(RICE, "a.txt")])
    hashing_encoder.encoded.clear()
    changed = f'{"Pembuka. " * 30}{RICE} "Panen raya dimulai," tambahnya.'
    opened.ingest([Article(changed, "a.txt")])
    assert "Harga beras turun pekan ini," not in hashing_encoder.encoded
    assert "Panen raya dimulai," in hashing_encoder.encoded


def test_words_are_found_before_they_are_encoded_and_it_is_told(
    home: Path, hashing_encoder: HashingEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, KnowledgeBase.open(home, create=True, encoder=hashing_encoder) as before:
        patch.setattr("pidato_kb.filling.fill", killed)
        with pytest.raises(KeyboardInterrupt):
            before.ingest([Article(RICE, "a.txt")])
    with KnowledgeBase.open(home, create=True, encoder=hashing_encoder) as after:
        assert [hit.stored.quote.text for hit in after.search("beras")] == ["Harga beras turun pekan ini,"]
        assert after.unencoded == 1
        # The next ingest begins with it, be it about nothing.
        after.ingest([Article("Tidak ada kutipan.", "b.txt")])
        after.search("beras")
        assert after.unencoded == 0
    assert KnowledgeBase.doctor(home) == []


def test_a_gap_is_filled_by_a_thorough_look(opened: KnowledgeBase, home: Path, hashing_encoder: HashingEncoder) -> None:
    opened.ingest([Article(RICE, "a.txt"), Article('"Panen raya dimulai," kata Ratna Wulandari.', "b.txt")])
    with Store.open(home / "index" / "pidato.db") as store:
        with store._transaction() as connection:
            connection.execute("DELETE FROM quote_vectors WHERE quote = 1")
            connection.execute("DELETE FROM article_vectors WHERE article = 2")
        assert fill(store, hashing_encoder) == 0
        assert fill(store, hashing_encoder, thorough=True) == 2
        assert store.quotes_without_vector("words") == []
        assert store.articles_without_head("words") == []
