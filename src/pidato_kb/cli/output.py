"""The one writer of data: records in; a table, JSON, JSON Lines, CSV or Markdown out, on stdout alone.

Data is UTF-8 with Unix line ends whatever the locale says, and never wrapped or cut except by the table,
which folds long words and leaves none out.  A reader who closes the pipe early ends the command quietly.
"""

from __future__ import annotations

import errno
import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO, TypeAlias

from pidato_kb.cli.formats import Format, chosen
from pidato_kb.cli.messages import ExitCode, leave

if TYPE_CHECKING:
    from pidato_kb.export.records import Record

__all__ = ["Cell", "Listing", "Marked", "labelled", "let_go", "write", "write_one", "writing"]


# Named tuples, for every start makes these classes: that of a frozen dataclass takes ten times as long.
class Marked(NamedTuple):
    """A text with some of its words marked: `marks` are (start, end, a key of `tables.STYLES`).

    Its first `hang` characters are a label: on a page all lines begin behind it.
    """

    text: str
    marks: tuple[tuple[int, int, str], ...] = ()
    hang: int = 0


Cell: TypeAlias = str | Marked

_LABEL = 9


def labelled(label: str, words: str) -> Marked:
    """Return words behind their label, as a line of a page."""
    return Marked(f"{label:{_LABEL}}{words}", hang=_LABEL)


class Listing(NamedTuple):
    """How one kind of record is laid out where it is not JSON.

    `fields` are the CSV columns as dotted paths (`speaker.name` becomes `speaker_name`); `headings` and `row`
    are the columns of a table and of Markdown.  `roomy` leaves an empty line between the rows of a table.
    `wide` is the column with running text, whose lines stay short enough to be read.  `group` is the heading
    that a record stands under in both, None where there are none.
    """

    fields: tuple[str, ...]
    headings: tuple[str, ...]
    row: Callable[[Record], tuple[Cell, ...]]
    roomy: bool = False
    wide: int | None = None
    group: Callable[[Record], str | None] = lambda _: None


def write(records: Iterable[Record], listing: Listing, form: Format | None) -> int:
    """Write records to stdout as they come (a table: all at once) and return how many there were."""
    count = 0

    def counted() -> Iterator[Record]:
        nonlocal count
        for record in records:
            count += 1
            yield record

    with writing() as out:
        _WRITERS[chosen(form)](counted(), listing, out)
    return count


def write_one(record: Record, listing: Listing, form: Format | None) -> None:
    """Write a single record; in JSON as an object, not as a list of one."""
    if chosen(form) is not Format.JSON:
        write([record], listing, form)
        return
    with writing() as out:
        out.write(json.dumps(record, ensure_ascii=False, indent=2) + "\n")


@contextmanager
def writing() -> Iterator[TextIO]:
    """Give stdout as UTF-8; end the command quietly when nobody reads it any more."""
    out = sys.stdout
    if out is None:
        raise OSError(errno.EBADF, "standard output is closed: there is nowhere to write the answer")
    if isinstance(out, io.TextIOWrapper):
        # A lone surrogate out of somebody's JSON goes back as the escape that it came from.
        out.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        yield out
        out.flush()
    except BrokenPipeError:
        let_go(out)
        leave(ExitCode.DONE)


def let_go(out: TextIO) -> None:
    """Point a stream that cannot be written at the null device: closing it at exit must not fail again."""
    import os

    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, out.fileno())
        os.close(null)
    except (OSError, ValueError):
        pass


def _write_json(records: Iterable[Record], _: Listing, out: TextIO) -> None:
    opening = "[\n"
    for record in records:
        out.write(opening + json.dumps(record, ensure_ascii=False))
        opening = ",\n"
    out.write("[]\n" if opening == "[\n" else "\n]\n")


def _write_jsonl(records: Iterable[Record], _: Listing, out: TextIO) -> None:
    for record in records:
        out.write(json.dumps(record, ensure_ascii=False) + "\n")
        # A program at the other end of `search -` waits for its answer.
        out.flush()


def _write_csv(records: Iterable[Record], listing: Listing, out: TextIO) -> None:
    import csv

    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(field.replace(".", "_") for field in listing.fields)
    for record in records:
        writer.writerow(flat(pick(record, field)) for field in listing.fields)


def _write_md(records: Iterable[Record], listing: Listing, out: TextIO) -> None:
    out.write("| " + " | ".join(listing.headings) + " |\n")
    out.write("|" + " --- |" * len(listing.headings) + "\n")
    for heading, record in _under_headings(records, listing):
        if heading is not None:
            out.write(f"| **{_markdown(heading)}** |" + " |" * (len(listing.headings) - 1) + "\n")
        cells = (cell.text if isinstance(cell, Marked) else cell for cell in listing.row(record))
        out.write("| " + " | ".join(_markdown(cell) for cell in cells) + " |\n")


def _under_headings(records: Iterable[Record], listing: Listing) -> Iterator[tuple[str | None, Record]]:
    """Yield each record, the first one under a heading together with it."""
    last: str | None = None
    for record in records:
        heading = listing.group(record)
        yield (None if heading is None or heading == last else heading or "?"), record
        last = heading


def _write_table(records: Iterable[Record], listing: Listing, out: TextIO) -> None:
    from pidato_kb.cli.tables import write_table

    rows = [(heading, listing.row(record)) for heading, record in _under_headings(records, listing)]
    if not rows:
        return
    write_table(rows, listing.headings, out, roomy=listing.roomy, wide=listing.wide)


_WRITERS: dict[Format, Callable[[Iterable[Record], Listing, TextIO], None]] = {
    Format.TABLE: _write_table,
    Format.JSON: _write_json,
    Format.JSONL: _write_jsonl,
    Format.CSV: _write_csv,
    Format.MD: _write_md,
}


def pick(record: Record, path: str) -> Any:
    """Return the value at a dotted path of a record; None where the way ends early."""
    value: Any = record
    for key in path.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return value


def flat(value: Any) -> str:
    """Return a value as one CSV cell: nothing for None, a list of words joined by "; ", the rest as JSON."""
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "; ".join(value)
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _markdown(cell: str) -> str:
    return cell.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "<br>")
