"""What every reader takes and gives: an open source and the reading options in, articles or errors out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO, Protocol

from pidato_kb.errors import SourceError
from pidato_kb.models import Article

__all__ = ["FIELDS", "LIMIT", "LIMIT_TEXT", "OpenSource", "Options", "Reader"]

FIELDS = ("text", "title", "date", "outlet", "url", "id")
"""The fields of an entry of a JSON Lines or CSV file, by our names."""

LIMIT = 32 * 1024 * 1024
"""The longest line, CSV field or single file that is read: bytes of a file, characters of a line."""

LIMIT_TEXT = "32 MB"


@dataclass(frozen=True, slots=True)
class Options:
    """How to read: `columns` maps our field to the source's key; `mend` says whether mojibake is mended."""

    columns: Mapping[str, str] = field(default_factory=dict)
    mend: bool = True

    def key(self, name: str) -> str:
        """Return the source's key of one of our fields."""
        return self.columns.get(name, name)


@dataclass(frozen=True, slots=True)
class OpenSource:
    """A file, or standard input, opened for reading; `name` is what `Article.source` and errors call it.

    `head` are its first bytes, up to a buffer of them, still unread in `stream`.
    """

    name: str
    stream: BinaryIO
    head: bytes


class Reader(Protocol):
    """Reads one kind of source: what cannot be read it yields as a `SourceError`; it raises OSError only."""

    def __call__(self, source: OpenSource, options: Options) -> Iterator[Article | SourceError]:
        """Yield the articles of the source in its order, lazily."""
        ...
