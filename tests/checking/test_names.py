from __future__ import annotations

import pytest

from pidato_kb.checking.names import Likeness, is_short_for, likeness
from pidato_kb.checking.spelling import is_slip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Salim Karto", "salim karto"),
        ("Drs. H. Salim Karto, M.Si.", "Salim Karto"),
        ("Salim", "Salim Karto"),
        ("M Salim Karto", "Muhammad Salim Karto"),
        ("Soekarta Wijaya", "Sukarta Wijaya"),
        ("Salim Kartoo", "Salim Karto"),
        ("Slim Karto", "Salim Karto"),
        ("Jokowi", "Joko Widodo"),
    ],
)
def test_may_be_one_person(one: str, other: str) -> None:
    assert likeness(one, other) is likeness(other, one) is Likeness.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [("Salim Karto", "Salim Wiguna"), ("Salim Karto", "Karta Salman"), ("", "Salim"), ("Wira", "Ratna")],
)
def test_are_two_people(one: str, other: str) -> None:
    assert likeness(one, other) is likeness(other, one) is Likeness.OTHER


@pytest.mark.parametrize(("one", "other"), [("Sutanta", "Susanta"), ("Wirasentana", "Wira")])
def test_one_word_that_only_looks_like_another_is_no_proof(one: str, other: str) -> None:
    assert likeness(one, other) is Likeness.LIKE


def test_a_short_name_is_anybodys() -> None:
    assert is_short_for("Salim", "Salim Karto")
    assert not is_short_for("Salim Karto", "Salim Karto Wiguna")
    assert not is_short_for("Salim", "Bupati Salim")
    assert not is_short_for("Jokowi", "Joko Widodo")


def test_slips_of_the_pen() -> None:
    assert is_slip("pemerinth", "pemerintah")
    assert not is_slip("naik", "baik")
    assert not is_slip("kami", "kamu")
    assert not is_slip("2019", "2018")
