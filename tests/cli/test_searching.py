"""`pidato search`: the contract of its lines, its filters, and many queries in one process."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run


def lines(*queries: dict[str, Any]) -> str:
    return "".join(json.dumps(query) + "\n" for query in queries)


def test_a_hit_has_the_fields_of_the_contract(ingested: Run) -> None:
    hit = ingested("search", "harga beras", "-n", "1").records[0]
    assert list(hit) == [
        *("rank", "score", "quote", "article", "start", "end", "text", "kind", "cue", "speaker"),
        *("outlet", "title", "date", "url", "confidence", "matches"),
    ]
    assert (hit["rank"], hit["article"], hit["text"]) == (1, "s1", "Harga beras turun pekan ini,")
    assert hit["speaker"]["name"] == "Ratna Wulandari"


def test_matched_words_lie_in_the_article(ingested: Run) -> None:
    hit = ingested("search", "harga beras", "-n", "1").records[0]
    assert [match["text"] for match in hit["matches"]] == ["Harga", "beras"]
    assert hit["matches"][0]["start"] == hit["start"]


@pytest.mark.parametrize(
    ("options", "articles"),
    [
        (["--speaker", "Salim Karto"], {"w1", "w2"}),
        (["--role", "bupati"], {"w1"}),
        (["--since", "2022-01-01"], {"s1", "w2"}),
        (["--until", "2022-01-01"], {"w1"}),
        (["--since", "2022-01-01", "--until", "2022-12-31"], {"s1"}),
        (["--outlet", "wanareja"], {"w1", "w2"}),
        (["--kind", "indirect"], {"w2"}),
        (["--min-confidence", "0.1", "--mode", "semantic"], {"w1", "s1", "w2"}),
        (["--mode", "lexical"], {"s1"}),
    ],
)
def test_filters(ingested: Run, options: list[str], articles: set[str]) -> None:
    ran = ingested("search", "harga beras", *options)
    assert {hit["article"] for hit in ran.records} == articles


def test_nothing_found_is_1(ingested: Run) -> None:
    ran = ingested("search", "beras", "--speaker", "Tiada")
    assert (ran.code, ran.out, ran.err) == (1, "", "nothing was found\n")


@pytest.mark.parametrize(
    "options",
    [
        ["--since", "kapan-kapan"],
        ["--until", "2020-02-30"],
        ["--kind", "lisan"],
        ["--min-confidence", "2"],
        ["-n", "0"],
    ],
)
def test_a_wrong_option_is_2(ingested: Run, options: list[str]) -> None:
    ran = ingested("search", "beras", *options)
    assert ran.code == 2
    assert options[1] in ran.err


def test_like_takes_a_quote_as_the_query(ingested: Run) -> None:
    quote = ingested("search", "harga beras", "-n", "1").records[0]["quote"]
    hits = ingested("search", "--like", quote).records
    assert quote not in [hit["quote"] for hit in hits]
    assert len(hits) == 2
    assert ingested("search", "--like", "000000000000").code == 1
    assert ingested("search", "words", "--like", quote).code == 2


def test_many_queries_in_one_process(ingested: Run) -> None:
    ran = ingested(
        "search",
        "-",
        "-n",
        "1",
        stdin=lines({"id": "a", "query": "harga beras"}, {"id": 2, "query": "sekolah", "kind": "indirect", "n": 5}),
    )
    assert ran.code == 0
    assert [(hit["id"], hit["article"]) for hit in ran.records] == [("a", "s1"), (2, "w2")]
    assert next(iter(ran.records[0])) == "id"


def test_options_hold_for_every_line_that_does_not_say_otherwise(ingested: Run) -> None:
    asked = lines({"id": 1, "query": "beras"}, {"id": 2, "query": "beras", "outlet": "sukamukti"})
    ran = ingested("search", "-", "--outlet", "wanareja", stdin=asked)
    found = {(hit["id"], hit["outlet"]) for hit in ran.records}
    assert found == {(1, "Harian Wanareja"), (2, "Kabar Sukamukti")}


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ("rusak", "line 2: this is no JSON"),
        ("[" * 100_000, "line 2: this is no JSON"),
        ("[1]", 'line 2: this is no {"id", "query"} object'),
        ('{"id": 1}', "line 2: there is nothing to search for"),
        ('{"query": "beras", "since": "kapan-kapan"}', "line 2: since: 'kapan-kapan' is no date"),
        ('{"query": "beras", "n": "lima"}', "line 2: n takes a whole number"),
        ('{"like": "000000000000"}', "line 2: no quote has the id"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(ingested: Run, bad: str, message: str) -> None:
    good = lines({"id": 1, "query": "beras"})
    ran = ingested("search", "-", "-n", "1", stdin=good + bad + "\n" + good)
    assert ran.code == 4
    assert len(ran.records) == 2
    assert message in ran.err
    assert "Traceback" not in ran.err


def test_a_filter_that_is_not_understood_is_told(ingested: Run) -> None:
    ran = ingested("search", "-", stdin=lines({"id": 1, "query": "beras", "speakr": "Salim"}))
    assert ran.code == 0
    assert "line 1: not understood and left aside: speakr" in ran.err


def test_no_hits_for_any_line_is_1(ingested: Run) -> None:
    assert ingested("search", "-", "--speaker", "Tiada", stdin=lines({"query": "beras"})).code == 1
    assert ingested("search", "-", stdin="").code == 1


def test_without_its_index_the_answer_stays_and_a_hint_says_what_to_do(ingested: Run, home: Path) -> None:
    right = ingested("search", "harga beras").out
    (home / "index" / "vectors.json").unlink()
    ran = ingested("search", "harga beras")
    assert (ran.code, ran.out) == (0, right)
    assert "pidato doctor --fix" in ran.err
    assert ingested("doctor", "--fix").code == 0
    assert ingested("search", "harga beras").err == ""


def test_the_table_shows_words_speaker_source_and_id(ingested: Run) -> None:
    ran = ingested("search", "sekolah", "--kind", "indirect", "--format", "table")
    for words in ("[berharap]", "sekolah baru segera dibuka", "Salim Karto", "Harian Wanareja", "2023-07-08"):
        assert words in ran.out


def test_a_query_that_is_no_unicode_is_2(home: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "pidato_kb", "search", b"\xff"], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 2
    assert "not valid Unicode" in ran.stderr
