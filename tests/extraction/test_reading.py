"""The mention that starts at a word: a name, an office, a pronoun, an epithet, a body or a description."""

from __future__ import annotations

import pytest
from tests.extraction.extraction_examples import document_of, word_at

from pidato_kb.extraction.mentions import MentionForm
from pidato_kb.extraction.reading import read_mention


@pytest.mark.parametrize(
    ("mention", "form"),
    [
        ("Salim Karto", MentionForm.NAME),
        ("Pak Salim", MentionForm.NAME),
        ("Bupati Salim Karto", MentionForm.NAME),
        ("Bupati Langitbiru", MentionForm.OFFICE),
        ("wakil bupati", MentionForm.OFFICE),
        ("ia", MentionForm.PRONOUN),
        ("dia", MentionForm.PRONOUN),
        ("beliau", MentionForm.PRONOUN),
        ("mereka", MentionForm.PRONOUN),
        ("mantan Bupati Langitbiru ini", MentionForm.EPITHET),
        ("pria kelahiran Tirtasari itu", MentionForm.EPITHET),
        ("perempuan yang akrab disapa Nana tersebut", MentionForm.EPITHET),
        ("Dinas Perhubungan", MentionForm.ORGANISATION),
        ("KPXY", MentionForm.ORGANISATION),
        ("polisi", MentionForm.ORGANISATION),
        ("warga", MentionForm.ORGANISATION),
        ("seorang pedagang", MentionForm.DESCRIPTION),
        ("salah satu pembeli", MentionForm.DESCRIPTION),
        ("sejumlah nelayan", MentionForm.DESCRIPTION),
        ("mantan Kepala Dinas Kejaksaan Tinggi Langitbiru itu", MentionForm.EPITHET),
    ],
)
def test_every_form_of_a_mention(mention: str, form: MentionForm) -> None:
    document = document_of(f'"Kami siap," kata {mention}, kemarin. Warga pulang ke Langitbiru.')
    found = read_mention(document, word_at(document, f"{mention}, kemarin"), len(document.text))
    assert found is not None
    assert (found.form, found.span(document).text) == (form, mention)
    assert document.tokens[found.next].text == "kemarin"


@pytest.mark.parametrize("skipped", ["lagi", "pula", "juga", "oleh", "kemudian"])
def test_an_adverb_in_front_is_skipped(skipped: str) -> None:
    document = document_of(f'"Kami siap," kata {skipped} Salim.')
    found = read_mention(document, word_at(document, skipped), len(document.text))
    assert found is not None
    assert found.span(document).text == "Salim"


@pytest.mark.parametrize(
    "text", ["gerobak itu hilang.", "salah langkah bisa terjadi.", "kemarin sore.", "Pola ini mendorong petani."]
)
def test_other_words_start_no_mention(text: str) -> None:
    document = document_of(text)
    assert read_mention(document, 0, len(text)) is None


@pytest.mark.parametrize("after", ["kegiatan ini penting.", "semoga program itu berguna.", "meresmikan pasar itu."])
@pytest.mark.parametrize("office", ["Bupati", "Sekda,"])
def test_an_office_with_a_name_is_no_epithet(office: str, after: str) -> None:
    text = f"Menurut {office} Salim Karto {after}"
    document = document_of(text)
    found = read_mention(document, 1, len(text))
    assert found is not None
    assert (found.form, found.name) == (MentionForm.NAME, "Salim Karto")


def test_no_mention_beyond_the_limit_or_the_last_word() -> None:
    document = document_of("Salim Karto pulang.")
    assert read_mention(document, 0, 3) is None
    assert read_mention(document, len(document.tokens), len(document.text)) is None


@pytest.mark.parametrize(
    ("mention", "role"),
    [
        ("seorang warga, Ratna Wulandari", "warga"),
        ("seorang pedagang bernama Ratna Wulandari", None),
        ("salah satu pembeli, Ratna Wulandari", "pembeli"),
        ("seorang pedagang di Pasar Melati, Ratna Wulandari", "pedagang"),
    ],
)
def test_a_name_completes_a_description(mention: str, role: str | None) -> None:
    document = document_of(f'"Kami siap," kata {mention} (40), kemarin.')
    found = read_mention(document, word_at(document, f"{mention} (40)"), len(document.text))
    assert found is not None
    assert (found.form, found.name, found.span(document).text) == (MentionForm.NAME, "Ratna Wulandari", mention)
    assert role is None or found.role == role


def test_a_collective_with_a_capital_behind_it_is_the_name_of_a_body() -> None:
    document = document_of('"Kami siap," kata Polisi Resor Langitbiru, kemarin.')
    found = read_mention(document, word_at(document, "Polisi"), len(document.text))
    assert found is not None
    assert found.span(document).text == "Polisi Resor Langitbiru"


@pytest.mark.parametrize("former", ["mantan", "eks", "bekas"])
def test_a_former_office_says_so(former: str) -> None:
    document = document_of(f'"Kami siap," kata {former} bupati itu, kemarin.')
    found = read_mention(document, word_at(document, former), len(document.text))
    assert found is not None
    assert (found.form, found.former) == (MentionForm.EPITHET, True)
