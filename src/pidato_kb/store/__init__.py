"""The database: one SQLite file with articles, quotes, speakers, vectors and full text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pidato_kb.store.database import Store
from pidato_kb.store.terms import index_terms, plain

if TYPE_CHECKING:
    from pidato_kb.store.values import (
        ArticleVersion,
        Known,
        NewArticle,
        Removed,
        SpeakerEntry,
        Stats,
        VectorChunk,
    )

__all__ = [
    "ArticleVersion",
    "Known",
    "NewArticle",
    "Removed",
    "SpeakerEntry",
    "Stats",
    "Store",
    "VectorChunk",
    "index_terms",
    "plain",
]


def __getattr__(name: str) -> Any:
    # A search needs none of these values, and to make their classes takes 3 ms.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from pidato_kb.store import values

    return getattr(values, name)
