"""Dates → how many fall into each month, or each year where the months are too many to draw."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

__all__ = ["Period", "periods"]

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Period:
    """A month ("2019-08") or a year ("2019") and how many dates fall into it."""

    name: str
    count: int


def periods(dates: Iterable[str], *, at_most: int) -> list[Period]:
    """Return every month from the first date to the last, the empty ones too; years if the months are over `at_most`.

    A date that tells the year alone makes years of all.
    """
    known: Sequence[str] = sorted(dates)
    if not known:
        return []
    first, last = known[0], known[-1]
    by_month = all(len(date) >= len("2019-08") for date in known)
    if by_month:
        start, end = _month_number(first), _month_number(last)
        if end - start < at_most:
            counts = Counter(date[:7] for date in known)
            names = [f"{number // _MONTHS:04d}-{number % _MONTHS + 1:02d}" for number in range(start, end + 1)]
            return [Period(name, counts[name]) for name in names]
    years = Counter(date[:4] for date in known)
    return [Period(f"{year:04d}", years[f"{year:04d}"]) for year in range(int(first[:4]), int(last[:4]) + 1)]


def _month_number(date: str) -> int:
    return int(date[:4]) * _MONTHS + int(date[5:7]) - 1
