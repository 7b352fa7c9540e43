"""What became of each quote, and the scorer's measures over any group of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from benchmarks.shapes import Form, Shape

__all__ = ["FOUND", "Outcome", "Verdict", "measure"]

FOUND = 0.8
"""The Jaccard of two spans from which on a quote counts as found."""

_EXACT = 0.9999


class Verdict(StrEnum):
    """What became of the speaker of a gold quote; `EXTRA` is a prediction that is no gold quote."""

    RIGHT = "right"
    SHORT = "short"
    WRONG = "wrong"
    ABSTAINED = "abstained"
    MISSED = "missed"
    UNCERTAIN = "uncertain"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One gold quote with what extraction made of it, or (`EXTRA`) a prediction that should not be.

    `overlap` is the Jaccard of the two spans, 0 for a missed one.  `complete` tells that the article's gold leaves
    nothing out, so that precision counts.  Rule and confidence are those of the prediction, if there is one.
    """

    kind: str
    outlet: str
    complete: bool
    overlap: float
    verdict: Verdict
    shape: Shape
    form: Form
    rule: str | None = None
    confidence: float = 0.0


def measure(outcomes: Iterable[Outcome]) -> dict[str, float]:
    """Return the scorer's measures of any outcomes, under KIND_MEASURE; NaN where nothing is there to be measured."""
    figures: dict[str, float] = {}
    outcomes = list(outcomes)
    for kind in ("direct", "indirect"):
        figures |= {f"{kind}_{name}": value for name, value in _measure([o for o in outcomes if o.kind == kind])}
    return figures


def _measure(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, float]]:
    gold = [o for o in outcomes if o.verdict is not Verdict.EXTRA]
    complete = [o for o in gold if o.complete]
    yield "quotes", len(gold)
    for name, least in (("exact", _EXACT), ("lenient", FOUND)):
        hits = sum(o.overlap >= least for o in complete)
        precision = _ratio(hits, sum(o.complete and (o.verdict is Verdict.EXTRA or o.overlap > 0) for o in outcomes))
        recall = _ratio(hits, len(complete))
        yield f"recall_{name}", _ratio(sum(o.overlap >= least for o in gold), len(gold))
        yield f"f1_{name}", _ratio(2 * precision * recall, precision + recall)
    judged = [o.verdict for o in gold if o.verdict is not Verdict.UNCERTAIN]
    right, wrong, short = (judged.count(v) for v in (Verdict.RIGHT, Verdict.WRONG, Verdict.SHORT))
    yield "speaker_end_to_end", _ratio(right, len(judged))
    yield "speaker_wrong", _ratio(wrong, right + wrong + short)
    yield "speaker_abstained", _ratio(judged.count(Verdict.ABSTAINED), len(judged) - judged.count(Verdict.MISSED))


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else float("nan")
