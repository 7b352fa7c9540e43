"""JSON Lines, and JSON files that hold a list: one article an entry."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pidato_kb.articles.base import LIMIT, LIMIT_TEXT, OpenSource, Options
from pidato_kb.articles.encoding import decode, undo_escapes
from pidato_kb.articles.entries import article_of_entry, kind_of
from pidato_kb.articles.lines import Line, read_lines
from pidato_kb.errors import SourceError
from pidato_kb.models import Article

__all__ = ["read_json", "read_json_lines"]


def read_json_lines(source: OpenSource, options: Options) -> Iterator[Article | SourceError]:
    """Yield an article, or an error, for each line that is not blank; memory holds one line at a time."""
    for line in read_lines(source, newline="\n"):
        if line.text is None or line.text.strip():
            yield _article_of_line(line, source, options)


def read_json(source: OpenSource, options: Options) -> Iterator[Article | SourceError]:
    """Yield the articles of a JSON file: a list of objects, one object, or misnamed JSON Lines."""
    data = source.stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        yield SourceError(
            source.name, f"is larger than {LIMIT_TEXT}; save it as JSON Lines (.jsonl), one object a line"
        )
        return
    decoded = decode(data)
    try:
        value = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        lines = decoded.text.split("\n")
        if len(lines) > 1 and decoded.text.lstrip().startswith("{"):
            numbered = (Line(number, text) for number, text in enumerate(lines, 1) if text.strip())
            yield from (_article_of_line(line, source, options, decoded.cleaning) for line in numbered)
        else:
            yield SourceError(source.name, f"is not JSON ({_reason(error)}); mend it, or save it as JSON Lines")
        return
    entries = value if isinstance(value, list) else [value]
    for number, entry in enumerate(entries, 1):
        yield _article_of_value(entry, source, options, f"entry {number}", number, decoded.cleaning)


def _article_of_line(
    line: Line, source: OpenSource, options: Options, cleaning: tuple[str, ...] = ()
) -> Article | SourceError:
    place = f"line {line.number}"
    if line.text is None:
        return SourceError(source.name, f"{place} is longer than {LIMIT_TEXT}; split it, one article a line")
    decoded = undo_escapes(line.text)
    try:
        value = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        return SourceError(source.name, f"{place} is not JSON ({_reason(error)}); mend or drop the line")
    return _article_of_value(value, source, options, place, line.number, cleaning or decoded.cleaning)


def _article_of_value(
    value: object, source: OpenSource, options: Options, place: str, number: int, cleaning: tuple[str, ...]
) -> Article | SourceError:
    if not isinstance(value, dict):
        return SourceError(source.name, f'{place} is a {kind_of(value)}, not an object; write {{"text": "…"}}')
    return article_of_entry(value, source, options, place=place, number=number, cleaning=cleaning)


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg}, column {error.colno}"
    return "nested too deeply" if isinstance(error, RecursionError) else "a number is too long"
