"""What is a quote at all, what is a fragment, and which quotes are one utterance."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.extraction.extraction_examples import document_of, only, read

from pidato_kb.extraction.assemble import assemble
from pidato_kb.extraction.people import collect
from pidato_kb.extraction.reports import read_reports
from pidato_kb.extraction.resolve import resolve
from pidato_kb.models import QuoteKind


@pytest.mark.parametrize(
    "text",
    [
        "Program “Melati Sehat” dibuka kemarin.",
        "Warga menonton film “Langit Biru di Atas Melati” bersama.",
        "Ratna “Nana” Wulandari mendatangi pasar.",
        "Spanduk bertuliskan “Melati Bersih” dipasang.",
        "Ia menjual “tahu”.",
    ],
)
def test_titles_terms_and_nicknames_are_no_quotes(text: str) -> None:
    assert [quote for quote in read(text) if not quote.fragment] == []


@pytest.mark.parametrize(
    "text",
    [
        "Salim Karto menyebut proyek itu “gagal total” sejak awal.",
        "Proyek itu dianggap “tidak adil” oleh warga.",
        "Salim Karto menilai jalan itu “rusak” dan harus diperbaiki.",
    ],
)
def test_a_scrap_in_the_reporters_own_sentence_is_a_fragment(text: str) -> None:
    assert all(quote.fragment for quote in read(text) if quote.kind is QuoteKind.DIRECT)


@pytest.mark.parametrize(
    "text",
    [
        "“Kami siap,” kata Salim.",
        "“Ya,” kata Salim.",
        "“Tidak!” seru Salim.",
        "Salim berkata, “Kami siap bekerja besok.”",
        "“Kami siap bekerja besok pagi.”",
        "“Mengapa?” seru Salim.",
    ],
)
def test_speech_is_a_quote_however_short(text: str) -> None:
    quote = only(text)
    assert quote.kind is QuoteKind.DIRECT
    assert not quote.fragment


def test_an_indirect_quote_is_never_a_fragment() -> None:
    quote = only("Salim Karto mengatakan jalan itu rusak.")
    assert (quote.kind, quote.fragment) == (QuoteKind.INDIRECT, False)


def test_quotes_of_one_act_share_their_utterance_number() -> None:
    quotes = read("“Jalan itu,” kata Salim, “akan kami perbaiki.” “Warga sabar saja,” kata Ratna.")
    first, second, third = [quote.utterance for quote in quotes]
    assert first == second != third


def test_a_quotation_that_runs_over_paragraphs_is_one_utterance() -> None:
    quotes = read("“Jalan itu rusak parah sekali.\n\n“Kami perbaiki besok,” kata Salim.")
    assert [quote.text for quote in quotes] == ["Jalan itu rusak parah sekali.", "Kami perbaiki besok,"]
    assert len({quote.utterance for quote in quotes}) == 1
    assert {quote.speaker.name for quote in quotes} == {"Salim"}


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("“Kami siap,” kata Salim.", "kata"),
        ("“Kami siap,” katanya.", "katanya"),
        ("Salim Karto tidak mengatakan bahwa jalan itu rusak.", "tidak mengatakan"),
        ("“Kami siap bekerja besok pagi.”", None),
    ],
)
def test_a_quote_shows_its_cue(text: str, cue: str | None) -> None:
    quote = only(text)
    assert (quote.cue.text if quote.cue else None) == cue


def test_quotes_come_in_reading_order_with_their_words() -> None:
    text = "Menurut Salim, jalan itu rusak. “Besok selesai,” katanya. Ia berharap warga sabar."
    quotes = read(text)
    assert [quote.text for quote in quotes] == ["jalan itu rusak", "Besok selesai,", "warga sabar"]
    assert [text[quote.start : quote.end] for quote in quotes] == [quote.text for quote in quotes]


def test_reports_and_attributions_must_match() -> None:
    document = document_of("“Kami siap,” kata Salim.")
    reports = read_reports(document)
    with pytest.raises(ValueError, match="zip"):
        assemble(document, reports, [])
    assert assemble(document, [], []) == []
    assert len(assemble(document, reports, resolve(document, collect(document), reports))) == 1


def test_a_second_verb_of_the_subject_has_its_own_words() -> None:
    quotes = read(
        "Salim Karto menekankan kepada warga untuk tidak mencurigai dan memastikan bahwa pasar tetap buka setiap hari."
    )
    assert [(quote.text, quote.cue and quote.cue.text) for quote in quotes] == [
        ("kepada warga untuk tidak mencurigai", "menekankan"),
        ("pasar tetap buka setiap hari", "memastikan"),
    ]
    assert {quote.speaker.name for quote in quotes} == {"Salim Karto"}


def test_words_that_two_reports_claim_are_one_quote_of_the_nearer_cue() -> None:
    document = document_of("Salim Karto mengatakan bahwa pasar tetap buka setiap hari.")
    (report,) = read_reports(document)
    reports = [replace(report, cue=None), report]
    (quote,) = assemble(document, reports, resolve(document, collect(document), reports))
    assert (quote.text, quote.cue and quote.cue.text) == ("pasar tetap buka setiap hari", "mengatakan")
