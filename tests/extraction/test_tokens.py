"""Words with their places, also where a page's links have run together with the words beside them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.extraction.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pasar Melati dibuka", ["Pasar", "Melati", "dibuka"]),
        ("anak-anak M.Si d'Ozone", ["anak-anak", "M.Si", "d'Ozone"]),
        ("PresidenMade Wiratamengatakan", ["Presiden", "Made", "Wirata", "mengatakan"]),
        ("CEOTirtaRacing", ["CEO", "Tirta", "Racing"]),
        ("McDonald YouTube", ["McDonald", "YouTube"]),
        ("tambahnya.Ia pergi", ["tambahnya", "Ia", "pergi"]),
        ("LANGITBIRU-Bupati", ["LANGITBIRU", "Bupati"]),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == words


def test_an_arabic_article_belongs_to_a_capital_word() -> None:
    assert [token.capital for token in tokenize("Turki al-Mandari anak-anak")] == [True, True, False]


@given(st.text(max_size=80))
def test_every_word_stands_where_it_says(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(left.end <= right.start for left, right in pairwise(tokens))
