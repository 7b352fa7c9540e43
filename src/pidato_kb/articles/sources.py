"""A source → its readers: files, folders, globs and standard input, each problem a value in the stream."""

from __future__ import annotations

import glob
import io
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, cast

from pidato_kb.articles.base import FIELDS, OpenSource, Options, Reader
from pidato_kb.articles.encoding import is_binary
from pidato_kb.articles.json_lines import read_json, read_json_lines
from pidato_kb.articles.pages import read_page
from pidato_kb.articles.plain_text import read_plain_text
from pidato_kb.articles.tables import read_table
from pidato_kb.errors import SourceError, UsageError
from pidato_kb.models import Article

__all__ = ["READERS", "read_sources"]

READERS: Mapping[str, Reader] = {
    ".txt": read_plain_text,
    ".md": read_plain_text,
    ".markdown": read_plain_text,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".json": read_json,
    ".csv": read_table,
    ".tsv": read_table,
    ".html": read_page,
    ".htm": read_page,
}
"""Suffix → reader: a new kind of source is one file with one `Reader` and one line here."""

_STDIN = "-"
_URL = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_BLANKS = b" \t\r\n\f\v"


def read_sources(
    sources: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    columns: Mapping[str, str] | None = None,
    mend: bool = True,
) -> Iterator[Article | SourceError]:
    """Yield the articles of all sources in order; what cannot be read comes as a `SourceError` value.

    A source is a file, a folder (read with its subfolders, sorted; hidden files, other suffixes and README
    files are passed over), a glob, or `-` for standard input (JSON Lines where it begins with `{`, else one
    plain text).

    Args:
        sources: what to read, as typed.
        stdin: where `-` reads; standard input where None.
        columns: our field → the source's key, for JSON Lines and tables: `{"text": "isi_berita"}`.
        mend: False keeps each text as it was sent, mojibake and all; bytes that are no UTF-8 are decoded all
            the same.

    Raises:
        UsageError: `columns` names a field that does not exist.

    `Article.source`, by which a changed text is known as a new version of the same article, is the article's
    URL where it has one; else the absolute path with forward slashes; in a file of many `PATH#ID`, or
    `PATH#NUMBER` with the number of the line (in a `.json` list, of the entry) where it has no id; from
    standard input `-`, `-#ID`, `-#NUMBER`.

    """
    unknown = sorted(set(columns or {}) - {*FIELDS, "place"})
    if unknown:
        raise UsageError(f'there is no field "{unknown[0]}" to take from a column; name one of {", ".join(FIELDS)}')
    return _read_all(sources, stdin, Options(columns or {}, mend))


def _read_all(sources: Sequence[str], stdin: BinaryIO | None, options: Options) -> Iterator[Article | SourceError]:
    for source in sources:
        if source == _STDIN:
            yield from _read_stdin(stdin if stdin is not None else sys.stdin.buffer, options)
        elif _URL.match(source):
            yield SourceError(source, "web addresses are not read yet; save the page and give the file")
        else:
            yield from _read_path(source, options)


def _read_path(source: str, options: Options) -> Iterator[Article | SourceError]:
    if not glob.has_magic(source) or _exists(source):
        yield from _read_existing(source, options)
        return
    # Path.glob refuses absolute patterns.
    matches = sorted(glob.glob(source, recursive=True))  # noqa: PTH207
    if not matches:
        yield SourceError(source, "matches no file; check the pattern")
    for match in matches:
        yield from _read_existing(match, options)


def _exists(source: str) -> bool:
    """Tell whether a name with the signs of a pattern is that of a file: `berita[1].txt`."""
    try:
        return Path(source).exists()
    except (OSError, ValueError):
        return False


def _read_existing(source: str, options: Options) -> Iterator[Article | SourceError]:
    path = Path(source)
    try:
        folder = path.is_dir()
        missing = not path.exists()
    except (OSError, ValueError) as error:
        yield _trouble(source, error)
        return
    if missing:
        yield SourceError(source, "does not exist; check the path")
    else:
        yield from _read_folder(path, options) if folder else _read_file(path, options)


def _read_folder(folder: Path, options: Options) -> Iterator[Article | SourceError]:
    empty = True
    for found in _walk(folder):
        empty = False
        if isinstance(found, SourceError):
            yield found
        else:
            yield from _read_file(found, options)
    if empty:
        yield SourceError(str(folder), f"holds no file that can be read; known are {', '.join(READERS)}")


def _walk(folder: Path) -> Iterator[Path | SourceError]:
    """Yield the files to read below a folder, sorted; links to folders are not followed: they may loop."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield _trouble(str(folder), error)
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path)
        elif path.suffix.lower() in READERS and not entry.name.upper().startswith("README"):
            yield path


def _read_file(path: Path, options: Options) -> Iterator[Article | SourceError]:
    try:
        with path.open("rb") as stream:
            name = path.resolve().as_posix()
            yield from _read_open(OpenSource(name, stream, stream.peek()), path.suffix.lower(), options)
    except (OSError, ValueError) as error:
        yield _trouble(str(path), error)


def _read_stdin(stdin: BinaryIO, options: Options) -> Iterator[Article | SourceError]:
    """Read standard input as it comes, so that a program that writes a line at a time is followed."""
    stream = stdin if isinstance(stdin, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", stdin))
    try:
        yield from _read_open(OpenSource(_STDIN, stream, stream.peek()), "", options)
    except (OSError, ValueError) as error:
        yield _trouble(_STDIN, error)
    finally:
        if stream is not stdin:
            stream.detach()


def _read_open(source: OpenSource, suffix: str, options: Options) -> Iterator[Article | SourceError]:
    if not source.head:
        yield SourceError(source.name, "is empty; give a file with an article in it")
    elif is_binary(source.head):
        yield SourceError(source.name, "is not text; give .txt, .md, .html, .jsonl or .csv")
    else:
        reader = READERS.get(suffix) or _reader_of_content(source.head)
        yield from reader(source, options)


def _reader_of_content(head: bytes) -> Reader:
    """Choose by the first bytes: `{` begins JSON Lines, a doctype or `<html` a page, the rest is text."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip(_BLANKS)[:20].lower()
    if start.startswith(b"{"):
        return read_json_lines
    return read_page if start.startswith((b"<!doctype html", b"<html")) else read_plain_text


def _trouble(source: str, error: Exception) -> SourceError:
    reason = error.strerror or str(error) if isinstance(error, OSError) else str(error)
    return SourceError(source, f"cannot be read ({reason}); check the path and your rights to it")
