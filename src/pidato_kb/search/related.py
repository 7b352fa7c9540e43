"""What our word lists say of a query's words: words that mean nearly the same, translations, acts of speech."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

__all__ = ["acts_asked_for", "related_words", "translated"]

_ENGLISH_ENDINGS = ("ies", "s", "es", "ed", "d", "ing", "ly", "er", "ers", "'s")


def related_words(stem: str) -> tuple[str, ...]:
    """Return words, or phrases, that mean nearly the same as those of this stem, the nearest first."""
    from pidato_kb.language.id.synonyms import SYNONYMS

    return _listed(SYNONYMS.get(stem, ""))


def translated(word: str) -> tuple[str, ...]:
    """Return the Indonesian words, or phrases, for an English word in lower case, inflected or not."""
    from pidato_kb.language.en.translations import TRANSLATIONS

    return next((_listed(TRANSLATIONS[form]) for form in _base_forms(word) if form in TRANSLATIONS), ())


def acts_asked_for(query: str) -> tuple[str, ...]:
    """Return the words by which people do what the query asks for: "tidak setuju" for "penolakan"."""
    spaced = _spaced(query)
    return tuple(words for asks, does in _acts() if any(f" {ask} " in spaced for ask in asks) for words in does)


@lru_cache(maxsize=1)
def _acts() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    from pidato_kb.language.id.speech_acts import ACTS

    return tuple((_listed(asks), _listed(does)) for asks, does in ACTS.values())


def _base_forms(word: str) -> Iterator[str]:
    yield word
    for ending in _ENGLISH_ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word:
            yield from (stem, stem + "e", stem + "y")
            if len(stem) > 3 and stem[-1] == stem[-2]:  # planned, running
                yield stem[:-1]


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split(", ")) if words else ()


def _spaced(query: str) -> str:
    from pidato_kb.store.terms import plain

    return f" {plain(query)} "
