"""What the words of a candidate are worth to a query, counted in the stems themselves.

Full text finds candidates fast, but it weighs a word with one length for quote and article together and gives
nothing for words that most articles have, such as "tidak" and "jangan", which carry a stance.  So the best
candidates are weighed again: BM25F with a length for each field (Robertson, Zaragoza and Taylor 2004).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from heapq import nlargest
from typing import TYPE_CHECKING

from pidato_kb.models import Part
from pidato_kb.store.terms import index_terms, plain

if TYPE_CHECKING:
    from pidato_kb.search.reading import Reading, Term
    from pidato_kb.search.recipe import Recipe
    from pidato_kb.store.evidence import Evidence

__all__ = ["Parts", "weighed"]

Parts = dict[Part, float]

_QUOTE_WORDS, _ARTICLE_WORDS = 30, 320
"""The usual lengths in news, in words: with fixed ones a quote's score does not hang on the other candidates."""


def weighed(found: Mapping[int, Evidence], reading: Reading, recipe: Recipe) -> dict[int, Parts]:
    """Return what the words of each quote, its article, its speaker and its date are worth, part by part."""
    terms = [term for term in reading.terms if term.articles]
    asked = frozenset(word for term in terms for word in term.stems.split())
    articles: dict[str, list[float]] = {}
    parts = {}
    for row, seen in found.items():
        if seen.article not in articles:
            articles[seen.article] = _frequencies(
                seen.article_stems, terms, asked, recipe.article_length, _ARTICLE_WORDS, recipe.article_words
            )
        own = _frequencies(seen.stems, terms, asked, recipe.quote_length, _QUOTE_WORDS, 1.0)
        worth = _worth(terms, own, articles[seen.article], recipe.saturation)
        parts[row] = worth | _said(seen, reading.acts) | _named(seen, reading, recipe)
    return parts


def _frequencies(
    stems: str, terms: Sequence[Term], asked: frozenset[str], b: float, usual: int, weight: float
) -> list[float]:
    """Return how often each term stands there, for the field's length and weight; `asked` are the terms' words."""
    words = stems.split()
    here = asked.intersection(words)
    scale = weight / (1 - b + b * len(words) / usual)
    return [scale * _count(term.stems, here, words, stems) for term in terms]


def _count(term: str, here: Set[str], words: Sequence[str], stems: str) -> int:
    """Return how often a word, or words in a row, stand in a text; `here` are the asked words that it has."""
    if " " not in term:
        # Most texts have none of the words, and to count all words of a text takes twice as long.
        return words.count(term) if term in here else 0
    if not all(word in here for word in term.split()):
        return 0
    return _spaced(stems).count(_spaced(term))


def _worth(terms: Sequence[Term], own: Sequence[float], article: Sequence[float], k1: float) -> Parts:
    worth: Parts = {}
    for term, here, around in zip(terms, own, article, strict=True):
        frequency = here + around
        if frequency:
            gain = term.weight * frequency * (k1 + 1) / (frequency + k1)
            worth[term.part] = worth.get(term.part, 0.0) + gain
    return worth


def _said(seen: Evidence, acts: Sequence[Term]) -> Parts:
    """Return what the quote does by its words or by the verb that the reporter chose for it."""
    if not acts:
        return {}
    stems = f"{seen.stems} {' '.join(index_terms(seen.cue or ''))}"
    words = stems.split()
    here = set(words)
    # Two ways of doing it are as good as five: a long quote is not more of an apology.
    gain = sum(nlargest(2, (act.weight for act in acts if _count(act.stems, here, words, stems))))
    return {Part.ACT: gain} if gain else {}


def _named(seen: Evidence, reading: Reading, recipe: Recipe) -> Parts:
    parts: Parts = {}
    if seen.speaker in reading.speakers or _in_office(seen.role, reading.offices):
        parts[Part.SPEAKER] = recipe.speakers
    if reading.period and (seen.date or "").startswith(reading.period):
        parts[Part.DATE] = recipe.dates
    return parts


def _in_office(role: str | None, offices: Sequence[str]) -> bool:
    if not (role and offices):
        return False
    held = f" {plain(role)} "
    return any(f" {office} " in held for office in offices)


def _spaced(stems: str) -> str:
    # Two spaces between words: so that the one behind a word is not the one before the next, and both are counted.
    return f" {stems.replace(' ', '  ')} "
