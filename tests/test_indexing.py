"""The index follows the database piece by piece, and answers rightly while it is behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pidato_kb import Article, KnowledgeBase, SearchMode, indexing
from pidato_kb.indexes import read_manifest

if TYPE_CHECKING:
    from tests.conftest import HashingEncoder

TOPICS = ("beras", "jembatan", "sungai", "sekolah", "pasar", "jalan", "hutan", "listrik")


def about(number: int) -> Article:
    topic = TOPICS[number % len(TOPICS)]
    return Article(f'"Urusan {topic} nomor {number} selesai," kata Salim Karto.', f"{number}.txt")


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "SEGMENT", 16)
    monkeypatch.setattr(indexing, "_ALWAYS_MERGED", 0)
    monkeypatch.setattr(indexing, "_GONE_AT_LEAST", 1)


@pytest.fixture
def opened(home: Path, hashing_encoder: HashingEncoder) -> Iterator[KnowledgeBase]:
    with KnowledgeBase.open(home, create=True, encoder=hashing_encoder) as knowledge_base:
        yield knowledge_base


def lengths(home: Path) -> list[int]:
    return [segment.length for segment in read_manifest(home / "index").segments]


def found(knowledge_base: KnowledgeBase, query: str) -> list[tuple[str, float]]:
    hits = knowledge_base.search(query, limit=100, mode=SearchMode.SEMANTIC)
    return [(hit.stored.article.source, hit.score) for hit in hits]


def anew(home: Path, encoder: HashingEncoder, query: str) -> list[tuple[str, float]]:
    """What an index answers that is made from the database at once."""
    with KnowledgeBase.open(home, encoder=encoder) as knowledge_base:
        knowledge_base.reindex()
        return found(knowledge_base, query)


def test_new_quotes_become_a_segment_and_full_ones_are_not_written_again(
    opened: KnowledgeBase, home: Path, hashing_encoder: HashingEncoder
) -> None:
    opened.ingest(map(about, range(40)))
    assert lengths(home) == [16, 16, 8]
    full = [segment.vectors.file for segment in read_manifest(home / "index").segments[:2]]
    opened.ingest([about(40)])
    assert lengths(home) == [16, 16, 8, 1]
    opened.ingest([about(41), about(42)])
    assert lengths(home) == [16, 16, 11]
    assert [segment.vectors.file for segment in read_manifest(home / "index").segments[:2]] == full
    answer = found(opened, "urusan sungai")
    assert len(answer) == 43
    assert answer == anew(home, hashing_encoder, "urusan sungai")


def test_what_is_removed_or_changed_is_left_out_and_much_of_it_is_written_off(
    opened: KnowledgeBase, home: Path, hashing_encoder: HashingEncoder
) -> None:
    opened.ingest(map(about, range(40)))
    opened.remove(["3.txt"])
    assert lengths(home) == [16, 16, 8]
    assert "3.txt" not in dict(found(opened, "sekolah"))
    opened.ingest([Article('"Urusan lain," kata Salim Karto.', "4.txt")])
    opened.remove([f"{number}.txt" for number in range(16, 22)])
    assert read_manifest(home / "index").gone == (4, 5)
    opened.remove(["5.txt", "6.txt"])
    assert read_manifest(home / "index").gone == ()
    answer = found(opened, "urusan")
    assert len(answer) == 31
    assert answer == anew(home, hashing_encoder, "urusan")


def test_an_index_that_is_behind_answers_as_one_that_is_not(
    opened: KnowledgeBase, home: Path, hashing_encoder: HashingEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.ingest(map(about, range(20)))
    before = read_manifest(home / "index")
    with monkeypatch.context() as patch:
        patch.setattr(KnowledgeBase, "_refresh", lambda _: None)
        opened.ingest(map(about, range(20, 30)))
        opened.ingest([Article('"Urusan lain," kata Salim Karto.', "4.txt")])
        opened.remove(["7.txt"])
    assert read_manifest(home / "index") == before
    with KnowledgeBase.open(home, encoder=hashing_encoder) as reader:
        behind = found(reader, "urusan jembatan")
        assert reader.index_trouble is None
    assert len(behind) == 29
    assert behind == anew(home, hashing_encoder, "urusan jembatan")


def test_a_reader_keeps_up_while_the_index_stays_behind(
    opened: KnowledgeBase, home: Path, hashing_encoder: HashingEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it got from the database once it does not read again, and answers as if it had."""
    opened.ingest(map(about, range(20)))
    monkeypatch.setattr(KnowledgeBase, "_refresh", lambda _: None)
    read: list[int] = []
    with KnowledgeBase.open(home, encoder=hashing_encoder) as reader:
        store = reader._open.reader()
        vectors_of = store.vectors_of

        def counted(model: str, rows: Any, **options: Any) -> Any:
            read.extend(rows.tolist())
            return vectors_of(model, rows, **options)

        monkeypatch.setattr(store, "vectors_of", counted)
        for numbers in (range(20, 24), range(24, 30)):
            opened.ingest(map(about, numbers))
            assert len(found(reader, "urusan jembatan")) == numbers.stop
        opened.remove(["7.txt", "25.txt"])
        behind = found(reader, "urusan jembatan")
    assert len(behind) == 28
    assert behind == anew(home, hashing_encoder, "urusan jembatan")
    assert len(read) == len(set(read)) == 10


def test_an_index_that_is_ahead_of_what_is_read_shows_nothing_that_is_not_there_yet(
    opened: KnowledgeBase, home: Path, hashing_encoder: HashingEncoder
) -> None:
    opened.ingest(map(about, range(20)))
    with KnowledgeBase.open(home, encoder=hashing_encoder) as reader:
        store = reader._open.reader()
        with store.snapshot():
            assert len(store.encoded_rows("words")) == 20
            opened.ingest(map(about, range(20, 30)))
            opened.remove(["7.txt"])
            assert {source for source, _ in found(reader, "urusan")} == {f"{number}.txt" for number in range(20)}


def test_old_words_that_are_current_again_are_found_again(opened: KnowledgeBase, home: Path) -> None:
    opened.ingest([about(1), about(2)])
    opened.ingest([Article('"Urusan lain," kata Salim Karto.', "1.txt")])
    assert len(found(opened, "urusan")) == 2
    opened.ingest([about(1)])
    assert {text for text, _ in found(opened, "urusan jembatan nomor 1")} == {"1.txt", "2.txt"}
    assert read_manifest(home / "index").gone == () or len(found(opened, "urusan")) == 2


def test_an_index_of_a_state_that_was_taken_back_is_not_taken_for_one_that_is_behind(
    home: Path, hashing_encoder: HashingEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rows that come after a copy was put back have the numbers that other quotes had before."""
    database = home / "index" / "pidato.db"
    with KnowledgeBase.open(home, create=True, encoder=hashing_encoder) as opened:
        opened.ingest(map(about, range(5)))
    copy = database.read_bytes()
    with KnowledgeBase.open(home, encoder=hashing_encoder) as opened:
        opened.ingest(map(about, range(5, 9)))
    database.write_bytes(copy)
    with KnowledgeBase.open(home, encoder=hashing_encoder) as opened:
        with monkeypatch.context() as patch:
            patch.setattr(KnowledgeBase, "_refresh", lambda _: None)
            opened.ingest(map(about, range(10, 14)))
        unmended = found(opened, "urusan jembatan")
        assert opened.index_trouble is not None
        opened.ingest([])
    with KnowledgeBase.open(home, encoder=hashing_encoder) as opened:
        mended = found(opened, "urusan jembatan")
        assert opened.index_trouble is None
    assert unmended == mended == anew(home, hashing_encoder, "urusan jembatan")
