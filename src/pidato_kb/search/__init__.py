"""Query → hits: vectors and full text over the rows that pass the filters, as one score."""

from __future__ import annotations

from pidato_kb.search.answering import answered
from pidato_kb.search.context import head_text, indexed_vectors
from pidato_kb.search.hybrid import like, search, search_many
from pidato_kb.search.recipe import RECIPE, Recipe
from pidato_kb.search.requests import DEFAULT_LIMIT, Request
from pidato_kb.search.reranking import Reranker

__all__ = [
    "DEFAULT_LIMIT",
    "RECIPE",
    "Recipe",
    "Request",
    "Reranker",
    "answered",
    "head_text",
    "indexed_vectors",
    "like",
    "search",
    "search_many",
]
