"""Words that differ as slips of the pen do."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["is_slip"]

_LONG = 5
_LONGER = 8


@lru_cache(maxsize=50_000)
def is_slip(one: str, other: str) -> bool:
    """Return whether two words differ in one letter, long ones in two: put in, left out or another one.

    Short words never are slips: "baik" and "naik", "kami" and "kamu".
    """
    short, full = sorted((one, other), key=len)
    allowed = 2 if len(full) >= _LONGER else 1 if len(full) >= _LONG else 0
    if not allowed or len(full) - len(short) > allowed or any(letter.isdigit() for letter in one + other):
        return False
    return _distance(short, full) <= allowed


def _distance(one: str, other: str) -> int:
    """Return the Levenshtein distance (Wagner and Fischer 1974)."""
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, theirs in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (letter != theirs))
    return row[-1]
