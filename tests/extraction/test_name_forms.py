"""Which forms of a name can be one person's."""

from __future__ import annotations

import pytest

from pidato_kb.extraction.names import covers, is_pet_form, is_respelt, is_slip, name_words


@pytest.mark.parametrize(
    ("word", "other"),
    [("amin", "amien"), ("fredi", "fredy"), ("budi", "budhi"), ("agil", "aqil"), ("purbaya", "purabaya")],
)
def test_one_letter_changed_dropped_added_or_swapped_is_a_slip(word: str, other: str) -> None:
    assert is_slip(word, other)
    assert is_slip(other, word)


@pytest.mark.parametrize(
    ("word", "other"),
    [("dede", "deden"), ("andi", "sandi"), ("ali", "adi"), ("wirata", "wicitra"), ("made", "made")],
)
def test_another_name_is_no_slip(word: str, other: str) -> None:
    assert not is_slip(word, other)


def test_a_misspelt_form_has_one_slip_and_no_more() -> None:
    full = name_words("Said Aqil Wirata")
    assert is_respelt(full, name_words("Said Agil"))
    assert is_respelt(full, name_words("Wirota"))
    assert not is_respelt(full, name_words("Said Aqil"))
    assert not is_respelt(full, name_words("Saed Agil"))


def test_short_and_pet_forms() -> None:
    assert covers(name_words("Made Ayu Wirata"), name_words("Made Wirata"))
    assert not covers(name_words("Made Wirata"), name_words("Wirata Made"))
    assert is_pet_form(name_words("Inayatullah Wirata"), "inay")
    assert not is_pet_form(name_words("Inayatullah Wirata"), "ina")
