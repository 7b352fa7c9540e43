"""Spellings of one name meet, names of two people do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.language.id import titles
from pidato_kb.speakers import key
from pidato_kb.speakers.keys import slug


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Wirabumi", "wirabumi"),
        ("WIRABUMI", "wirabumi"),
        ("H. Wirabumi", "wirabumi"),
        ("Gubernur Wirabumi", "wirabumi"),
        ("Bapak Wakil Bupati H. Wirabumi", "wirabumi"),
        ("Drs. Wirabumi, MM", "wirabumi"),
        ("Prof. Dr. Hj. Sekar Kinanti, S.H., M.Si., Ph.D", "sekar kinanti"),
        ("Sekar Kinanti, S. Sos., M. Si", "sekar kinanti"),
        ("dr. Sekar Kinanti Sp.OG", "sekar kinanti"),
        ("Letjen TNI (Purn.) Darto Wibisana", "darto wibisana"),
        ("Ajun Komisaris Besar Polisi Darto Wibisana SIK", "darto wibisana"),
        ("Tuan Guru Haji Lalu Zainul", "lalu zainul"),
        ("B. J. Wiranata", "bj wiranata"),
        ("B.J. Wiranata", "bj wiranata"),
        ("BJ Wiranata", "bj wiranata"),
        ("Ma’ruf Wiranata", "maruf wiranata"),
        ("Ma'ruf Wiranata", "maruf wiranata"),
        ("Sekar Kinanti dkk", "sekar kinanti"),
        ("Ｓｅｋａｒ Kinanti", "sekar kinanti"),
    ],
)
def test_titles_degrees_and_punctuation_are_no_part_of_a_name(written: str, expected: str) -> None:
    assert key(written) == expected


@pytest.mark.parametrize("written", ["Imam Wiranata", "Putri Kinanti", "Sultan Wiranata", "Puan Kinanti", "Jaka Ma"])
def test_given_names_that_look_like_titles_or_degrees_stay(written: str) -> None:
    assert key(written) == written.lower()


@pytest.mark.parametrize("written", ["Presiden", "Bapak", "MM", "Haji"])
def test_at_least_one_word_stays(written: str) -> None:
    assert key(written) == written.lower()


def test_an_organisation_keeps_all_its_words() -> None:
    assert key("Ibu Pertiwi Sejahtera, PT", person=False) == "ibu pertiwi sejahtera pt"
    assert key("Dewan Guru Besar MA", person=False) == "dewan guru besar ma"


@given(st.text(max_size=40))
def test_a_key_is_its_own_key(written: str) -> None:
    assert key(written, person=False) == key(key(written, person=False), person=False)
    assert slug(key(written)).isascii()


@given(st.lists(st.sampled_from(["Sekar", "Kinanti", "Darto", "Wiranata"]), min_size=1, max_size=3))
def test_case_and_titles_do_not_matter(words: list[str]) -> None:
    name = " ".join(words)
    assert key(f"Prof. Dr. {name}, M.Si.") == key(name.upper()) == key(f"Bupati {name.lower()}") == name.lower()


@pytest.mark.parametrize("name", titles.__all__)
def test_titles_are_in_canonical_form(name: str) -> None:
    for entry in getattr(titles, name):
        assert entry == " ".join(entry.lower().split())
        assert entry.replace(" ", "").isalpha()
