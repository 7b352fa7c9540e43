"""`pidato correct …`: what people know better; everything can be undone, in any order."""

from __future__ import annotations

from typing import Annotated

import typer

from pidato_kb.cli import correction_log
from pidato_kb.cli.lean import LeanCommand, LeanGroup
from pidato_kb.cli.options import HomeOption, example
from pidato_kb.cli.signing import ByOption, ReasonOption, signature, tell

__all__ = ["SUBCOMMANDS", "register"]

SUBCOMMANDS = ("quote", "merge", "split", "alias", "speaker", "list", "undo", "import", "golden")
"""The commands of the group."""

GROUP_EXAMPLES = example(
    'pidato correct quote 3f0c9a1b7d22 --speaker "Ratna Wulandari" --reason "the article names her above"',
    'pidato correct merge "Salim Karto" "S. Karto"',
    *("pidato correct list", "pidato correct undo 1"),
)
QUOTE_EXAMPLES = example(
    'pidato correct quote 3f0c9a1b7d22 --speaker "Ratna Wulandari" --role "Kepala Dinas Pangan"',
    'pidato correct quote 3f0c9a1b7d22 --reject --by Sari --reason "a headline, nobody said it"',
    'pidato correct quote 3f0c9a1b7d22 --note "heard it on the recording, minute 12"',
)
MERGE_EXAMPLES = example('pidato correct merge "Salim Karto" "S. Karto"', "pidato correct merge alfan alfan-3f0c9a")
SPLIT_EXAMPLES = example(
    'pidato correct split "Salim Karto" --role Petani', 'pidato correct split "Salim Karto" --article 5b1e02c7a9d4'
)
ALIAS_EXAMPLES = example('pidato correct alias "Salim Karto" "Pak Salim"')
SPEAKER_EXAMPLES = example(
    'pidato correct speaker 3f0c9a1b7d22 "Ratna Wulandari"', "pidato correct speaker 3f0c9a1b7d22 --unknown"
)

SpeakerArgument = Annotated[str, typer.Argument(metavar="SPEAKER", help="A name, an alias or a speaker's id.")]

QuoteArgument = Annotated[str, typer.Argument(metavar="QUOTE_ID", help="A quote's id, as search prints it.")]


def register(app: typer.Typer) -> None:
    """Add the group of commands to the program."""
    group = typer.Typer(cls=LeanGroup, no_args_is_help=True, rich_markup_mode=None)
    group.command(cls=LeanCommand, epilog=QUOTE_EXAMPLES)(quote)
    group.command(cls=LeanCommand, epilog=MERGE_EXAMPLES)(merge)
    group.command(cls=LeanCommand, epilog=SPLIT_EXAMPLES)(split)
    group.command(cls=LeanCommand, epilog=ALIAS_EXAMPLES)(alias)
    group.command(cls=LeanCommand, epilog=SPEAKER_EXAMPLES)(speaker)
    correction_log.register(group)
    app.add_typer(
        group,
        name="correct",
        epilog=GROUP_EXAMPLES,
        help="Correct who said it and what is no quote.  Corrections win, now and whenever articles are read again.",
    )


def quote(
    quote: QuoteArgument,
    speaker: Annotated[
        str | None,
        typer.Option(metavar="NAME", show_default=False, help="Who said it; a name that nobody has makes a speaker."),
    ] = None,
    unknown: Annotated[bool, typer.Option("--unknown", help="Nobody knows who said it.")] = False,
    organisation: Annotated[bool, typer.Option("--organisation", help="A new NAME is not a person's.")] = False,
    role: Annotated[
        str | None, typer.Option(metavar="ROLE", show_default=False, help="The speaker's role in it; '' for none.")
    ] = None,
    affiliation: Annotated[
        str | None, typer.Option(metavar="WHERE", show_default=False, help="The body of that role; '' for none.")
    ] = None,
    reject: Annotated[bool, typer.Option("--reject", help="These words are no quote.")] = False,
    remark: Annotated[
        str | None, typer.Option("--note", metavar="TEXT", show_default=False, help="A note for whoever looks at it.")
    ] = None,
    by: ByOption = None,
    reason: ReasonOption = None,
    home: HomeOption = None,
) -> None:
    """Say what is right about one quote.  Its speaker, a role, a note, or that it is none: each is a correction."""
    from pidato_kb.corrections import QuoteWords
    from pidato_kb.knowledge_base import KnowledgeBase
    from pidato_kb.models import SpeakerKind

    kind = SpeakerKind.ORGANISATION if organisation else SpeakerKind.PERSON
    said = QuoteWords(speaker, unknown, kind, role, affiliation, reject, remark)
    with KnowledgeBase.open(home) as knowledge_base:
        for change in knowledge_base.corrections.quote(quote, said, signature(by, reason)):
            tell(change)


def merge(
    speaker: SpeakerArgument,
    other: Annotated[str, typer.Argument(metavar="OTHER", help="Who is the same one; these quotes move.")],
    by: ByOption = None,
    reason: ReasonOption = None,
    home: HomeOption = None,
) -> None:
    """Say that two speakers are one.  The first keeps its name and gets all quotes and names of the second."""
    from pidato_kb.knowledge_base import KnowledgeBase

    with KnowledgeBase.open(home) as knowledge_base:
        tell(knowledge_base.corrections.merge(speaker, other, signature(by, reason)))


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
    by: ByOption = None,
    reason: ReasonOption = None,
    home: HomeOption = None,
) -> None:
    """Say that a name is two speakers.  The quotes that meet one condition are another speaker's of that name."""
    from pidato_kb.corrections import Condition
    from pidato_kb.knowledge_base import KnowledgeBase

    with KnowledgeBase.open(home) as knowledge_base:
        tell(knowledge_base.corrections.split(speaker, Condition(role, outlet, article), signature(by, reason)))


def alias(
    speaker: SpeakerArgument,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What articles call the speaker too.")],
    by: ByOption = None,
    reason: ReasonOption = None,
    home: HomeOption = None,
) -> None:
    """Say that everything quoted under a name was said by this speaker."""
    from pidato_kb.knowledge_base import KnowledgeBase

    with KnowledgeBase.open(home) as knowledge_base:
        tell(knowledge_base.corrections.alias(speaker, name, signature(by, reason)))


def speaker(
    quote: QuoteArgument,
    name: Annotated[
        str | None,
        typer.Argument(metavar="NAME", show_default=False, help="Who said it; a name that nobody has makes a speaker."),
    ] = None,
    unknown: Annotated[bool, typer.Option("--unknown", help="Nobody knows who said it.")] = False,
    organisation: Annotated[bool, typer.Option("--organisation", help="A new NAME is not a person's.")] = False,
    by: ByOption = None,
    reason: ReasonOption = None,
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
        tell(knowledge_base.corrections.speaker(quote, name, kind=kind, made=signature(by, reason)))
