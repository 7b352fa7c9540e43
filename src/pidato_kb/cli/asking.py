"""What a search asks for, be it by the options of a command or by a line of `pidato search -`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from pidato_kb.cli.asked_values import Asked
from pidato_kb.errors import UsageError
from pidato_kb.models import Filters, QuoteKind, SearchMode

__all__ = ["FIELDS", "GROUPS", "ORDERS", "Question", "question_from"]

ORDERS = ("score", "date")
GROUPS = ("speaker", "month")
DEFAULT_LIMIT = 10
FIELDS = (
    *("query", "like", "speaker", "role", "since", "until", "outlet", "kind", "min_confidence", "fragments"),
    *("n", "mode", "sort", "group", "context", "all_sightings", "nearest", "explain"),
)
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


def question_from(values: Mapping[str, Any], spelt: Callable[[str], str] = str) -> Question:
    """Check the values of FIELDS (None: not given), put them together; UsageError says which is wrong.

    `spelt` is how the error calls a field, see `asked_values.Asked`.
    """
    asked = Asked(values, spelt)
    query, like = asked.words("query"), asked.words("like")
    if like is None and not (query or "").strip():
        raise UsageError(f"there is nothing to search for: give words, or a quote's id with {spelt('like')}")
    if like is not None and query is not None:
        raise UsageError("give words or a quote's id, not both")
    return Question(
        query=query,
        like=like,
        filters=_filters_from(asked),
        limit=asked.count("n", 1, 1_000_000) or DEFAULT_LIMIT,
        mode=SearchMode(asked.member("mode", [*SearchMode]) or SearchMode.HYBRID),
        folded=not asked.switch("all_sightings"),
        context=asked.count("context", 0, 1_000),
        nearest=asked.switch("nearest"),
        sort=asked.member("sort", ORDERS) or "score",
        group=asked.member("group", GROUPS),
        explain=asked.switch("explain"),
    )


def _filters_from(asked: Asked) -> Filters:
    """Return the filters: a month or a year is meant from its first day with since, to its last with until."""
    since, until = asked.period("since"), asked.period("until")
    if since and until and since.first > until.last:
        raise UsageError(f"{asked.spelt('since')} {since.first} is after {asked.spelt('until')} {until.last}")
    kind = asked.member("kind", [*QuoteKind])
    return Filters(
        speaker=asked.words("speaker"),
        role=asked.words("role"),
        since=since.first.isoformat() if since else None,
        until=until.last.isoformat() if until else None,
        outlet=asked.words("outlet"),
        kind=None if kind is None else QuoteKind(kind),
        min_confidence=asked.number("min_confidence", 0.0, 1.0) or 0.0,
        fragments=asked.switch("fragments"),
    )
