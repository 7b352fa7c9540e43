"""Which words belong to a phrase that may name a speaker, and where it is over."""

from __future__ import annotations

import pytest
from tests.extraction.extraction_examples import document_of, word_at

from pidato_kb.extraction.phrases import read_phrase


def extent(text: str, first: str, limit: int | None = None) -> str | None:
    document = document_of(text)
    phrase, _ = read_phrase(document, word_at(document, first), len(text) if limit is None else limit)
    return document.text[phrase.start : phrase.end] if phrase else None


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Salim Karto mengatakan demikian.", "Salim Karto"),
        ("Salim bin Karto mengatakan demikian.", "Salim bin Karto"),
        ("M. Salim Karto mengatakan demikian.", "M. Salim Karto"),
        ("Drs. H. Salim Karto, MM, M.Si mengatakan demikian.", "Drs. H. Salim Karto, MM, M.Si"),
        ("Kepala Dinas Perhubungan Salim Karto mengatakan demikian.", "Kepala Dinas Perhubungan Salim Karto"),
        ("Kepala Bidang Politik, Hukum, dan Keamanan Salim Karto mengatakan demikian.",
         "Kepala Bidang Politik, Hukum, dan Keamanan Salim Karto"),
        ("Kepala Dinas Pemuda dan Olahraga Salim Karto mengatakan demikian.",
         "Kepala Dinas Pemuda dan Olahraga Salim Karto"),
        ("pengamat tata kota Salim Karto mengatakan demikian.", "pengamat tata kota Salim Karto"),
        ("mantan bupati Salim Karto mengatakan demikian.", "mantan bupati Salim Karto"),
        ("wakil ketua DPRD Salim Karto mengatakan demikian.", "wakil ketua DPRD Salim Karto"),
        ("Bupati Langitbiru periode lalu mengatakan demikian.", "Bupati Langitbiru"),
        ("Presiden ke-9 Salim Karto mengatakan demikian.", "Presiden ke-9 Salim Karto"),
    ],
)  # fmt: skip
def test_what_belongs_to_a_phrase(text: str, phrase: str) -> None:
    assert extent(text, phrase) == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Salim Karto dan Ratna Wulandari pulang.", "Salim Karto"),
        ("Salim Karto, Ratna Wulandari, dan Wayan pulang.", "Salim Karto"),
        ("Salim Karto. Ratna pulang.", "Salim Karto"),
        ("Salim Karto\nRatna pulang.", "Salim Karto"),
        ("Salim Karto Selasa siang pulang.", "Salim Karto"),
        ("Salim Karto di Langitbiru pulang.", "Salim Karto"),
        ("Salim Karto (45) pulang.", "Salim Karto"),
        ("Salim Karto: Ratna pulang.", "Salim Karto"),
    ],
)
def test_where_a_phrase_is_over(text: str, phrase: str) -> None:
    assert extent(text, phrase) == phrase


def test_a_phrase_ends_at_the_limit() -> None:
    text = "Salim Karto mengatakan demikian."
    assert extent(text, "Salim", limit=len("Salim")) == "Salim"
    assert extent(text, "Salim", limit=3) is None


def test_the_next_word_is_the_one_behind_the_phrase() -> None:
    document = document_of("Bupati Salim Karto mengatakan demikian.")
    _, following = read_phrase(document, 0, len(document.text))
    assert document.tokens[following].text == "mengatakan"


def test_a_word_that_opens_no_phrase_is_stepped_over() -> None:
    document = document_of("gerobak itu hilang.")
    assert read_phrase(document, 0, len(document.text)) == (None, 1)
