"""Names as words, and which forms can be one person's: short names, pet forms, aliases."""

from __future__ import annotations

import re
from functools import lru_cache

from pidato_kb.language.id.aliases import ALIASES

__all__ = [
    "Words",
    "covers",
    "is_abbreviated",
    "is_clipped",
    "is_initialled",
    "is_known_alias",
    "is_pet_form",
    "is_respelt",
    "is_slip",
    "name_words",
]

Words = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+(?:[-’'`.][^\W_]+)*")
_SHORTEST_PET_FORM = 4  # letters
_SHORTEST_SLIP = 4  # letters
_LEAST_CUT = 3  # letters; fewer are a slip
_SHORTEST_INITIALS = 2


@lru_cache(maxsize=8192)
def name_words(name: str) -> Words:
    """Return the words of a name in lower case, without stops: "M. Fadil Imran" → ("m", "fadil", "imran")."""
    return tuple(w.lower().replace(".", "").replace("’", "'").replace("`", "'") for w in _WORD.findall(name))


def covers(longer: Words, shorter: Words) -> bool:
    """Whether all words of the shorter name stand in the longer one in the same order."""
    rest = iter(longer)
    return bool(shorter) and all(any(word == other for other in rest) for word in shorter)


def is_pet_form(full: Words, short: str) -> bool:
    """Whether a short name is the head or the tail of one of the name's words: Tirta for Tirtayasa, Lani for Melani."""
    if len(short) < _SHORTEST_PET_FORM:
        return False
    return any(len(word) > len(short) and (word.startswith(short) or word.endswith(short)) for word in full)


def is_respelt(full: Words, words: Words) -> bool:
    """Whether a form is the full name or a part of it with one word misspelt: "Amin" for "Amien Wirata"."""
    slips = 0
    rest = iter(full)
    for word in words:
        for other in rest:
            if word == other:
                break
            if is_slip(word, other):
                slips += 1
                break
        else:
            return False
    return slips == 1


def is_slip(word: str, other: str) -> bool:
    """Whether one letter was changed, dropped, added or swapped with its neighbour, behind the first one.

    Damerau (1964) found four of five misspellings to be one of these; short names differ by one letter too often.
    """
    if word[0] != other[0] or min(len(word), len(other)) < _SHORTEST_SLIP or abs(len(word) - len(other)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    left, right = word[at:], other[at:]
    changed = bool(left and right) and left[1:] == right[1:]
    swapped = len(left) > 1 and left[:2] == right[1::-1] and left[2:] == right[2:]
    lost = bool(left and right) and (left[1:] == right or left == right[1:])  # at the end it is a name of its own
    return word != other and (changed or swapped or lost)


def is_initialled(full: Words, short: str) -> bool:
    """Whether a short form is the initials of a name or the head of its first word: "mw", "mad" for Made Wirata."""
    if len(short) < _SHORTEST_INITIALS or len(full) < _SHORTEST_INITIALS:
        return False
    return "".join(word[0] for word in full) == short or full[0][: len(short)] == short


def is_abbreviated(full: Words, words: Words) -> bool:
    """Whether a name is the full one with its first words as initials: "bj wirata" for Bagus Jaya Wirata."""
    letters, rest = words[0], words[1:]
    length = len(letters)
    if length < _SHORTEST_INITIALS or not rest or full[length:] != rest:
        return False
    return "".join(word[0] for word in full[:length]) == letters


def is_clipped(full: Words, words: Words) -> bool:
    """Whether a name is the full one with its last word cut short: "made wirata" for Made Wiratanegara."""
    last = len(words) - 1
    if last < 1 or len(full) < len(words) or full[:last] != words[:last] or len(words[last]) < _SHORTEST_PET_FORM:
        return False
    return len(full[last]) >= len(words[last]) + _LEAST_CUT and full[last].startswith(words[last])


def is_known_alias(full: Words, words: Words) -> bool:
    """Whether newspapers know the bearer of the full name under these words (Jokowi for Joko Widodo)."""
    known = ALIASES.get(" ".join(words))
    return known is not None and set(known.split()) <= set(full)
