"""The writer: the same records in five formats, on stdout, complete."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from typing import Any

import pytest

from pidato_kb.cli.formats import Format
from pidato_kb.cli.hit_listings import HITS
from pidato_kb.cli.listings import SPEAKERS
from pidato_kb.cli.output import flat, labelled, pick, write, write_one
from pidato_kb.cli.tables import write_paragraphs

LONG = "kata yang tidak boleh hilang " * 30

HIT: dict[str, Any] = {
    "rank": 1,
    "score": 0.5,
    "quote": "abc123abc123",
    "article": "w3",
    "start": 10,
    "end": 20,
    "text": 'harga "beras" | turun',
    "kind": "indirect",
    "cue": {"start": 1, "end": 9, "text": "berharap"},
    "speaker": {"name": "Salim Karto", "kind": "person", "role": "Bupati", "affiliation": "Wanareja"},
    "via": None,
    "outlet": "Harian Wanareja",
    "title": None,
    "date": "2021-03-04",
    "url": None,
    "confidence": 0.9,
    "matches": [],
    "sightings": [],
    "nearest": None,
    "context": None,
    "group": None,
}


def written(capsys: pytest.CaptureFixture[str], records: list[dict[str, Any]], form: Format | None) -> str:
    assert write(records, HITS, form) == len(records)
    return capsys.readouterr().out


def test_jsonl_is_one_object_a_line_and_the_default_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    lines = written(capsys, [HIT, HIT], None).splitlines()
    assert [json.loads(line) for line in lines] == [HIT, HIT]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_json_is_one_list(capsys: pytest.CaptureFixture[str], count: int) -> None:
    assert json.loads(written(capsys, [HIT] * count, Format.JSON)) == [HIT] * count


def test_a_single_record_is_an_object_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    write_one(HIT, HITS, Format.JSON)
    assert json.loads(capsys.readouterr().out) == HIT


def test_csv_flattens_what_is_nested(capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(written(capsys, [HIT, {**HIT, "cue": None}], Format.CSV))))
    assert rows[0]["speaker_name"] == "Salim Karto"
    assert rows[0]["text"] == 'harga "beras" | turun'
    assert rows[0]["cue_text"] == "berharap"
    assert rows[1]["cue_text"] == ""


def test_markdown_escapes_what_would_break_its_table(capsys: pytest.CaptureFixture[str]) -> None:
    lines = written(capsys, [HIT], Format.MD).splitlines()
    assert lines[1] == "| --- | --- | --- |"
    assert r'harga "beras" \| turun' in lines[2]


def test_indirect_speech_is_never_shown_without_its_cue(capsys: pytest.CaptureFixture[str]) -> None:
    for form in (Format.TABLE, Format.MD):
        assert "[berharap] harga" in written(capsys, [HIT], form)


def test_a_table_of_nothing_has_no_headings(capsys: pytest.CaptureFixture[str]) -> None:
    assert written(capsys, [], Format.TABLE) == ""
    assert written(capsys, [], Format.CSV).startswith("rank,")


def test_the_lines_of_a_page_begin_behind_its_labels() -> None:
    out = io.StringIO()
    write_paragraphs([labelled("Why", "kata " * 30), labelled("Log", "satu\ndua")], out)
    lines = out.getvalue().splitlines()
    assert [line[:12] for line in lines] == ["Why      kat", "         kat", "Log      sat", "         dua"]


def test_a_table_in_a_pipe_leaves_no_word_out(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    table = written(capsys, [{**HIT, "text": LONG + "x" * 300}], Format.TABLE)
    assert table.count("hilang") == 30
    assert table.count("x") == 300
    assert "…" not in table
    assert "\x1b" not in table


def test_no_article_can_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert "\x1b" not in written(capsys, [{**HIT, "text": "a\x1b[2Jb\x9b31mc"}], Format.TABLE)


def test_square_brackets_are_data_and_no_markup(capsys: pytest.CaptureFixture[str]) -> None:
    assert "[red]mereka[/red] :smile:" in written(capsys, [{**HIT, "text": "[red]mereka[/red] :smile:"}], Format.TABLE)


def test_lists_and_flags_in_one_csv_cell() -> None:
    assert flat(["Salim", "Karto"]) == "Salim; Karto"
    assert flat([{"role": "Bupati"}]) == '[{"role": "Bupati"}]'
    assert flat(True) == "true"
    assert flat(None) == ""
    assert pick({"cue": None}, "cue.text") is None


def test_speakers_without_a_role_have_an_empty_cell(capsys: pytest.CaptureFixture[str]) -> None:
    bare = {
        "id": "s1",
        "name": "Darma",
        "kind": "person",
        "quotes": 1,
        "articles": 1,
        "aliases": [],
        "roles": [],
    }
    write([bare], SPEAKERS, Format.MD)
    assert capsys.readouterr().out.splitlines()[-1] == "| s1 | Darma | person | 1 | 1 |  |"


WRITING = """
import sys, typer
from pidato_kb.cli.formats import Format
from pidato_kb.cli.hit_listings import HITS
from pidato_kb.cli.output import write
try:
    write(({{"text": {text}, "rank": n}} for n in range({count})), HITS, Format.JSONL)
except typer.Exit as left:
    sys.exit(left.exit_code)
"""


def test_utf8_whatever_the_locale_says() -> None:
    script = WRITING.format(text=r'"”Wanareja\ud800”"', count=1)
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    out = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True).stdout
    assert out.decode("utf-8") == '{"text": "”Wanareja\\ud800”", "rank": 0}\n'
    assert json.loads(out)["text"] == "”Wanareja\ud800”"


def test_a_reader_who_leaves_early_ends_the_command_quietly() -> None:
    script = WRITING.format(text='"x" * 1000', count=10_000)
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        error = process.stderr.read()
    assert error == b""
    assert process.returncode == 0
