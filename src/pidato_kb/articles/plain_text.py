"""Plain text and Markdown: one article a file, its fields in front matter or read off its head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pidato_kb.articles.base import LIMIT, LIMIT_TEXT, OpenSource, Options
from pidato_kb.articles.building import Fields, build
from pidato_kb.articles.datelines import dateline
from pidato_kb.articles.encoding import decode
from pidato_kb.errors import SourceError
from pidato_kb.models import Article

__all__ = ["FrontMatter", "article_of_text", "front_matter", "read_plain_text", "title_line"]

_FENCES = ("---", "...")
_KEYS = ("title", "date", "outlet", "url", "id", "place")
_LINE = re.compile(r"(?P<key>[A-Za-z_][\w-]*)\s*:(?:\s+(?P<value>.*))?")
_QUOTATION_MARKS = "\"'“”‘’„«»"
_TITLE_LENGTH = 160
_TITLE_WORDS = 22


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The known fields of a front matter, and the text behind it."""

    body: str
    values: Mapping[str, str] = field(default_factory=dict)


def read_plain_text(source: OpenSource, options: Options) -> Iterator[Article | SourceError]:
    """Yield the one article of a plain text or Markdown file."""
    data = source.stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        yield SourceError(source.name, f"is larger than {LIMIT_TEXT}; split it, one article a file")
        return
    decoded = decode(data)
    yield article_of_text(decoded.text, source.name, options, decoded.cleaning)


def article_of_text(text: str, name: str, options: Options, cleaning: tuple[str, ...]) -> Article | SourceError:
    r"""Make an article of a whole file.

    `\r\n` and `\r` become `\n` and nothing is recorded: it is how every editor and Python itself shows such a
    file, so the offsets fit what a reader of the file sees.
    """
    front = front_matter(text.replace("\r\n", "\n").replace("\r", "\n"))
    if not front.body.strip():
        return SourceError(name, "holds no text; give a file with an article in it")
    line = title_line(front.body)
    given = front.values
    fields = Fields(
        text=front.body,
        source=name,
        title=given.get("title") or (line.strip().lstrip("#").strip() if line else None),
        date=given.get("date"),
        outlet=given.get("outlet"),
        url=given.get("url"),
        place=given.get("place"),
        source_id=given.get("id"),
        body_start=front.body.index(line) + len(line) + 1 if line else 0,
        cleaning=cleaning,
    )
    return build(fields, options)


def front_matter(text: str) -> FrontMatter:
    """Cut a front matter (`key: value` lines between `---` lines) off a text; without one all is body."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return FrontMatter(text)
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() in _FENCES), None)
    matches = [match for line in lines[1:end] if (match := _LINE.fullmatch(line.rstrip()))]
    if end is None or not matches:
        return FrontMatter(text)
    values = {match["key"].lower(): _unquoted(match["value"] or "") for match in matches}
    known = {key: value for key, value in values.items() if key in _KEYS and value}
    return FrontMatter("\n".join(lines[end + 1 :]).lstrip("\n"), known)


def title_line(body: str) -> str | None:
    """Return the first line with words where it looks like a headline and more text follows, else None.

    A headline is a Markdown heading, or short, without a final full stop, a quotation mark at its start or a
    dateline.
    """
    start = len(body) - len(body.lstrip())
    line, _, rest = body[start:].partition("\n")
    bare = line.rstrip()
    if not rest.strip():
        return None
    if re.match(r"#{1,6}\s+\S", bare):
        return line
    fits = len(bare) <= _TITLE_LENGTH and len(bare.split()) <= _TITLE_WORDS
    ends_a_sentence = bare.rstrip(_QUOTATION_MARKS)[-1:] in tuple(".,;:")
    if not fits or ends_a_sentence or bare[0] in _QUOTATION_MARKS or dateline(bare).outlet:
        return None
    return line


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
