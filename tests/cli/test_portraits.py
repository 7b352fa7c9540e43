"""The page of a quote: it stands marked inside its article, and every mark lies on its words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.cli.output import Marked
from pidato_kb.cli.portraits import quote_page, speaker_page
from pidato_kb.export.records import quote_record
from pidato_kb.models import Article, Attribution, Quote, QuoteKind, Span, Speaker, SpeakerKind, StoredQuote

TEXT = 'Wanareja - Jembatan retak.\n\n"Kami perbaiki," kata Salim Karto. Ia pergi.\n\nHujan turun.'


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


def record(text: str = TEXT, words: str = "Kami perbaiki,", **attribution: Any) -> dict[str, Any]:
    place = span(text, words)
    quote = Quote(
        place.start,
        place.end,
        place.text,
        QuoteKind.DIRECT,
        0,
        Attribution(Speaker("Salim Karto", SpeakerKind.PERSON), "name", 0.9, **attribution),
        cue=span(text, "kata"),
    )
    return quote_record(StoredQuote("abc123abc123", quote, Article(text=text, source="a.txt", title="Retak"), "s1"))


def passage(page: list[Any]) -> Marked:
    (found,) = (cell for cell in page if isinstance(cell, Marked) and "⟦" in cell.text)
    return found


def test_the_paragraph_around_is_shown_and_the_rest_is_not() -> None:
    shown = passage(list(quote_page(record(), full=False)))
    assert shown.text == '… "⟦Kami perbaiki,⟧" kata Salim Karto. Ia pergi. …'


def test_full_shows_every_character_of_the_article() -> None:
    shown = passage(list(quote_page(record(), full=True)))
    assert shown.text.replace("⟦", "").replace("⟧", "") == TEXT


@pytest.mark.parametrize("full", [True, False])
def test_each_mark_lies_on_its_words(full: bool) -> None:
    shown = passage(list(quote_page(record(mention=span(TEXT, "Salim Karto")), full=full)))
    words = {what: shown.text[start:end] for start, end, what in shown.marks}
    assert words == {"quote": "Kami perbaiki,", "cue": "kata", "mention": "Salim Karto"}


@given(st.integers(0, 40), st.integers(0, 12), st.booleans())
def test_marks_stay_on_their_words_wherever_the_quote_stands(start: int, length: int, full: bool) -> None:
    words = TEXT[start : start + length] or TEXT[start]
    shown = passage(list(quote_page(record(words=words), full=full)))
    for mark_start, mark_end, what in shown.marks:
        plain = shown.text[mark_start:mark_end].replace("⟦", "").replace("⟧", "")
        assert plain == {"quote": words, "cue": "kata"}[what]


def test_an_article_without_paragraphs_is_cut_near_the_quote() -> None:
    shown = passage(list(quote_page(record("kalimat lain. " * 500 + TEXT.replace("\n", " ")), full=False)))
    assert shown.text.startswith("… ")
    assert "⟦Kami perbaiki,⟧" in shown.text
    assert len(shown.text) < 1500


def test_the_evidence_is_a_sentence() -> None:
    evidence = record(mention=span(TEXT, "Ia"), antecedent=span(TEXT, "Salim Karto"), second="Darma")
    text = "\n".join(cell if isinstance(cell, str) else cell.text for cell in quote_page(evidence, full=False))
    assert "rule name, cue “kata”, the mention “Ia”, which stands for “Salim Karto”; confidence 0.90" in text
    assert "the second candidate was Darma" in text


def test_who_tells_it_is_a_sentence() -> None:
    def shown(record: dict[str, Any]) -> str:
        return "\n".join(cell if isinstance(cell, str) else cell.text for cell in quote_page(record, full=False))

    assert "Darma, who cites these words or reads them out" in shown(record(via="Darma"))
    assert "reads them out" not in shown(record())


def test_a_speaker_is_shown_with_roles_in_time_and_latest_words() -> None:
    known = {
        "id": "s1",
        "name": "Salim Karto",
        "kind": "person",
        "quotes": 2,
        "articles": 1,
        "aliases": ["Salim"],
        "roles": [
            {
                "role": "Bupati",
                "affiliation": "Wanareja",
                "first": "2020-01-01",
                "last": "2021-01-01",
                "articles": 1,
            }
        ],
        "latest": [record()],
    }
    text = "\n".join(cell if isinstance(cell, str) else cell.text for cell in speaker_page(known))
    assert "2 quotes in 1 article\n" in text
    assert "Also     Salim" in text
    assert "Bupati Wanareja: 2020-01-01 to 2021-01-01, 1 article\n" in text
    assert "“Kami perbaiki,”" in text
