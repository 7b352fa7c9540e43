"""`pidato ingest` and `pidato remove`: articles into the knowledge base, and out of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pidato_kb.cli.lean import LeanCommand
from pidato_kb.cli.messages import ExitCode, counted, leave, note
from pidato_kb.cli.options import ColumnOption, HomeOption, columns_from, example

if TYPE_CHECKING:
    from pidato_kb.ingestion import IngestItem, IngestReport

__all__ = ["register"]

INGEST_EXAMPLES = example(
    "pidato ingest corpus",
    "pidato ingest arsip.csv --column text=isi --column date=tanggal --report report.jsonl",
    "pidato ingest 'berita/*.html' --dry-run",
)
REMOVE_EXAMPLES = example("pidato remove a0f3c19e7b21", "pidato remove corpus/berita.txt --yes")


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command(cls=LeanCommand, epilog=INGEST_EXAMPLES)(ingest)
    app.command(cls=LeanCommand, epilog=REMOVE_EXAMPLES)(remove)


def ingest(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE", help="Files, folders, globs; - is standard input.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what would be done; write nothing.")] = False,
    report: Annotated[
        Path | None,
        typer.Option(metavar="FILE", show_default=False, help="Write one JSON line about each entry to this file."),
    ] = None,
    column: ColumnOption = None,
    model: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            show_default=False,
            help="The encoder of a new knowledge base; later ones keep theirs.",
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Tell failures alone.")] = False,
    home: HomeOption = None,
) -> None:
    """Read articles and store their quotes, ready to be found.  What is known already is passed over."""
    from pidato_kb.articles import read_sources
    from pidato_kb.cli.ingest_reports import reporting
    from pidato_kb.knowledge_base import KnowledgeBase
    from pidato_kb.workers import give_way

    give_way()
    columns = columns_from(column)
    with (
        KnowledgeBase.open(home, create=True, model=model) as knowledge_base,
        reporting(report) as write_report,
        _progress(quiet) as advance,
    ):

        def on_item(item: IngestItem) -> None:
            if item.status == "failed":
                note(f"failed: {item.source}: {item.reason}")
            write_report(item)
            advance(item)

        items = read_sources(sources, stdin=sys.stdin.buffer, columns=columns)
        try:
            result = knowledge_base.ingest(items, dry_run=dry_run, on_item=on_item, processes=os.cpu_count() or 1)
        except KeyboardInterrupt:
            note("interrupted: what was stored is kept, and the same command goes on from there")
            leave(ExitCode.INTERRUPTED)
    if not quiet:
        note(_summary(result, dry_run=dry_run))
    if result.failed:
        leave(ExitCode.SOME_FAILED)


def remove(
    articles: Annotated[
        list[str],
        typer.Argument(metavar="ARTICLE", help="Article ids, as search prints them, sources (paths) or URLs."),
    ],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    home: HomeOption = None,
) -> None:
    """Remove articles with their quotes.  The source files stay."""
    from pidato_kb.knowledge_base import KnowledgeBase

    with KnowledgeBase.open(home) as knowledge_base:
        if not yes and sys.stdin.isatty() and not typer.confirm(f"Remove {', '.join(articles)}?", err=True):
            note("nothing was removed")
            return
        gone = knowledge_base.remove(articles)
    for name in gone.missing:
        note(f"no article has the id, path or address {name}: `pidato search` prints the ids")
    counts = (
        counted(gone.articles, "article"),
        counted(gone.quotes, "quote"),
        counted(gone.speakers, "speaker"),
    )
    note(f"removed {', '.join(counts)}")
    if gone.missing:
        leave(ExitCode.NOTHING_FOUND)


def _summary(result: IngestReport, *, dry_run: bool) -> str:
    counts = f"{result.new} new, {result.updated} updated, {result.unchanged} unchanged, {result.failed} failed"
    if dry_run:
        return f"dry run, nothing was written: {counts}; {counted(result.quotes, 'quote')} would be stored"
    if not result.new and not result.updated:
        return f"nothing changed: {counts}"
    return f"{counts}; {counted(result.quotes, 'quote')} stored"


@contextmanager
def _progress(quiet: bool) -> Iterator[Callable[[IngestItem], None]]:
    """Show on a terminal how far the work has come; how much there is, nobody knows before it was read."""
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(), TextColumn("{task.completed:.0f} articles, {task.fields[quotes]} quotes"))
    with Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("ingest", total=None, quotes=0)

        def advance(item: IngestItem) -> None:
            bar.update(task, advance=1, quotes=bar.tasks[0].fields["quotes"] + item.quotes)

        yield advance
