"""`pidato export`: what a search finds, or everything that passes the filters, as a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

import typer

from pidato_kb.cli.lean import LeanCommand
from pidato_kb.cli.messages import ExitCode, counted, leave, note, tell_slow
from pidato_kb.cli.options import FilterOptions, HomeOption, ModeOption, example
from pidato_kb.cli.spreading import spread
from pidato_kb.export.exporting import BEST

if TYPE_CHECKING:
    from pidato_kb.cli.asking import Question
    from pidato_kb.export.exporting import About, ExportFormat, Grouping, Item
    from pidato_kb.export.writing import Layout
    from pidato_kb.knowledge_base import KnowledgeBase

__all__ = ["register"]

EXAMPLES = example(
    "pidato export --to all.csv",
    'pidato export "tata kelola" "kepercayaan publik" -n 20 --to briefing.docx',
    "pidato export --speaker Sutarmidji --since 2019-01-01 --to sutarmidji.xlsx",
    "pidato export --outlet antara --format jsonl | jq .citation",
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(cls=LeanCommand, epilog=EXAMPLES)(export)


@spread
def export(
    query: Annotated[
        list[str] | None,
        typer.Argument(metavar="QUERY", help="What to look for; each query is a topic.  Without one: everything."),
    ] = None,
    to: Annotated[
        Path | None,
        typer.Option(
            "--to",
            metavar="FILE",
            show_default=False,
            help="Where to write; its ending says what: .csv, .jsonl, .jsonld, .md, .xlsx, .docx.  Else stdout.",
        ),
    ] = None,
    form: Annotated[
        Literal["csv", "jsonl", "jsonld", "md", "xlsx", "docx"] | None,
        typer.Option("--format", show_default=False, help="What to write; jsonl on stdout if not given."),
    ] = None,
    group: Annotated[
        Literal["speaker", "topic", "month"] | None,
        typer.Option(
            show_default=False, help="What stands together in docx and md; topic with several queries, else speaker."
        ),
    ] = None,
    filters: FilterOptions = FilterOptions(),
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            "-n",
            metavar="N",
            show_default=False,
            help=f"At most this many a query; {BEST} if not given, everything without a query.",
        ),
    ] = None,
    mode: ModeOption = "hybrid",
    bare: Annotated[
        bool, typer.Option("--bare", help="csv, jsonl and jsonld without the fields that say what the export is.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
    home: HomeOption = None,
) -> None:
    """Export quotes with their sources.  The file says what was asked and what the knowledge base held."""
    from pidato_kb.cli.export_requests import format_of_export, grouping_of, question_of
    from pidato_kb.knowledge_base import KnowledgeBase

    options = {"n": limit, "mode": mode, **filters._asdict()}
    queries = tuple(query or ())
    question = question_of(queries, options)
    target = None if to is None or str(to) == "-" else to
    written = format_of_export(target, form)
    grouping = grouping_of(group, queries, written)
    if target is not None:
        from pidato_kb.export.files import check_target

        check_target(target, force=force)
    with KnowledgeBase.open(home) as knowledge_base, knowledge_base.snapshot():
        items = knowledge_base.gather(queries, filters=question.filters, limit=limit, mode=question.mode)
        first = next(items, None)
        if first is None:
            _nothing(knowledge_base, filters.speaker)
        about, layout = _described(knowledge_base, queries, question, limit, grouping, bare=bare)
        count = _write(chain([first], items), written, about, layout, target, force=force)
        tell_slow(knowledge_base.index_trouble)
    note(f"{counted(count, 'quote')} exported{f' to {target}' if target else ''}")


def _nothing(knowledge_base: KnowledgeBase, speaker: str | None) -> NoReturn:
    """Leave with 1; where the speaker is unknown, the error that suggests others says so."""
    from contextlib import suppress

    from pidato_kb.errors import UsageError

    if speaker is not None:
        with suppress(UsageError):
            knowledge_base.speaker(speaker)
    note("nothing was found; no file was written")
    leave(ExitCode.NOTHING_FOUND)


def _described(
    knowledge_base: KnowledgeBase,
    queries: tuple[str, ...],
    question: Question,
    limit: int | None,
    grouping: Grouping,
    *,
    bare: bool,
) -> tuple[About, Layout]:
    from datetime import UTC, datetime

    from pidato_kb import __version__
    from pidato_kb.export.exporting import About
    from pidato_kb.export.writing import Layout

    about = About(
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        version=__version__,
        stats=knowledge_base.stats(),
        queries=queries,
        filters=question.filters,
        mode=question.mode,
        limit=limit or (BEST if queries else None),
    )
    return about, Layout(grouping, lambda: {known.id: known.name for known in knowledge_base.speakers()}, bare)


def _write(
    items: Iterable[Item],
    form: ExportFormat,
    about: About,
    layout: Layout,
    target: Path | None,
    *,
    force: bool,
) -> int:
    """Write the quotes and return how many there were."""
    from pidato_kb.cli.output import writing
    from pidato_kb.export.writing import write_file, write_text

    count = 0

    def counting() -> Iterator[Item]:
        nonlocal count
        for item in items:
            count += 1
            yield item

    if target is not None:
        write_file(target, form, counting(), about, layout, force=force)
    else:
        with writing() as out:
            write_text(form, counting(), about, layout, out)
    return count
