"""CSV and TSV: one article a row, its fields by the names in the header."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pidato_kb.articles.base import FIELDS, LIMIT, LIMIT_TEXT, OpenSource, Options
from pidato_kb.articles.encoding import ENCODING, undo_escapes
from pidato_kb.articles.entries import article_of_entry
from pidato_kb.articles.lines import Line, read_lines
from pidato_kb.errors import SourceError
from pidato_kb.models import Article

__all__ = ["read_table"]

_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of a row and the number of the line at which it begins."""

    number: int
    cells: Sequence[str]


class _BrokenTableError(Exception):
    """The rows cannot be told apart from here on."""


def read_table(source: OpenSource, options: Options) -> Iterator[Article | SourceError]:
    """Yield an article or error for each row.

    A missing column, an endless line or broken quoting ends the file with one error: the rows behind it
    could run into each other, and words of two people with them.
    """
    # The limit is the module's own; it is only ever raised.
    csv.field_size_limit(max(LIMIT, csv.field_size_limit()))
    rows = _rows(source, options)
    try:
        header = [undo_escapes(name).text.strip() for name in next(rows, _Row(0, ())).cells]
        columns = _columns(header, options)
        missing = [name for name in ("text", *options.columns) if name not in columns]
        if missing:
            yield SourceError(source.name, _complaint(missing, header, options))
            return
        for row in rows:
            yield _article_of_row(row, header, columns, source, options)
    except _BrokenTableError as error:
        yield SourceError(source.name, str(error))


def _rows(source: OpenSource, options: Options) -> Iterator[_Row]:
    """Yield the rows that are not blank, the header first."""
    lines = read_lines(source, newline="")
    first = next((line for line in lines if line.text is None or line.text.strip()), Line(1, ""))
    texts = _texts(first, lines)
    reader = csv.reader(texts, delimiter=_delimiter(first.text or "", options), strict=True)
    start = first.number
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield _Row(start, cells)
            start = first.number + reader.line_num
    except csv.Error as error:
        raise _BrokenTableError(f"line {start} is no table row ({error}); mend the quoting there") from error


def _texts(first: Line, lines: Iterator[Line]) -> Iterator[str]:
    line: Line | None = first
    while line is not None:
        if line.text is None:
            raise _BrokenTableError(f"line {line.number} is longer than {LIMIT_TEXT}; split it into rows")
        yield line.text
        line = next(lines, None)


def _columns(header: Sequence[str], options: Options) -> Mapping[str, int]:
    """Return our field → the place of its column; names are compared without regard to case."""
    places = {name.casefold(): place for place, name in reversed(list(enumerate(header)))}
    keys = {name: options.key(name).casefold() for name in (*FIELDS, "place")}
    return {name: places[key] for name, key in keys.items() if key in places}


def _complaint(missing: Sequence[str], header: Sequence[str], options: Options) -> str:
    wanted = ", ".join(f'"{options.key(name)}"' for name in dict.fromkeys(missing))
    there = ", ".join(filter(None, header)) or "none"
    return f"has no column {wanted} (columns: {there}); name it with --column {missing[0]}=NAME"


def _article_of_row(
    row: _Row, header: Sequence[str], columns: Mapping[str, int], source: OpenSource, options: Options
) -> Article | SourceError:
    if any(cell.strip() for cell in row.cells[len(header) :]):
        found = f"line {row.number} has {len(row.cells)} cells under {len(header)} columns"
        return SourceError(source.name, f"{found}; put quotation marks around the text")
    cells = {name: undo_escapes(row.cells[place] if place < len(row.cells) else "") for name, place in columns.items()}
    return article_of_entry(
        {options.key(name): cell.text for name, cell in cells.items()},
        source,
        options,
        place=f"line {row.number}",
        number=row.number,
        cleaning=(ENCODING,) if any(cell.cleaning for cell in cells.values()) else (),
    )


def _delimiter(header: str, options: Options) -> str:
    """Return the delimiter under which the header names the text column, else that of most columns."""
    wanted = options.key("text").casefold()

    def merit(delimiter: str) -> tuple[bool, int]:
        names = [name.strip().casefold() for name in next(csv.reader([header], delimiter=delimiter), [])]
        return wanted in names, len(names)

    return max(_DELIMITERS, key=merit)
