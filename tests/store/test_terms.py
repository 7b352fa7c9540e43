"""Words as full text and filters compare them."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.store import index_terms, plain
from pidato_kb.store.terms import match_any


def test_forms_of_one_word_have_one_stem() -> None:
    assert index_terms("kepercayaan") == index_terms("percaya")
    assert index_terms("Memperbaiki") == index_terms("perbaiki")


def test_numbers_stay_and_hyphens_part() -> None:
    assert index_terms("Anak-anak, 2019: 1,5 juta") == ["anak", "anak", "2019", "1", "5", "juta"]


@pytest.mark.parametrize("word", ["Jum'at", "Jum’at", "jumat", "JUMAT"])
def test_apostrophes_belong_to_the_word(word: str) -> None:
    assert plain(word) == "jumat"


def test_plain_names_differ_in_words_only() -> None:
    assert plain(" H. Rangga-Wirabumi,  M.Si ") == "h rangga wirabumi m si"


@given(st.text(max_size=30))
def test_any_text_makes_terms_that_full_text_takes_and_finds(text: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5 (x, tokenize = 'unicode61 remove_diacritics 2')")
    terms = index_terms(text)
    connection.execute("INSERT INTO t VALUES (?)", (" ".join(terms),))
    if terms:
        found = connection.execute("SELECT rowid FROM t WHERE t MATCH ?", (match_any(terms),)).fetchall()
        # Signs that Python counts as letters and SQLite's older Unicode tables do not are lost to both alike.
        assert found == [(1,)] or not text.isascii()
    connection.close()
