from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from pidato_kb.search.highlight import matched_words
from pidato_kb.store.terms import search_terms


def matched(text: str, query: str) -> list[str]:
    return [span.text for span in matched_words(text, search_terms(query))]


def test_words_match_by_their_stems() -> None:
    assert matched("Kepercayaan warga itu dipercayakan kepada kami", "percaya") == [
        "Kepercayaan",
        "dipercayakan",
    ]


def test_case_and_apostrophes_do_not_matter() -> None:
    assert matched("Tiap Jum'at dan JUMAT kami bertemu", "jum’at") == ["Jum'at", "JUMAT"]


def test_a_word_inside_another_does_not_match() -> None:
    assert matched("Kapas dan kapal", "kapa") == []


def test_nothing_matches_no_terms() -> None:
    assert matched("Air sudah surut", "?!") == []


@given(text=st.text(), query=st.text())
def test_spans_are_the_words_at_their_places(text: str, query: str) -> None:
    spans = matched_words(text, search_terms(query))
    assert all(text[span.start : span.end] == span.text for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))


@example("㊊")
@example("e\u0301a")
@example("x\u0301y")
@example("a＇b")
@example("½ ﬁ")
@given(st.text(min_size=1))
def test_a_text_matches_itself_wherever_it_has_words(text: str) -> None:
    terms = search_terms(text)
    assert bool(matched_words(text, terms)) == bool(terms)
