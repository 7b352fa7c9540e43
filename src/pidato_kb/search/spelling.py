"""Queries as people type them: what newspapers write instead of "gmn", and what a misspelt word was meant to be."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache

__all__ = ["WORD", "edits", "mended"]

WORD = re.compile(r"[^\W_]+(?:['’‘ʼ`´-][^\W_]+)*")
"""A word of a query as it is typed, with the apostrophes and hyphens inside it."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"

_SHORTEST = 4
"""Letters of the shortest word that is mended: a shorter one is near to too many."""

_LEAST_ARTICLES = 2
"""In how many articles what it was meant to be must stand."""


_MOST_MENDED = 8
"""Words of one query that are mended at most: nobody misspells more, and a pasted page must not take seconds."""


def mended(query: str, count: Callable[[Collection[str]], Mapping[str, int]]) -> str:
    """Return the query with slang spelt out and misspelt words mended; the same text where nothing is wrong.

    `count` returns in how many articles each of these words stands as it is written.  A word is mended when no article
    and no list of ours has it, and the commonest word one edit away (Damerau 1964) with the same first letter
    stands in two articles or more.
    """
    from pidato_kb.language.id.slang import SLANG

    found = WORD.findall(query)
    known = count([word.casefold() for word in found])
    instead: dict[str, str] = {}
    unknown = 0
    for word in dict.fromkeys(found):
        plain = word.casefold()
        # "n" and "d" are slang only beside other words, never a query of their own.
        if plain in SLANG and len(found) > 1:
            instead[word] = SLANG[plain]
        elif plain not in known and len(plain) >= _SHORTEST and plain.isalpha() and not _is_a_word(plain):
            unknown += 1
            if unknown > _MOST_MENDED:
                break
            near = count([other for other in edits(plain) if other[0] == plain[0]])
            best = max(near.items(), key=lambda item: (item[1], item[0]), default=("", 0))
            if best[1] >= _LEAST_ARTICLES:
                instead[word] = best[0]
    return WORD.sub(lambda match: instead.get(match.group(), match.group()), query) if instead else query


def edits(word: str) -> set[str]:
    """Return what one deletion, transposition, replacement or insertion makes of a word (Norvig 2007)."""
    splits = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    return (
        {left + right[1:] for left, right in splits if right}
        | {left + right[1] + right[0] + right[2:] for left, right in splits if len(right) > 1}
        | {left + letter + right[1:] for left, right in splits if right for letter in _LETTERS}
        | {left + letter + right for left, right in splits for letter in _LETTERS}
    ) - {word, ""}


def _is_a_word(word: str) -> bool:
    """Return whether our lists know the word: one that the articles lack is rare, not wrong."""
    from pidato_kb.store.terms import index_terms

    return word in _listed() or any(stem in _listed() for stem in index_terms(word))


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    from pidato_kb.language.en.translations import TRANSLATIONS
    from pidato_kb.language.id.function_words import FUNCTION_WORDS
    from pidato_kb.language.id.synonyms import SYNONYMS

    lists: Sequence[str] = (*SYNONYMS.values(), *TRANSLATIONS.values())
    return FUNCTION_WORDS.union(SYNONYMS, TRANSLATIONS, *(words.replace(",", " ").split() for words in lists))
