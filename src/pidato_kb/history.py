"""What people corrected, and what became of an article: told as it is, decided by nobody but people."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pidato_kb.corrections import CorrectionKind, QuotePlace
from pidato_kb.speakers import identity
from pidato_kb.store import ArticleVersion

if TYPE_CHECKING:
    from pidato_kb.corrections import Correction, SpeakerWords
    from pidato_kb.models import Article, StoredQuote
    from pidato_kb.speakers.linking import Identity
    from pidato_kb.store import Store

__all__ = ["CorrectedArticle", "Logged", "QuoteHistory", "corrected_articles", "history_of", "log"]


@dataclass(frozen=True, slots=True)
class Logged:
    """An entry of the log and how it stands now.

    `quotes` counts those that it was the last to move.  A correction of one quote has the quote's `place` now, None
    where its article was taken out or extracted otherwise, and the `newer` version of the article where there is one:
    the correction stays with the old one, and `newer.quotes` are the ids of the quotes there that have the very same
    words.
    """

    correction: Correction
    quotes: int
    place: QuotePlace | None = None
    newer: ArticleVersion | None = None


@dataclass(frozen=True, slots=True)
class QuoteHistory:
    """The versions of a quote's article, and the corrections of the quote and of its speaker, undone ones too."""

    versions: tuple[ArticleVersion, ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class CorrectedArticle:
    """An article with all its quotes, and what in force people said of which of them, by the quote's id."""

    article: Article
    quotes: tuple[StoredQuote, ...]
    said: Mapping[str, tuple[Correction, ...]]


def log(store: Store) -> Iterator[Logged]:
    """Yield the log of corrections, the undone ones too, the oldest first."""
    entries = store.history.corrections()
    now = store.history.corrected_quotes(entries)
    places = store.history.places(list(now.values()))
    for made in entries:
        place = places.get(now.get(made.quote or "", ""))
        newer = None if place is None else store.history.newest_version(place.article, place.text)
        yield Logged(made, store.history.moved_by(made.id), place, newer)


def corrected_articles(store: Store) -> Iterator[CorrectedArticle]:
    """Yield the articles, old versions too, of whose quotes people corrected speaker or role or rejected some."""
    said: dict[str, list[Correction]] = {}
    in_force = [made for made in store.history.corrections() if made.undone_at is None]
    now = store.history.corrected_quotes(in_force)
    for made in in_force:
        if made.quote in now:
            said.setdefault(now[made.quote], []).append(made)
    corrected = [quote for quote, all_of_it in said.items() if any(made.kind in _OF_WORDS for made in all_of_it)]
    for article in dict.fromkeys(place.article for place in store.history.places(corrected).values()):
        quotes = tuple(store.quotes_of(article))
        of_these = {quote.id: tuple(said[quote.id]) for quote in quotes if quote.id in said}
        yield CorrectedArticle(quotes[0].article, quotes, of_these)


_OF_WORDS = (CorrectionKind.SPEAKER, CorrectionKind.ROLE, CorrectionKind.REJECT)


def history_of(store: Store, stored: StoredQuote) -> QuoteHistory:
    """Return the history of a quote."""
    article = stored.article.id
    told = stored.corrected.told if stored.corrected else stored.quote.speaker
    names = {(stored.quote.speaker.kind, stored.quote.speaker.name), (told.kind, told.name)}
    speakers = {meant for kind, name in names if (meant := identity(kind, name)) is not None}
    articles = {article, *(store.history.articles_of(stored.speaker_id) if stored.speaker_id else ())}
    entries = store.history.corrections()
    now = store.history.corrected_quotes(entries)
    of_quote = {named for named, there in now.items() if there == stored.id}
    return QuoteHistory(
        tuple(store.history.versions(article, stored.quote.text)),
        tuple(made for made in entries if _is_about(made, of_quote, speakers, articles)),
    )


def _is_about(
    made: Correction, quotes: Collection[str], speakers: Collection[Identity], articles: Collection[str]
) -> bool:
    """Return whether a correction names one of these quotes or one of these speakers, whom these articles quote."""
    if made.quote is not None:
        return made.quote in quotes
    words = [words for words in (made.speaker, made.other) if words is not None]
    if any(_means(one, speakers, articles) for one in words):
        return True
    return made.name is not None and any(identity(kind, made.name) == (kind, name) for kind, name in speakers)


def _means(words: SpeakerWords, speakers: Collection[Identity], articles: Collection[str]) -> bool:
    if identity(words.kind, words.name) not in speakers:
        return False
    return not words.articles or any(article in articles for article in words.articles)
