"""Whether a stated confidence means what it says: coverage and precision by threshold, stated against right."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from benchmarks.outcomes import Outcome, Verdict

__all__ = ["THRESHOLDS", "by_confidence", "by_rule", "by_threshold", "interval"]

THRESHOLDS = (0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.93, 0.95, 0.97)

_NAMED = (Verdict.RIGHT, Verdict.SHORT, Verdict.WRONG)
_Z = 1.96  # of the normal distribution, for 95%

Row = tuple[str, int, float, float, float, float]


def by_threshold(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, int, float, float, float]]:
    """Yield for each threshold: it, the quotes that keep a name, their share of all and of the found, the right ones.

    A name that is only short is not right.
    """
    found = [o for o in outcomes if o.verdict is not Verdict.MISSED]
    for threshold in THRESHOLDS:
        kept = [o for o in found if o.verdict in _NAMED and o.confidence >= threshold - 1e-9]
        shares = (_share(len(kept), len(outcomes)), _share(len(kept), len(found)))
        yield (f"{threshold:.2f}", len(kept), *shares, _right(kept))


def by_confidence(outcomes: Sequence[Outcome]) -> Iterator[Row]:
    """Yield for each stated confidence, in hundredths: it, how many, the mean stated, the share right, its interval."""
    yield from _rows(outcomes, lambda outcome: f"{outcome.confidence:.2f}")
    named = [o for o in outcomes if o.verdict in _NAMED]
    yield _row("all", named)


def by_rule(outcomes: Sequence[Outcome]) -> Iterator[Row]:
    """Yield the same for each rule."""
    yield from _rows(outcomes, lambda outcome: outcome.rule or "none")


def _rows(outcomes: Sequence[Outcome], key: Callable[[Outcome], str]) -> Iterator[Row]:
    groups: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        if outcome.verdict in _NAMED:
            groups[key(outcome)].append(outcome)
    for name, group in sorted(groups.items()):
        yield _row(name, group)


def _row(name: str, group: Sequence[Outcome]) -> Row:
    stated = _share(sum(o.confidence for o in group), len(group))
    right = sum(o.verdict is Verdict.RIGHT for o in group)
    return (name, len(group), stated, _right(group), *interval(right, len(group)))


def interval(right: int, count: int) -> tuple[float, float]:
    """Return the 95% interval of a share (Wilson 1927), NaN for none."""
    if not count:
        return math.nan, math.nan
    share = right / count
    middle = share + _Z**2 / (2 * count)
    spread = _Z * math.sqrt(share * (1 - share) / count + _Z**2 / (4 * count**2))
    whole = 1 + _Z**2 / count
    return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)


def _right(group: Sequence[Outcome]) -> float:
    return _share(sum(o.verdict is Verdict.RIGHT for o in group), len(group))


def _share(part: float, whole: float) -> float:
    return part / whole if whole else math.nan
