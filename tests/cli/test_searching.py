"""`pidato search`: the contract of its lines, its filters, and many queries in one process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pidato_kb import Article, KnowledgeBase
from pidato_kb.cli.asking import FIELDS

if TYPE_CHECKING:
    from tests.conftest import Run


def lines(*queries: dict[str, Any]) -> str:
    return "".join(json.dumps(query) + "\n" for query in queries)


def test_a_hit_has_the_fields_of_the_contract(ingested: Run) -> None:
    hit = ingested("search", "harga beras", "-n", "1").records[0]
    assert list(hit) == [
        *("rank", "score", "quote", "article", "start", "end", "text", "kind", "cue", "speaker"),
        *("via", "outlet", "title", "date", "url", "confidence", "matches"),
        *("sightings", "nearest", "context", "group"),
    ]
    assert (hit["rank"], hit["article"], hit["text"]) == (1, "s1", "Harga beras turun pekan ini,")
    assert hit["speaker"]["name"] == "Ratna Wulandari"


def test_explained_scores_add_up(ingested: Run) -> None:
    hit = ingested("search", "harga beras", "-n", "1", "--explain").records[0]
    assert {"semantic", "words"} <= set(hit["parts"])
    assert sum(hit["parts"].values()) == pytest.approx(hit["score"], abs=1e-5)


def test_a_table_shows_the_parts_of_a_score_under_the_words(ingested: Run) -> None:
    table = ingested("search", "harga beras", "-n", "1", "--explain", "--format", "md").out
    assert " = semantic 0." in table
    assert " + words 0." in table
    assert "parts" not in ingested("search", "harga beras", "-n", "1").records[0]


def test_csv_has_a_column_for_the_parts(ingested: Run) -> None:
    lines = ingested("search", "harga beras", "--explain", "--format", "csv").out.splitlines()
    assert lines[0].endswith(",parts")
    assert '""semantic"": ' in lines[1]


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
    ran = ingested("search", "beras", "--outlet", "Tiada")
    assert (ran.code, ran.out, ran.err) == (1, "", "nothing was found: with fewer filters there may be something\n")


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "md"])
def test_a_speaker_whom_nobody_is_called_is_1_and_names_the_closest(ingested: Run, form: str) -> None:
    ran = ingested("search", "beras", "--speaker", "Ratna Wulndari", "--format", form)
    assert (ran.code, ran.out) == (1, "")
    assert "no speaker is called 'Ratna Wulndari'; did you mean Ratna Wulandari?" in ran.err
    assert "did you mean" not in ingested("search", "beras", "--speaker", "Xyzzy").err


def test_a_name_that_several_share_is_told_and_all_are_searched(ingested: Run, tmp_path: Path) -> None:
    more = tmp_path / "more.jsonl"
    more.write_text(
        lines(
            {"id": "a", "text": '"Beras itu mahal," kata Surya, warga Wanareja.'},
            {"id": "b", "text": '"Beras itu murah," kata Surya, pedagang Sukamukti.'},
        ),
        encoding="utf-8",
    )
    assert ingested("ingest", more).code == 0
    ran = ingested("search", "beras", "--speaker", "Surya")
    assert {hit["article"] for hit in ran.records} == {"a", "b"}
    assert "several speakers are called 'Surya'" in ran.err
    one = ingested("search", "beras", "--speaker", "surya")
    assert len(one.records) == 1
    assert "'surya' is taken as an id; others are called so too: surya-" in one.err


@pytest.mark.parametrize(
    "options",
    [
        ["--since", "kapan-kapan"],
        ["--until", "2020-02-30"],
        ["--kind", "lisan"],
        ["--min-confidence", "2"],
        ["-n", "0"],
        ["-n", "9" * 30],
        ["--context", "-1"],
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
        (
            '{"query": "beras", "speaker": "Ratna Wulndari"}',
            "line 2: no speaker is called 'Ratna Wulndari'; did you mean",
        ),
        ('{"query": "beras", "context": -1}', "line 2: context takes a whole number"),
        ('{"query": "beras", "sort": "outlet"}', "line 2: sort takes one of score, date"),
        ('{"query": "beras", "group": 7}', "line 2: group takes words"),
        ('{"query": "beras", "all_sightings": "ya"}', "line 2: all_sightings takes true or false"),
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
    assert ingested("search", "-", "--outlet", "Tiada", stdin=lines({"query": "beras"})).code == 1
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


def test_a_phrase_in_marks_must_stand_in_the_quote(ingested: Run) -> None:
    assert [hit["article"] for hit in ingested("search", '"jembatan itu"').records] == ["w1"]
    assert [hit["article"] for hit in ingested("search", "“JEMBATAN ITU” beras").records] == ["w1"]
    assert ingested("search", '"itu jembatan"').code == 1
    assert len(ingested("search", '5" jembatan').records) == 3


REPRINTS = [
    {"id": "r1", "outlet": "Harian Satu", "date": "2024-02-01"},
    {"id": "r2", "outlet": "Harian Dua", "date": "2024-01-01"},
    {"id": "r3", "outlet": "Harian Tiga"},
]


@pytest.fixture
def reprinted(ingested: Run, tmp_path: Path) -> Run:
    """The program, with one utterance in three outlets beside the three articles."""
    texts = [
        '"Kami akan memasang pompa baru di setiap dusun," kata Salim Karto, Bupati Wanareja.',
        '"KAMI AKAN memasang pompa baru di setiap dusun!" ujar Salim Karto, Bupati Wanareja.',
        '"Kami akan memasang pompa baru disetiap dusun," tegas Salim Karto, Bupati Wanareja.',
    ]
    path = tmp_path / "reprints.jsonl"
    path.write_text(lines(*({**r, "text": t} for r, t in zip(REPRINTS, texts, strict=True))), encoding="utf-8")
    assert ingested("ingest", path).code == 0
    return ingested


def test_the_same_utterance_is_one_hit_with_its_sightings(reprinted: Run) -> None:
    hit = reprinted("search", "pompa baru", "-n", "1").records[0]
    assert [sighting["article"] for sighting in hit["sightings"]] == ["r2", "r1", "r3"]
    assert set(hit["sightings"][0]) == {"quote", "article", "outlet", "date", "url"}
    assert "3 sightings" in reprinted("search", "pompa baru", "-n", "1", "--format", "table").out


def test_all_sightings_unfolds_them(reprinted: Run) -> None:
    hits = reprinted("search", "pompa baru", "-n", "3", "--all-sightings").records
    assert {hit["article"] for hit in hits} == {"r1", "r2", "r3"}
    asked = lines({"query": "pompa baru", "n": 3, "all_sightings": True})
    assert {hit["article"] for hit in reprinted("search", "-", stdin=asked).records} == {"r1", "r2", "r3"}


def test_like_folds_and_filters(reprinted: Run) -> None:
    quote = reprinted("search", "pompa baru", "-n", "1").records[0]["quote"]
    hits = reprinted("search", "--like", quote, "--speaker", "Salim Karto").records
    assert [len(hit["sightings"]) for hit in hits] == [2, 1, 1]
    assert len(reprinted("search", "--like", quote, "--kind", "indirect").records) == 1
    assert reprinted("search", "--like", quote, "--speaker", "Slim Karto").code == 1


def test_by_date_the_newest_of_the_best_come_first(ingested: Run) -> None:
    hits = ingested("search", "harga beras", "--sort", "date").records
    assert [hit["date"] for hit in hits] == ["2023-07-08", "2022-05-06", "2021-03-04"]
    assert [hit["rank"] for hit in hits] != [1, 2, 3]


def test_hits_stand_under_speakers_or_months(ingested: Run) -> None:
    by_speaker = ingested("search", "harga beras", "--group", "speaker").records
    assert [hit["group"] for hit in by_speaker] == ["Ratna Wulandari", "Salim Karto", "Salim Karto"]
    by_month = ingested("search", "harga beras", "--group", "month").records
    assert [hit["group"] for hit in by_month] == ["2023-07", "2022-05", "2021-03"]
    table = ingested("search", "harga beras", "--group", "month", "--format", "table").out
    assert [word for word in table.split() if word in ("2023-07", "2022-05", "2021-03")] == [
        "2023-07",
        "2022-05",
        "2021-03",
    ]
    assert "| **2023-07** | | |" in ingested("search", "harga beras", "--group", "month", "--format", "md").out


def test_context_is_what_stands_around_the_quote(ingested: Run) -> None:
    hit = ingested("search", "harga beras", "-n", "1", "--context", "1").records[0]
    assert hit["context"] == {"before": '"', "after": '" ujar Ratna Wulandari, Kepala Dinas Pangan Sukamukti.'}
    table = ingested("search", "harga beras", "-n", "1", "--context", "1", "--format", "table").out
    assert "⟦Harga beras turun pekan ini,⟧" in table
    assert ingested("search", "harga beras", "-n", "1").records[0]["context"] is None


def test_the_nearest_sentence_is_marked_where_no_word_matched(ingested: Run) -> None:
    hits = ingested("search", "harga beras", "--nearest").records
    assert hits[0]["nearest"] is None
    assert [hit["nearest"]["text"] for hit in hits[1:]] == [hit["text"] for hit in hits[1:]]


@pytest.mark.parametrize("option", ["--sort", "--group", "--context"])
def test_a_wrong_way_to_show_is_2(ingested: Run, option: str) -> None:
    assert ingested("search", "beras", option, "xx").code == 2


def test_a_program_that_waits_for_its_answer_gets_it_line_by_line(ingested: Run, home: Path) -> None:
    asking = subprocess.Popen(
        [sys.executable, "-m", "pidato_kb", "search", "-", "-n", "1", "--mode", "lexical"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PIDATO_HOME": str(home)},
    )
    assert asking.stdin is not None
    assert asking.stdout is not None
    for id_, words in ((1, "beras"), (2, "jembatan")):
        asking.stdin.write(lines({"id": id_, "query": words}).encode())
        asking.stdin.flush()
        assert json.loads(asking.stdout.readline())["id"] == id_
    asking.stdin.close()
    asking.stdout.close()
    assert asking.wait() == 0


def test_many_lines_are_answered_in_their_order(ingested: Run) -> None:
    asked = [{"id": n, "query": ("beras", "jembatan", "sekolah")[n % 3], "n": 1} for n in range(100)]
    ran = ingested("search", "-", stdin=lines(*asked))
    assert [hit["id"] for hit in ran.records] == list(range(100))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(query=st.text(min_size=1, max_size=20))
def test_no_query_ends_in_a_traceback(ingested: Run, query: str) -> None:
    ran = ingested("search", "--format", "jsonl", "--", query)
    assert ran.code in (0, 1, 2)
    assert "Traceback" not in ran.err
    assert "mistake in pidato" not in ran.err


VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.lists(st.integers(), max_size=2)
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(asked=st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=4), words=st.sampled_from(["beras", None, 7]))
def test_no_line_ends_in_a_traceback(ingested: Run, asked: dict[str, Any], words: object) -> None:
    good = {"id": "good", "query": "beras", "n": 1}
    ran = ingested("search", "-", "--format", "jsonl", stdin=lines({"query": words, **asked}, good))
    assert ran.code in (0, 4)
    assert ran.records[-1]["id"] == "good"
    assert "mistake in pidato" not in ran.err


def test_a_search_imports_no_faiss_and_nothing_that_only_writing_needs(tmp_path: Path) -> None:
    article = Article('"Sungai itu akan dikeruk," kata Salim Karto.', "sungai.jsonl", source_id="s1")
    with KnowledgeBase.open(tmp_path, create=True) as knowledge_base:
        knowledge_base.ingest([article])
    script = f"import sys; from pidato_kb.cli import main; main(['search', 'sungai', '--home', {str(tmp_path)!r}])"
    script += "; sys.exit(str(sorted(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert json.loads(ran.stdout)["text"] == "Sungai itu akan dikeruk,"
    for heavy in ("faiss", "rich", "pydantic", "hashlib", "pidato_kb.extraction", "pidato_kb.store.writing"):
        assert f"'{heavy}'" not in ran.stderr
