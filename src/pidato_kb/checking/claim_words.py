"""A claim's words, with what its writer marked as left out or put in."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from pidato_kb.words import Words, words_of

__all__ = ["ClaimWords", "read_claim"]

# An ellipsis, in brackets or not: "…", "...", ". . .", "[…]", "(...)".
_ELLIPSIS = re.compile(r"[\[(]\s*(?:\.(?:\s?\.)+|…)\s*[\])]|\.(?:\s?\.){2,}|…")


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """The words, the parts between ellipses as (first, end), and which words stand in brackets."""

    words: Words
    parts: tuple[tuple[int, int], ...]
    bracketed: frozenset[int] = frozenset()

    def without_brackets(self) -> ClaimWords:
        """Return the claim without what its writer put in; all of it where nothing else is there."""
        keep = [i for i in range(len(self.words)) if i not in self.bracketed]
        if not keep:
            return self
        parts = ((bisect_left(keep, first), bisect_left(keep, end)) for first, end in self.parts)
        return ClaimWords(self.words.pick(keep), tuple(part for part in parts if part[0] < part[1]))

    def plain_text(self) -> str:
        """Return the longest part without brackets: the words that full text has to find."""
        bare = self.without_brackets()
        first, end = max(bare.parts, key=lambda part: part[1] - part[0])
        return " ".join(bare.words.text[bare.words.starts[i] : bare.words.ends[i]] for i in range(first, end))


def read_claim(text: str) -> ClaimWords:
    """Return a claim's words; quotation marks around it mean nothing."""
    words = words_of(text)
    cuts = [bisect_left(words.starts, match.start()) for match in _ELLIPSIS.finditer(text)]
    bounds = [0, *cuts, len(words)]
    parts = [(first, end) for first, end in pairwise(bounds) if first < end]
    return ClaimWords(words, tuple(parts), words.bracketed())
