"""`pidato extract`: a stream of articles in, a stream of quotes out, no knowledge base."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import Run

TEXT = '"Jalan dibuka lagi besok," kata Salim Karto, Bupati Wanareja.'


def test_lines_in_lines_out(run: Run, home: Path) -> None:
    ran = run("extract", "-", "--format", "jsonl", stdin=json.dumps({"id": "a1", "text": TEXT}))
    assert ran.code == 0
    (record,) = ran.records
    assert record["article"] == "a1"
    assert TEXT[record["start"] : record["end"]] == record["text"] == "Jalan dibuka lagi besok,"
    assert record["speaker"] == {
        "name": "Salim Karto",
        "kind": "person",
        "role": "Bupati",
        "affiliation": "Wanareja",
    }
    assert not home.exists()


def test_the_text_is_taken_as_it_was_sent(run: Run) -> None:
    text = "Ã¢â‚¬Å“Rusak” " + TEXT
    for record in run("extract", stdin=json.dumps({"id": "a1", "text": text})).records:
        assert text[record["start"] : record["end"]] == record["text"]


def test_a_bad_line_is_told_and_the_rest_goes_on(run: Run) -> None:
    ran = run("extract", "-", stdin=f'{{"id": "a1", "text": {json.dumps(TEXT)}}}\nrusak\n')
    assert ran.code == 4
    assert len(ran.records) == 1
    assert ran.err.count("\n") == 1


def test_no_quotes_is_no_failure(run: Run) -> None:
    ran = run("extract", "-", stdin=json.dumps({"id": "a1", "text": "Hujan turun di Wanareja."}))
    assert (ran.code, ran.out, ran.err) == (0, "", "no quotes were found\n")


def test_columns_of_other_names(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "arsip.csv"
    path.write_text(f'nomor,isi\n7,"{TEXT.replace(chr(34), chr(34) * 2)}"\n', encoding="utf-8")
    ran = run("extract", path, "--column", "text=isi", "--column", "id=nomor")
    assert [record["article"] for record in ran.records] == ["7"]
    for wrong in ("text", "=isi", "judul=isi"):
        assert run("extract", path, "--column", wrong).code == 2


def test_each_article_is_answered_before_the_next_is_read() -> None:
    command = [sys.executable, "-m", "pidato_kb", "extract", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for name in ("a1", "a2"):
            process.stdin.write(json.dumps({"id": name, "text": TEXT}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["article"] == name
        process.stdin.close()
        assert process.wait() == 0
