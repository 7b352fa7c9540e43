"""Quotation marks are settled paragraph by paragraph, whatever their style and however many are missing."""

from __future__ import annotations

import pytest

from pidato_kb.extraction.marks import find_quotations


def quoted(text: str) -> list[str]:
    quotations, _ = find_quotations(text)
    return [text[q.start : q.end] for q in quotations]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ('"', '"'),
        ("“", "”"),
        ("”", "”"),
        ("“", '"'),
        ('"', "”"),
        ("”", '"'),
        ("„", "“"),
        ("«", "»"),
        ("‟", "”"),
        ("＂", "＂"),
        ("''", "''"),
        ("``", "''"),
        ('""', '""'),
        ("““", "””"),
        ("‘", "’"),
        ("'", "'"),
        ("â€œ", "â€"),
    ],
)
def test_every_style_of_marks_encloses_the_same_words(opening: str, closing: str) -> None:
    text = f"{opening}Jalan itu kami perbaiki,{closing} kata Salim. Warga menunggu."
    (quotation,), _ = find_quotations(text)
    assert text[quotation.start : quotation.end] == "Jalan itu kami perbaiki,"
    assert text[quotation.outer_start : quotation.outer_end] == f"{opening}Jalan itu kami perbaiki,{closing}"
    assert quotation.closed


@pytest.mark.parametrize(
    "text",
    [
        "”Jalan itu rusak,” kata Salim. ”Kami perbaiki besok.”",
        '"Jalan itu rusak," kata Salim. "Kami perbaiki besok."',
        '“Jalan itu rusak," kata Salim. "Kami perbaiki besok.”',
        "“Jalan itu rusak”, kata Salim. “Kami perbaiki besok”.",
        "“Jalan itu rusak”kata Salim.“Kami perbaiki besok”.",
    ],
)
def test_what_stands_between_two_quotations_is_none(text: str) -> None:
    assert [words.rstrip(",.") for words in quoted(text)] == ["Jalan itu rusak", "Kami perbaiki besok"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("\"Ini soal 'gengsi' warga,\" kata Salim.", ["Ini soal 'gengsi' warga,"]),
        ("“Ini soal ‘gengsi’ warga,” kata Salim.", ["Ini soal ‘gengsi’ warga,"]),
        ('Jum\'at lalu Salim datang. "Kami siap," ujarnya.', ["Kami siap,"]),
        ("Jum'at lalu Salim datang ke pasar Tirta’an.", []),
        ('Papan setebal 3" itu dipotong. "Kami siap," kata Salim.', ["Kami siap,"]),
        ('Salim diam. "  " Sepi.', []),
        ("Salim diam lalu pergi.", []),
        ("", []),
    ],
)
def test_inner_marks_apostrophes_and_inches_open_nothing(text: str, words: list[str]) -> None:
    assert quoted(text) == words


def test_a_missing_closing_mark_ends_before_the_cue() -> None:
    text = '"Jalan itu kami perbaiki, kata Salim Karto di kantornya.'
    (quotation,), _ = find_quotations(text)
    assert text[quotation.start : quotation.end] == "Jalan itu kami perbaiki"
    assert not quotation.closed


def test_a_missing_closing_mark_ends_at_the_latest_with_its_paragraph() -> None:
    text = "“Jalan itu kami perbaiki. Warga jangan khawatir\n\nSalim lalu pulang."
    assert quoted(text) == ["Jalan itu kami perbaiki. Warga jangan khawatir"]


def test_a_missing_opening_mark_begins_with_its_sentence() -> None:
    text = 'Salim datang kemarin. Jalan itu kami perbaiki," katanya.'
    assert quoted(text) == ["Jalan itu kami perbaiki,"]


@pytest.mark.parametrize("odd", ['"Jalan itu rusak dan berlubang', 'Jalan itu "rusak" dan "berlubang'])
def test_an_odd_mark_costs_only_its_own_paragraph(odd: str) -> None:
    around = ['"Kami siap," kata Ratna.', '"Warga menunggu," kata Salim. "Besok selesai."']
    alone = [words for paragraph in around for words in quoted(paragraph)]
    text = f"{around[0]}\n\n{odd}\n\n{around[1]}"
    found = quoted(text)
    assert found[0] == alone[0]
    assert found[-2:] == alone[1:]


def test_a_line_break_inside_a_quotation_joins_the_two_lines() -> None:
    text = '"Jalan itu kami perbaiki\nbulan depan," kata Salim.\nWarga menunggu.'
    quotations, paragraphs = find_quotations(text)
    assert [text[q.start : q.end] for q in quotations] == ["Jalan itu kami perbaiki\nbulan depan,"]
    assert [text[start:end] for start, end in paragraphs] == [text[: text.index("\nWarga")], "Warga menunggu."]


def test_each_line_with_words_is_a_paragraph() -> None:
    text = "\n  Satu.\n\n \nDua.\n"
    _, paragraphs = find_quotations(text)
    assert [text[start:end].strip() for start, end in paragraphs] == ["Satu.", "Dua."]


def test_a_question_mark_that_was_a_quotation_mark_counts_as_one() -> None:
    text = 'Salim datang. ?Kami siap bekerja,? katanya. "Besok selesai," katanya.'
    assert quoted(text) == ["Kami siap bekerja,", "Besok selesai,"]
