"""The people of one article: which forms of a name are the same person, and which are not."""

from __future__ import annotations

import pytest
from tests.extraction.extraction_examples import document_of

from pidato_kb.extraction.names import name_words
from pidato_kb.extraction.people import collect
from pidato_kb.extraction.persons import People

SALIM_SPEAKS = '"Kami siap," kata Salim.'


def people(text: str, title: str = "") -> People:
    return collect(document_of(text, title))


def names(text: str, title: str = "") -> list[str]:
    return sorted(person.name for person in people(text, title).persons)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Bupati Salim Karto tiba. {SALIM_SPEAKS}", ["Salim Karto"]),
        (f"Warga menunggu Salim Karto. {SALIM_SPEAKS} Karto lalu pulang.", ["Salim Karto"]),
        ('Drs. H. Salim Karto, MM tiba. "Kami siap," kata Pak Salim.', ["Salim Karto"]),
        ('Bupati Salim Karto tiba. "Kami siap," kata Ratna Wulandari.', ["Ratna Wulandari", "Salim Karto"]),
        ('Salim bin Karto (45) tiba. "Kami siap," kata Salim.', ["Salim bin Karto"]),
        ("Jalan di Langitbiru itu rusak.", []),
        ("", []),
    ],
)
def test_the_forms_of_one_name_are_one_person(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_two_people_who_share_a_short_name_stay_two() -> None:
    text = 'Bupati Salim Karto tiba bersama Camat Salim Wiryo. "Kami siap," kata Salim.'
    found = people(text)
    assert sorted(p.name for p in found.persons) == ["Salim Karto", "Salim Wiryo"]
    first, second = found.named("Salim", text.rindex("Salim"))
    assert first is not None
    assert second is not None
    assert {first.name, second.name} == {"Salim Karto", "Salim Wiryo"}


def test_a_short_name_means_the_one_it_opens() -> None:
    text = 'Bupati Karto Salim tiba bersama Camat Salim Wiryo. "Kami siap," kata Salim.'
    first, second = people(text).named("Salim", text.rindex("Salim"))
    assert first is not None
    assert second is not None
    assert (first.name, second.name) == ("Salim Wiryo", "Karto Salim")


def test_a_name_that_nobody_has_means_nobody() -> None:
    assert people(SALIM_SPEAKS).named("Ratna", 0) == (None, None)


def test_the_name_in_a_bracket_is_an_alias() -> None:
    found = people('Bupati Salim Karto (Gareng) tiba. "Kami siap," kata Gareng.')
    first, _ = found.named("Gareng", 40)
    assert first is not None
    assert first.name == "Salim Karto"


def test_a_full_name_of_the_title_counts_where_the_text_knows_a_part_of_it() -> None:
    title = "Salim Karto janji perbaiki jalan yang rusak"
    assert names(SALIM_SPEAKS, title) == ["Salim Karto"]
    assert names('"Kami siap," kata Ratna.', title) == ["Ratna"]


def test_a_title_in_upper_case_throughout_names_nobody() -> None:
    assert names(SALIM_SPEAKS, "Salim Karto Janji Perbaiki Jalan") == ["Salim"]


def test_sightings_stand_where_they_say_with_their_office() -> None:
    text = (
        f'Bupati Langitbiru, Salim Karto, tiba. "Pak Salim baik," kata Ratna. {SALIM_SPEAKS} Warga Langitbiru pulang.'
    )
    person, _ = people(text).named("Salim Karto", len(text))
    assert person is not None
    assert [text[s.start : s.end] for s in person.sightings] == ["Bupati Langitbiru, Salim Karto", "Pak Salim", "Salim"]
    assert [s.quoted for s in person.sightings] == [False, True, False]
    assert (person.sightings[0].role, person.sightings[0].affiliation) == ("Bupati", "Langitbiru")


def test_an_office_or_a_cue_makes_a_person_certain() -> None:
    (certain,) = people("Bupati Salim Karto tiba.").persons
    (uncertain,) = people("Warga menunggu Salim Karto.").persons
    assert certain.certain
    assert not uncertain.certain


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("M. Salim Karto", ("m", "salim", "karto")),
        ("Ma’ruf Karto", ("ma'ruf", "karto")),
        ("Tirta-Wulan", ("tirta-wulan",)),
        ("", ()),
    ],
)
def test_names_are_compared_by_their_words(name: str, expected: tuple[str, ...]) -> None:
    assert name_words(name) == expected
