"""Query → hits: vectors and full text over the rows that pass the filters, as one score."""

from __future__ import annotations

from pidato_kb.search.context import head_text, indexed_vectors
from pidato_kb.search.hybrid import like, search, search_many
from pidato_kb.search.requests import DEFAULT_LIMIT, Request

__all__ = [
    "DEFAULT_LIMIT",
    "Request",
    "head_text",
    "indexed_vectors",
    "like",
    "search",
    "search_many",
]
