from __future__ import annotations

import json
import math
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from benchmarks import extraction_gate, floors, reliability
from benchmarks.floors import FileFloors, Floors, Reached, check, pin
from benchmarks.judging import FILES, Judged, judge, judge_file, load_scorer
from benchmarks.outcomes import Outcome, Verdict, measure
from benchmarks.shapes import Extent, Form, Position, Shape, form_of, shapes_of

from pidato_kb import Article, Attribution, Quote, QuoteKind, Span, Speaker, extract

SHARED = Path(os.environ.get("PIDATO_SHARED") or Path(__file__).resolve().parents[2] / "shared")
BENCH = SHARED / "bench"
needs_bench = pytest.mark.skipif(
    not BENCH.is_dir(), reason=f"there are no judged articles in {BENCH}; PIDATO_SHARED may name another folder"
)

FIGURES = {
    "direct_f1_exact": 0.95,
    "direct_speaker_end_to_end": 0.9,
    "direct_speaker_wrong": 0.04,
    "not_verbatim": 0.0,
    "indirect_f1_lenient": 0.8,
    "indirect_speaker_end_to_end": 0.7,
    "indirect_speaker_wrong": 0.1,
}


def reached(changes: Mapping[str, float] | None = None, sha256: str = "aa") -> dict[str, Reached]:
    return {"tirta": Reached(sha256, True, {**FIGURES, **(changes or {})})}


@pytest.fixture
def pinned() -> Floors:
    return pin(Floors(), reached(), date="2026-01-02")


# The gate on the judged articles


@pytest.fixture(scope="module")
def judged() -> dict[str, Judged]:
    return {name: judge_file(BENCH, name, remembered) for name in FILES}


def remembered(article: Article) -> list[Quote]:
    """Extract an article once for all tests."""
    return quotes_of(article.text, article.title)


@cache
def quotes_of(text: str, title: str | None) -> list[Quote]:
    return extract(Article(text, "-", title))


@needs_bench
def test_nothing_has_fallen_below_its_floor(judged: dict[str, Judged]) -> None:
    problems = check(floors.read(), extraction_gate.reached(judged.values()))
    assert not problems, "\n".join(["the quality of extraction has fallen:", *problems])


@needs_bench
@pytest.mark.parametrize("name", FILES)
def test_the_measures_are_those_of_the_scorer(
    name: str, judged: dict[str, Judged], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    scorer = load_scorer(BENCH)
    monkeypatch.setattr(scorer, "predict", predictions)
    monkeypatch.setattr("sys.argv", ["score", str(BENCH / f"{name}.jsonl"), "--json"])
    scorer.main()
    report = json.loads(capsys.readouterr().out)
    compared = 0
    for kind, row in report.items():
        for key in ("recall_exact", "f1_exact", "recall_lenient", "f1_lenient", "speaker_end_to_end", "speaker_wrong"):
            assert judged[name].figures[f"{kind}_{key}"] == pytest.approx(row[key], nan_ok=True)
            compared += 1
        assert judged[name].figures[f"{kind}_speaker_abstained"] == pytest.approx(row["speaker_abstained"])
    assert compared >= 6


def predictions(command: str, articles: list[dict[str, str]]) -> dict[str, list[dict[str, object]]]:
    keys = ("start", "end", "text", "kind", "fragment")
    return {
        a["id"]: [
            {**{key: getattr(quote, key) for key in keys}, "speaker": {"name": quote.speaker.name}}
            for quote in quotes_of(a["text"], a.get("title"))
        ]
        for a in articles
    }


def nameless(article: Article) -> list[Quote]:
    return [replace(q, attribution=Attribution(Speaker(), "unknown", 0.0)) for q in extract(article)]


def misnamed(article: Article) -> list[Quote]:
    return [replace(q, attribution=replace(q.attribution, speaker=Speaker("Ratna Kali"))) for q in extract(article)]


def silent(article: Article) -> list[Quote]:
    return []


def shifted(article: Article) -> list[Quote]:
    return [replace(q, end=q.end - 5) for q in extract(article)]


@needs_bench
@pytest.mark.parametrize(
    ("extractor", "measure_name"),
    [
        (nameless, "direct_speaker_end_to_end"),
        (misnamed, "direct_speaker_wrong"),
        (shifted, "not_verbatim"),
        (silent, "direct_f1_exact"),
    ],
)
def test_a_spoilt_extraction_is_caught(extractor: Callable[[Article], list[Quote]], measure_name: str) -> None:
    spoilt = judge_file(BENCH, "seed", extractor)
    only_seed = Floors({"seed": floors.read().files["seed"]})
    problems = check(only_seed, extraction_gate.reached([spoilt]))
    assert any(f"seed: {measure_name} is" in problem for problem in problems)


@needs_bench
def test_other_gold_is_caught(tmp_path: Path) -> None:
    shutil.copy(BENCH / "score_extraction.py", tmp_path)
    (tmp_path / "seed.jsonl").write_bytes((BENCH / "seed.jsonl").read_bytes() + b"\n")
    only_seed = Floors({"seed": floors.read().files["seed"]})
    (problem,) = check(only_seed, extraction_gate.reached([judge_file(tmp_path, "seed")]))
    assert "the gold has changed" in problem


@needs_bench
def test_the_program_ends_with_1_below_a_floor_and_pins_nothing(
    judged: dict[str, Judged], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = floors.read()
    seed = now.files["seed"]
    too_high = replace(seed, floors={**seed.floors, "direct_f1_exact": 1.01})
    monkeypatch.setattr(extraction_gate, "judge_file", lambda _, name: judged[name])
    monkeypatch.setattr(floors, "write", lambda *_: pytest.fail("nothing may be written"))
    monkeypatch.setattr(floors, "read", lambda *_: Floors({**now.files, "seed": too_high}))
    assert extraction_gate.main([]) == 1
    assert "seed: direct_f1_exact is 1.0000, below its floor of 1.0100" in capsys.readouterr().out
    assert extraction_gate.main(["--pin"]) == 1
    assert "--allow-lower" in capsys.readouterr().err


def test_every_file_is_pinned_with_a_hash() -> None:
    pinned = floors.read()
    assert set(pinned.files) == set(FILES)
    assert all(len(file.sha256) == 64 and file.floors and file.ceilings for file in pinned.files.values())


def test_the_program_says_so_where_the_judged_articles_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PIDATO_SHARED", str(tmp_path / "nowhere"))
    assert extraction_gate.main([]) == 0
    assert "skipped" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["--allow-lower", "less noise"], ["--pin", "--allow-lower", "  "]])
def test_lowering_needs_the_flag_and_a_reason(arguments: list[str]) -> None:
    with pytest.raises(SystemExit):
        extraction_gate.main(arguments)


# Floors


def test_what_was_reached_is_within(pinned: Floors) -> None:
    assert check(pinned, reached()) == []


@pytest.mark.parametrize("name", FIGURES)
def test_each_measure_can_fail(pinned: Floors, name: str) -> None:
    fallen = FIGURES[name] + (0.02 if name in floors.CEILINGS else -0.02)
    (problem,) = check(pinned, reached({name: fallen}))
    assert problem.startswith(f"tirta: {name} is {fallen:.4f}, ")


@pytest.mark.parametrize("name", [name for name in FIGURES if name != "not_verbatim"])
def test_a_little_less_is_let_pass(pinned: Floors, name: str) -> None:
    less = FIGURES[name] + (0.009 if name in floors.CEILINGS else -0.009)
    assert check(pinned, reached({name: less})) == []


def test_a_floor_is_named_with_what_fell_below_it(pinned: Floors) -> None:
    assert check(pinned, reached({"direct_f1_exact": 0.9})) == [
        "tirta: direct_f1_exact is 0.9000, below its floor of 0.9400"
    ]
    assert check(pinned, reached({"direct_speaker_wrong": 0.2})) == [
        "tirta: direct_speaker_wrong is 0.2000, above its ceiling of 0.0500"
    ]


@pytest.mark.parametrize("name", FIGURES)
def test_what_could_not_be_measured_is_not_within(pinned: Floors, name: str) -> None:
    assert len(check(pinned, reached({name: math.nan}))) == 1


def test_other_gold_a_missing_file_and_an_unpinned_file_fail(pinned: Floors) -> None:
    assert "the gold has changed" in check(pinned, reached(sha256="bb"))[0]
    assert check(pinned, {}) == ["tirta: pinned in floors.json, but not measured"]
    assert any("has no limit" in problem for problem in check(Floors(), reached()))


def test_a_floor_that_was_taken_out_fails(pinned: Floors) -> None:
    entry = pinned.files["tirta"]
    without = {name: limit for name, limit in entry.floors.items() if name != "direct_f1_exact"}
    (problem,) = check(Floors({"tirta": replace(entry, floors=without)}), reached())
    assert problem == "tirta: direct_f1_exact has no limit in floors.json; pin it"


def test_where_the_gold_leaves_quotes_out_recall_is_pinned() -> None:
    now = {"tirta": Reached("aa", False, {**FIGURES, "direct_f1_exact": math.nan, "direct_recall_exact": 0.98})}
    assert pin(Floors(), now, date="2026-01-02").files["tirta"].floors == {
        "direct_recall_exact": 0.97,
        "direct_speaker_end_to_end": 0.89,
    }


def test_pinning_raises_and_keeps_what_is_higher(pinned: Floors) -> None:
    again = pin(pinned, reached({"direct_f1_exact": 0.99, "direct_speaker_wrong": 0.01}), date="2026-01-03")
    assert again.files["tirta"].floors["direct_f1_exact"] == 0.98
    assert again.files["tirta"].ceilings["direct_speaker_wrong"] == 0.02
    assert pin(again, reached({"direct_f1_exact": 0.985, "direct_speaker_wrong": 0.015}), date="2026-01-04") == again


def test_pinning_lowers_only_with_a_reason_and_keeps_it(pinned: Floors) -> None:
    fallen = reached({"direct_f1_exact": 0.9})
    for reason in (None, "", "  "):
        with pytest.raises(ValueError, match="below its floor"):
            pin(pinned, fallen, date="2026-01-03", reason=reason)
    lowered = pin(pinned, fallen, date="2026-01-03", reason="The marks of one outlet are read strictly now.")
    before, after = pinned.files["tirta"].floors, lowered.files["tirta"].floors
    assert after == {**before, "direct_f1_exact": 0.89}
    (entry,) = lowered.lowered
    assert (entry.date, entry.reason) == ("2026-01-03", "The marks of one outlet are read strictly now.")
    assert entry.changes == ("tirta: direct_f1_exact is 0.9000, below its floor of 0.9400",)


def test_a_reason_without_need_is_not_kept(pinned: Floors) -> None:
    assert pin(pinned, reached(), date="2026-01-03", reason="To be safe.") == pinned


def test_other_gold_and_a_file_left_out_need_a_reason(pinned: Floors) -> None:
    with pytest.raises(ValueError, match="gold has changed"):
        pin(pinned, reached(sha256="bb"), date="2026-01-03")
    with pytest.raises(ValueError, match="not measured"):
        pin(pinned, {}, date="2026-01-03")
    anew = pin(
        pinned, reached({"direct_f1_exact": 0.5}, "bb"), date="2026-01-03", reason="Ten more articles were judged."
    )
    assert anew.files["tirta"].sha256 == "bb"
    assert anew.files["tirta"].floors["direct_f1_exact"] == 0.49


def test_changed_words_and_missing_figures_are_never_pinned(pinned: Floors) -> None:
    changed = reached({"not_verbatim": 2})
    assert check(pin(pinned, changed, date="2026-01-03", reason="Two only."), changed)
    with pytest.raises(ValueError, match="could not be measured"):
        pin(Floors(), reached({"direct_f1_exact": math.nan}), date="2026-01-03")


def test_floors_are_read_as_written(pinned: Floors, tmp_path: Path) -> None:
    lowered = pin(pinned, reached({"direct_f1_exact": 0.5}), date="2026-01-03", reason="Dipilih ulang.")
    floors.write(lowered, tmp_path / "floors.json")
    assert floors.read(tmp_path / "floors.json") == lowered
    assert floors.read(tmp_path / "none.json") == Floors()


def test_limits_are_floors_and_ceilings() -> None:
    assert FileFloors("aa", {"a": 0.5}, {"b": 0.1}).limits == {"a": 0.5, "b": 0.1}


# Measures of made-up outcomes

PLAIN = Shape(Position.AFTER, Extent.SENTENCE, '"…"')


def outcome(verdict: Verdict, overlap: float = 1.0, confidence: float = 0.9, *, complete: bool = True) -> Outcome:
    return Outcome("direct", "Harian Tirta", complete, overlap, verdict, PLAIN, Form.NAME, "name", confidence)


def test_measures_of_six_quotes_and_an_extra_one() -> None:
    figures = measure(
        [
            outcome(Verdict.RIGHT),
            outcome(Verdict.RIGHT, 0.9),
            outcome(Verdict.SHORT),
            outcome(Verdict.WRONG),
            outcome(Verdict.ABSTAINED),
            outcome(Verdict.MISSED, 0.0),
            outcome(Verdict.EXTRA, 0.0),
        ]
    )
    assert figures["direct_quotes"] == 6
    assert figures["direct_recall_exact"] == pytest.approx(4 / 6)
    assert figures["direct_f1_exact"] == pytest.approx(4 / 6)  # four of six gold quotes, four of six predictions
    assert figures["direct_speaker_end_to_end"] == pytest.approx(2 / 6)
    assert figures["direct_speaker_wrong"] == pytest.approx(1 / 4)
    assert figures["direct_speaker_abstained"] == pytest.approx(1 / 5)
    assert math.isnan(figures["indirect_f1_lenient"])


def test_an_uncertain_speaker_counts_for_the_span_alone() -> None:
    figures = measure([outcome(Verdict.UNCERTAIN), outcome(Verdict.RIGHT)])
    assert (figures["direct_quotes"], figures["direct_speaker_end_to_end"]) == (2, 1.0)


def test_precision_counts_only_where_the_gold_is_complete() -> None:
    figures = measure([outcome(Verdict.RIGHT, complete=False)])
    assert figures["direct_recall_exact"] == 1.0
    assert math.isnan(figures["direct_f1_exact"])


def test_a_higher_threshold_keeps_fewer_names() -> None:
    some = [outcome(Verdict.RIGHT, confidence=0.95), outcome(Verdict.WRONG, confidence=0.6)]
    some += [outcome(Verdict.ABSTAINED, confidence=0.0), outcome(Verdict.MISSED, 0.0)]
    rows = {threshold: (named, *shares) for threshold, named, *shares in reliability.by_threshold(some)}
    assert rows["0.50"] == pytest.approx((2, 1 / 2, 2 / 3, 1 / 2))
    assert rows["0.95"] == pytest.approx((1, 1 / 4, 1 / 3, 1))


def test_stated_confidence_stands_beside_how_often_it_was_right() -> None:
    some = [outcome(Verdict.RIGHT), outcome(Verdict.SHORT), outcome(Verdict.RIGHT, confidence=0.6)]
    low, high, every = reliability.by_confidence(some)
    assert low[:4] == ("0.60", 1, 0.6, 1.0)
    assert high[:4] == ("0.90", 2, 0.9, 0.5)
    assert every[0] == "all"
    assert every[1:4] == pytest.approx((3, 0.8, 2 / 3))


def test_an_interval_holds_its_share() -> None:
    low, high = reliability.interval(9, 10)
    assert 0.59 < low < 0.9 < high < 0.99
    assert all(map(math.isnan, reliability.interval(0, 0)))


# Judging one made-up article

TEXT = '"Sungai sudah bersih," kata Salim Karto.\n\n"Warga ikut menjaga," ujar Ratna Kali.'


def quote(words: str, name: str | None, *, fragment: bool = False) -> Quote:
    start = TEXT.index(words)
    attribution = Attribution(Speaker(name), "name", 0.95)
    return Quote(start, start + len(words), words, QuoteKind.DIRECT, 1, attribution, fragment=fragment)


def gold(words: str, speaker: str) -> dict[str, object]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "kind": "direct", "speaker": speaker, "certain": True}


def verdicts(golds: list[dict[str, object]], quotes: list[Quote], **row: object) -> Iterator[Verdict]:
    article: Mapping[str, object] = {"text": TEXT, "quotes": golds, "complete": True, **row}
    return (outcome.verdict for outcome in judge(load_scorer(BENCH), article, quotes))


@needs_bench
def test_each_quote_gets_its_verdict() -> None:
    first, second = gold("Sungai sudah bersih", "Salim Karto"), gold("Warga ikut menjaga", "Ratna Kali")
    assert list(verdicts([first, second], [quote("Sungai sudah bersih,", "Salim Karto")])) == ["right", "missed"]
    assert list(verdicts([first], [quote("Sungai sudah bersih,", "Salim")])) == ["short"]
    assert list(verdicts([first], [quote("Sungai sudah bersih,", "Ratna Kali")])) == ["wrong"]
    assert list(verdicts([first], [quote("Sungai sudah bersih,", None)])) == ["abstained"]
    assert list(verdicts([first], [quote("Sungai", "Salim Karto")])) == ["missed", "extra"]
    assert list(verdicts([{**first, "certain": False}], [quote("Sungai sudah bersih,", None)])) == ["uncertain"]


@needs_bench
def test_what_the_gold_leaves_free_is_not_charged() -> None:
    extra = quote("Warga ikut menjaga,", "Ratna Kali")
    start = TEXT.index("Warga")
    assert list(verdicts([], [extra])) == ["extra"]
    assert list(verdicts([], [extra], complete=False)) == []
    assert list(verdicts([], [extra], optional=[[start, start + 18]])) == []
    assert list(verdicts([], [replace(extra, fragment=True)])) == []


# Shapes


def shape(text: str, *quotes: str) -> list[Shape]:
    return shapes_of(text, [(text.index(q), text.index(q) + len(q)) for q in quotes])


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ('"Air surut," kata Salim.', Position.AFTER),
        ('"Air surut,", ungkapnya.', Position.AFTER),
        ('"Air surut," Salim menambahkan.', Position.AFTER),
        ('Salim mengatakan, "Air surut,"', Position.BEFORE),
        ('Menurut Salim: "Air surut,"', Position.BEFORE),
        ('Salim mengatakan hal itu. "Air surut,"', Position.NONE),
        ('Di papan tertera "Air surut," dengan cat merah.', Position.NONE),
    ],
)
def test_the_place_of_the_cue(text: str, position: Position) -> None:
    assert shape(text, "Air surut,")[0].position == position


def test_a_cue_in_the_middle_belongs_to_both_halves() -> None:
    broken = shape('"Air surut," kata Salim, "dan jalan kering."', "Air surut,", "dan jalan kering.")
    assert [s.position for s in broken] == [Position.MIDDLE, Position.MIDDLE]
    closed = shape('"Air surut," kata Salim. "Jalan kering."', "Air surut,", "Jalan kering.")
    assert [s.position for s in closed] == [Position.AFTER, Position.NONE]
    introduced = shape('"Air surut." Ia menambahkan, "Jalan kering."', "Air surut.", "Jalan kering.")
    assert [s.position for s in introduced] == [Position.NONE, Position.BEFORE]


def test_shapes_keep_the_order_of_the_spans() -> None:
    text = '"Air surut," kata Salim. Ratna berkata, "Jalan kering."'
    there = shape(text, "Air surut,", "Jalan kering.")
    assert shape(text, "Jalan kering.", "Air surut,") == there[::-1]


def test_how_far_a_quote_runs() -> None:
    one = 'Kata Drs. Salim, "Air di rumah H. Karto surut."'
    assert shape(one, "Air di rumah H. Karto surut.")[0].extent == Extent.SENTENCE
    two = '"Air surut. Jalan kering," kata Salim.'
    assert shape(two, "Air surut. Jalan kering,")[0].extent == Extent.SENTENCES
    over = '"Air surut.\n\n"Jalan kering," kata Salim.'
    assert [s.extent for s in shape(over, "Air surut.", "Jalan kering,")] == [Extent.PARAGRAPHS] * 2


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("“Air surut”, kata Salim.", "“…”"),
        ("”Air surut,” kata Salim.", "”…”"),
        ("''Air surut'' kata Salim.", "''…''"),
        ('"Air surut kata Salim.', '"…∅'),
        ("Salim menilai Air surut.", "∅…∅"),
    ],
)
def test_the_marks_around_a_quote(text: str, marks: str) -> None:
    assert shape(text, "Air surut")[0].marks == marks


@pytest.mark.parametrize(
    ("gold_form", "rule", "mention", "form"),
    [
        ("nya", "name", "Salim", Form.NYA),
        ("named", "short-name", "Salim", Form.SHORT),
        ("named", "pronoun", "nya", Form.NAME),
        (None, "office", "Bupati", Form.OFFICE),
        (None, "epithet", "Mantan bupati ini", Form.EPITHET),
        (None, "pronoun", "nya", Form.NYA),
        (None, "pronoun", "Beliau", Form.PRONOUN),
        (None, "organisation", "Yayasan Tirta", Form.DESCRIPTION),
        (None, "inherited", None, Form.NONE),
    ],
)
def test_the_form_of_a_speaker(gold_form: str | None, rule: str, mention: str | None, form: Form) -> None:
    span = Span(0, len(mention), mention) if mention else None
    found = Quote(0, 1, "A", QuoteKind.DIRECT, 1, Attribution(Speaker(), rule, 0.9, span))
    assert form_of(gold_form, found) == form


def test_a_missed_quote_has_the_gold_s_form_or_none() -> None:
    assert (form_of("office", None), form_of(None, None)) == (Form.OFFICE, Form.MISSED)
