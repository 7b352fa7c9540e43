"""An article that changes after it was read: old quotes stay as they were, out of search, and people decide."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pidato_kb.cli.correction_listing import moment

if TYPE_CHECKING:
    from tests.conftest import Run

FIRST = (
    '"Jembatan itu kami perbaiki bulan depan," kata Salim Karto, Bupati Wanareja. '
    '"Pasar kami buka lagi hari Senin," ujarnya.'
)
# The bridge is said otherwise, the market is a place further on.
SECOND = (
    "Bupati Wanareja, Salim Karto, memberi keterangan. "
    '"Jembatan itu kami perbaiki tahun depan," katanya. "Pasar kami buka lagi hari Senin," ujarnya.'
)
# The words about the market stand in it, and nobody says them.
THIRD = "Kabar dari Wanareja: Pasar kami buka lagi hari Senin, begitu bunyi papan di gerbang."


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "jembatan.txt"


def read(run: Run, page: Path, text: str) -> dict[str, str]:
    """Ingest the page with this text and return the ids of its quotes by their words."""
    page.write_text(text, encoding="utf-8")
    assert run("ingest", page).code == 0
    return {hit["text"]: hit["quote"] for hit in run("search", "jembatan pasar kami", "-n", "20").records}


BRIDGE, MARKET = "Jembatan itu kami perbaiki bulan depan,", "Pasar kami buka lagi hari Senin,"


def test_show_tells_what_became_of_the_words(run: Run, page: Path) -> None:
    old = read(run, page, FIRST)
    read(run, page, SECOND)
    new = read(run, page, THIRD)
    assert not new
    record = run("show", old[MARKET]).records[0]
    assert record["text"] == MARKET
    assert record["source"]["text"] == FIRST
    first, second, third = record["history"]["versions"]
    assert record["superseded_by"] == first["superseded_by"] == second["article"]
    assert (first["words_stand"], first["quotes"]) == (True, [old[MARKET]])
    assert (second["words_stand"], len(second["quotes"])) == (True, 1)
    assert second["quotes"] != [old[MARKET]]
    assert (third["words_stand"], third["quotes"], third["superseded_by"]) == (True, [], None)
    bridge = " ".join(run("show", old[BRIDGE], "--format", "table").out.split())
    assert f"Version {second['article']}, read {moment(second['ingested_at'])}: these words are not in it" in bridge
    market = " ".join(run("show", old[MARKET], "--format", "table").out.split())
    assert f"the very same words are quote {second['quotes'][0]}" in market
    assert "the words stand in it, as no quote, current" in market


def test_nobody_finds_an_old_version(run: Run, page: Path) -> None:
    old = read(run, page, FIRST)
    new = read(run, page, SECOND)
    assert set(new) == {"Jembatan itu kami perbaiki tahun depan,", MARKET}
    assert not set(old.values()) & set(new.values())
    for mode in ("hybrid", "semantic", "lexical"):
        found = run("search", "jembatan bulan depan", "--mode", mode, "-n", "20").records
        assert {hit["quote"] for hit in found} <= set(new.values())


def test_a_correction_stays_with_the_old_quote_and_the_list_says_what_there_is(run: Run, page: Path) -> None:
    old = read(run, page, FIRST)
    for words in (BRIDGE, MARKET):
        assert run("correct", "quote", old[words], "--speaker", "Dewi Melati").code == 0
    assert run("correct", "list").err == ""
    new = read(run, page, SECOND)
    # Nothing is moved by guess.
    assert run("show", new[MARKET]).records[0]["speaker"]["name"] == "Salim Karto"
    assert run("show", old[MARKET]).records[0]["speaker"]["name"] == "Dewi Melati"
    ran = run("correct", "list")
    bridge, market = ran.records
    assert ran.err.startswith("2 corrections of quotes whose article has a newer version")
    current = run("show", new[MARKET]).records[0]["source"]["id"]
    assert bridge["newer"] == {"article": current, "words_stand": False, "quotes": []}
    assert market["newer"] == {"article": current, "words_stand": True, "quotes": [new[MARKET]]}
    table = " ".join(run("correct", "list", "--format", "md").out.replace("<br>", " ").split())
    assert f"newer version of the article: {current}, the very same words there: {new[MARKET]}" in table


def test_a_correction_holds_again_when_the_old_version_is_back(run: Run, page: Path) -> None:
    old = read(run, page, FIRST)
    assert run("correct", "quote", old[BRIDGE], "--reject").code == 0
    read(run, page, SECOND)
    back = read(run, page, FIRST)
    assert back == {MARKET: old[MARKET]}
    assert run("correct", "list").records[0]["newer"] is None
    assert run("doctor").code == 0


def test_show_tells_the_corrections_of_quote_and_speaker_and_no_others(run: Run, page: Path) -> None:
    quotes = read(run, page, FIRST)
    for words in (
        ("quote", quotes[BRIDGE], "--note", "so on the recording"),
        ("quote", quotes[MARKET], "--note", "another quote's"),
        ("alias", "Salim Karto", "Pak Salim"),
        ("quote", quotes[BRIDGE], "--speaker", "Dewi Melati"),
        ("alias", "Dewi Melati", "Bu Dewi"),
    ):
        assert run("correct", *words).code == 0
    run("correct", "undo", "3")
    record = json.loads(run("show", quotes[BRIDGE], "--format", "json").out)
    assert [made["id"] for made in record["history"]["corrections"]] == [1, 3, 4, 5]
    page_of = " ".join(run("show", quotes[BRIDGE], "--format", "table").out.split())
    assert "Log 3: “Pak Salim” is “Salim Karto”" in page_of
    assert "undone" in page_of
