"""`pidato correct quote …`: one quote's speaker, role, a note, and words that are no quote."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pidato_kb.cli.correction_listing import moment

if TYPE_CHECKING:
    from tests.conftest import Ran, Run


def rice(run: Run) -> str:
    return str(next(hit["quote"] for hit in run("search", "harga beras").records if "beras" in hit["text"]))


def say(run: Run, *words: str) -> Ran:
    ran = run("correct", "quote", *words)
    assert (ran.code, ran.out) == (0, "")
    return ran


def test_several_things_are_said_at_once_and_undone_alone(ingested: Run) -> None:
    quote = rice(ingested)
    ran = say(ingested, quote, "--speaker", "Salim Karto", "--role", "Camat", "--affiliation", "Sukamukti")
    assert ran.err.splitlines() == [
        f"correction 1 (quote {quote} is by “Salim Karto”): the speaker of 1 quote changed",
        f"correction 2 (quote {quote} has the role “Camat” and the affiliation “Sukamukti”): "
        "the role in 1 quote changed",
    ]
    speaker = {"name": "Salim Karto", "kind": "person", "role": "Camat", "affiliation": "Sukamukti"}
    assert ingested("show", quote).records[0]["speaker"] == speaker
    ingested("correct", "undo", "1")
    assert ingested("show", quote).records[0]["speaker"] == speaker | {"name": "Ratna Wulandari"}
    ingested("correct", "undo", "2")
    record = ingested("show", quote).records[0]
    assert (record["speaker"]["role"], record["speaker"]["affiliation"]) == ("Kepala", "Dinas Pangan Sukamukti")
    assert record["corrected"] is None


def test_a_role_alone_leaves_speaker_and_evidence_as_they_are(ingested: Run) -> None:
    quote = rice(ingested)
    before = ingested("show", quote).records[0]
    say(ingested, quote, "--role", "Wakil Kepala Dinas Pangan")
    record = ingested("show", quote).records[0]
    assert record["speaker"] == before["speaker"] | {"role": "Wakil Kepala Dinas Pangan"}
    assert (record["evidence"], record["confidence"]) == (before["evidence"], before["confidence"])
    assert len(ingested("search", "beras", "--role", "Wakil").records) == 1
    (role,) = json.loads(ingested("speaker", "Ratna Wulandari", "--format", "json").out)["roles"]
    assert role["role"] == "Wakil Kepala Dinas Pangan"
    say(ingested, quote, "--role", "", "--affiliation", "")
    assert ingested("show", quote).records[0]["speaker"]["role"] is None


def test_a_rejected_quote_is_nowhere_and_is_shown_with_who_and_why(ingested: Run) -> None:
    quote = rice(ingested)
    before = everything(ingested)
    ran = ingested("correct", "quote", quote, "--reject", "--by", "Rani", "--reason", "a headline, nobody said it")
    assert ran.err == (
        f"correction 1 (quote {quote} is no quote): "
        "it is out of search, counts, checks and exports; `pidato show` still has it\n"
    )
    for found in everything(ingested):
        assert quote not in found
        assert "Ratna" not in found
    assert ingested("doctor").code == 0
    assert ingested("check", "harga beras turun pekan ini").records[0]["quote"] is None
    cited = ingested("cite", quote)
    assert (cited.code, cited.out) == (2, "")
    assert f"quote {quote} was rejected (correction 1) and is not cited" in cited.err
    exported = ingested("export", "--format", "jsonl").out
    assert quote not in exported
    assert exported
    record = ingested("show", quote).records[0]
    assert record["rejected"]["correction"] == 1
    assert (record["rejected"]["made_by"], record["rejected"]["reason"]) == ("Rani", "a headline, nobody said it")
    page = ingested("show", quote, "--format", "table").out
    assert f"Rejected by Rani on {moment(record['rejected']['made_at'])} (correction 1)" in page
    assert "because: a headline, nobody said it" in page
    ran = ingested("correct", "undo", "1", "--by", "Dewi", "--reason", "the recording has it")
    assert ran.err == f"correction 1 is undone (quote {quote} is no quote): it is found and counted again\n"
    assert everything(ingested) == before
    (entry,) = ingested("show", quote).records[0]["history"]["corrections"]
    assert (entry["undone_by"], entry["undone_why"]) == ("Dewi", "the recording has it")


def everything(run: Run) -> list[str]:
    """What the commands find and count, by meaning, by words, with filters and without."""
    questions = (
        *(("search", "harga beras turun", "--mode", mode) for mode in ("hybrid", "semantic", "lexical")),
        ("search", "harga beras turun", "--since", "2022-01-01"),
        ("search", "harga beras turun", "--kind", "direct"),
        ("speakers",),
    )
    found = [run(*question).out for question in questions]
    stats = json.loads(run("stats", "--format", "json").out)
    return [*found, json.dumps({key: stats[key] for key in stats if key != "generation"})]


def test_a_rejected_quote_stays_rejected(ingested: Run, news: Path) -> None:
    quote = rice(ingested)
    say(ingested, quote, "--reject")
    for commands in ([("ingest", news)], [("remove", news), ("ingest", news)], [("reindex",)], [("doctor", "--fix")]):
        for command in commands:
            assert ingested(*command).code == 0
        assert ingested("show", quote).records[0]["rejected"]["correction"] == 1
        assert quote not in "".join(everything(ingested))
    ingested("correct", "undo", "1")
    assert rice(ingested) == quote


def test_a_note_is_shown_and_changes_nothing(ingested: Run) -> None:
    quote = rice(ingested)
    before = everything(ingested)
    ran = say(ingested, quote, "--note", "  on the recording,\nminute 12 ")
    assert ran.err == f"correction 1 (quote {quote} has the note “on the recording, minute 12”): nothing else changed\n"
    assert everything(ingested) == before
    assert "has the note “on the recording, minute 12”" in ingested("show", quote, "--format", "table").out


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ((), 2, "nothing is said of the quote"),
        (("--reject", "--speaker", "Salim Karto"), 2, "have no speaker"),
        (("--reject", "--role", "Camat"), 2, "have no speaker"),
        (("--speaker", "Salim Karto", "--unknown"), 2, "known by name or unknown"),
        (("--speaker", "?!"), 2, "is no name"),
        (("--role", "Camat", "--speaker", "?!"), 2, "is no name"),
        (("--note", " "), 2, "the note is empty"),
    ],
)
def test_what_cannot_be_meant_is_one_line_and_changes_nothing(
    ingested: Run, arguments: tuple[str, ...], code: int, message: str
) -> None:
    ran = ingested("correct", "quote", rice(ingested), *arguments)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (code, "", 1)
    assert message in ran.err
    assert ingested("correct", "list").code == 1


def test_the_same_is_not_said_twice_unless_something_came_between(ingested: Run) -> None:
    quote = rice(ingested)
    say(ingested, quote, "--role", "Camat")
    say(ingested, quote, "--note", "look again")
    ran = ingested("correct", "quote", quote, "--role", "Camat")
    assert (ran.code, ran.err) == (2, "pidato: correction 1 says so already: `pidato correct list` shows it\n")
    # Another speaker takes the role away.
    say(ingested, quote, "--speaker", "Salim Karto")
    say(ingested, quote, "--role", "Camat")
    assert ingested("show", quote).records[0]["speaker"]["role"] == "Camat"


def test_everything_is_signed(ingested: Run) -> None:
    quote = rice(ingested)
    commands: list[tuple[Any, ...]] = [
        ("merge", "Salim Karto", "Ratna Wulandari"),
        ("alias", "Salim Karto", "Pak Salim"),
        ("speaker", quote, "--unknown"),
        ("quote", quote, "--note", "?"),
    ]
    for command in commands:
        assert ingested("correct", *command, "--by", "Rani", "--reason", "seen on paper").code == 0
    assert {(made["made_by"], made["reason"]) for made in ingested("correct", "list").records} == {
        ("Rani", "seen on paper")
    }
    ingested("correct", "undo", "2")
    assert ingested("correct", "list").records[1]["undone_by"] == "Sari"


def test_without_a_name_it_is_who_is_logged_in(ingested: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PIDATO_BY")
    monkeypatch.setenv("LOGNAME", "melati")
    say(ingested, rice(ingested), "--note", "?")
    assert ingested("correct", "list").records[0]["made_by"] == "melati"
