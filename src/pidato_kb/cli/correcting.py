"""`pidato correct …`: what people know better about who speaks; everything can be undone, in any order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pidato_kb.cli.lean import LeanCommand, LeanGroup
from pidato_kb.cli.messages import ExitCode, counted, leave, note
from pidato_kb.cli.options import FormatOption, HomeOption, example

if TYPE_CHECKING:
    from pidato_kb.correcting import Change

__all__ = ["SUBCOMMANDS", "register"]

SUBCOMMANDS = ("merge", "split", "alias", "speaker", "list", "undo")
"""The commands of the group."""

GROUP_EXAMPLES = example(
    'pidato correct merge "Salim Karto" "S. Karto"', "pidato correct list", "pidato correct undo 1"
)
MERGE_EXAMPLES = example('pidato correct merge "Salim Karto" "S. Karto"', "pidato correct merge alfan alfan-3f0c9a")
SPLIT_EXAMPLES = example(
    'pidato correct split "Salim Karto" --role Petani', 'pidato correct split "Salim Karto" --article 5b1e02c7a9d4'
)
ALIAS_EXAMPLES = example('pidato correct alias "Salim Karto" "Pak Salim"')
SPEAKER_EXAMPLES = example(
    'pidato correct speaker 3f0c9a1b7d22 "Ratna Wulandari"', "pidato correct speaker 3f0c9a1b7d22 --unknown"
)
LIST_EXAMPLES = example("pidato correct list", "pidato correct list --format csv")
UNDO_EXAMPLES = example("pidato correct undo 1")

SpeakerArgument = Annotated[str, typer.Argument(metavar="SPEAKER", help="A name, an alias or a speaker's id.")]


def register(app: typer.Typer) -> None:
    """Add the group of commands to the program."""
    group = typer.Typer(cls=LeanGroup, no_args_is_help=True, rich_markup_mode=None)
    group.command(cls=LeanCommand, epilog=MERGE_EXAMPLES)(merge)
    group.command(cls=LeanCommand, epilog=SPLIT_EXAMPLES)(split)
    group.command(cls=LeanCommand, epilog=ALIAS_EXAMPLES)(alias)
    group.command(cls=LeanCommand, epilog=SPEAKER_EXAMPLES)(speaker)
    group.command("list", cls=LeanCommand, epilog=LIST_EXAMPLES)(list_corrections)
    group.command(cls=LeanCommand, epilog=UNDO_EXAMPLES)(undo)
    app.add_typer(
        group,
        name="correct",
        epilog=GROUP_EXAMPLES,
        help="Correct who said it; corrections win over the program, now and whenever articles are read again.",
    )


def merge(
    speaker: SpeakerArgument,
    other: Annotated[str, typer.Argument(metavar="SPEAKER", help="Who is the same one; these quotes move.")],
    home: HomeOption = None,
) -> None:
    """Say that two speakers are one.  The first keeps its name and gets all quotes and names of the second."""
    from pidato_kb.knowledge_base import KnowledgeBase

    with KnowledgeBase.open(home) as knowledge_base:
        _tell(knowledge_base.corrections.merge(speaker, other))


def split(
    speaker: SpeakerArgument,
    role: Annotated[
        str | None,
        typer.Option(metavar="WORDS", show_default=False, help="Quotes with this in the role or its affiliation."),
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="WORDS", show_default=False, help="Quotes in an outlet with this in its name.")
    ] = None,
    article: Annotated[
        str | None, typer.Option(metavar="ID", show_default=False, help="Quotes of this article and its new versions.")
    ] = None,
    home: HomeOption = None,
) -> None:
    """Say that some quotes of a speaker are those of another one of that name.  Give one condition."""
    from pidato_kb.corrections import Condition
    from pidato_kb.knowledge_base import KnowledgeBase

    with KnowledgeBase.open(home) as knowledge_base:
        _tell(knowledge_base.corrections.split(speaker, Condition(role, outlet, article)))


def alias(
    speaker: SpeakerArgument,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What articles call the speaker too.")],
    home: HomeOption = None,
) -> None:
    """Say that everything quoted under a name was said by this speaker."""
    from pidato_kb.knowledge_base import KnowledgeBase

    with KnowledgeBase.open(home) as knowledge_base:
        _tell(knowledge_base.corrections.alias(speaker, name))


def speaker(
    quote: Annotated[str, typer.Argument(metavar="QUOTE_ID", help="A quote's id, as search prints it.")],
    name: Annotated[
        str | None,
        typer.Argument(metavar="NAME", show_default=False, help="Who said it; a name that nobody has makes a speaker."),
    ] = None,
    unknown: Annotated[bool, typer.Option("--unknown", help="Nobody knows who said it.")] = False,
    organisation: Annotated[bool, typer.Option("--organisation", help="A new NAME is not a person's.")] = False,
    home: HomeOption = None,
) -> None:
    """Say who said one quote.  The role that the program had read goes with the speaker whom it had read."""
    from pidato_kb.errors import UsageError

    if (name is None) is not unknown:
        raise UsageError("a quote's speaker is corrected to a NAME or to --unknown: give one of them")
    from pidato_kb.knowledge_base import KnowledgeBase
    from pidato_kb.models import SpeakerKind

    kind = SpeakerKind.ORGANISATION if organisation else SpeakerKind.PERSON
    with KnowledgeBase.open(home) as knowledge_base:
        change = knowledge_base.corrections.speaker(quote, name, kind=kind)
    if change.new_speaker:
        note(f"nobody was called “{name}” before: this is a new speaker")
    _tell(change)


def list_corrections(form: FormatOption = None, home: HomeOption = None) -> None:
    """List the corrections, the undone ones too, with how many quotes each was the last to move."""
    from pidato_kb.cli.listings import CORRECTIONS
    from pidato_kb.cli.output import write
    from pidato_kb.export.records import correction_record
    from pidato_kb.knowledge_base import KnowledgeBase

    with KnowledgeBase.open(home) as knowledge_base:
        log = knowledge_base.corrections.log()
    if not write((correction_record(made, quotes) for made, quotes in log), CORRECTIONS, form):
        note("nothing was corrected yet")
        leave(ExitCode.NOTHING_FOUND)


def undo(
    number: Annotated[int, typer.Argument(metavar="ID", help="The number that `pidato correct list` shows.")],
    home: HomeOption = None,
) -> None:
    """Undo a correction, whichever were made after it."""
    from pidato_kb.knowledge_base import KnowledgeBase

    with KnowledgeBase.open(home) as knowledge_base:
        _tell(knowledge_base.corrections.undo(number), " is undone")


def _tell(change: Change, done: str = "") -> None:
    """Say what was corrected or undone, and of how many quotes the speaker changed."""
    made = change.correction
    note(f"correction {made.id}{done} ({made.summary}): the speaker of {counted(change.quotes, 'quote')} changed")
