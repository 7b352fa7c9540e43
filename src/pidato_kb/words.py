"""The words of a text as they are compared: case, punctuation, accents and hyphens aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from pidato_kb.language.id.abbreviations import ABBREVIATIONS

__all__ = ["Words", "chained", "fold", "words_of"]

# A number with its separators, letters with the apostrophes inside, or a sign that is read as a word.
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’‘ʼ`´][^\W\d_]+)*|[%&]")
_APOSTROPHES = re.compile(r"['’‘ʼ`´]")
_SIGNS = {"%": "persen", "&": "dan"}
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_STOP = re.compile(r"[.!?…]\W*\s|[.!?…]\s*[\"“”„‘’'«»]+$|\n")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of `text` in order: word i is `text[starts[i]:ends[i]]`, `forms[i]` is what is compared.

    `openings` are words with which something begins whatever stands before them: a quotation that goes on.
    """

    text: str
    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    openings: frozenset[int] = frozenset()

    def __len__(self) -> int:
        return len(self.forms)

    def between(self, first: int, last: int) -> str:
        """Return the text of the words first … last - 1 with what stands between them; empty for none."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""

    def pick(self, keep: list[int]) -> Words:
        """Return some of the words."""
        return Words(
            self.text,
            tuple(self.forms[i] for i in keep),
            tuple(self.starts[i] for i in keep),
            tuple(self.ends[i] for i in keep),
            frozenset(new for new, i in enumerate(keep) if i in self.openings) if self.openings else self.openings,
        )

    def opens_sentence(self, i: int) -> bool:
        """Return whether word i is the first of a sentence; the place behind the last word counts too."""
        if i in (0, len(self.forms)) or i in self.openings:
            return True
        gap = self.text[self.ends[i - 1] : self.starts[i]]
        stop = _STOP.search(gap)
        if stop is None or self.text[self.starts[i]].islower():
            return False
        if gap.startswith("."):
            before = self.forms[i - 1]
            # "H. Salim", "Drs. Karto": the full stop belongs to the word.
            return not (before in ABBREVIATIONS or (len(before) == 1 and before.isalpha()))
        return True

    def sentence(self, i: int) -> tuple[int, int]:
        """Return the first word and the end of the sentence that word i belongs to."""
        first, last = i, i + 1
        while not self.opens_sentence(first):
            first -= 1
        while not self.opens_sentence(last):
            last += 1
        return first, last

    def bracketed(self) -> frozenset[int]:
        """Return which words stand in round or square brackets."""
        if "(" not in self.text and "[" not in self.text:
            return frozenset()
        spans = [match.span() for match in _BRACKETED.finditer(self.text)]
        return frozenset(i for i, at in enumerate(self.starts) if any(start < at < end for start, end in spans))


def words_of(text: str, start: int = 0, end: int | None = None) -> Words:
    """Return the words of a text, or of a piece of it; the offsets count from the text's beginning."""
    matches = list(_TOKEN.finditer(text, start, len(text) if end is None else end))
    return Words(
        text,
        tuple(fold(match.group()) for match in matches),
        tuple(match.start() for match in matches),
        tuple(match.end() for match in matches),
    )


def chained(pieces: Sequence[Words]) -> Words:
    """Return pieces of one text, in order, as if nothing stood between them."""
    starts = list(accumulate(map(len, pieces)))
    return Words(
        pieces[0].text,
        tuple(form for piece in pieces for form in piece.forms),
        tuple(start for piece in pieces for start in piece.starts),
        tuple(end for piece in pieces for end in piece.ends),
        frozenset(starts[:-1]),
    )


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Return the form under which the spellings of a word meet: "Jum’at" and "JUMAT", "é" and "e"."""
    if word.isascii() and word.isalnum():
        return word.lower()
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", word)).casefold()
    return _SIGNS.get(word) or "".join(c for c in plain if not unicodedata.combining(c)) or word
