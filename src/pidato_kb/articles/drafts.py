"""A draft → its whole text, to have its quotes checked: nothing is left out, unlike of an article that is stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pidato_kb.articles.base import LIMIT, LIMIT_TEXT
from pidato_kb.articles.encoding import decode, is_binary
from pidato_kb.articles.mending import mend
from pidato_kb.errors import SourceError

__all__ = ["DRAFT_READERS", "Draft", "read_draft", "unwrapped"]

_STDIN = "-"
_WORD_FILE = b"PK\x03\x04"
# The width of a wrapped text; 72 and 80 are usual.
_NARROWEST, _WIDEST = 50, 120
_PAGE = (b"<!doctype html", b"<html")


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that is not published yet, as it was read; an empty line stands between its paragraphs."""

    name: str
    text: str


def read_draft(source: str, stdin: BinaryIO | None = None) -> Draft:
    """Read a plain text, Markdown, HTML or Word file; `-` is standard input, known by how it begins.

    Raises SourceError where it cannot be read as one of these, or has no text.
    """
    data = _read(source, stdin)
    if len(data) > LIMIT:
        raise SourceError(source, f"is larger than {LIMIT_TEXT}; give a part of it")
    reader = _reader(source, data)
    if reader is not _word and is_binary(data):
        raise SourceError(source, f"is not text; give {', '.join(DRAFT_READERS)}")
    text, _ = mend(reader(source, data).replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        raise SourceError(source, "holds no text; give a draft with words in it")
    return Draft(source, text)


def _read(source: str, stdin: BinaryIO | None) -> bytes:
    try:
        if source == _STDIN and stdin is not None:
            return stdin.read(LIMIT + 1)
        with Path(source).open("rb") as stream:
            return stream.read(LIMIT + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror or error if isinstance(error, OSError) else error
        raise SourceError(source, f"cannot be read ({reason}); check the path and your rights to it") from error


def _reader(source: str, data: bytes) -> Callable[[str, bytes], str]:
    known = DRAFT_READERS.get(Path(source).suffix.lower())
    if known is not None:
        return known
    if data.startswith(_WORD_FILE):
        return _word
    return _page if data.lstrip()[:20].lower().startswith(_PAGE) else _plain


def _plain(_: str, data: bytes) -> str:
    return unwrapped(decode(data).text.replace("\r\n", "\n").replace("\r", "\n"))


def unwrapped(text: str) -> str:
    """Put a space for each line end that an editor or a mailer put into a paragraph; offsets stay as they are.

    A text is wrapped where no line is longer than such programs make them, and most lines that another one follows
    are as full as the next word lets them be.
    """
    lines = text.split("\n")
    width = max(map(len, lines))
    if not _NARROWEST <= width <= _WIDEST:
        return text
    inner = [number for number, line in enumerate(lines[:-1]) if line.strip() and lines[number + 1].strip()]
    full = {number for number in inner if len(lines[number]) + len(lines[number + 1].split()[0]) >= width}
    if 2 * len(full) < len(inner):
        return text
    return "".join(line + (" " if number in full else "\n") for number, line in enumerate(lines))[:-1]


def _markdown(_: str, data: bytes) -> str:
    from pidato_kb.articles.blocks import text_of_markdown

    return text_of_markdown(decode(data).text)


def _page(_: str, data: bytes) -> str:
    from pidato_kb.articles.blocks import text_of_page
    from pidato_kb.articles.pages import decode_page

    return text_of_page(decode_page(data).text)


def _word(source: str, data: bytes) -> str:
    from pidato_kb.articles.word_files import text_of_word_file

    return text_of_word_file(source, data)


DRAFT_READERS: Mapping[str, Callable[[str, bytes], str]] = {
    ".txt": _plain,
    ".md": _markdown,
    ".markdown": _markdown,
    ".html": _page,
    ".htm": _page,
    ".docx": _word,
}
"""Suffix → what reads the text of such a file."""
