"""`pidato timeline`: what somebody said, in order of date."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pidato_kb.cli.formats import Format, chosen
from pidato_kb.cli.lean import LeanCommand
from pidato_kb.cli.messages import ExitCode, counted, leave, note, tell_slow
from pidato_kb.cli.options import FormatOption, HomeOption, example

if TYPE_CHECKING:
    from pidato_kb.models import SpeakerRecord
    from pidato_kb.timeline import Statement

__all__ = ["register"]

EXAMPLES = example(
    "pidato timeline Sutarmidji",
    'pidato timeline Sutarmidji "tata kelola" --svg tata-kelola.svg',
    'pidato timeline "Gubernur Sutarmidji" --format jsonl',
)

BARS_SHOWN = 36
"""Bars on a terminal, at most: three years of months."""

BARS_DRAWN = 120
"""Bars of an SVG, at most: ten years of months."""


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(cls=LeanCommand, epilog=EXAMPLES)(timeline)


def timeline(
    speaker: Annotated[str, typer.Argument(metavar="SPEAKER", help="A name, an alias or a speaker's id.")],
    topic: Annotated[
        str | None, typer.Argument(metavar="TOPIC", help="Only what is about this; without it everything.")
    ] = None,
    svg: Annotated[
        Path | None,
        typer.Option(metavar="FILE", show_default=False, help="Also draw the quotes of each month into this file."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a drawing that is there.")] = False,
    form: FormatOption = None,
    home: HomeOption = None,
) -> None:
    """Show what somebody said in order of date.  Repeated statements stand once, with the words that changed."""
    from pidato_kb.cli.output import write
    from pidato_kb.cli.statement_listing import STATEMENTS
    from pidato_kb.export.timeline_records import statement_record
    from pidato_kb.knowledge_base import KnowledgeBase

    if svg is not None:
        from pidato_kb.export.files import check_target

        check_target(svg, force=force)
    with KnowledgeBase.open(home) as knowledge_base:
        known = knowledge_base.speaker(speaker)
        found = knowledge_base.timeline(known, topic)
        trouble = knowledge_base.index_trouble
    if not found:
        note(f"nothing by {known.name} was found" + (f" about {topic!r}" if topic else ""))
        leave(ExitCode.NOTHING_FOUND)
    dates = [seen.stored.article.date for one in found for seen in one.sightings]
    dated = [date for date in dates if date]
    if svg is not None:
        _draw(svg, known, topic, dated, len(dates) - len(dated), force=force)
    if chosen(form) is Format.TABLE:
        _show_bars(dated)
    write(map(statement_record, found), STATEMENTS, form)
    _tell(found, len(dates), len(dates) - len(dated), trouble)


def _tell(found: Sequence[Statement], quotes: int, undated: int, trouble: str | None) -> None:
    last = f"; {counted(undated, 'quote')} without a date stand last" if undated else ""
    note(f"{counted(len(found), 'statement')} in {counted(quotes, 'quote')}{last}")
    tell_slow(trouble)


def _show_bars(dates: Sequence[str]) -> None:
    """Draw the bars above the table, on a terminal alone."""
    from pidato_kb.cli.output import writing
    from pidato_kb.timeline import periods

    bars = periods(dates, at_most=BARS_SHOWN)
    highest = max((bar.count for bar in bars), default=0)
    with writing() as out:
        if not out.isatty() or not highest:
            return
        scale = min(1.0, 50 / highest)
        for bar in bars:
            drawn = "█" * max(round(bar.count * scale), 1 if bar.count else 0)
            out.write(f"{bar.name:7}  {drawn} {bar.count or '·'}\n")
        out.write("\n")


def _draw(
    path: Path, speaker: SpeakerRecord, topic: str | None, dates: Sequence[str], undated: int, *, force: bool
) -> None:
    from pidato_kb.export.files import whole_file
    from pidato_kb.export.plots import timeline_svg
    from pidato_kb.timeline import periods

    drawing = timeline_svg(periods(dates, at_most=BARS_DRAWN), speaker.name, topic, undated)
    with whole_file(path, force=force) as out:
        out.write(drawing.encode("utf-8"))
