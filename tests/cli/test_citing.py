"""`pidato cite`: several ids, all styles, and what it refuses."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run


def id_of(run: Run, query: str) -> str:
    return str(run("search", query, "-n", "1").records[0]["quote"])


def test_plain_is_the_default(ingested: Run) -> None:
    ran = ingested("cite", id_of(ingested, "harga beras"))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "“Harga beras turun pekan ini,” — Ratna Wulandari (Kepala Dinas Pangan Sukamukti), dikutip dalam "
        "“Beras Turun”, Kabar Sukamukti, 6 Mei 2022, https://kabar.example/beras.\n"
    )


@pytest.mark.parametrize("style", ["plain", "footnote", "apa", "markdown"])
def test_several_stand_one_below_the_other(ingested: Run, style: str) -> None:
    ran = ingested("cite", id_of(ingested, "harga beras"), id_of(ingested, "jembatan"), "--style", style)
    first, second = ran.out.rstrip("\n").split("\n\n") if style != "markdown" else ran.out.split("\n\n", 1)
    assert "Ratna Wulandari" in first
    assert "Salim Karto" in second


def test_json_ld_is_one_object_or_one_graph(ingested: Run) -> None:
    rice, bridge = id_of(ingested, "harga beras"), id_of(ingested, "jembatan")
    one = json.loads(ingested("cite", rice, "--style", "jsonld").out)
    assert (one["identifier"], one["text"]) == (rice, "Harga beras turun pekan ini,")
    two = json.loads(ingested("cite", rice, bridge, "--style", "jsonld").out)
    assert [node["identifier"] for node in two["@graph"]] == [rice, bridge]


def test_an_old_version_and_a_correction_are_said(ingested: Run, news: Path) -> None:
    quote = id_of(ingested, "harga beras")
    ingested("correct", "speaker", quote, "Salim Karto")
    assert "[penutur dikoreksi" in ingested("cite", quote).out
    news.write_text(news.read_text(encoding="utf-8").replace("pekan", "bulan"), encoding="utf-8")
    ingested("ingest", news)
    assert "versi lama artikel, sudah diganti oleh versi" in ingested("cite", quote).out


def test_the_day_of_access(ingested: Run) -> None:
    quote = id_of(ingested, "harga beras")
    assert "diakses 24 November 2026" in ingested("cite", quote, "--accessed", "2026-11-24").out
    assert "diakses 17 Agustus 2026" in ingested("cite", quote, "--accessed", "17 agustus 2026").out
    ran = ingested("cite", quote, "--accessed", "2026-08")
    assert (ran.code, ran.out) == (2, "")
    assert "--accessed takes one day" in ran.err


def test_a_terminal_shows_italics_and_breaks_no_line(ingested: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    quote = id_of(ingested, "harga beras")
    piped = ingested("cite", quote).out
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    shown = ingested("cite", quote).out
    assert "\x1b[3mKabar Sukamukti\x1b[0m" in shown
    assert shown.replace("\x1b[3m", "").replace("\x1b[0m", "") == piped


def test_one_unknown_id_and_nothing_is_printed(ingested: Run) -> None:
    quote = id_of(ingested, "harga beras")
    wrong = quote[:-1] + ("0" if quote[-1] != "0" else "1")
    ran = ingested("cite", quote, wrong)
    assert (ran.code, ran.out) == (1, "")
    assert f"did you mean {quote}?" in ran.err
    assert ingested("cite", quote, "--style", "chicago").code == 2
