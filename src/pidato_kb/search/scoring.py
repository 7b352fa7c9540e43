"""What the words of a candidate are worth to a query, counted in the stems themselves.

Full text finds candidates fast, but it weighs a word with one length for quote and article together and gives
nothing for words that most articles have, such as "tidak" and "jangan", which carry a stance.  So the best
candidates are weighed again: BM25F with a length for each field (Robertson, Zaragoza and Taylor 2004).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    asked = _Asked([term for term in reading.terms if term.articles])
    articles: dict[str, dict[int, float]] = {}
    parts = {}
    for row, seen in found.items():
        if seen.article not in articles:
            articles[seen.article] = asked.frequencies(
                seen.article_stems, recipe.article_length, _ARTICLE_WORDS, recipe.article_words
            )
        own = asked.frequencies(seen.stems, recipe.quote_length, _QUOTE_WORDS, 1.0)
        worth = _worth(asked.terms, own, articles[seen.article], recipe.saturation)
        parts[row] = worth | _said(seen, reading.acts) | _named(seen, reading, recipe)
    return parts


class _Asked:
    """The terms of a query, ready to be counted in many texts, of which most have few of them."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self.terms = terms
        self._words = {term.stems: n for n, term in enumerate(terms) if " " not in term.stems}
        self._phrases = [(n, term.stems, term.stems.split()) for n, term in enumerate(terms) if " " in term.stems]
        self._any = frozenset(self._words).union(*(parts for _, _, parts in self._phrases))

    def frequencies(self, stems: str, b: float, usual: int, weight: float) -> dict[int, float]:
        """Return how often the terms stand there, by number, for the field's length and weight; absent ones are not."""
        words = stems.split()
        here = self._any.intersection(words)
        counts = {self._words[word]: words.count(word) for word in here if word in self._words}
        for number, phrase, parts in self._phrases:
            if here.issuperset(parts):
                counts[number] = _in_a_row(phrase, stems)
        scale = weight / (1 - b + b * len(words) / usual)
        return {number: scale * count for number, count in counts.items()}


def _stands(phrase: str, words: set[str], stems: str) -> bool:
    """Return whether a word, or words in a row, stand in a text; `words` are all of its words."""
    if " " not in phrase:
        return phrase in words
    return words.issuperset(phrase.split()) and _in_a_row(phrase, stems) > 0


def _in_a_row(phrase: str, stems: str) -> int:
    return _spaced(stems).count(_spaced(phrase))


def _worth(terms: Sequence[Term], own: Mapping[int, float], article: Mapping[int, float], k1: float) -> Parts:
    worth: Parts = {}
    # In the order of the terms: sums of floating-point numbers hang on it.
    for number in sorted(own.keys() | article.keys()):
        frequency = own.get(number, 0.0) + article.get(number, 0.0)
        if frequency:
            term = terms[number]
            gain = term.weight * frequency * (k1 + 1) / (frequency + k1)
            worth[term.part] = worth.get(term.part, 0.0) + gain
    return worth


def _said(seen: Evidence, acts: Sequence[Term]) -> Parts:
    """Return what the quote does by its words or by the verb that the reporter chose for it."""
    if not acts:
        return {}
    stems = f"{seen.stems} {' '.join(index_terms(seen.cue or ''))}"
    words = set(stems.split())
    # Two ways of doing it are as good as five: a long quote is not more of an apology.
    gain = sum(nlargest(2, (act.weight for act in acts if _stands(act.stems, words, stems))))
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
