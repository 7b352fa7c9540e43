"""Sentence boundaries: stops of abbreviations are none, and quotations stay whole."""

from __future__ import annotations

import pytest
from tests.extraction.extraction_examples import texts

from pidato_kb.extraction.marks import find_quotations
from pidato_kb.extraction.sentences import split_paragraph


def sentences(text: str) -> list[str]:
    quotations, _ = find_quotations(text)
    spans = [(q.outer_start, q.outer_end) for q in quotations]
    return texts(text, split_paragraph(text, 0, len(text), spans))


@pytest.mark.parametrize(
    "expected",
    [
        ["Salim datang.", "Warga menunggu."],
        ["Apakah jalan itu rusak?", "Warga menunggu!", "Salim diam…", "Ratna pergi."],
        ["Salim datang (Selasa.)", "Warga menunggu."],
        ["Warga pulang pukul 10.", "Ratna tinggal."],
        ["Tanpa titik di akhir"],
    ],
)
def test_a_stop_before_a_new_start_ends_a_sentence(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Drs. Salim Karto, M.Si. datang bersama Ir. Ratna.",
        "H. M. Salim Karto tinggal di Jl. Melati No. 5.",
        "Bantuan senilai Rp 1.500.000 tiba pukul 10.30 WIB.",
        "Warga menunggu ... lalu pulang.",
        "Kantor itu milik PT. Tirta Abadi, Kec. Melati, Kab. Langitbiru.",
        "Situs melati.example memuat kabar itu.",
    ],
)
def test_abbreviations_initials_and_numbers_end_none(text: str) -> None:
    assert sentences(text) == [text]


def test_a_stop_without_a_space_ends_a_sentence() -> None:
    assert sentences("Jalan itu rusak.Warga menunggu.") == ["Jalan itu rusak.", "Warga menunggu."]


def test_an_islamic_year_ends_a_sentence_where_a_title_would_not() -> None:
    assert sentences("Acara itu pada 1441 H. Salim hadir.") == ["Acara itu pada 1441 H.", "Salim hadir."]


def test_stops_inside_a_quotation_end_no_sentence() -> None:
    text = '"Jalan rusak. Warga marah. Kami perbaiki," kata Salim.'
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Kami siap." Ratna pulang.', ['"Kami siap."', "Ratna pulang."]),
        ('Salim berkata, "Kami siap!" "Kami juga."', ['Salim berkata, "Kami siap!"', '"Kami juga."']),
        ('"Kami siap?" tanya Salim.', ['"Kami siap?" tanya Salim.']),
        ('"Kami siap," kata Salim.', ['"Kami siap," kata Salim.']),
    ],
)
def test_a_quotation_that_ends_with_a_stop_ends_its_sentence(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_only_the_given_part_of_the_text_is_split() -> None:
    text = "Satu. Dua. Tiga."
    assert texts(text, split_paragraph(text, 6, 10, [])) == ["Dua."]


def test_sentences_are_trimmed_and_empty_ones_left_out() -> None:
    text = "  Satu.   Dua.  "
    assert texts(text, split_paragraph(text, 0, len(text), [])) == ["Satu.", "Dua."]
    assert list(split_paragraph("   ", 0, 3, [])) == []
