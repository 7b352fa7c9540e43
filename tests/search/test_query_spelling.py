from __future__ import annotations

from collections.abc import Collection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.search.spelling import edits, mended

ARTICLES = {"kebakaran": 40, "hutan": 60, "bakaran": 2, "harga": 90, "beras": 30, "muka": 50, "jeruk": 1}


def count(words: Collection[str]) -> dict[str, int]:
    return {word: ARTICLES[word] for word in words if word in ARTICLES}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kebakran hutan", "kebakaran hutan"),  # a letter is missing
        ("kebakaaran hutan", "kebakaran hutan"),  # one too many
        ("kebakaran huatn", "kebakaran hutan"),  # two have changed places
        ("kebajaran hutan", "kebakaran hutan"),  # a wrong one
        ("gmn harga beras", "bagaimana harga beras"),
        ("harga beras utk warga", "harga beras untuk warga"),
    ],
)
def test_what_is_misspelt_or_typed_in_a_hurry_is_mended(typed: str, meant: str) -> None:
    assert mended(typed, count) == meant


@pytest.mark.parametrize(
    "query",
    [
        "harga beras",
        "murka",  # a word that no article has is not wrong: our lists know it
        "rasuah",
        "jeruka",  # one article alone may be misspelt itself
        "xarga",  # the first letter is hardly ever the wrong one
        "hrg",  # too short to be sure, and not among the usual short forms
        "n",  # slang only beside other words
        "covid19",
        "",
    ],
)
def test_what_may_be_right_stays(query: str) -> None:
    assert mended(query, count) == query


def test_the_commonest_word_is_taken() -> None:
    def two(words: Collection[str]) -> dict[str, int]:
        return {word: {"melaut": 7, "melayut": 2}[word] for word in words if word in ("melaut", "melayut")}

    assert mended("melayt", two) == "melaut"


def test_the_rest_of_the_query_is_left_as_it_is() -> None:
    assert mended("“Kebakran”, hutan!", count) == "“kebakaran”, hutan!"


def test_a_pasted_page_is_not_mended_word_by_word() -> None:
    asked = []

    def counting(words: Collection[str]) -> dict[str, int]:
        asked.append(len(words))
        return {}

    mended(" ".join(f"zzq{letter * 5}" for letter in "abcdefghijklmnop"), counting)
    assert len(asked) <= 10


@given(st.text(alphabet="abcdefgh", min_size=1, max_size=8), st.data())
def test_edits_are_one_step_away_both_ways(word: str, data: st.DataObject) -> None:
    other = data.draw(st.sampled_from(sorted(edits(word))))
    assert other != word
    assert word in edits(other)
