"""What a search asks for, be it by the options of a command or by a line of `pidato search -`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pidato_kb.errors import UsageError
from pidato_kb.models import Filters, QuoteKind, SearchMode

if TYPE_CHECKING:
    from pidato_kb.periods import Period

__all__ = ["FIELDS", "Question", "filters_from", "question_from"]

_FILTER_WORDS = ("speaker", "role", "since", "until", "outlet", "kind")
_WORDS = ("query", "like", "mode")
FIELDS = (*_WORDS, *_FILTER_WORDS, "min_confidence", "fragments", "n")
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
    limit = values.get("n")
    if isinstance(limit, bool) or not isinstance(limit, int) or limit < 1:
        raise UsageError(f"n takes a whole number from 1, not {limit!r}")
    mode = SearchMode(_member("mode", values.get("mode") or "hybrid", [*SearchMode]))
    return Question(query, like, filters_from(values), limit, mode)


def filters_from(values: Mapping[str, Any]) -> Filters:
    """Check the values of the fields of `options.FilterOptions`, make filters of them; UsageError says which is wrong.

    A month or a year is meant from its first day with since, to its last with until.
    """
    for name in _FILTER_WORDS:
        _check_words(name, values.get(name))
    since, until = _period("since", values.get("since")), _period("until", values.get("until"))
    if since and until and since.first > until.last:
        raise UsageError(f"since {since.first} is after until {until.last}")
    kind = values.get("kind")
    return Filters(
        speaker=values.get("speaker"),
        role=values.get("role"),
        since=since.first.isoformat() if since else None,
        until=until.last.isoformat() if until else None,
        outlet=values.get("outlet"),
        kind=None if kind is None else QuoteKind(_member("kind", kind, [*QuoteKind])),
        min_confidence=_number("min_confidence", values.get("min_confidence"), 0.0, 1.0),
        fragments=bool(values.get("fragments")),
    )


def _check_words(name: str, value: Any) -> None:
    if value is not None and not isinstance(value, str):
        raise UsageError(f"{name} takes words, not {value!r}")
    try:
        (value or "").encode()
    except UnicodeEncodeError:
        raise UsageError(f"{name} is not valid Unicode: {value!r}") from None


def _period(name: str, value: str | None) -> Period | None:
    if value is None:
        return None
    from pidato_kb.periods import parse_period

    try:
        return parse_period(value)
    except UsageError as error:
        raise UsageError(f"{name}: {error}") from None


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
