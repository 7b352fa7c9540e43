"""Broken, foreign, locked, read-only and full: one clear error each, and nothing lost."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.store.store_examples import article, new

from pidato_kb.errors import HomeError, SchemaError, StoreError
from pidato_kb.models import Filters
from pidato_kb.store import NewArticle, Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed database with one article."""
    path = tmp_path / "kb.sqlite"
    with Store.open(path, create=True) as store:
        store.add([new("Jalan desa harus diperbaiki")])
    return path


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """A small disk of its own that can be mounted again with other options."""
    folder = tmp_path / "disk"
    folder.mkdir()

    def mount(options: str) -> Path:
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        except OSError as error:
            pytest.skip(f"no disk can be mounted here: {error}")
        if done.returncode:
            pytest.skip(f"no disk can be mounted here: {done.stderr.strip()}")
        return folder

    yield mount
    if os.path.ismount(folder):
        subprocess.run(["umount", str(folder)], check=True)


def test_a_missing_database_is_named(tmp_path: Path) -> None:
    with pytest.raises(HomeError, match="no knowledge base at"):
        Store.open(tmp_path / "kb.sqlite")
    with pytest.raises(HomeError, match="does not exist"):
        Store.open(tmp_path / "nowhere" / "kb.sqlite", create=True)
    assert not (tmp_path / "kb.sqlite").exists()


def test_a_file_of_something_else_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "kb.sqlite"
    path.write_text("Ini bukan basis data, hanya catatan rapat desa. " * 40, encoding="utf-8")
    before = path.read_bytes()
    for create in (False, True):
        with pytest.raises(StoreError, match="not a pidato database"):
            Store.open(path, create=create)
    assert path.read_bytes() == before


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "kb.sqlite"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE catatan (isi TEXT)")
    other.close()
    before = path.read_bytes()
    for create in (False, True):
        with pytest.raises(StoreError, match="another program"):
            Store.open(path, create=create)
    assert path.read_bytes() == before


def test_an_empty_file_is_no_knowledge_base_but_can_become_one(tmp_path: Path) -> None:
    path = tmp_path / "kb.sqlite"
    path.touch()
    with pytest.raises(HomeError, match="is empty"):
        Store.open(path)
    with Store.open(path, create=True) as store:
        assert store.stats().articles == 0


@pytest.mark.parametrize("kept", [50, 4096, 40_000])
@pytest.mark.parametrize("read_only", [False, True])
def test_a_truncated_database_is_one_error(path: Path, kept: int, read_only: bool) -> None:
    with path.open("r+b") as file:
        file.truncate(kept)
    with pytest.raises(StoreError, match="damaged"), Store.open(path, read_only=read_only) as store:
        store.verify_verbatim()


def test_a_damaged_page_is_found(path: Path) -> None:
    with path.open("r+b") as file:
        for page in range(3, path.stat().st_size // 4096):
            file.seek(page * 4096)
            file.write(b"\xff" * 64)
    with pytest.raises(StoreError, match="damaged"), Store.open(path) as store:
        store.verify_verbatim()


def test_a_newer_schema_asks_for_an_upgrade(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(SchemaError, match="upgrade pidato"):
        Store.open(path)


def test_a_second_writer_gets_one_clear_error(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pidato_kb.store.connection.BUSY_SECONDS", 0.05)
    first = sqlite3.connect(path, isolation_level=None)
    first.execute("BEGIN IMMEDIATE")
    try:
        with Store.open(path) as second:
            assert second.stats().articles == 1
            with pytest.raises(StoreError, match="another process is writing"):
                second.add([new("Pasar dibuka lagi", "b.txt")])
            first.execute("ROLLBACK")
            second.add([new("Pasar dibuka lagi", "b.txt")])
            assert second.stats().articles == 2
    finally:
        first.close()


def test_one_reads_while_another_writes(path: Path) -> None:
    with Store.open(path) as writer, Store.open(path, read_only=True) as reader:
        assert reader.stats().articles == 1
        writer.add([new("Pasar dibuka lagi", "b.txt")])
        assert reader.stats().articles == 2


def test_reading_only_refuses_to_write(path: Path) -> None:
    with Store.open(path, read_only=True) as store:
        with pytest.raises(HomeError, match="cannot be written"):
            store.add([new("Pasar dibuka lagi", "b.txt")])
        assert store.full_text_is_sound()


def test_a_home_that_cannot_be_written_can_be_read(disk: Callable[[str], Path]) -> None:
    path = disk("size=4m") / "kb.sqlite"
    with Store.open(path, create=True) as store:
        store.add([new("Jalan desa harus diperbaiki")])
    disk("remount,ro")
    with Store.open(path, read_only=True) as store:
        assert [row for row, _ in store.lexical(["jalan"], Filters(), 5)] == [1]
        assert store.verify_verbatim() == store.integrity_check() == []
        assert store.full_text_is_sound()
    with pytest.raises(HomeError, match="cannot be"), Store.open(path) as store:
        store.add([new("Pasar dibuka lagi", "b.txt")])


def test_unmerged_changes_are_not_passed_over_in_silence(disk: Callable[[str], Path]) -> None:
    path = disk("size=4m") / "kb.sqlite"
    with Store.open(path, create=True) as store:
        store.add([new("Jalan desa harus diperbaiki")])
        log = path.with_name("kb.sqlite-wal")
        left_behind = log.read_bytes()
    log.write_bytes(left_behind)
    disk("remount,ro")
    with pytest.raises(HomeError, match="holds changes"):
        Store.open(path, read_only=True)


def test_a_full_disk_loses_nothing_that_was_stored(disk: Callable[[str], Path]) -> None:
    path = disk("size=1m") / "kb.sqlite"
    stored = 0
    with Store.open(path, create=True) as store:
        with pytest.raises(StoreError, match="free"):  # noqa: PT012 (it is open which article is one too many)
            for number in range(200):
                words = f"Bantuan tahap {number} " + "untuk desa " * 2000
                store.add([NewArticle(article(words, f"{number}.txt"))])
                stored += 1
        assert store.stats().articles == stored > 0
    disk("remount,size=16m")
    with Store.open(path) as store:
        assert store.stats().articles == stored
        assert store.integrity_check() == store.verify_verbatim() == []
        assert store.full_text_is_sound()
        store.add([new("Jalan desa harus diperbaiki")])


def test_a_full_disk_at_the_start_is_one_error(disk: Callable[[str], Path]) -> None:
    path = disk("size=64k") / "kb.sqlite"
    with pytest.raises(StoreError, match="free"):
        Store.open(path, create=True)


def test_a_killed_writer_leaves_whole_batches(path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from tests.store.store_examples import new; "
        "from pidato_kb.store import Store; store = Store.open(Path(sys.argv[1]));\n"
        "for n in range(10**6):\n"
        "    store.add([new(f'Bantuan tahap {n} bagian {part}', f'{n}-{part}.txt') for part in range(5)])\n"
        "    print(n, flush=True)\n"
    )
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", script, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root) as writer:
        assert writer.stdout is not None
        committed = [writer.stdout.readline() for _ in range(7)]
        writer.kill()
    with Store.open(path) as store:
        articles = store.stats().articles
        assert articles >= 1 + 5 * len(committed)
        assert articles % 5 == 1
        assert store.stats().quotes == articles
        assert store.integrity_check() == store.verify_verbatim() == []
        assert store.full_text_is_sound()


def test_words_changed_behind_our_back_are_refused_or_found(path: Path) -> None:
    connection = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        connection.execute("UPDATE articles SET text = 'lain'")
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        connection.execute("UPDATE quotes SET text = 'lain'")
    connection.execute("DROP TRIGGER quotes_keep_text")
    connection.execute("UPDATE quotes SET text = 'Jalan desa harus dijual'")
    connection.commit()
    connection.close()
    with Store.open(path) as store:
        (name,) = store.verify_verbatim()
        assert store.get_quote(name).quote.text == "Jalan desa harus dijual"


def test_full_text_out_of_step_is_found_and_mended(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER quotes_restemmed")
    connection.execute("UPDATE quotes SET stems = 'pasar'")
    connection.commit()
    connection.close()
    with Store.open(path, read_only=True) as store:
        assert not store.full_text_is_sound()
    with Store.open(path) as store:
        assert not store.full_text_is_sound()
        store.rebuild_full_text()
        assert store.full_text_is_sound()
        assert [row for row, _ in store.lexical(["pasar"], Filters(), 5)] == [1]


def test_another_thread_gets_our_error_too(path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with Store.open(path) as store, ThreadPoolExecutor(1) as pool:
        assert isinstance(pool.submit(store.stats).exception(), StoreError)
