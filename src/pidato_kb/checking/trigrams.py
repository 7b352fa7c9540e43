"""How much two words look alike: the letter trigrams that they share."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["shared_trigrams"]


def shared_trigrams(one: str, other: str) -> float:
    """Return the share of trigrams that both have, of all that either has, 0 to 1 (the Jaccard index)."""
    first, second = _trigrams(one), _trigrams(other)
    return len(first & second) / (len(first | second) or 1)


@lru_cache(maxsize=50_000)
def _trigrams(text: str) -> frozenset[str]:
    padded = f"  {text} "
    return frozenset(padded[i : i + 3] for i in range(len(padded) - 2))
