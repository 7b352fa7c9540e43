"""`pidato timeline`: in order of date, repeated statements once, undated ones last."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import pytest

from pidato_kb.cli.output import Marked
from pidato_kb.cli.statement_listing import STATEMENTS

if TYPE_CHECKING:
    from tests.conftest import Run


def article(number: int, words: str, **more: Any) -> dict[str, Any]:
    text = f'"{words}," kata Salim Karto, Bupati Wanareja.'
    return {"id": f"t{number}", "outlet": f"Kabar {number}", "text": text, **more}


@pytest.fixture
def told(run: Run, tmp_path: Path) -> Run:
    articles = [
        article(1, "Tarif air minum tidak akan naik sampai akhir tahun ini", date="2021-03-04"),
        article(2, "Tarif air minum akan naik sampai akhir tahun ini", date="2021-05-06"),
        article(3, "Tarif air minum tidak akan naik sampai akhir tahun ini", date="2021-03-05"),
        article(4, "Jembatan gantung kami perbaiki bulan depan"),
    ]
    path = tmp_path / "told.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in articles), encoding="utf-8")
    assert run("ingest", path).code == 0
    return run


def test_in_order_of_date_repeated_ones_once_undated_ones_last(told: Run) -> None:
    ran = told("timeline", "Salim Karto")
    assert [(record["date"], record["article"]) for record in ran.records] == [("2021-03-04", "t1"), (None, "t4")]
    seen = ran.records[0]["sightings"]
    assert [(one["article"], one["diff"] == []) for one in seen] == [("t1", True), ("t3", True), ("t2", False)]
    changed = [change for change in seen[2]["diff"] if change["op"] != "equal"]
    assert changed == [{"op": "dropped", "before": "tidak", "after": ""}]
    assert ran.err == "2 statements in 4 quotes; 1 quote without a date stand last\n"


def test_a_topic_keeps_what_is_about_it(told: Run) -> None:
    (tariff,) = told("timeline", "Salim Karto", "tarif air minum").records
    assert [seen["article"] for seen in tariff["sightings"]] == ["t1", "t3", "t2"]
    assert [record["article"] for record in told("timeline", "Salim Karto", "jembatan gantung").records] == ["t4"]


def test_a_sighting_in_an_article_about_something_else_is_kept(told: Run, tmp_path: Path) -> None:
    words = "Tarif air minum tidak akan naik sampai akhir tahun ini"
    other = "Pawai budaya itu meriah sekali dan hujan turun sore hari. " * 20
    path = tmp_path / "other.jsonl"
    text = f'{other}"{words}," kata Salim Karto, Bupati Wanareja.'
    path.write_text(json.dumps({"id": "t9", "date": "2022-01-01", "title": "Pawai", "text": text}), encoding="utf-8")
    assert told("ingest", path).code == 0
    (tariff,) = told("timeline", "Salim Karto", "tarif air minum").records
    assert tariff["sightings"][-1]["article"] == "t9"


def test_the_table_shows_changed_words_without_colours(told: Run) -> None:
    out = " ".join(told("timeline", "Salim Karto", "--format", "table").out.split())
    assert "[-tidak-]" in out
    assert "the same words" in out
    assert "no date" in out


def test_bars_are_for_a_terminal_alone(told: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "█" not in told("timeline", "Salim Karto", "--format", "table").out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert "2021-03  ██ 2" in told("timeline", "Salim Karto", "--format", "table").out


def test_the_drawing(told: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    assert told("timeline", "Salim Karto", "--svg", path).code == 0
    root = ElementTree.parse(path).getroot()
    description = root.findtext("{http://www.w3.org/2000/svg}desc")
    assert description == "Maret 2021: 2; Mei 2021: 1; tanpa tanggal: 1"
    ran = told("timeline", "Salim Karto", "--svg", path)
    assert (ran.code, ran.out) == (2, "")
    assert told("timeline", "Salim Karto", "--svg", path, "--force").code == 0


def test_an_unknown_speaker_and_a_topic_without_hits_are_1(told: Run, tmp_path: Path) -> None:
    ran = told("timeline", "Salim Kartu", "--svg", tmp_path / "a.svg")
    assert (ran.code, ran.out) == (1, "")
    assert "did you mean Salim Karto?" in ran.err
    assert not (tmp_path / "a.svg").exists()
    assert told("timeline", "Salim Karto", "  ").code == 2


def test_marks_lie_on_the_changed_words() -> None:
    changes = [
        {"op": "equal", "before": "a b c d e f g h i j", "after": "a b c d e f g h i j"},
        {"op": "changed", "before": "lama", "after": "baru"},
        {"op": "equal", "before": "k", "after": "k"},
        {"op": "added", "before": "", "after": "tidak"},
    ]
    again = {"outlet": None, "date": None, "quote": "b", "kind": "direct", "diff": changes}
    speaker = {"name": "Salim", "kind": "person", "role": None, "affiliation": None}
    record = {"date": None, "quote": "a", "kind": "direct", "text": "x", "outlet": None, "speaker": speaker}
    cell = STATEMENTS.row({**record, "sightings": [record, again]})[1]
    assert isinstance(cell, Marked)
    assert cell.text == "“x”\n↻ b: … g h i j [-lama-] {+baru+} k {+tidak+}"
    assert [cell.text[start:end] for start, end, _ in cell.marks] == ["[-lama-]", "{+baru+}", "{+tidak+}"]
