"""Who a verb of saying belongs to, and who acts in a sentence without one."""

from __future__ import annotations

import pytest
from tests.extraction.extraction_examples import document_of, word_at

from pidato_kb.extraction.subjects import read_opening, read_subject

SALIM_SPEAKS = '"Kami siap," kata Salim. "Kami juga," kata Ratna. Warga pulang ke Langitbiru.'


def subject(sentence: str, verb: str = "mengatakan") -> str | None:
    document = document_of(f"{sentence} {SALIM_SPEAKS}")
    at = word_at(document, verb)
    mention = read_subject(document, 0, at, document.tokens[at].start)
    return mention.span(document).text if mention else None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Salim mengatakan jalan itu rusak.", "Salim"),
        ("Salim Karto mengatakan jalan itu rusak.", "Salim Karto"),
        ("Ia mengatakan jalan itu rusak.", "Ia"),
        ("Salim juga kemudian mengatakan jalan itu rusak.", "Salim"),
        ("Bupati Langitbiru Salim Karto mengatakan jalan itu rusak.", "Bupati Langitbiru Salim Karto"),
        ("Bupati Langitbiru, Salim Karto, mengatakan jalan itu rusak.", "Bupati Langitbiru, Salim Karto"),
        ("Salim Karto, Bupati Langitbiru, mengatakan jalan itu rusak.", "Salim Karto, Bupati Langitbiru"),
        ("Dinas Perhubungan Langitbiru mengatakan jalan itu rusak.", "Dinas Perhubungan Langitbiru"),
        ("Seorang pedagang mengatakan jalan itu rusak.", "Seorang pedagang"),
        ("Mantan Bupati Langitbiru ini mengatakan jalan itu rusak.", "Mantan Bupati Langitbiru ini"),
        ("Saat ditemui di Langitbiru, Salim mengatakan jalan itu rusak.", "Salim"),
        ("Sementara itu, Salim mengatakan jalan itu rusak.", "Salim"),
        ("Namun Salim mengatakan jalan itu rusak.", "Salim"),
        ("Usai menemui Ratna, Salim mengatakan jalan itu rusak.", "Salim"),
        ("Salim mendatangi pasar itu dan mengatakan jalan itu rusak.", "Salim"),
    ],
)
def test_the_subject_of_a_verb_of_saying(sentence: str, expected: str) -> None:
    assert subject(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Mulanya mengatakan itu sulit.",
        "mengatakan jalan itu rusak.",
    ],
)
def test_a_verb_without_a_speaker_has_no_subject(sentence: str) -> None:
    assert subject(sentence) is None


def opening(sentence: str) -> str | None:
    document = document_of(f"{sentence} {SALIM_SPEAKS}")
    limit = len(sentence)
    last = len(document.between(0, limit))
    mention = read_opening(document, 0, last, limit)
    return mention.span(document).text if mention else None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Salim Karto mendatangi pasar itu.", "Salim Karto"),
        ("Salim sudah pulang.", "Salim"),
        ("Bupati Langitbiru Salim Karto meresmikan pasar.", "Bupati Langitbiru Salim Karto"),
        ("Salim Karto ditangkap kemarin.", None),
        ("Salim Karto adalah pedagang.", None),
        ("Dinas Perhubungan memperbaiki jalan.", None),
        ("Ia mendatangi pasar itu.", None),
        ("Jalan itu rusak.", None),
    ],
)
def test_who_acts_in_a_sentence_without_speech(sentence: str, expected: str | None) -> None:
    assert opening(sentence) == expected
