"""A line of text of which some pieces stand in italics, as plain text and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

__all__ = ["Citation", "Piece", "markdown", "markdown_text", "plain_text"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a citation; the names of outlets stand in italics."""

    text: str
    italic: bool = False


Citation: TypeAlias = tuple[Piece, ...]

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
# At the beginning of a line these open a list, a heading or a code block.
_LINE_START = re.compile(r"(?m)^[ \t]*([-+=]|\d+(?=[.)]))?")
_LINK = re.compile(r"https?://[^\s<>\\]+")


def plain_text(pieces: Iterable[Piece]) -> str:
    """Return the words alone."""
    return "".join(piece.text for piece in pieces)


def markdown(pieces: Iterable[Piece]) -> str:
    """Return the pieces as CommonMark: italics between asterisks, links as autolinks, every other sign literal."""
    joined = "".join(f"*{_escaped(piece.text)}*" if piece.italic else _linked(piece.text) for piece in pieces)
    return _LINE_START.sub(_harmless, joined)


def markdown_text(text: str) -> str:
    """Return a text whose signs mean nothing to CommonMark; line breaks stay where they are."""
    return _LINE_START.sub(_harmless, _escaped(text))


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)


def _harmless(match: re.Match[str]) -> str:
    """Take the meaning from the start of a line, its indentation included."""
    sign = match[1] or ""
    return f"{sign}\\" if sign.isdigit() else sign and f"\\{sign}"


def _linked(text: str) -> str:
    """Escape a text around its web addresses."""
    made: list[str] = []
    last = 0
    for match in _LINK.finditer(text):
        made += [_escaped(text[last : match.start()]), f"<{match[0]}>"]
        last = match.end()
    return "".join([*made, _escaped(text[last:])])
