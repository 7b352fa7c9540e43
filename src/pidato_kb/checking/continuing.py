"""Sentences that an attribution breaks.

Of "Kami setuju," kata X, "jika harga turun" all words of the first quote are an exact claim, and yet without the
condition another statement.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pidato_kb.checking.diffing import Difference, cut
from pidato_kb.models import QuoteKind
from pidato_kb.words import Words, words_of

if TYPE_CHECKING:
    from pidato_kb.checking.judging import Judged
    from pidato_kb.store import Store

__all__ = ["broken_off"]

_ENDS = re.compile(r"[.!?…]\W*$")


def broken_off(store: Store, place: Judged) -> tuple[list[Difference], list[Difference]]:
    """Return what goes before and after a claim in the same sentence but in another quote, where it matters.

    That is, where a negation or a condition stands in it.
    """
    found = place.found
    if place.stored is None or found.joined or found.kind is not QuoteKind.DIRECT or not found.is_run:
        return [], []
    first, end = found.comparison.run
    quotes = [q for q in store.matching.quotes_in(found.article) if q.kind is QuoteKind.DIRECT]
    at = next(i for i, quote in enumerate(quotes) if quote.row == found.rows[0])
    here = quotes[at]
    before, after = [], []
    if first == 0 and at and here.text[:1].islower() and quotes[at - 1].voice == here.voice:
        words = words_of(quotes[at - 1].text)
        before = cut(words, *_last_sentence(words)) if not _ENDS.search(words.text) else []
    if end == len(found.comparison.source) and at + 1 < len(quotes) and not _ENDS.search(here.text):
        following = quotes[at + 1]
        if following.text[:1].islower() and following.voice == here.voice:
            words = words_of(following.text)
            after = cut(words, *(words.sentence(0) if len(words) else (0, 0)))
    return before, after


def _last_sentence(words: Words) -> tuple[int, int]:
    return words.sentence(len(words) - 1) if len(words) else (0, 0)
