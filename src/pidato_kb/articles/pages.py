"""HTML pages: trafilatura finds the article, then the leftovers that it keeps are taken out."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pidato_kb.articles.base import LIMIT, LIMIT_TEXT, OpenSource, Options
from pidato_kb.articles.boilerplate import BOILERPLATE, without_boilerplate
from pidato_kb.articles.building import Fields, build, is_url
from pidato_kb.articles.encoding import Decoded, decode
from pidato_kb.errors import SourceError
from pidato_kb.models import Article

__all__ = ["decode_page", "read_page"]

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_HEAD = 2048


def read_page(source: OpenSource, options: Options) -> Iterator[Article | SourceError]:
    """Yield the one article of a saved page; nothing is fetched."""
    data = source.stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        yield SourceError(source.name, f"is larger than {LIMIT_TEXT}; save the article's page alone")
        return
    decoded = decode_page(data)
    page = _extract(decoded.text)
    text = page.text or "" if page is not None else ""
    clean = without_boilerplate(text)
    if page is None or not clean.strip():
        yield SourceError(source.name, "holds no article that can be found; save its text as a .txt file")
        return
    title = page.title or None
    fields = Fields(
        text=clean,
        source=source.name,
        title=title,
        date=page.date,
        outlet=page.sitename,
        url=page.url if is_url(page.url) else None,
        body_start=_body_start(clean, title),
        cleaning=(*decoded.cleaning, *((BOILERPLATE,) if clean != text else ())),
    )
    yield build(fields, options)


def _extract(page: str) -> Any:
    """Return trafilatura's document (text, title, date, sitename, url), or None where it finds none.

    It parses whatever bytes people saved, and its parsers fail in many ways: each of them means "no article".
    """
    import trafilatura

    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    dates = {"original_date": True, "extensive_search": False, "max_date": today}
    with _silent():
        try:
            return trafilatura.bare_extraction(
                page, with_metadata=True, include_comments=False, date_extraction_params=dates
            )
        except Exception:
            return None


@contextmanager
def _silent() -> Iterator[None]:
    """Keep the libraries' complaints about a page off standard error: the caller gets one error instead."""
    import logging

    loggers = [logging.getLogger(name) for name in ("trafilatura", "htmldate", "readability", "justext", "courlan")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def decode_page(data: bytes) -> Decoded:
    """Decode by byte order mark or UTF-8, else by the page's own word, else by guess."""
    decoded = decode(data)
    named = _CHARSET.search(data[:_HEAD])
    if not decoded.cleaning or named is None:
        return decoded
    try:
        return Decoded(data.decode(named[1].decode("ascii")))
    except (LookupError, UnicodeError):
        return decoded


def _body_start(text: str, title: str | None) -> int:
    """Return where the text goes on behind its first line, where that repeats the title."""
    first, newline, _ = text.partition("\n")
    return len(first) + 1 if newline and title and first.strip() == title.strip() else 0
