"""What goes into an export: the quotes one by one, and what the export says about itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from pidato_kb.models import Filters, SearchMode

if TYPE_CHECKING:
    from pidato_kb.models import StoredQuote
    from pidato_kb.store import Stats

__all__ = ["BEST", "About", "ExportFormat", "Grouping", "Item"]

BEST = 100
"""How many quotes each query brings where nobody says how many."""


class ExportFormat(StrEnum):
    """What an export can be written as; each is the ending of its files."""

    CSV = "csv"
    JSONL = "jsonl"
    JSONLD = "jsonld"
    MD = "md"
    XLSX = "xlsx"
    DOCX = "docx"


class Grouping(StrEnum):
    """What stands together in a briefing; a topic is one of the queries."""

    SPEAKER = "speaker"
    TOPIC = "topic"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Item:
    """One quote of an export; with the query that found it, its rank and score where there was one."""

    stored: StoredQuote
    query: str | None = None
    rank: int | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True)
class About:
    """What was asked for and of which knowledge base; `made_at` is UTC in ISO.

    `limit` is how many quotes each query, or without one the whole export, brings at most; None for all.
    """

    made_at: str
    version: str
    stats: Stats
    queries: tuple[str, ...] = ()
    filters: Filters = field(default_factory=Filters)
    mode: SearchMode = SearchMode.HYBRID
    limit: int | None = None
