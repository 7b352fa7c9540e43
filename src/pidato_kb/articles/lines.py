"""Lines of a stream, one at a time and never longer than the limit, so that memory stays bounded."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from dataclasses import dataclass

from pidato_kb.articles.base import LIMIT, OpenSource

__all__ = ["Line", "read_lines"]

_PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Line:
    """A numbered line with its line end; `text` is None where it was too long and was passed over."""

    number: int
    text: str | None


def read_lines(source: OpenSource, *, newline: str, limit: int = LIMIT) -> Iterator[Line]:
    r"""Yield the lines of a UTF-8 stream, its byte order mark cut off.

    Bytes that are no UTF-8 come as surrogate escapes.  `newline` is "\n" or, as for csv, "": see
    `io.TextIOWrapper`.  A UTF-16 byte order mark makes it read UTF-16.
    """
    wide = source.head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding, errors = ("utf-16", "replace") if wide else ("utf-8-sig", "surrogateescape")
    stream = io.TextIOWrapper(source.stream, encoding, errors, newline)
    try:
        number = 1
        while text := stream.readline(limit + 1):
            whole = len(text) <= limit or text.endswith("\n")
            yield Line(number, text if whole else None)
            while not whole and (text := stream.readline(_PIECE)):
                whole = text.endswith(("\n", "\r"))
            number += 1
    finally:
        # The stream is its opener's to close, and may be closed by now where the reader was left halfway.
        if not source.stream.closed:
            stream.detach()
