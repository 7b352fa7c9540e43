"""Quotes of one speaker → statements: what was printed again, with or without other words, is one statement."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from pidato_kb.timeline.words import Change, likeness, word_changes
from pidato_kb.words import words_of

if TYPE_CHECKING:
    from pidato_kb.models import StoredQuote

__all__ = ["LIKE", "SHORT", "Sighting", "Statement", "fold", "statements"]

LIKE = 0.75
"""Likeness from which two quotes are one statement.

Every changed word is shown, so nothing is hidden by it.  A search shows one printing for all and says nothing of the
others' words: it folds by the strict rule of `search.wordings`.
"""

SHORT = 4
"""Quotes with fewer words are one statement only if no word differs."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One appearance of a statement, and the words that changed since the first; no changes: the same words."""

    stored: StoredQuote
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """Everywhere that a statement was printed, in order of date; the first one stands for it."""

    sightings: tuple[Sighting, ...]

    @property
    def first(self) -> StoredQuote:
        """The quote as it was printed first."""
        return self.sightings[0].stored


def statements(quotes: Iterable[StoredQuote]) -> list[Statement]:
    """Return the statements in order of date, those of one article in its order; those without a date come last."""
    ordered = sorted(quotes, key=_when)
    made: list[Statement] = []
    for group in fold([stored.quote.text for stored in ordered]):
        first = ordered[group[0]].quote.text
        printed = (ordered[place] for place in group)
        made.append(Statement(tuple(Sighting(one, word_changes(first, one.quote.text)) for one in printed)))
    return made


def _when(stored: StoredQuote) -> tuple[bool, str, str, int]:
    article = stored.article
    return article.date is None, article.date or "", article.id, stored.quote.start


def fold(texts: Sequence[str]) -> list[list[int]]:
    """Return the places of the texts in groups of near-identical ones, each by its first text, in their order.

    Every text is compared with the first of each group that shares one of its rarest words, which near-identical
    texts must (prefix filtering: Chaudhuri, Ganti & Kaushik 2006; Bayardo, Ma & Srikant 2007), and joins the likest.
    """
    counted = [_Counted.of(text) for text in texts]
    frequency = Counter(word for text in counted for word in text.words)
    groups: list[list[int]] = []
    firsts: list[_Counted] = []
    same: dict[tuple[str, ...], int] = {}
    sharing: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for place, own in enumerate(counted):
        rare = _rarest(own, frequency)
        group = same.get(own.words) if own.words else None
        if group is None and len(own.words) >= SHORT:
            group = _likest(own, {near for word in rare for near in sharing[word]}, firsts)
        if group is None:
            group = len(groups)
            groups.append([])
            firsts.append(own)
            for word in rare:
                sharing[word].append(group)
        same.setdefault(own.words, group)
        groups[group].append(place)
    return groups


@dataclass(frozen=True, slots=True)
class _Counted:
    """The words of a text in order, and as a set in which equal ones are told apart by a number."""

    words: tuple[str, ...]
    numbered: frozenset[tuple[str, int]]

    @classmethod
    def of(cls, text: str) -> _Counted:
        words = words_of(text).forms
        seen: Counter[str] = Counter()
        numbered = []
        for word in words:
            numbered.append((word, seen[word]))
            seen[word] += 1
        return cls(words, frozenset(numbered))


def _likest(own: _Counted, near: Iterable[int], firsts: Sequence[_Counted]) -> int | None:
    """Return the group whose first text is the likest, the earlier of equals; None where none is like it."""
    best, found = LIKE, None
    for group in sorted(near):
        first = firsts[group]
        # No order of the words has more in common than the words themselves, which are counted sooner.
        at_most = 2 * len(own.numbered & first.numbered) / (len(own.words) + len(first.words))
        if len(first.words) < SHORT or at_most < best:
            continue
        like = likeness(first.words, own.words)
        if like >= LIKE and (found is None or like > best):
            best, found = like, group
    return found


def _rarest(own: _Counted, frequency: Counter[str]) -> list[tuple[str, int]]:
    """Return the rarest words, as many as it takes for two like texts to have one of them in common."""
    ordered = sorted(own.numbered, key=lambda one: (frequency[one[0]], one))
    return ordered[: len(ordered) - ceil(len(ordered) * LIKE / (2 - LIKE)) + 1]
