"""Whether two names may be one person's: titles, degrees, spellings, short forms and initials aside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache

from pidato_kb.checking.spelling import is_slip
from pidato_kb.language.id.aliases import ALIASES
from pidato_kb.speakers import key

__all__ = ["Likeness", "is_short_for", "likeness"]

# Spellings from before 1972, which names have kept, and letters that are written once or twice.
_OLD = (("oe", "u"), ("tj", "c"), ("dj", "j"), ("sj", "sy"), ("nj", "ny"), ("ch", "kh"))
_TWICE = re.compile(r"(.)\1")
_NICKNAME = 4


class Likeness(IntEnum):
    """How near two names are."""

    OTHER = 0
    LIKE = 1
    SAME = 2


def likeness(one: str, other: str) -> Likeness:
    """Tell whether one of two names has all words of the other, so that both may be one person's.

    Words that differ in a letter are the same where another word is the same; alone they are alike: "Susanto" and
    "Sutanto" are two people as often as a slip.
    """
    return max(
        (_likeness(a, b) for a in _readings(one) for b in _readings(other)),
        default=Likeness.OTHER,
    )


def _name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name without titles and degrees, each in the form that is compared."""
    return tuple(_spelling(word) for word in key(name).split())


def is_short_for(name: str, fuller: str) -> bool:
    """Return whether a name of one word is measured against one of several: many may be called so.

    Names under which newspapers know somebody ("Jokowi") are nobody else's.
    """
    plain = key(name)
    return len(plain.split()) == 1 < len(key(fuller).split()) and plain not in ALIASES


@lru_cache(maxsize=10_000)
def _readings(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of a name and, of one under which newspapers know somebody, those of the full name."""
    plain = key(name)
    readings = [_name_words(name)]
    if plain in ALIASES:
        readings.append(_name_words(ALIASES[plain]))
    return tuple(reading for reading in readings if reading)


def _likeness(one: Sequence[str], other: Sequence[str]) -> Likeness:
    short, full = (one, other) if len(one) <= len(other) else (other, one)
    left = list(full)
    found = []
    for word in sorted(short, key=len, reverse=True):
        degree, best = max(((_word_likeness(word, theirs), theirs) for theirs in left), default=(0, ""))
        found.append(degree)
        if best:
            left.remove(best)
    if not found or min(found) == 0:
        return Likeness.OTHER
    return Likeness.SAME if max(found) == _EQUAL else Likeness.LIKE


_EQUAL, _SLIP, _SHORT = 3, 2, 1


def _word_likeness(one: str, other: str) -> int:
    if one == other:
        return _EQUAL
    short, full = sorted((one, other), key=len)
    if len(short) == 1 or (len(short) >= _NICKNAME and full.startswith(short)):
        return _SHORT if full[0] == short[0] else 0
    return _SLIP if is_slip(one, other) else 0


@lru_cache(maxsize=50_000)
def _spelling(word: str) -> str:
    for old, new in _OLD:
        word = word.replace(old, new)
    word = _TWICE.sub(r"\1", word)
    return word[:-1] + "i" if word.endswith("y") else word
