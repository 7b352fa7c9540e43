"""Another version of the program extracts the same article: what people said of its words still holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import HashingEncoder
from tests.corrections.correcting_examples import ARTICLES, Home

from pidato_kb.corrections import QuoteWords
from pidato_kb.extraction import extract
from pidato_kb.keeping import Extracted, Keeper
from pidato_kb.models import Filters, Quote, QuoteKind

ARTICLE = ARTICLES[0]
(QUOTE,) = extract(ARTICLE)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    opened = Home(tmp_path / "kb.sqlite")
    opened.ingest(ARTICLES)
    yield opened
    opened.close()


def extracted_anew(home: Home, change: Callable[[Quote], Quote]) -> str:
    """Take the article out, store it with its quote changed, and return the quote's id."""
    home.remove(ARTICLE)
    quote = change(QUOTE)
    Keeper(home.store, HashingEncoder()).keep([Extracted(ARTICLE, (quote,))], [])
    return quote.id(ARTICLE.id)


def without_the_comma(quote: Quote) -> Quote:
    assert quote.text.endswith(",")
    return replace(quote, end=quote.end - 1, text=quote.text[:-1])


def of_another_kind(quote: Quote) -> Quote:
    return replace(quote, kind=QuoteKind.INDIRECT)


def without_a_word(quote: Quote) -> Quote:
    first = quote.text.index(" ") + 1
    return replace(quote, start=quote.start + first, text=quote.text[first:])


@pytest.mark.parametrize("change", [without_the_comma, of_another_kind])
def test_the_same_letters_are_the_same_quote(home: Home, change: Callable[[Quote], Quote]) -> None:
    before = QUOTE.id(ARTICLE.id)
    home.corrections.quote(before, QuoteWords(speaker="Dewi Melati", role="Camat"))
    home.corrections.quote(before, QuoteWords(reject=True, note="a headline"))
    now = extracted_anew(home, change)
    stored = home.store.get_quote(now)
    assert now != before
    assert (stored.quote.speaker.name, stored.quote.speaker.role) == ("Dewi Melati", "Camat")
    assert stored.rejected is not None
    assert home.store.quote_row(now) not in (home.store.rows(Filters(outlet="Harian")) or [])
    assert [logged.place and logged.place.article for logged in home.corrections.log()] == [ARTICLE.id] * 4
    home.corrections.undo(3)
    assert home.store.get_quote(now).rejected is None
    # As it was extracted at first, it is still the same.
    extracted_anew(home, lambda quote: quote)
    assert home.store.get_quote(before).quote.speaker.name == "Dewi Melati"


def test_other_words_are_another_quote(home: Home) -> None:
    home.corrections.quote(QUOTE.id(ARTICLE.id), QuoteWords(reject=True))
    now = extracted_anew(home, without_a_word)
    assert home.store.get_quote(now).rejected is None
    (logged,) = home.corrections.log()
    assert (logged.place, logged.correction.place and logged.correction.place.text) == (None, QUOTE.text)


def test_who_tells_it_holds_until_somebody_says_who_said_it(home: Home) -> None:
    name = extracted_anew(home, lambda quote: replace(quote, attribution=replace(quote.attribution, via="Gilang")))

    def via() -> str | None:
        return home.store.get_quote(name).quote.attribution.via

    home.corrections.quote(name, QuoteWords(role="Camat"))
    assert via() == "Gilang"
    (change,) = home.corrections.quote(name, QuoteWords(speaker="Gilang"))
    assert via() is None
    home.corrections.undo(change.correction.id)
    assert via() == "Gilang"
