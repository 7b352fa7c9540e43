"""What an article itself shows about its names."""

from __future__ import annotations

import pytest
from tests.extraction.extraction_examples import document_of

from pidato_kb.extraction.document import analyse
from pidato_kb.extraction.evidence import with_evidence
from pidato_kb.extraction.name_counts import NameCounts


def counts(text: str) -> NameCounts:
    return document_of(text).names


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"Kami siap," kata Salim.', ["salim"]),
        ('"Kami siap," ujar Salim Karto.', ["salim", "karto"]),
        ("Menurut Salim, jalan itu rusak.", ["salim"]),
        ("Salim mengatakan jalan itu rusak.", ["salim"]),
        ("Salim Karto juga mengatakan jalan itu rusak.", ["salim", "karto"]),
        ("Warga pulang, sedangkan Salim mengatakan jalan itu rusak.", ["salim"]),
        ("Salim yakin jalan itu selesai.", ["salim"]),
        ("Pak Salim mengatakan jalan itu rusak.", ["salim"]),
        ('"Kami siap," kata Bupati Langitbiru.', []),
        ('"Kami siap," kata KPXY.', []),
        ("Salim menggali parit.", []),
        ("Rapat Selasa mengatakan demikian.", []),
    ],
)
def test_a_phrase_that_is_a_speaker_by_itself_holds_names(text: str, speaker: list[str]) -> None:
    assert sorted(counts(text).alone) == sorted(speaker)


def test_neighbours_in_such_a_phrase_are_one_name() -> None:
    names = counts('"Kami siap," kata Salim Karto. Ratna Wulandari menggali parit.')
    assert names.bonds["salim", "karto"] == 1
    assert names.bonds["ratna", "wulandari"] == 0


def test_neighbours_are_counted_wherever_they_stand() -> None:
    names = counts("Bupati Salim Karto dan Salim Karto muda menunggu Salim.")
    assert names.pairs["salim", "karto"] == 2
    assert names.pairs["bupati", "salim"] == 1
    assert names.capitals["salim"] == 3
    assert names.followers["karto"] == 2


@pytest.mark.parametrize("gap", [", ", ". ", " dan ", " (45) "])
def test_words_with_something_between_are_no_neighbours(gap: str) -> None:
    assert counts(f"Warga menunggu Salim{gap}Ratna kemarin.").pairs["salim", "ratna"] == 0


@pytest.mark.parametrize("gap", [" ", " “", "” "])
def test_a_space_or_the_mark_of_a_nickname_parts_no_neighbours(gap: str) -> None:
    assert counts(f"Warga menunggu Salim{gap}Karto kemarin.").pairs["salim", "karto"] == 1


def test_a_function_word_at_the_head_of_a_sentence_is_no_neighbour() -> None:
    assert counts("Namun Salim menggali parit.").pairs["namun", "salim"] == 0


def test_words_behind_di_or_ke_are_sites() -> None:
    names = counts("Salim menggali parit di Langitbiru lalu pergi ke Tirtasari. Ia bertemu Ratna.")
    assert set(names.sites) == {"langitbiru", "tirtasari"}


def test_words_that_stand_apart_from_their_neighbour_are_known() -> None:
    names = counts("Bupati Langitbiru Salim tiba. Warga Langitbiru menunggu Salim.")
    assert names.apart("langitbiru", "salim") == (True, True)
    together = counts("Bupati Langitbiru Salim tiba. Warga menunggu Bupati Langitbiru Salim.")
    assert together.apart("langitbiru", "salim") == (False, False)


def test_the_rest_of_the_document_stays_as_it_was() -> None:
    plain = analyse("Salim mengatakan jalan itu rusak.")
    enriched = with_evidence(plain)
    assert enriched.tokens == plain.tokens
    assert not plain.names.alone
