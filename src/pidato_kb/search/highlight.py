"""Which words of a quote a query matched."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from pidato_kb.models import Span
from pidato_kb.store.terms import index_terms

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["matched_words"]

_APOSTROPHES = frozenset("'’‘ʼ`´")
_RUN = re.compile(r"w+(?:'w+)*")
# A word of the stored text with the apostrophes inside it, which full text leaves out: "Jum'at".
_WORD = re.compile(r"[^\W_]+(?:['’‘ʼ`´][^\W_]+)*")


def matched_words(text: str, terms: Collection[str]) -> tuple[Span, ...]:
    """Return the words of a quote's text whose stems are among a query's terms, in the order of the text.

    The spans count from the beginning of the quote: `text[span.start:span.end] == span.text`.
    """
    if not terms:
        return ()
    # Full text compares in normal form, where a sign may be a letter ("㊊", "ﬁ") and two may be one.
    words = _WORD.finditer(text) if unicodedata.is_normalized("NFKC", text) else _RUN.finditer(_shape(text))
    return tuple(
        Span(start, end, text[start:end])
        for start, end in (word.span() for word in words)
        if not _stems(text[start:end]).isdisjoint(terms)
    )


def _shape(text: str) -> str:
    """Return a sign for each character: w where its normal form has a letter or number or it is a mark on one."""
    return "".join(map(_sign, text))


@lru_cache(maxsize=10_000)
def _sign(character: str) -> str:
    normal = unicodedata.normalize("NFKC", character)
    if any(c.isalnum() or unicodedata.category(c)[0] == "M" for c in normal):
        return "w"
    return "'" if normal in _APOSTROPHES else " "


@lru_cache(maxsize=50_000)
def _stems(word: str) -> frozenset[str]:
    return frozenset(index_terms(word))
