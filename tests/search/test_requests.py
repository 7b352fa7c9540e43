"""What stands in quotation marks in a query is demanded, and its words still rank."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.errors import UsageError
from pidato_kb.models import Filters, SearchMode
from pidato_kb.search.requests import Request, requested


@pytest.mark.parametrize(
    ("query", "words", "phrases"),
    [
        ("tata kelola", "tata kelola", ()),
        ('"tata kelola" desa', "tata kelola desa", ("tata kelola",)),
        ("“tata kelola” desa", "tata kelola desa", ("tata kelola",)),
        ("”tata kelola” desa", "tata kelola desa", ("tata kelola",)),
        ('dana "tata kelola" "gotong royong"', "dana tata kelola gotong royong", ("tata kelola", "gotong royong")),
        ('5" pipa', '5" pipa', ()),
        ('""', '""', ()),
        ('" "', '" "', ()),
    ],
)
def test_phrases_become_a_filter(query: str, words: str, phrases: tuple[str, ...]) -> None:
    asked = requested(Request(query, Filters(outlet="Harian")))
    assert (asked.query, asked.filters) == (words, Filters(outlet="Harian", phrases=phrases))


@given(st.text(st.sampled_from('ab "“”„ '), min_size=1, max_size=12))
def test_any_query_stays_a_query(query: str) -> None:
    if query.strip():
        assert requested(Request(query)).query.strip()


def test_a_negative_context_is_refused() -> None:
    with pytest.raises(UsageError, match="-1 sentences of context"):
        Request("a", context=-1)


def test_a_mode_may_be_named_by_its_word() -> None:
    assert Request("a", mode="lexical").mode is SearchMode.LEXICAL  # type: ignore[arg-type]


def test_a_mode_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="there is no mode 'fuzzy': take one of hybrid, semantic, lexical"):
        Request("a", mode="fuzzy")  # type: ignore[arg-type]
