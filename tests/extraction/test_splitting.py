"""Where the office ends, where the organisation ends, and where the name begins.

The sentence behind the phrase is what the same article shows elsewhere; without it some borders cannot be known.
"""

from __future__ import annotations

import pytest
from tests.extraction.extraction_examples import document_of, words

from pidato_kb.extraction.phrase import Phrase
from pidato_kb.extraction.splitting import looks_like_degree, split


def read(phrase: str, elsewhere: str = "", *, office_only: bool = False, organisation_first: bool = False) -> Phrase:
    document = document_of(f"Warga menunggu {phrase} kemarin. {elsewhere}")
    found = split(document, words(document, phrase), office_only=office_only, organisation_first=organisation_first)
    assert found is not None
    assert document.text[found.start : found.end] == phrase
    return found


SALIM_SPEAKS = '"Kami siap," kata Salim. Warga lalu pulang ke Langitbiru.'


@pytest.mark.parametrize(
    ("phrase", "elsewhere", "role", "affiliation", "name"),
    [
        ("Salim Karto", "", None, None, "Salim Karto"),
        ("Bupati Salim Karto", "", "Bupati", None, "Salim Karto"),
        ("Bupati Langitbiru Salim Karto", SALIM_SPEAKS, "Bupati", "Langitbiru", "Salim Karto"),
        ("Wakil Bupati Langitbiru Salim Karto", SALIM_SPEAKS, "Wakil Bupati", "Langitbiru", "Salim Karto"),
        ("Kepala Dinas Perhubungan Langitbiru Salim Karto", SALIM_SPEAKS, "Kepala", "Dinas Perhubungan Langitbiru",
         "Salim Karto"),
        ("Kepala Bidang Humas Polda Tirtasari Komisaris Besar Salim Karto", "", "Kepala",
         "Bidang Humas Polda Tirtasari", "Salim Karto"),
        ("Ketua KPXY Salim Karto", "", "Ketua", "KPXY", "Salim Karto"),
        ("Direktur Tirtamas Salim Karto", SALIM_SPEAKS, "Direktur", "Tirtamas", "Salim Karto"),
        ("Camat Melati Ratna", 'Warga Melati pulang. "Siap," kata Ratna.', "Camat", "Melati", "Ratna"),
        ("Ketua RT 03 Salim", SALIM_SPEAKS, "Ketua RT 03", None, "Salim"),
        ("warga Langitbiru Salim Karto", SALIM_SPEAKS, "warga", "Langitbiru", "Salim Karto"),
    ],
)  # fmt: skip
def test_office_organisation_and_name(
    phrase: str, elsewhere: str, role: str | None, affiliation: str | None, name: str | None
) -> None:
    found = read(phrase, elsewhere)
    assert (found.role, found.affiliation, found.name) == (role, affiliation, name)


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Drs. Salim Karto", "Salim Karto"),
        ("Drs. H. Salim Karto, MM", "Salim Karto"),
        ("Prof. Dr. Ratna Wulandari, M.Si", "Ratna Wulandari"),
        ("Ratna Wulandari, S.Pd, M.Pd", "Ratna Wulandari"),
        ("Kolonel Salim Karto", "Salim Karto"),
        ("Letkol Inf Salim Karto", "Salim Karto"),
        ("Bapak Salim", "Salim"),
        ("Muhammad Salim Karto", "Muhammad Salim Karto"),
        ("I Wayan Karto", "I Wayan Karto"),
        ("Salim bin Karto", "Salim bin Karto"),
        ("M. Salim Karto", "M. Salim Karto"),
    ],
)
def test_titles_ranks_and_degrees_are_no_part_of_the_name(phrase: str, name: str) -> None:
    found = read(phrase)
    assert (found.name, found.role, found.affiliation) == (name, None, None)


@pytest.mark.parametrize(
    ("phrase", "role", "affiliation"),
    [
        ("Bupati Langitbiru", "Bupati", "Langitbiru"),
        ("Presiden", "Presiden", None),
        ("Kepala Dinas Perhubungan", "Kepala", "Dinas Perhubungan"),
        ("Wakil Ketua DPRD Langitbiru", "Wakil Ketua", "DPRD Langitbiru"),
        ("juru bicara", "juru bicara", None),
        ("Sekretaris Daerah", "Sekretaris Daerah", None),
    ],
)
def test_an_office_without_a_name(phrase: str, role: str, affiliation: str | None) -> None:
    found = read(phrase, office_only=True)
    assert (found.role, found.affiliation, found.name) == (role, affiliation, None)


@pytest.mark.parametrize(
    "phrase",
    ["Dinas Perhubungan Langitbiru", "KPXY", "Yayasan Tirta Melati", "Kementerian Perhubungan", "PT Tirta Abadi"],
)
def test_a_body_is_neither_office_nor_person(phrase: str) -> None:
    found = read(phrase)
    assert found.organisation
    assert found.affiliation == phrase


def test_a_former_office_says_so() -> None:
    found = read("Mantan Bupati Langitbiru Salim Karto", SALIM_SPEAKS)
    assert (found.role, found.affiliation, found.name) == ("Mantan Bupati", "Langitbiru", "Salim Karto")
    assert found.former
    assert not read("Bupati Langitbiru Salim Karto", SALIM_SPEAKS).former


def test_a_title_or_a_rank_shows_a_person() -> None:
    assert read("Pak Salim").titled
    assert read("Kolonel Salim").titled
    assert not read("Salim Karto").titled


def test_the_first_word_may_be_kept_out_of_the_name() -> None:
    found = read("Tirta Salim Karto", SALIM_SPEAKS, organisation_first=True)
    assert (found.affiliation, found.name) == ("Tirta", "Salim Karto")


def test_a_name_starts_where_it_says() -> None:
    phrase = "Bupati Langitbiru Salim Karto"
    found = read(phrase, SALIM_SPEAKS)
    assert found.name_start - found.start == phrase.index("Salim")


def test_words_that_name_no_speaker_are_no_phrase() -> None:
    document = document_of("Mulanya warga menunggu.")
    assert split(document, words(document, "Mulanya")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Salim Karto, MXY mengatakan demikian.", True),
        ("Salim Karto, MXY, mengatakan demikian.", True),
        ("Salim Karto, KPXYZABC mengatakan demikian.", False),
        ("Salim Karto, Mxy mengatakan demikian.", False),
        ("Salim Karto, MXY Langitbiru mengatakan demikian.", False),
    ],
)
def test_an_unknown_degree_stands_between_a_name_and_the_sentence(text: str, expected: bool) -> None:
    document = document_of(text)
    left, right = document.tokens[1], document.tokens[2]
    assert looks_like_degree(document, left, right) is expected
