"""Which words of a quote a query matched."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pidato_kb.models import Span
from pidato_kb.store.terms import index_terms

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["matched_words"]

# A word of the stored text with the apostrophes inside it, which full text leaves out: "Jum'at".
_WORD = re.compile(r"[^\W_]+(?:['’‘ʼ`´][^\W_]+)*")


def matched_words(text: str, terms: Collection[str]) -> tuple[Span, ...]:
    """Return the words of a quote's text whose stems are among a query's terms, in the order of the text.

    The spans count from the beginning of the quote: `text[span.start:span.end] == span.text`.
    """
    if not terms:
        return ()
    return tuple(
        Span(word.start(), word.end(), word.group())
        for word in _WORD.finditer(text)
        if not _stems(word.group()).isdisjoint(terms)
    )


@lru_cache(maxsize=50_000)
def _stems(word: str) -> frozenset[str]:
    return frozenset(index_terms(word))
