"""Two whole texts compared word by word; case, punctuation and spaces between words are no change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from pidato_kb.words import words_of

__all__ = ["Change", "ChangeKind", "likeness", "word_changes"]


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


def likeness(before: Sequence[str], after: Sequence[str]) -> float:
    """Return how much two lists of words have in common in the same order, 0 to 1 (2·common / all).

    Source: Ratcliff & Metzener 1988, as Python's `difflib` has it.
    """
    from difflib import SequenceMatcher

    return SequenceMatcher(None, before, after, autojunk=False).ratio()


def word_changes(before: str, after: str) -> tuple[Change, ...]:
    """Return the runs of words, equal and changed, that lead from one text to the other; empty if no word changed.

    Not `checking.alignment`: that one looks for the run of an article that a claim may be, and what the article has
    before and behind it costs nothing; here both texts count from their first word to their last.
    """
    if before == after:
        return ()
    from difflib import SequenceMatcher

    old, new = words_of(before), words_of(after)
    codes = SequenceMatcher(None, old.forms, new.forms, autojunk=False).get_opcodes()
    if all(tag == "equal" for tag, *_ in codes):
        return ()
    return tuple(Change(_KINDS[tag], old.between(a, b), new.between(c, d)) for tag, a, b, c, d in codes)


_KINDS = {
    "equal": ChangeKind.EQUAL,
    "replace": ChangeKind.CHANGED,
    "delete": ChangeKind.DROPPED,
    "insert": ChangeKind.ADDED,
}
