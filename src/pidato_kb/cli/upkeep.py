"""`pidato stats`, `doctor` and `reindex`: what is there, whether it is sound, and the index made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pidato_kb.cli.formats import Format, chosen
from pidato_kb.cli.lean import LeanCommand
from pidato_kb.cli.messages import ExitCode, counted, leave, note
from pidato_kb.cli.options import FormatOption, HomeOption, example

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pidato_kb.export.records import Record
    from pidato_kb.health import Finding

__all__ = ["register"]

STATS_EXAMPLES = example("pidato stats", "pidato stats --format json")
DOCTOR_EXAMPLES = example("pidato doctor", "pidato doctor --fix")
REINDEX_EXAMPLES = example("pidato reindex", "pidato reindex --model intfloat/multilingual-e5-base")


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command(cls=LeanCommand, epilog=STATS_EXAMPLES)(stats)
    app.command(cls=LeanCommand, epilog=DOCTOR_EXAMPLES)(doctor)
    app.command(cls=LeanCommand, epilog=REINDEX_EXAMPLES)(reindex)


def stats(form: FormatOption = None, home: HomeOption = None) -> None:
    """Tell what the knowledge base holds."""
    from pidato_kb.cli.listings import STATS
    from pidato_kb.cli.output import write, write_one
    from pidato_kb.export.records import stats_record
    from pidato_kb.knowledge_base import KnowledgeBase

    with KnowledgeBase.open(home) as knowledge_base:
        record = stats_record(knowledge_base.stats())
    if chosen(form) in (Format.JSON, Format.JSONL):
        write_one(record, STATS, form)
    else:
        write(_lines(record), STATS, form)


def doctor(
    fix: Annotated[bool, typer.Option("--fix", help="Mend what can be mended.")] = False,
    form: FormatOption = None,
    home: HomeOption = None,
) -> None:
    """Check the knowledge base and say what mends it.  The database, its quotes, its vectors, the index."""
    from pidato_kb.cli.listings import FINDINGS
    from pidato_kb.cli.output import write
    from pidato_kb.knowledge_base import KnowledgeBase

    findings = KnowledgeBase.doctor(home, fix=fix)
    write(map(_finding, findings), FINDINGS, form)
    if not findings:
        note("everything is in order")
    open_ones = [finding for finding in findings if not finding.mended]
    if open_ones:
        if not fix and any(finding.fixable for finding in open_ones):
            note("`pidato doctor --fix` mends what can be mended")
        leave(ExitCode.TROUBLE)


def reindex(
    model: Annotated[
        str | None,
        typer.Option(metavar="NAME", show_default=False, help="Encode everything anew with this encoder first."),
    ] = None,
    home: HomeOption = None,
) -> None:
    """Make the index anew from the vectors in the database."""
    from pidato_kb.knowledge_base import KnowledgeBase

    with KnowledgeBase.open(home) as knowledge_base:
        count = knowledge_base.reindex(model=model)
    note(f"the index holds {counted(count, 'quote')}")


def _finding(finding: Finding) -> Record:
    return {
        "problem": finding.problem,
        "remedy": finding.remedy,
        "fixable": finding.fixable,
        "mended": finding.mended,
    }


def _lines(record: Record) -> Iterator[Record]:
    for what, value in record.items():
        if what == "outlets":
            yield from ({"what": f"outlet {row['outlet'] or '?'}", "value": row["articles"]} for row in value)
        else:
            yield {"what": what.replace("_", " "), "value": "" if value is None else value}
