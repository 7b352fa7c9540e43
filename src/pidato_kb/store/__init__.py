"""The database: one SQLite file with articles, quotes, speakers, vectors and full text."""

from __future__ import annotations

from pidato_kb.store.database import Store
from pidato_kb.store.terms import index_terms, plain
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
