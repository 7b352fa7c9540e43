"""`pidato correct list`, `import` and `golden`: corrections leave one knowledge base and arrive in another."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.conftest import ARTICLES
from tests.golden.test_golden import differences

from pidato_kb.extraction import extract
from pidato_kb.models import Article

if TYPE_CHECKING:
    from tests.conftest import Run


@pytest.fixture
def other(tmp_path: Path) -> Path:
    return tmp_path / "other"


def quote_about(run: Run, word: str, *home: str | Path) -> str:
    hits = run("search", word, "-n", "20", *home).records
    return str(next(hit["quote"] for hit in hits if word in hit["text"]))


def corrected(run: Run, tmp_path: Path) -> Path:
    """Correct all sorts of things and return the list of it."""
    rice, bridge = quote_about(run, "beras"), quote_about(run, "Jembatan")
    for words in (
        ("alias", "Salim Karto", "Pak Salim"),
        ("split", "Salim Karto", "--article", "w2"),
        ("merge", "Ratna Wulandari", "salim-karto.2"),
        ("quote", rice, "--speaker", "Dewi Melati", "--role", "Camat"),
        ("quote", bridge, "--reject", "--note", "a slogan"),
        ("quote", rice, "--unknown"),
    ):
        assert run("correct", *words, "--reason", "seen on paper").code == 0
    run("correct", "undo", "8")
    path = tmp_path / "corrections.jsonl"
    path.write_text(run("correct", "list").out, encoding="utf-8")
    return path


def who(run: Run, *home: str | Path) -> list[Any]:
    found = run("search", "kami beras sekolah", "-n", "20", *home).records
    return sorted((hit["quote"], hit["speaker"]["name"], hit["speaker"]["role"]) for hit in found)


def test_a_list_is_taken_over_with_who_when_and_why(ingested: Run, news: Path, other: Path, tmp_path: Path) -> None:
    path = corrected(ingested, tmp_path)
    assert ingested("ingest", news, "--home", other).code == 0
    assert who(ingested, "--home", other) != who(ingested)
    # An entry of the other knowledge base shifts the numbers.
    assert ingested("correct", "alias", "Ratna Wulandari", "Bu Ratna", "--home", other).code == 0
    ran = ingested("correct", "import", path, "--home", other)
    assert ran.err == (
        "7 corrections taken over, 0 known already, 1 undone there, 0 without a place: "
        "the speaker of 2 quotes changed\n"
    )
    assert (ran.code, ran.out) == (0, "")
    assert who(ingested, "--home", other) == who(ingested)
    here, there = ingested("correct", "list").records, ingested("correct", "list", "--home", other).records
    assert [made["id"] for made in there] == [1, 2, 3, 4, 5, 6, 7, 8]
    for mine, taken in zip(here[:7], there[1:], strict=True):
        assert [mine[key] for key in ("made_at", "made_by", "reason", "place")] == [
            taken[key] for key in ("made_at", "made_by", "reason", "place")
        ]
        assert (mine["imported_at"], bool(taken["imported_at"])) == (None, True)
    assert ingested("doctor", "--home", other).code == 0


def test_taking_over_twice_changes_nothing(ingested: Run, news: Path, other: Path, tmp_path: Path) -> None:
    path = corrected(ingested, tmp_path)
    ran = ingested("correct", "import", path)
    assert ran.err.startswith("0 corrections taken over, 7 known already, 1 undone there, 0 without a place")
    ingested("ingest", news, "--home", other)
    ingested("correct", "import", path, "--home", other)
    before = ingested("correct", "list", "--home", other).out
    assert ingested("correct", "import", path, "--home", other).code == 0
    assert ingested("correct", "list", "--home", other).out == before


def test_what_was_undone_here_stays_undone(ingested: Run, news: Path, other: Path, tmp_path: Path) -> None:
    path = corrected(ingested, tmp_path)
    ingested("ingest", news, "--home", other)
    ingested("correct", "import", path, "--home", other)
    ingested("correct", "undo", "6", "--home", other)
    ran = ingested("correct", "import", path, "--home", other)
    assert ran.code == 4
    assert "has no place here: it was undone here on" in ran.err


def test_saying_again_what_something_took_away_is_taken_over_in_order(
    ingested: Run, news: Path, other: Path, tmp_path: Path
) -> None:
    rice = quote_about(ingested, "beras")
    for words in (("--role", "Camat"), ("--speaker", "Salim Karto"), ("--role", "Camat"), ("--note", "satu\u2028dua")):
        assert ingested("correct", "quote", rice, *words).code == 0
    path = tmp_path / "corrections.jsonl"
    path.write_text(ingested("correct", "list").out * 2, encoding="utf-8")
    ingested("ingest", news, "--home", other)
    ran = ingested("correct", "import", path, "--home", other)
    assert ran.err.startswith("4 corrections taken over, 4 known already")
    assert who(ingested, "--home", other) == who(ingested)


def test_only_the_same_article_and_span_will_do(ingested: Run, other: Path, tmp_path: Path) -> None:
    path = corrected(ingested, tmp_path)
    changed = [{**article, "text": article["text"].replace("pekan ini", "pekan lalu")} for article in ARTICLES[1:]]
    (tmp_path / "other.jsonl").write_text("\n".join(map(json.dumps, changed)), encoding="utf-8")
    ingested("ingest", tmp_path / "other.jsonl", "--home", other)
    before = ingested("speakers", "--home", other).out
    ran = ingested("correct", "import", path, "--home", other)
    assert ran.code == 4
    told = ran.err.splitlines()
    assert [line.partition(" there")[0] for line in told if "has no place here" in line] == [
        f"correction {number}" for number in (4, 5, 6, 7)
    ]
    assert all("is not here with the same article and span" in line for line in told[:-1])
    assert told[-1].startswith("3 corrections taken over")
    assert ingested("correct", "undo", "3", "--home", other).code == 0
    ingested("correct", "undo", "2", "--home", other)
    ingested("correct", "undo", "1", "--home", other)
    assert ingested("speakers", "--home", other).out == before


def test_a_correction_of_somebody_who_is_not_here_has_no_place(ingested: Run, other: Path, tmp_path: Path) -> None:
    path = corrected(ingested, tmp_path)
    (tmp_path / "one.jsonl").write_text(json.dumps(ARTICLES[1]), encoding="utf-8")
    ingested("ingest", tmp_path / "one.jsonl", "--home", other)
    ran = ingested("correct", "import", path, "--home", other)
    assert ran.code == 4
    assert "correction 1 there (“Pak Salim” is “Salim Karto”) has no place here: nobody here is" in ran.err
    assert "it builds on correction 2 of the other knowledge base, which is not here" in ran.err


@pytest.mark.parametrize(
    "line",
    [
        "no JSON",
        "[]",
        "{}",
        '{"id": 1, "made_at": "2026-01-01T00:00:00+00:00", "kind": "guess", "operands": {}}',
        '{"id": 1, "made_at": "2026-01-01T00:00:00+00:00", "kind": "merge", "operands": {"quote": "3f0c9a1b7d22"}}',
        '{"id": 1, "made_at": "yesterday", "kind": "reject", "operands": {"quote": "3f0c9a1b7d22"}}',
        '{"id": 1, "made_at": "2026-01-01T00:00:00+00:00", "kind": "reject", "operands": {"quote": 7}}',
        '{"id": 1, "made_at": "2026-01-01T00:00:00+00:00", "kind": "reject", "operands": {"quote": "\\ud800"}}',
        '{"id": 1, "made_at": "2026-01-01T00:00:00+00:00", "kind": "role", "operands": {"quote": "3f0c9a1b7d22"}}',
        "[" * 5000,
    ],
)
def test_what_is_no_list_is_one_line_and_changes_nothing(ingested: Run, tmp_path: Path, line: str) -> None:
    good = corrected(ingested, tmp_path).read_text(encoding="utf-8")
    before = ingested("correct", "list").out
    ran = ingested("correct", "import", "-", stdin=f"{good}{line}\n")
    assert (ran.code, len(ran.err.splitlines())) == (4, 1)
    assert "line 9 is no correction" in ran.err
    assert ingested("correct", "list").out == before


def test_a_line_of_something_else_says_what_it_lacks(ingested: Run) -> None:
    ran = ingested("correct", "import", "-", stdin="{}\n")
    assert (ran.code, ran.err) == (
        4,
        'pidato: -: line 1 is no correction (it has no "kind"); give what `pidato correct list --format jsonl` wrote\n',
    )


def test_a_missing_file_is_4(ingested: Run, tmp_path: Path) -> None:
    ran = ingested("correct", "import", tmp_path / "none.jsonl")
    assert (ran.code, len(ran.err.splitlines())) == (4, 1)
    (tmp_path / "latin.jsonl").write_bytes(b"\xff\xfe")
    assert "is not UTF-8" in ingested("correct", "import", tmp_path / "latin.jsonl").err


def test_a_golden_example_claims_what_a_person_said_and_nothing_else(run: Run, tmp_path: Path) -> None:
    text = (
        '"Jembatan itu kami perbaiki," kata Salim Karto, Bupati Wanareja. '
        '"Pasar kami buka lagi," ujar Ratna Wulandari. "Sekolah dibuka Juli," ujarnya. "Jalan juga," imbuhnya.'
    )
    article = {"id": "g1", "title": "Wanareja berbenah", "text": text}
    (tmp_path / "g.jsonl").write_text(json.dumps(article), encoding="utf-8")
    run("ingest", tmp_path / "g.jsonl")
    assert run("correct", "golden", tmp_path / "golden").code == 1
    run("correct", "quote", quote_about(run, "Sekolah"), "--speaker", "Salim Karto", "--role", "Bupati")
    run("correct", "quote", quote_about(run, "Jalan"), "--reject")
    run("correct", "quote", quote_about(run, "Jembatan"), "--note", "so it was")
    ran = run("correct", "golden", tmp_path / "golden")
    assert (ran.code, ran.out) == (0, "")
    (page,) = (tmp_path / "golden").glob("*.txt")
    assert page.read_text(encoding="utf-8") == f"# Wanareja berbenah\n\n{text}"
    expected = [json.loads(line) for line in page.with_suffix(".expected.jsonl").read_text("utf-8").splitlines()]
    assert expected == [
        {"kind": "direct", "text": "Jembatan itu kami perbaiki,", "optional": True},
        {"kind": "direct", "text": "Pasar kami buka lagi,", "optional": True},
        {
            **{"kind": "direct", "text": "Sekolah dibuka Juli,"},
            **{"speaker": "Salim Karto", "role": "Bupati", "affiliation": None},
        },
    ]
    # The suite would say exactly what the person said.
    found = list(extract(Article(text, "g1", title="Wanareja berbenah")))
    notes = differences(expected, found)
    assert any(note.startswith("speaker of 'Sekolah dibuka Juli,': expected 'Salim Karto'") for note in notes)
    assert any(note.startswith("too much: ('direct', 'Jalan juga')") for note in notes)
    assert not any("Jembatan" in note or "Pasar" in note for note in notes)


def test_a_name_that_the_article_does_not_have_is_in_no_golden_example(ingested: Run, tmp_path: Path) -> None:
    ingested("correct", "quote", quote_about(ingested, "beras"), "--speaker", "Dewi Melati")
    ran = ingested("correct", "golden", tmp_path)
    assert ran.code == 0
    assert "“Dewi Melati” does not stand in the article" in ran.err
    (page,) = tmp_path.glob("*.expected.jsonl")
    assert json.loads(page.read_text(encoding="utf-8")) == {"kind": "direct", "text": "Harga beras turun pekan ini,"}
