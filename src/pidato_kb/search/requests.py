"""What is asked of a search."""

from __future__ import annotations

from dataclasses import dataclass, field

from pidato_kb.errors import UsageError
from pidato_kb.models import Filters, SearchMode

__all__ = ["DEFAULT_LIMIT", "Request"]

DEFAULT_LIMIT = 10


@dataclass(frozen=True, slots=True)
class Request:
    """A query, what its hits must satisfy, how many are wanted at most, and which evidence ranks them.

    `folded` makes one hit of the same utterance in several articles.
    Raises UsageError for a query without a sign in it or a limit under 1.
    """

    query: str
    filters: Filters = field(default_factory=Filters)
    limit: int = DEFAULT_LIMIT
    mode: SearchMode = SearchMode.HYBRID
    folded: bool = True

    def __post_init__(self) -> None:
        if not self.query.strip():
            raise UsageError("the query is empty: give the words or the meaning to look for")
        if self.limit < 1:
            raise UsageError(f"{self.limit} hits were asked for: ask for 1 or more")
