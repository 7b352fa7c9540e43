"""Which record a speaker belongs to."""

from __future__ import annotations

import pytest

from pidato_kb.models import Speaker, SpeakerKind
from pidato_kb.speakers import KnownSpeaker, link

PERSON, ORGANISATION = SpeakerKind.PERSON, SpeakerKind.ORGANISATION


def person(name: str | None, role: str | None = None, affiliation: str | None = None) -> Speaker:
    return Speaker(name, PERSON, role, affiliation)


def known(id_: str, name: str, *roles: tuple[str | None, str | None], kind: SpeakerKind = PERSON) -> KnownSpeaker:
    return KnownSpeaker(id_, name, kind, (), roles)


def linked(speaker: Speaker, *records: KnownSpeaker) -> str | None:
    found = link(speaker, records)
    return None if found is None else found.id


def test_a_full_name_is_one_person_whatever_the_role() -> None:
    record = known("r", "Rangga Wirabumi", ("Bupati", "Sukamelati"))
    assert linked(person("H. Rangga Wirabumi", "Menteri Desa"), record) == "r"
    assert linked(person("RANGGA WIRABUMI"), record) == "r"
    assert linked(person("Rangga Wiranata"), record) is None


def test_a_short_name_never_joins_a_longer_one() -> None:
    record = known("r", "Rangga Wirabumi", ("Bupati", "Sukamelati"))
    assert linked(person("Rangga", "Bupati", "Sukamelati"), record) is None
    assert linked(person("Rangga Wirabumi", "Bupati"), known("r", "Rangga", ("Bupati", "Sukamelati"))) is None


@pytest.mark.parametrize(
    ("role", "affiliation"),
    [
        ("Kepala", "BPSDM Melati"),
        ("Kepala BPSDM", None),
        ("kepala", None),
        ("Kepala", "BPSDM"),
        (None, "BPSDM Melati"),
        (None, None),
    ],
)
def test_a_short_name_joins_where_the_office_agrees_or_is_unknown(role: str | None, affiliation: str | None) -> None:
    assert linked(person("Alfan", role, affiliation), known("a", "Alfan", ("Kepala", "BPSDM Melati"))) == "a"


@pytest.mark.parametrize(
    ("role", "affiliation"),
    [("Camat", "BPSDM Melati"), ("Kepala", "Dinas Pasar"), ("Petani", None), ("seorang warga", None)],
)
def test_two_people_who_share_a_short_name_stay_two(role: str | None, affiliation: str | None) -> None:
    assert linked(person("Alfan", role, affiliation), known("a", "Alfan", ("Kepala", "BPSDM Melati"))) is None


def test_an_office_agrees_with_any_that_the_record_had() -> None:
    record = known("a", "Alfan", ("Camat", "Kenanga"), ("Bupati", "Sukamelati"))
    assert linked(person("Alfan", "Bupati Sukamelati"), record) == "a"


def test_bystanders_of_one_name_are_never_one() -> None:
    assert linked(person("Budi", "warga", "Desa Melati"), known("b", "Budi", ("warga", "Desa Melati"))) is None
    assert linked(person("Budi"), known("b", "Budi", ("warga", None))) is None
    assert linked(person("Budi"), known("b", "Budi", (None, None))) is None


def test_an_office_makes_a_record_of_which_nothing_was_known() -> None:
    assert linked(person("Alfan", "Bupati"), known("a", "Alfan", (None, None))) == "a"
    assert linked(person("Alfan", "Bupati"), known("a", "Alfan"), known("b", "Alfan")) is None


def test_without_an_office_only_the_one_record_can_be_meant() -> None:
    first, second = known("a", "Alfan", ("Bupati", None)), known("b", "Alfan", ("Camat", None))
    assert linked(person("Alfan"), first) == "a"
    assert linked(person("Alfan"), first, second) is None
    assert linked(person("Alfan", "Camat"), first, second) == "b"


def test_initials_do_not_make_a_full_name() -> None:
    assert linked(person("M. Alfan", "Camat"), known("a", "M Alfan", ("Bupati", None))) is None
    assert linked(person("M. Alfan", "Bupati"), known("a", "M Alfan", ("Bupati", None))) == "a"


def test_an_organisation_is_its_name_and_never_a_person() -> None:
    record = known("k", "Karya Melati", kind=ORGANISATION)
    assert linked(Speaker("KARYA MELATI", ORGANISATION), record) == "k"
    assert linked(person("Karya Melati"), record) is None
    assert linked(Speaker("Karya Melati", ORGANISATION), known("p", "Karya Melati")) is None


@pytest.mark.parametrize(
    "speaker",
    [
        Speaker("seorang warga", SpeakerKind.ROLE),
        Speaker("Kepala Dusun Kenanga", SpeakerKind.ROLE),
        Speaker("Alfan", SpeakerKind.UNKNOWN),
        person(None, "Bupati"),
        person("..."),
    ],
)
def test_roles_and_the_unknown_have_no_record(speaker: Speaker) -> None:
    assert link(speaker, [known("x", speaker.name or "", kind=speaker.kind)]) is None
