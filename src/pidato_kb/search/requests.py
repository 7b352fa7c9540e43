"""What is asked of a search."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from pidato_kb.errors import UsageError
from pidato_kb.models import Filters, SearchMode

__all__ = ["DEFAULT_LIMIT", "Request", "requested"]

DEFAULT_LIMIT = 10

_PHRASE = re.compile(r'"([^"]+)"')
# An Indonesian newsroom closes with the mark that it opened with, so curly marks tell no more than straight ones.
_STRAIGHT = dict.fromkeys(map(ord, "“”„"), '"')


@dataclass(frozen=True, slots=True)
class Request:
    """A query, what its hits must satisfy, how many are wanted at most, and which evidence ranks them.

    `folded` makes one hit of the same utterance in several articles; `context` adds so many sentences around
    each hit; `nearest` marks the nearest sentence of a hit by meaning, which costs the encoding of its sentences.

    Raises UsageError for a query without a sign in it, a limit under 1, a negative context or another mode.
    """

    query: str
    filters: Filters = field(default_factory=Filters)
    limit: int = DEFAULT_LIMIT
    mode: SearchMode = SearchMode.HYBRID
    folded: bool = True
    context: int | None = None
    nearest: bool = False

    def __post_init__(self) -> None:
        if not self.query.strip():
            raise UsageError("the query is empty: give the words or the meaning to look for")
        if self.limit < 1:
            raise UsageError(f"{self.limit} hits were asked for: ask for 1 or more")
        if self.context is not None and self.context < 0:
            raise UsageError(f"{self.context} sentences of context were asked for: ask for 0 or more")
        if self.mode not in list(SearchMode):
            raise UsageError(f"there is no mode {str(self.mode)!r}: take one of {', '.join(SearchMode)}")
        # A plain word is taken for the mode that it names.
        object.__setattr__(self, "mode", SearchMode(self.mode))


def requested(request: Request) -> Request:
    """Return the request with the phrases of its query as a filter: what stands in “…” or "…" is demanded.

    All its words stay in the query and rank the hits.  A mark that stands alone is punctuation.
    """
    straight = request.query.translate(_STRAIGHT)
    phrases = tuple(_PHRASE.findall(straight))
    if not phrases:
        return request
    words = _PHRASE.sub(r" \1 ", straight)
    if not words.strip():
        return request
    return replace(request, query=" ".join(words.split()), filters=replace(request.filters, phrases=phrases))
