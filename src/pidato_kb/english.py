"""Whether a query is English, which the Indonesian full text cannot answer as it is."""

from __future__ import annotations

import re

from pidato_kb.language.en.common_words import COMMON_WORDS, DERIVATIONS, INFLECTIONS

__all__ = ["english_words", "reads_as_english"]

_WORD = re.compile(r"[a-z]+(?:'s)?")


def reads_as_english(query: str) -> bool:
    """Return whether at least half of the query's words are English and not Indonesian.

    A word is English when it is on the list, an inflection of one on it, or has an ending that only English
    has.  An English loan such as "food estate" passes too: that costs full text some weight and never a hit.
    """
    words = english_words(query)
    return bool(words) and 2 * sum(_is_english(word) for word in words) >= len(words)


def english_words(query: str) -> list[str]:
    """Return the words of a query in lower case, a possessive's "'s" included."""
    return _WORD.findall(query.casefold().replace("’", "'"))


def _is_english(word: str) -> bool:
    if word in COMMON_WORDS or word.endswith(DERIVATIONS):
        return True
    stems = [word.removesuffix(ending) for ending in INFLECTIONS if word.endswith(ending)]
    return any(stem in COMMON_WORDS or stem + "e" in COMMON_WORDS for stem in stems)
