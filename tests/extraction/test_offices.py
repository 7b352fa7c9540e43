"""Offices are compared as sets of words, with short forms spelled out."""

from __future__ import annotations

import pytest
from tests.extraction.extraction_examples import document_of

from pidato_kb.extraction.offices import fullest_office, holders, office_words
from pidato_kb.extraction.people import collect
from pidato_kb.extraction.persons import People

ELSEWHERE = '"Kami siap," kata Salim. "Kami juga," kata Ratna. Warga Langitbiru pulang.'


def people(text: str) -> People:
    return collect(document_of(f"{text} {ELSEWHERE}"))


def held_by(text: str, role: str, affiliation: str | None = None, position: int = 10_000) -> list[str]:
    return [person.name for person in holders(people(text), role, affiliation, position)]


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Menkeu", "Menteri Keuangan"),
        ("Wabup", "Wakil Bupati"),
        ("Walikota", "Wali Kota"),
        ("Kapolres", "Kepala Polres"),
        ("Sekda", "Sekretaris Daerah"),
        ("Ketum", "ketua umum"),
    ],
)
def test_a_short_form_is_its_full_form(short: str, full: str) -> None:
    assert office_words(short) == office_words(full)


def test_role_and_affiliation_are_taken_together() -> None:
    assert office_words("Kepala", "Dinas Perhubungan") == {"kepala", "dinas", "perhubungan"}
    assert office_words(None, None) == frozenset()


@pytest.mark.parametrize(
    ("role", "affiliation", "expected"),
    [
        ("Bupati", None, ["Salim Karto"]),
        ("Bupati", "Langitbiru", ["Salim Karto"]),
        ("Bupati", "Tirtasari", []),
        ("Wakil Bupati", None, ["Ratna Wulandari"]),
        ("Wabup", None, ["Ratna Wulandari"]),
        ("Camat", None, []),
    ],
)
def test_who_holds_an_office(role: str, affiliation: str | None, expected: list[str]) -> None:
    text = "Bupati Langitbiru, Salim Karto, tiba bersama Wakil Bupati Langitbiru, Ratna Wulandari."
    assert held_by(text, role, affiliation) == expected


def test_a_former_holder_does_not_hold_it() -> None:
    text = "Mantan Bupati Langitbiru, Salim Karto, tiba."
    assert held_by(text, "Bupati") == []
    assert held_by(text, "Mantan Bupati") == ["Salim Karto"]


def test_no_office_is_held_by_nobody() -> None:
    assert holders(people("Bupati Langitbiru, Salim Karto, tiba."), None, None, 0) == []


def test_the_holder_seen_last_before_the_position_comes_first() -> None:
    text = "Camat Salim Karto tiba. Camat Ratna Wulandari pulang."
    assert held_by(text, "Camat", position=text.index(" pulang")) == ["Ratna Wulandari", "Salim Karto"]
    assert held_by(text, "Camat", position=text.index(" tiba")) == ["Salim Karto", "Ratna Wulandari"]


def test_the_fullest_office_is_the_one_with_the_most_words() -> None:
    found = people("Bupati Salim Karto tiba. Bupati Langitbiru, Salim Karto, lalu pulang.")
    person, _ = found.named("Salim Karto", 0)
    assert person is not None
    assert fullest_office(found, person) == ("Bupati", "Langitbiru")


def test_a_former_office_counts_only_where_there_is_no_other() -> None:
    found = people("Mantan Bupati Langitbiru, Salim Karto, tiba. Camat Salim Karto pulang.")
    person, _ = found.named("Salim Karto", 0)
    assert person is not None
    assert fullest_office(found, person) == ("Camat", None)


def test_a_person_without_an_office_has_none() -> None:
    found = people("Salim Karto (45) tiba.")
    person, _ = found.named("Salim Karto", 0)
    assert person is not None
    assert fullest_office(found, person) == (None, None)
