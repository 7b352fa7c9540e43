"""What a search asks for, be it by the options of a command or by a line of `pidato search -`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from pidato_kb.errors import UsageError
from pidato_kb.models import Filters, QuoteKind, SearchMode

if TYPE_CHECKING:
    from pidato_kb.periods import Period

__all__ = ["FIELDS", "GROUPS", "ORDERS", "Question", "filters_from", "question_from"]

ORDERS = ("score", "date")
GROUPS = ("speaker", "month")
_FILTER_WORDS = ("speaker", "role", "since", "until", "outlet", "kind")
_WORDS = ("query", "like", "mode", "sort", "group")
_SWITCHES = ("fragments", "all_sightings", "nearest", "explain")
FIELDS = (*_WORDS, *_FILTER_WORDS, "min_confidence", "n", "context", *_SWITCHES)
"""What a line may say beside its id."""


class Question(NamedTuple):
    """One search: words or a quote's id, what the hits must satisfy, how many, and how they are shown."""

    query: str | None
    like: str | None
    filters: Filters
    limit: int
    mode: SearchMode
    folded: bool
    context: int | None
    nearest: bool
    sort: str
    group: str | None
    explain: bool


def question_from(values: Mapping[str, Any]) -> Question:
    """Check the values of FIELDS (None: not given), put them together; UsageError says which is wrong."""
    for name in _WORDS:
        _check_words(name, values.get(name))
    query, like = values.get("query"), values.get("like")
    if like is None and not (query or "").strip():
        raise UsageError("there is nothing to search for: give words, or a quote's id with like")
    if like is not None and query is not None:
        raise UsageError("give words or a quote's id, not both")
    group = values.get("group")
    return Question(
        query=query,
        like=like,
        filters=filters_from(values),
        limit=_count("n", values.get("n"), 1, 1_000_000),
        mode=SearchMode(_member("mode", values.get("mode") or "hybrid", [*SearchMode])),
        folded=not _switch("all_sightings", values.get("all_sightings")),
        context=None if values.get("context") is None else _count("context", values["context"], 0, 1_000),
        nearest=_switch("nearest", values.get("nearest")),
        sort=_member("sort", values.get("sort") or "score", ORDERS),
        group=None if group is None else _member("group", group, GROUPS),
        explain=_switch("explain", values.get("explain")),
    )


def filters_from(values: Mapping[str, Any]) -> Filters:
    """Check the values of the fields of `options.FilterOptions` and make filters of them.

    A month or a year is meant from its first day with since, to its last with until.  UsageError says which
    value is wrong.
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
        fragments=_switch("fragments", values.get("fragments")),
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


def _member(name: str, value: str, members: tuple[str, ...] | list[str]) -> str:
    if value not in members:
        raise UsageError(f"{name} takes one of {', '.join(members)}, not {value!r}")
    return value


def _number(name: str, value: Any, low: float, high: float) -> float:
    if value is None:
        return low
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not low <= value <= high:
        raise UsageError(f"{name} takes a number from {low:g} to {high:g}, not {value!r}")
    return float(value)


def _count(name: str, value: Any, least: int, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise UsageError(f"{name} takes a whole number from {least} to {most}, not {value!r}")
    return value


def _switch(name: str, value: Any) -> bool:
    if value is not None and not isinstance(value, bool):
        raise UsageError(f"{name} takes true or false, not {value!r}")
    return bool(value)
