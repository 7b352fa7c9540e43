"""`pidato correct …`: what it says, how it ends, and that every other command respects it at once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pidato_kb.cli.correcting import SUBCOMMANDS
from pidato_kb.cli.correction_listing import moment

if TYPE_CHECKING:
    from tests.conftest import Run


def manifest_of(home: Path) -> str:
    return (home / "index" / "vectors.json").read_text(encoding="utf-8")


def rice(run: Run) -> Any:
    return run("search", "harga beras", "-n", "1").records[0]


@pytest.mark.parametrize("command", SUBCOMMANDS)
def test_the_help_of_every_command_has_an_example(run: Run, command: str) -> None:
    ran = run("correct", command, "--help")
    assert ran.code == 0
    assert f"pidato correct {command}" in ran.out.partition("Examples:")[2]


def test_a_merge_holds_for_every_command_at_once(ingested: Run, home: Path) -> None:
    index = manifest_of(home)
    ran = ingested("correct", "merge", "Salim Karto", "Ratna Wulandari")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "correction 1 (“Ratna Wulandari” is “Salim Karto”): the speaker of 1 quote changed\n"
    assert [record["name"] for record in ingested("speakers").records] == ["Salim Karto"]
    assert len(ingested("search", "kami", "--speaker", "ratna-wulandari").records) == 3
    assert rice(ingested)["speaker"]["name"] == "Salim Karto"
    assert json.loads(ingested("speaker", "Ratna Wulandari", "--format", "json").out)["aliases"] == ["Ratna Wulandari"]
    # The index knows no speakers: it is not made anew.
    assert manifest_of(home) == index
    assert ingested("doctor").code == 0


def test_show_says_that_and_when_a_person_corrected_the_speaker(ingested: Run) -> None:
    quote = rice(ingested)["quote"]
    assert ingested("show", quote).records[0]["corrected"] is None
    ingested("correct", "speaker", quote, "Salim Karto")
    record = ingested("show", quote).records[0]
    assert record["corrected"]["correction"] == 1
    assert record["corrected"]["told"]["name"] == "Ratna Wulandari"
    assert record["speaker"] == {"name": "Salim Karto", "kind": "person", "role": None, "affiliation": None}
    assert (record["evidence"]["rule"], record["confidence"]) == ("corrected", 1.0)
    page = " ".join(ingested("show", quote, "--format", "table").out.split())
    assert f"corrected by Sari on {moment(record['corrected']['made_at'])} (correction 1)" in page
    assert "the program had read “Ratna Wulandari, Kepala Dinas Pangan Sukamukti”" in page


def test_ingesting_removing_and_reindexing_keep_corrections(ingested: Run, news: Path) -> None:
    quote = rice(ingested)["quote"]
    ingested("correct", "speaker", quote, "--unknown")
    for commands in ([("ingest", news)], [("remove", news), ("ingest", news)], [("reindex",)]):
        for command in commands:
            assert ingested(*command).code == 0
        assert rice(ingested)["speaker"]["name"] is None
        assert ingested("show", quote).records[0]["corrected"]["correction"] == 1


def test_the_list_has_the_undone_ones_too(ingested: Run) -> None:
    ran = ingested("correct", "list")
    assert (ran.code, ran.err) == (1, "nothing was corrected yet\n")
    ingested("correct", "alias", "Salim Karto", "Pak Salim")
    ingested("correct", "split", "Salim Karto", "--article", "w2")
    ran = ingested("correct", "undo", "1")
    assert ran.err == "correction 1 is undone (“Pak Salim” is “Salim Karto”): the speaker of 0 quotes changed\n"
    first, second = ingested("correct", "list").records
    assert (first["kind"], first["name"], first["undone_at"] is None) == ("alias", "Pak Salim", False)
    assert (second["kind"], second["speaker"], second["quotes"]) == ("split", "Salim Karto", 1)
    assert "undone" in ingested("correct", "list", "--format", "table").out


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("merge", "Salim Karto", "Tiada"), 1, "no speaker is called 'Tiada'"),
        (("merge", "Salim Karto", "salim karto"), 2, "are one speaker already"),
        (("split", "Salim Karto"), 2, "a split needs one condition"),
        (("split", "Salim Karto", "--role", "Bupati", "--outlet", "Harian"), 2, "a split needs one condition"),
        (("split", "Salim Karto", "--role", "Camat"), 1, "no quote of Salim Karto"),
        (("split", "Salim Karto", "--outlet", "Harian"), 2, "there is nothing to split"),
        (("split", "Salim Karto", "--article", "tiada"), 1, "no article has the id"),
        (("alias", "Salim Karto", "..."), 2, "is no name"),
        (("speaker", "000000000000", "Salim Karto"), 1, "no quote has the id"),
        (("speaker", "000000000000"), 2, "give one of them"),
        (("speaker", "000000000000", "Salim Karto", "--unknown"), 2, "give one of them"),
        (("undo", "7"), 1, "there is no correction 7"),
    ],
)
def test_an_error_is_one_line_and_changes_nothing(
    ingested: Run, arguments: tuple[str, ...], code: int, message: str
) -> None:
    before = ingested("speakers").out
    ran = ingested("correct", *arguments)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (code, "", 1)
    assert message in ran.err
    assert ingested("speakers").out == before
    assert ingested("correct", "list").code == 1


def test_without_a_knowledge_base_it_is_3(run: Run) -> None:
    assert run("correct", "list").code == 3
    assert run("correct", "undo", "1").code == 3


def test_an_organisation_may_be_new(ingested: Run) -> None:
    ran = ingested("correct", "speaker", rice(ingested)["quote"], "Koperasi Melati", "--organisation")
    assert ran.err.startswith("nobody was called “Koperasi Melati” before: this is a new speaker\n")
    record = json.loads(ingested("speaker", "koperasi melati", "--format", "json").out)
    assert (record["kind"], record["quotes"], record["roles"]) == ("organisation", 1, [])
