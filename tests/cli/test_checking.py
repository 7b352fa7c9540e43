from __future__ import annotations

import json
from typing import Any

import pytest
from tests.conftest import Run

WORDS = "Jembatan itu kami perbaiki bulan depan"


def test_one_claim_as_json(ingested: Run) -> None:
    ran = ingested("check", WORDS, "--speaker", "Bupati Salim Karto", "--format", "json")
    assert ran.code == 0
    record = json.loads(ran.out)
    assert (record["verdict"], record["flags"]) == ("exact", [])
    assert record["quote"]["article"] == "w1"
    assert record["quote"]["speaker"]["name"] == "Salim Karto"
    assert record["match"]["text"] == WORDS
    assert record["diff"] == [{"op": "equal", "claim": WORDS, "source": WORDS, "flags": []}]
    assert record["searched"] == {"articles": 3, "outlets": 2, "from": "2021-03-04", "to": "2023-07-08"}
    assert [sighting["article"] for sighting in record["sightings"]] == ["w1"]
    assert record["closest"] == []


def test_not_found_ends_with_1_and_does_not_read_as_false(ingested: Run) -> None:
    ran = ingested("check", "kata yang tidak pernah ada", "--format", "table")
    assert ran.code == 1
    assert "NOT FOUND" in ran.out
    assert "does not make the claim false" in ran.out
    assert "3 articles of 2 outlets, 2021-03-04 to 2023-07-08" in ran.out
    assert "Closest in meaning, not in words" in ran.out


def test_a_page_shows_what_is_different(ingested: Run) -> None:
    ran = ingested("check", WORDS.replace("kami", "tidak kami"), "--since", "2022-01-01", "--format", "table")
    assert ran.code == 0
    assert "ALTERED  (negation_added)" in ran.out
    assert "{+tidak+}" in ran.out
    assert "kata *tidak* ditambahkan" in ran.out
    assert "the word *tidak* was put in" in ran.out
    assert "Said by  Salim Karto" in ran.out


def test_a_page_of_old_words_by_somebody_else(ingested: Run) -> None:
    ran = ingested("check", WORDS, "--speaker", "Ratna Wulandari", "--since", "2022-01-01", "--format", "table")
    assert "MISATTRIBUTED  (older)" in ran.out
    assert "bukan Ratna Wulandari" in ran.out


LINES: list[dict[str, Any]] = [
    {"id": 1, "text": WORDS},
    {"id": "dua", "text": "kami perbaiki bulan", "speaker": "Salim Karto", "on": "2021-03-04"},
    {"text": "kata yang tidak pernah ada"},
]


def test_many_claims(ingested: Run) -> None:
    ran = ingested("check", "-", "--format", "jsonl", stdin="\n\n".join(map(json.dumps, LINES)))
    assert ran.code == 0
    assert [(record["id"], record["verdict"]) for record in ran.records] == [
        (1, "exact"),
        ("dua", "partial"),
        (None, "not_found"),
    ]


def test_options_hold_for_every_line_that_says_nothing_else(ingested: Run) -> None:
    claims = [{"text": WORDS}, {"text": WORDS, "speaker": "Salim Karto"}]
    lines = "\n".join(map(json.dumps, claims))
    ran = ingested("check", "-", "--speaker", "Ratna Wulandari", stdin=lines)
    assert [record["verdict"] for record in ran.records] == ["misattributed", "exact"]


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "md"])
@pytest.mark.parametrize("many", [True, False])
def test_every_format(ingested: Run, form: str, many: bool) -> None:
    ran = (
        ingested("check", "-", "--format", form, stdin=json.dumps(LINES[0]))
        if many
        else ingested("check", WORDS, "--format", form)
    )
    assert ran.code == 0
    assert "Salim Karto" in ran.out
    assert "exact" in ran.out.lower()


BAD = ["no json", "[]", '{"id": 1}', '{"text": 5}', '{"text": "…"}', '{"text": "a", "on": "2021"}']


@pytest.mark.parametrize("line", BAD)
def test_a_bad_line_stops_no_other(ingested: Run, line: str) -> None:
    ran = ingested("check", "-", stdin=f"{line}\n{json.dumps(LINES[0])}")
    assert ran.code == 4
    assert [record["verdict"] for record in ran.records] == ["exact"]
    assert ran.err.startswith("line 1: ")
    assert "Traceback" not in ran.err


def test_an_unknown_field_is_told_and_left_aside(ingested: Run) -> None:
    ran = ingested("check", "-", stdin=json.dumps({**LINES[0], "speker": "x"}))
    assert (ran.code, ran.err) == (0, "line 1: not understood and left aside: speker\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ("",),
        ("…",),
        ("kata", "--on", "kapan-kapan"),
        ("kata", "--on", "agustus 2019"),
        ("kata", "--speaker", "…"),
        (" kata" * 2001,),
    ],
)
def test_wrong_use(ingested: Run, arguments: tuple[str, ...]) -> None:
    ran = ingested("check", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1


def test_days_as_people_type_them(ingested: Run) -> None:
    for option, words, flags in (("--on", "3 Maret 2021", []), ("--since", "2022", ["older"])):
        ran = ingested("check", WORDS, option, words, "--format", "json")
        assert json.loads(ran.out)["flags"] == flags


def test_without_a_knowledge_base(run: Run) -> None:
    ran = run("check", "kata")
    assert ran.code == 3
    assert "there is no knowledge base" in ran.err


def test_words_of_very_many_people_are_no_endless_page(run: Run) -> None:
    names = ["Salim", "Ratna", "Darma", "Wira", "Bagja", "Endah", "Yusuf", "Lestari", "Hamid", "Putri", "Gani", "Tono"]
    news = [{"text": f'"Kami siap membantu warga," kata {name} Karto, Kepala Desa {name}.'} for name in names]
    run("ingest", "-", stdin="".join(json.dumps(article) + "\n" for article in news))
    page = run("check", "kami siap membantu warga", "--format", "table").out
    assert page.count("Also ") == 10
    assert "and in 1 other place: --format json has them all" in page
    (note,) = json.loads(run("check", "kami siap membantu warga", "--format", "json").out)["notes"]
    assert "Wira Karto, Bagja Karto … (" in note["en"]
