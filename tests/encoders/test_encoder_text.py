from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.encoders.text import MAX_CHARACTERS, batches, encodable

ANY_TEXT = st.text(st.characters(exclude_categories=()))


def test_an_ordinary_text_is_left_alone() -> None:
    assert encodable("Jalan desa kami “diperbaiki” tahun ini.") == "Jalan desa kami “diperbaiki” tahun ini."


def test_nul_and_lone_surrogates_become_spaces() -> None:
    assert encodable("a\x00b\ud800c") == "a b c"


@given(ANY_TEXT)
def test_any_text_becomes_utf8_without_nul(text: str) -> None:
    encoded = encodable(text).encode("utf-8")
    assert b"\x00" not in encoded


def test_a_long_text_is_cut() -> None:
    assert len(encodable("a" * 100_000)) == MAX_CHARACTERS
    assert len(encodable("\ufdfa" * 100_000)) == MAX_CHARACTERS


@given(st.lists(st.text(max_size=50), max_size=100))
def test_batches_keep_every_text_in_order(texts: list[str]) -> None:
    assert [text for batch in batches(texts) for text in batch] == texts


def test_batches_are_bounded_in_texts_and_characters() -> None:
    assert [len(batch) for batch in batches(["a"] * 70)] == [32, 32, 6]
    assert [len(batch) for batch in batches(["a" * MAX_CHARACTERS] * 9)] == [4, 4, 1]
