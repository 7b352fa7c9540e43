"""Speakers whom no office and no name opens: "seorang warga", and the name that may complete them."""

from __future__ import annotations

import pytest
from tests.extraction.extraction_examples import document_of, word_at

from pidato_kb.extraction.descriptions import read_description
from pidato_kb.extraction.mentions import Mention, MentionForm


def described(description: str, *, unlisted: bool = False) -> tuple[str, Mention] | None:
    document = document_of(f'"Kami siap," kata {description} (40), kemarin.')
    at = word_at(document, f"{description} (40)")
    mention = read_description(document, at, len(document.text), unlisted=unlisted)
    return (mention.span(document).text, mention) if mention else None


@pytest.mark.parametrize(
    "description",
    ["seorang pedagang", "salah satu pembeli sayur", "salah seorang saksi", "sejumlah nelayan", "para petani"],
)
def test_a_description_is_named_as_it_is_written(description: str) -> None:
    found = described(description)
    assert found is not None
    text, mention = found
    assert (text, mention.form, mention.name) == (description, MentionForm.DESCRIPTION, description)


@pytest.mark.parametrize(
    ("description", "role"),
    [
        ("seorang warga, Ratna Wulandari", "warga"),
        ("salah satu pembeli, Ratna Wulandari", "pembeli"),
        ("seorang pedagang di Pasar Melati, Ratna Wulandari", "pedagang"),
    ],
)
def test_a_name_behind_a_comma_or_a_place_is_the_speakers(description: str, role: str) -> None:
    found = described(description)
    assert found is not None
    text, mention = found
    assert (text, mention.form) == (description, MentionForm.NAME)
    assert (mention.name, mention.role) == ("Ratna Wulandari", role)


def test_a_noun_that_nobody_listed_counts_only_where_a_speaker_must_stand() -> None:
    assert described("tetua adat") is None
    found = described("tetua adat", unlisted=True)
    assert found is not None
    assert found[0] == "tetua adat"


@pytest.mark.parametrize("words", ["salah langkah", "dengan tenang", "saat itu"])
def test_other_words_describe_nobody(words: str) -> None:
    assert described(words) is None
    assert described(words, unlisted=True) is None
