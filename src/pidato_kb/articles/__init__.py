"""Readers: a source → articles; a problem is a value in the stream, so a bad source stops no other."""

from __future__ import annotations

from pidato_kb.articles.dates import parse_date
from pidato_kb.articles.drafts import Draft, read_draft
from pidato_kb.articles.sources import read_sources

__all__ = ["Draft", "parse_date", "read_draft", "read_sources"]
