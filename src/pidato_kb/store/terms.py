"""The words of a text as full text and filters compare them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache

__all__ = ["index_terms", "match_any", "plain", "search_terms", "words"]

# Apostrophes inside a word belong to it: "Jum'at" and "Jum’at" are written "Jumat" too.
_APOSTROPHES = re.compile(r"(?<=\w)['’‘ʼ`´](?=\w)")
_WORD = re.compile(r"[^\W_]+")


def index_terms(text: str) -> list[str]:
    """Return the stems of the words and the numbers of a text, in its order, in lower case.

    Stemmer: Snowball's Indonesian (Tala 2003), in C.  It maims some words ("mengatakan" → "ata"), always in
    the same way, which serves recall in full text and nothing else.
    """
    return [_stem(word) for word in words(text)]


def search_terms(query: str) -> list[str]:
    """Return the stems of a query, each once, in the order of their first appearance."""
    return list(dict.fromkeys(index_terms(query)))


def match_any(terms: Sequence[str]) -> str:
    """Return the FTS5 expression that finds rows with any of these terms; one with spaces in it is a phrase."""
    return " OR ".join('"' + term.replace('"', '""') + '"' for term in terms)


def plain(text: str) -> str:
    """Return a name as filters compare it: lower case, words and numbers only, single spaces."""
    return " ".join(words(text))


def words(text: str) -> list[str]:
    """Return the words and numbers of a text, in its order, in lower case and without apostrophes."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _WORD.findall(_APOSTROPHES.sub("", folded))


@lru_cache(maxsize=1)
def _stemmer() -> Callable[[str], str]:
    import Stemmer

    stem: Callable[[str], str] = Stemmer.Stemmer("indonesian").stemWord
    return stem


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    return _stemmer()(word)
