"""Whether a change of a mean over queries is more than chance."""

from __future__ import annotations

import random
from collections.abc import Sequence
from statistics import fmean

__all__ = ["bootstrap", "compared"]

SAMPLES = 5_000


def compared(values: Sequence[float], before: Sequence[float]) -> str:
    """Return three cells of a table: the change of the mean, how many got better and worse, and p."""
    changes = [value - old for value, old in zip(values, before, strict=True)]
    better, worse = sum(change > 1e-9 for change in changes), sum(change < -1e-9 for change in changes)
    return f"{fmean(changes):+.3f} | {better} / {worse} | {bootstrap(changes):.2f}"


def bootstrap(changes: Sequence[float]) -> float:
    """Return the share of samples, drawn with replacement, whose mean has not the sign of the changes' mean.

    The paired bootstrap (Sakai 2006), one-sided: 0.5 is chance, 1 no change at all.  The same every time.
    """
    sign = 1 if fmean(changes) > 0 else -1
    drawn = random.Random(0)
    return fmean(sign * sum(drawn.choices(changes, k=len(changes))) <= 0 for _ in range(SAMPLES))
