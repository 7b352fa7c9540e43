"""`pidato extract`: quotes out of any source, without a knowledge base."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from pidato_kb.cli.lean import LeanCommand
from pidato_kb.cli.messages import ExitCode, leave, note
from pidato_kb.cli.options import ColumnOption, FormatOption, columns_from, example

if TYPE_CHECKING:
    from pidato_kb.export.records import Record

__all__ = ["register"]

EXAMPLES = example(
    "pidato extract berita.txt --format table",
    "pidato extract - < articles.jsonl > quotes.jsonl",
    "pidato extract arsip.csv --column text=isi --column date=tanggal",
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(cls=LeanCommand, epilog=EXAMPLES)(extract)


def extract(
    sources: Annotated[
        list[str] | None,
        typer.Argument(metavar="SOURCE", show_default=False, help="Files, folders, globs; - is standard input."),
    ] = None,
    column: ColumnOption = None,
    form: FormatOption = None,
) -> None:
    """Print the quotes of articles with their speakers.  No knowledge base is read or written."""
    from pidato_kb.cli.listings import QUOTES
    from pidato_kb.cli.output import write

    if not sources and sys.stdin.isatty():
        raise typer.BadParameter("name a file, a folder or a glob, or pipe an article in")
    failed = 0

    def records() -> Iterator[Record]:
        from pidato_kb.articles import read_sources
        from pidato_kb.errors import SourceError
        from pidato_kb.export.records import extract_record
        from pidato_kb.extraction import extract as quotes_of

        nonlocal failed
        # Nothing is mended: the offsets are those of the text as it was sent.
        for item in read_sources(sources or ["-"], stdin=sys.stdin.buffer, columns=columns_from(column), mend=False):
            if isinstance(item, SourceError):
                failed += 1
                note(f"failed: {item}")
            else:
                yield from (extract_record(item, quote) for quote in quotes_of(item))

    found = write(records(), QUOTES, form)
    if failed:
        leave(ExitCode.SOME_FAILED)
    if not found:
        note("no quotes were found")
