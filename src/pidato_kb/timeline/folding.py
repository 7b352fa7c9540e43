"""Quotes of one speaker → statements: what was printed again, with or without other words, is one statement."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from pidato_kb.timeline.words import Change, compared_words, likeness, word_changes

if TYPE_CHECKING:
    from pidato_kb.models import StoredQuote

__all__ = ["LIKE", "SHORT", "Sighting", "Statement", "fold", "statements"]

LIKE = 0.75
"""Likeness from which two quotes are one statement.  Every changed word is shown, so nothing is hidden by it."""

SHORT = 4
"""Quotes with fewer words are one statement only if no word differs."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One more appearance of a statement, and the words that changed; no changes: the same words."""

    stored: StoredQuote
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement as it was printed first, and where it was printed again, in order of date."""

    first: StoredQuote
    again: tuple[Sighting, ...] = ()


def statements(quotes: Iterable[StoredQuote]) -> list[Statement]:
    """Return the statements in order of date, those of one article in its order; those without a date come last."""
    ordered = sorted(quotes, key=_when)
    made: list[Statement] = []
    for group in fold([stored.quote.text for stored in ordered]):
        first, *rest = (ordered[place] for place in group)
        again = tuple(Sighting(stored, word_changes(first.quote.text, stored.quote.text)) for stored in rest)
        made.append(Statement(first, again))
    return made


def _when(stored: StoredQuote) -> tuple[bool, str, str, int]:
    article = stored.article
    return article.date is None, article.date or "", article.id, stored.quote.start


def fold(texts: Sequence[str]) -> list[list[int]]:
    """Return the places of the texts in groups of near-identical ones, each by its first text, in their order.

    Every text is compared with the first of each group that shares one of its rarest words, which near-identical
    texts must (prefix filtering: Chaudhuri, Ganti & Kaushik 2006; Bayardo, Ma & Srikant 2007), and joins the likest.
    """
    words = [compared_words(text) for text in texts]
    frequency = Counter(word for some in words for word in some)
    groups: list[list[int]] = []
    same: dict[tuple[str, ...], int] = {}
    sharing: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for place, own in enumerate(words):
        rare = _rarest(own, frequency)
        group = same.get(tuple(own)) if own else None
        if group is None and len(own) >= SHORT:
            group = _likest(own, {near for word in rare for near in sharing[word]}, groups, words)
        if group is None:
            group = len(groups)
            groups.append([])
            for word in rare:
                sharing[word].append(group)
        same.setdefault(tuple(own), group)
        groups[group].append(place)
    return groups


def _likest(
    own: Sequence[str], near: Iterable[int], groups: Sequence[Sequence[int]], words: Sequence[Sequence[str]]
) -> int | None:
    """Return the group whose first text is the likest, the earlier of equals; None where none is like it."""
    best, found = LIKE, None
    for group in sorted(near):
        first = words[groups[group][0]]
        if len(first) < SHORT or 2 * min(len(own), len(first)) < best * (len(own) + len(first)):
            continue
        like = likeness(first, own)
        if like >= LIKE and (found is None or like > best):
            best, found = like, group
    return found


def _rarest(own: Sequence[str], frequency: Counter[str]) -> list[tuple[str, int]]:
    """Return the rarest words, each with its number among equal ones, as many as two like texts must meet in."""
    seen: Counter[str] = Counter()
    numbered: list[tuple[str, int]] = []
    for word in own:
        numbered.append((word, seen[word]))
        seen[word] += 1
    numbered.sort(key=lambda one: (frequency[one[0]], one))
    return numbered[: len(own) - ceil(len(own) * LIKE / (2 - LIKE)) + 1]
