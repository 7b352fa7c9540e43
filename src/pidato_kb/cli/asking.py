"""What a search asks for, be it by the options of a command or by a line of `pidato search -`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pidato_kb.errors import UsageError
from pidato_kb.models import Filters, QuoteKind, SearchMode

__all__ = ["Question", "question_from"]

_WORDS = ("query", "like", "speaker", "role", "since", "until", "outlet", "kind", "mode")
FIELDS = (*_WORDS, "min_confidence", "n", "fragments")
"""What a line may say beside its id."""


@dataclass(frozen=True, slots=True)
class Question:
    """One search: words or a quote's id, what the hits must satisfy, how many and by which evidence."""

    query: str | None
    like: str | None
    filters: Filters
    limit: int
    mode: SearchMode


def question_from(values: Mapping[str, Any]) -> Question:
    """Check the values of FIELDS (None: not given), put them together; UsageError says which is wrong."""
    for name in _WORDS:
        _check_words(name, values.get(name))
    query, like = values.get("query"), values.get("like")
    if like is None and not (query or "").strip():
        raise UsageError("there is nothing to search for: give words, or a quote's id with like")
    if like is not None and query is not None:
        raise UsageError("give words or a quote's id, not both")
    since, until = _day("since", values.get("since")), _day("until", values.get("until"))
    if since and until and since > until:
        raise UsageError(f"since {since} is after until {until}")
    kind, mode = values.get("kind"), values.get("mode")
    filters = Filters(
        speaker=values.get("speaker"),
        role=values.get("role"),
        since=since,
        until=until,
        outlet=values.get("outlet"),
        kind=None if kind is None else QuoteKind(_member("kind", kind, [*QuoteKind])),
        min_confidence=_number("min_confidence", values.get("min_confidence"), 0.0, 1.0),
        fragments=bool(values.get("fragments")),
    )
    limit = values.get("n")
    if isinstance(limit, bool) or not isinstance(limit, int) or limit < 1:
        raise UsageError(f"n takes a whole number from 1, not {limit!r}")
    return Question(query, like, filters, limit, SearchMode(_member("mode", mode or "hybrid", [*SearchMode])))


def _check_words(name: str, value: Any) -> None:
    if value is not None and not isinstance(value, str):
        raise UsageError(f"{name} takes words, not {value!r}")
    try:
        (value or "").encode()
    except UnicodeEncodeError:
        raise UsageError(f"{name} is not valid Unicode: {value!r}") from None


def _day(name: str, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        if len(value) != len("2019-08-29"):
            raise ValueError
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise UsageError(f"{name} takes a date as in 2019-08-29, not {value!r}") from None


def _member(name: str, value: str, members: list[str]) -> str:
    if value not in members:
        raise UsageError(f"{name} takes one of {', '.join(members)}, not {value!r}")
    return value


def _number(name: str, value: Any, low: float, high: float) -> float:
    if value is None:
        return low
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not low <= value <= high:
        raise UsageError(f"{name} takes a number from {low:g} to {high:g}, not {value!r}")
    return float(value)
