"""Which part of a sentence is what was said: without cue, speaker, "bahwa" and the final stop."""

from __future__ import annotations

import pytest
from tests.extraction.extraction_examples import cues_of, document_of, read, texts

from pidato_kb.extraction.indirect import content_after, content_before
from pidato_kb.models import QuoteKind


def contents(text: str) -> list[str]:
    return [quote.text for quote in read(text) if quote.kind is QuoteKind.INDIRECT]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Salim Karto mengatakan jalan itu rusak.", "jalan itu rusak"),
        ("Salim Karto mengatakan, jalan itu rusak.", "jalan itu rusak"),
        ("Salim Karto mengatakan bahwa jalan itu rusak.", "jalan itu rusak"),
        ("Salim Karto berharap agar jalan itu diperbaiki.", "jalan itu diperbaiki"),
        ("Salim Karto meminta warga tetap tenang.", "warga tetap tenang"),
        ("Salim Karto yakin jalan itu selesai tahun depan.", "jalan itu selesai tahun depan"),
        ("Menurut Salim Karto, jalan itu rusak.", "jalan itu rusak"),
        ("Jalan itu rusak sejak lama, kata Salim Karto.", "Jalan itu rusak sejak lama"),
        ("Salim Karto tidak menyarankan warga mengungsi ke bukit.", "warga mengungsi ke bukit"),
    ],
)
def test_the_content_clause_alone(text: str, content: str) -> None:
    assert contents(text) == [content]


def test_an_attribution_in_the_middle_leaves_two_parts() -> None:
    text = "Jalan itu akan diperbaiki, kata Salim Karto, karena warga sudah lama menunggu."
    assert contents(text) == ["Jalan itu akan diperbaiki", "karena warga sudah lama menunggu"]


def test_a_fronted_scrap_is_no_content() -> None:
    assert contents("Jalan itu, menurut Salim Karto, akan segera diperbaiki warga.") == ["akan segera diperbaiki warga"]


@pytest.mark.parametrize(
    "text",
    [
        "Salim Karto menyampaikan terima kasih kepada warga.",
        "Salim Karto mendorong gerobak.",
        "Salim Karto menulis surat.",
        "Salim Karto menjawab pertanyaan itu.",
        "Salim Karto menyampaikan sambutan di balai desa.",
        "Salim Karto menyebutkan hal itu.",
    ],
)
def test_an_act_has_no_content(text: str) -> None:
    assert contents(text) == []


def test_the_content_ends_before_a_quotation() -> None:
    text = 'Salim Karto mengatakan jalan itu rusak parah. "Kami perbaiki besok," katanya.'
    assert contents(text) == ["jalan itu rusak parah"]
    text = 'Salim Karto mengatakan jalan itu rusak, "parah sekali dan harus diperbaiki".'
    assert contents(text) == ["jalan itu rusak"]


def test_an_apposition_behind_a_quotation_and_its_cue_is_no_content() -> None:
    assert contents('"Kami siap bekerja," kata Salim Karto, di kantornya, kemarin.') == []


def test_content_after_stops_at_the_limit() -> None:
    text = "Salim Karto mengatakan jalan itu rusak sejak lama."
    document = document_of(text)
    (cue,) = cues_of(document)
    (sentence,) = document.sentences
    limit = text.index(" sejak")
    assert texts(text, content_after(document, sentence, cue.end, limit, cue)) == ["jalan itu rusak"]


def test_content_before_begins_behind_the_last_quotation() -> None:
    text = '"Rusak parah," katanya. "Ya," jalan itu rusak sejak lama, kata Salim Karto.'
    document = document_of(text)
    cue = cues_of(document)[-1]
    sentence = document.sentences[-1]
    assert texts(text, content_before(document, sentence, cue)) == ["jalan itu rusak sejak lama"]
