"""A selector finds its span again in the article, and no other one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.export.selectors import NEAR, text_quote


@st.composite
def spans(draw: st.DrawFn) -> tuple[str, int, int]:
    # Few letters: a text that repeats itself is the hard case.
    text = draw(st.one_of(st.text("ab ", min_size=1, max_size=200), st.text(min_size=1, max_size=80)))
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@given(spans())
def test_the_span_is_found_in_one_place(span: tuple[str, int, int]) -> None:
    text, start, end = span
    found = text_quote(text, start, end)
    whole = found.prefix + found.exact + found.suffix
    assert found.exact == text[start:end]
    assert [place for place in range(len(text)) if text.startswith(whole, place)] == [start - len(found.prefix)]


def test_offsets_count_code_points_and_no_pair_is_split() -> None:
    text = "😀😀 «kata» 😀"
    found = text_quote(text, 4, 8)
    assert (found.prefix, found.exact, found.suffix) == ("😀😀 «", "kata", "» 😀")


def test_a_text_that_says_it_twice_gets_more_context() -> None:
    text = ("Ia menjawab: ya. " * 20) + "Selesai."
    found = text_quote(text, 13, 15)
    assert len(found.suffix) > NEAR
    assert len(text_quote("x" * 100 + "ya" + "y" * 100, 100, 102).prefix) == NEAR
