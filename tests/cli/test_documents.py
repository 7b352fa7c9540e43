"""`pidato check --document FILE`: what it prints, the page it writes, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run

RIGHT = '"Harga beras turun pekan ini," kata Ratna Wulandari.'
CUT = '"Harga beras turun," kata Ratna Wulandari.'
WRONG = '"Harga beras naik pekan ini," kata Ratna Wulandari.'
ELSEWHERE = '"Kuda laut belajar membaca buku," kata Ratna Wulandari.'


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return tmp_path / "draf.txt"


@pytest.mark.parametrize(
    ("text", "accept", "code"),
    [
        (RIGHT, (), 0),
        (CUT, (), 1),
        (CUT, ("partial",), 0),
        (WRONG, (), 1),
        (WRONG, ("partial",), 1),
        (f"{RIGHT}\n\n{ELSEWHERE}", (), 1),
        (f"{RIGHT}\n\n{ELSEWHERE}", ("not_found",), 0),
        (f"{CUT}\n\n{ELSEWHERE}", ("not_found", "partial"), 0),
        ("Tidak ada kutipan di sini.", (), 0),
    ],
)
def test_it_ends_with_0_only_where_every_quote_is_exact_or_accepted(
    ingested: Run, draft: Path, text: str, accept: tuple[str, ...], code: int
) -> None:
    draft.write_text(text, encoding="utf-8")
    options = [word for verdict in accept for word in ("--accept", verdict)]
    assert ingested("check", "--document", draft, *options).code == code


def test_a_cut_that_loses_the_condition_is_never_accepted(run: Run, draft: Path, tmp_path: Path) -> None:
    article = {"id": "1", "text": '"Pasar dibuka jika listrik sudah menyala," kata Salim Karto.'}
    (tmp_path / "a.jsonl").write_text(json.dumps(article), encoding="utf-8")
    run("ingest", tmp_path / "a.jsonl")
    draft.write_text('"Pasar dibuka," kata Salim Karto.', encoding="utf-8")
    ran = run("check", "--document", draft, "--accept", "partial")
    assert (ran.code, ran.records[0]["verdict"], ran.records[0]["stands"]) == (1, "partial", False)
    assert "1 partial (the words are right, but the cut changes what they say)" in ran.err


def test_stdout_is_data_and_the_rest_is_said_beside_it(ingested: Run, draft: Path) -> None:
    draft.write_text(f"{RIGHT}\n\n{WRONG} Ia mengatakan beras akan naik.", encoding="utf-8")
    ran = ingested("check", "--document", draft)
    assert [record["verdict"] for record in ran.records] == ["exact", "altered"]
    assert [record["draft"]["paragraph"] for record in ran.records] == [1, 2]
    assert "2 quotes: 1 exact (word for word), 1 altered (the words differ)" in ran.err
    assert (
        "searched: 3 articles of 2 outlets, 2021-03-04 to 2023-07-08; what is not found there may still be" in ran.err
    )
    table = ingested("check", "--document", draft, "--format", "table").out
    assert "[-turun-]" in table
    assert "{+naik+}" in table
    assert ingested("check", "--document", draft, "--format", "csv").out.startswith("id,draft_document,")
    assert len(json.loads(ingested("check", "--document", draft, "--format", "json").out)) == 2
    report = ingested("check", "--document", draft, "--format", "md").out
    assert report.startswith("# Quotes of ")
    assert "~~turun~~ **naik**" in report


def test_the_page_is_written_beside_the_listing(ingested: Run, draft: Path, tmp_path: Path) -> None:
    draft.write_text(WRONG, encoding="utf-8")
    ran = ingested("check", "--document", draft, "--html", tmp_path / "laporan.html")
    assert (ran.code, len(ran.records)) == (1, 1)
    assert "<!doctype html>" in (tmp_path / "laporan.html").read_text(encoding="utf-8")
    ran = ingested("check", "--document", draft, "--html", tmp_path / "none" / "laporan.html")
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)


def test_the_page_is_never_written_over_the_draft(ingested: Run, draft: Path) -> None:
    draft.write_text(WRONG, encoding="utf-8")
    ran = ingested("check", "--document", draft, "--html", draft)
    assert (ran.code, ran.out) == (2, "")
    assert "write over it with --force" in ran.err
    assert draft.read_text(encoding="utf-8") == WRONG


def test_an_older_page_is_written_over_on_request(ingested: Run, draft: Path, tmp_path: Path) -> None:
    page = tmp_path / "laporan.html"
    for text, force in ((WRONG, ()), (RIGHT, ("--force",))):
        draft.write_text(text, encoding="utf-8")
        ingested("check", "--document", draft, "--html", page, *force)
    assert "naik" not in page.read_text(encoding="utf-8")


def test_a_draft_may_be_piped_in(ingested: Run) -> None:
    ran = ingested("check", "--document", "-", stdin=RIGHT)
    assert (ran.code, ran.records[0]["draft"]["document"]) == (0, "-")


def test_a_rejected_quote_is_no_evidence_for_a_draft(ingested: Run, draft: Path) -> None:
    draft.write_text(RIGHT, encoding="utf-8")
    assert ingested("check", "--document", draft).records[0]["quote"] is not None
    quote = next(h["quote"] for h in ingested("search", "harga beras").records if "beras" in h["text"])
    ingested("correct", "quote", quote, "--reject")
    (record,) = ingested("check", "--document", draft).records
    assert record["quote"] is None
    assert "outside_quotes" in record["flags"]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ((), 2, "one of them"),
        (("kata", "--document", "draf.txt"), 2, "one of them"),
        (("--document", "draf.txt", "--speaker", "Ratna"), 2, "a document says itself who speaks"),
        (("--document", "draf.txt", "--accept", "nearly"), 2, "--accept takes one of exact, partial"),
        (("kata", "--html", "x.html"), 2, "are about a --document"),
        (("kata", "--accept", "partial"), 2, "are about a --document"),
        (("--document", "none.txt"), 4, "check the path"),
        (("--document", "bad.docx"), 4, "cannot be read as a Word file"),
    ],
)
def test_an_error_is_one_line(
    ingested: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    code: int,
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draf.txt").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04")
    ran = ingested("check", *arguments)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (code, "", 1)
    assert message in ran.err
