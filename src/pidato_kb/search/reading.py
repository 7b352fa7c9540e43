"""A query read: the text to encode, the words to look for with what each counts, and what else it names.

Named tuples here and in the two steps behind: making a dataclass takes a cold search ten times as long.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import log
from typing import TYPE_CHECKING, NamedTuple

from pidato_kb.english import english_words, reads_as_english
from pidato_kb.models import Part
from pidato_kb.search.naming import named_offices, named_period, named_speakers
from pidato_kb.search.related import acts_asked_for, related_words, translated
from pidato_kb.search.spelling import mended
from pidato_kb.store.terms import index_terms, search_terms

if TYPE_CHECKING:
    from pidato_kb.search.recipe import Recipe
    from pidato_kb.store import Store

__all__ = ["Reading", "Term", "read_query"]


class Term(NamedTuple):
    """What is looked for: stems parted by spaces, which part of the score they make, weight and rarity in one.

    `articles` is in how many articles it stands, 0 where none has it.
    """

    stems: str
    part: Part
    weight: float
    articles: int


class Reading(NamedTuple):
    """What a query asks for.

    `text` is what is encoded, `english` whether it is English; `matched` are the stems whose words are marked in a hit.
    `acts` count only where the speaker says them, `speakers` are ids of records, `offices` as roles are written,
    `period` the beginning of an ISO date.
    """

    text: str
    english: bool
    terms: tuple[Term, ...]
    matched: tuple[str, ...]
    acts: tuple[Term, ...] = ()
    speakers: frozenset[str] = frozenset()
    offices: tuple[str, ...] = ()
    period: str | None = None


def read_query(store: Store, query: str, recipe: Recipe) -> Reading:
    """Read a query against the vocabulary and the speakers of a store."""
    english = reads_as_english(query)
    text = mended(query, store.word_counts) if recipe.spelling and not english else query
    own = search_terms(text)
    wanted = dict.fromkeys(own, (Part.WORDS, 1.0))
    expansions = _translations(query, recipe) if english else _related(own, recipe)
    for phrase, part, weight in expansions:
        wanted.setdefault(phrase, (part, weight))
    asked = acts_asked_for(text) if recipe.acts and not english else ()
    acts = [phrase for phrase in map(_stemmed, asked) if phrase]
    counts = store.stem_counts({stem for phrase in (*wanted, *acts) for stem in phrase.split()})
    total = store.article_count()
    return Reading(
        text=text if english else _spelt_out(text, own, counts, total, recipe),
        english=english,
        terms=tuple(_term(phrase, *how, counts, total) for phrase, how in wanted.items()),
        matched=tuple(own),
        acts=tuple(_act(phrase, recipe.acts, counts, total) for phrase in dict.fromkeys(acts) if phrase not in wanted),
        speakers=frozenset(named_speakers(store, text) if recipe.speakers else ()),
        offices=named_offices(text) if recipe.speakers else (),
        period=named_period(text) if recipe.dates else None,
    )


def _related(own: Sequence[str], recipe: Recipe) -> Iterator[tuple[str, Part, float]]:
    if recipe.related:
        for stem in own:
            for words in related_words(stem):
                yield _stemmed(words), Part.RELATED, recipe.related


def _translations(query: str, recipe: Recipe) -> Iterator[tuple[str, Part, float]]:
    if recipe.translations:
        for word in english_words(query):
            for words in translated(word):
                yield _stemmed(words), Part.RELATED, recipe.translations


def _spelt_out(text: str, own: Sequence[str], counts: Mapping[str, int], total: int, recipe: Recipe) -> str:
    """Return the text with related words behind it for each word of it that is rare in the articles."""
    if not (recipe.spelt_out and recipe.related):
        return text
    rare = [stem for stem in own if counts.get(stem, 0) <= recipe.rare * total]
    behind = [words for stem in rare for words in related_words(stem)[: recipe.spelt_out]]
    return " ".join([text, *dict.fromkeys(behind)])


def _term(phrase: str, part: Part, weight: float, counts: Mapping[str, int], total: int) -> Term:
    # How often a phrase stands is not counted; no oftener than the rarest of its words.
    articles = min((counts.get(stem, 0) for stem in phrase.split()), default=0)
    return Term(phrase, part, weight * _rarity(articles, total), articles)


def _act(phrase: str, weight: float, counts: Mapping[str, int], total: int) -> Term:
    # "belum tahu" is rare though both of its words are common; inside a quote it is rarer still.
    rarity = sum(_rarity(counts.get(stem, 0), total) for stem in phrase.split())
    return Term(phrase, Part.ACT, weight * rarity, 0)


def _rarity(articles: int, total: int) -> float:
    """Return the inverse document frequency, never below 0 (Lucene's form of Robertson's)."""
    return log(1 + (max(total, articles) - articles + 0.5) / (articles + 0.5))


def _stemmed(words: str) -> str:
    return " ".join(index_terms(words))
