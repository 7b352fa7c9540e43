"""`pidato speakers` and `pidato speaker`: who speaks in the knowledge base, and one of them in full."""

from __future__ import annotations

from typing import Annotated

import typer

from pidato_kb.cli.formats import Format, chosen
from pidato_kb.cli.lean import LeanCommand
from pidato_kb.cli.messages import ExitCode, leave, note
from pidato_kb.cli.options import FormatOption, HomeOption, example

__all__ = ["register"]

SPEAKERS_EXAMPLES = example("pidato speakers -n 20", "pidato speakers --like sutar --format csv")
SPEAKER_EXAMPLES = example("pidato speaker Sutarmidji", 'pidato speaker "Gubernur Sutarmidji" -n 3 --format json')


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command(cls=LeanCommand, epilog=SPEAKERS_EXAMPLES)(speakers)
    app.command(cls=LeanCommand, epilog=SPEAKER_EXAMPLES)(speaker)


def speakers(
    like: Annotated[
        str | None,
        typer.Option(metavar="TEXT", show_default=False, help="Only names or aliases with this in them."),
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", metavar="N", show_default=False, help="At most this many.")
    ] = None,
    form: FormatOption = None,
    home: HomeOption = None,
) -> None:
    """List the speakers, those with the most quotes first."""
    from pidato_kb.cli.listings import SPEAKERS
    from pidato_kb.cli.output import write
    from pidato_kb.export.speaker_records import speaker_record
    from pidato_kb.knowledge_base import KnowledgeBase

    with KnowledgeBase.open(home) as knowledge_base:
        found = write(map(speaker_record, knowledge_base.speakers(like=like, limit=limit)), SPEAKERS, form)
    if not found:
        note("no speakers were found")
        leave(ExitCode.NOTHING_FOUND)


def speaker(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, an alias or a speaker's id.")],
    limit: Annotated[
        int, typer.Option("--limit", "-n", metavar="N", help="At most this many of the latest quotes.")
    ] = 5,
    form: FormatOption = None,
    home: HomeOption = None,
) -> None:
    """Show one speaker in full.  Names, roles with the dates at which they were seen, the latest quotes."""
    from pidato_kb.cli.listings import SPEAKERS
    from pidato_kb.cli.output import write_one, writing
    from pidato_kb.export.records import quote_record
    from pidato_kb.export.speaker_records import speaker_record
    from pidato_kb.knowledge_base import KnowledgeBase

    with KnowledgeBase.open(home) as knowledge_base:
        known = knowledge_base.speaker(name)
        latest = [quote_record(stored) for stored in knowledge_base.quotes_of(known, limit=limit)]
    record = {**speaker_record(known), "latest": latest}
    if chosen(form) is not Format.TABLE:
        write_one(record, SPEAKERS, form)
        return
    from pidato_kb.cli.portraits import speaker_page
    from pidato_kb.cli.tables import write_paragraphs

    with writing() as out:
        write_paragraphs(speaker_page(record), out)
