"""Two texts compared word by word; case, punctuation and spaces between words are no change."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Change", "ChangeKind", "compared_words", "likeness", "word_changes"]

# A word with the signs that belong to it: "Jum'at", "1,5", "30.000", "anak-anak", "50%".
_WORD = re.compile(r"\w+(?:['’‘ʼ`´.,\-–/]\w+)*%?")
_APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")


class ChangeKind(StrEnum):
    """What became of a run of words."""

    EQUAL = "equal"
    CHANGED = "changed"
    DROPPED = "dropped"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words: how it reads in the earlier and in the later text, verbatim; empty where it is in one alone."""

    kind: ChangeKind
    before: str
    after: str


def compared_words(text: str) -> list[str]:
    """Return the words of a text as they are compared."""
    return [_folded(match[0]) for match in _WORD.finditer(text)]


def likeness(before: Sequence[str], after: Sequence[str]) -> float:
    """Return how much two lists of words have in common in the same order, 0 to 1 (2·common / all).

    Source: Ratcliff & Metzener 1988, as Python's `difflib` has it.
    """
    from difflib import SequenceMatcher

    return SequenceMatcher(None, before, after, autojunk=False).ratio()


def word_changes(before: str, after: str) -> tuple[Change, ...]:
    """Return the runs of words, equal and changed, that lead from one text to the other; empty if no word changed."""
    from difflib import SequenceMatcher

    old, new = list(_WORD.finditer(before)), list(_WORD.finditer(after))
    matcher = SequenceMatcher(None, [_folded(w[0]) for w in old], [_folded(w[0]) for w in new], autojunk=False)
    codes = matcher.get_opcodes()
    if all(tag == "equal" for tag, *_ in codes):
        return ()
    return tuple(
        Change(_KINDS[tag], _between(before, old[a:b]), _between(after, new[c:d])) for tag, a, b, c, d in codes
    )


def _folded(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold().translate(_APOSTROPHES)


def _between(text: str, words: Sequence[re.Match[str]]) -> str:
    return text[words[0].start() : words[-1].end()] if words else ""


_KINDS = {
    "equal": ChangeKind.EQUAL,
    "replace": ChangeKind.CHANGED,
    "delete": ChangeKind.DROPPED,
    "insert": ChangeKind.ADDED,
}
