"""`pidato check`: did they really say that?  One claim, many on standard input, or every quote of a draft."""

from __future__ import annotations

from typing import Annotated

import typer

from pidato_kb.cli.documents import DraftOptions
from pidato_kb.cli.lean import LeanCommand
from pidato_kb.cli.messages import ExitCode, leave, tell_slow
from pidato_kb.cli.options import FormatOption, HomeOption, example
from pidato_kb.cli.spreading import spread

__all__ = ["register"]

EXAMPLES = example(
    'pidato check "kami perbaiki bulan depan" --speaker "Salim Karto"',
    'pidato check "harga beras … pekan ini" --since 2024-01-01',
    "pidato check --document draf.docx --html laporan.html",
    """echo '{"id": 1, "text": "harga beras turun", "speaker": "Bupati Wanareja"}' | pidato check -""",
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(cls=LeanCommand, epilog=EXAMPLES)(check)


@spread
def check(
    claim: Annotated[
        str | None,
        typer.Argument(
            metavar="CLAIM",
            show_default=False,
            help="The words that somebody is said to have said; "
            'with - lines of {"id", "text", "speaker", "on", "since"} are read from standard input.',
        ),
    ] = None,
    speaker: Annotated[
        str | None,
        typer.Option(metavar="NAME", show_default=False, help="Who is said to have said it: a name or an office."),
    ] = None,
    on: Annotated[
        str | None, typer.Option(metavar="DATE", show_default=False, help="The day of the speech (2019-08-29).")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(metavar="DATE", show_default=False, help="The day from which the words are said to be new."),
    ] = None,
    draft: DraftOptions = DraftOptions(),
    form: FormatOption = None,
    home: HomeOption = None,
) -> None:
    """Tell whether somebody said it.  Word by word, with the source, what is different, and what was searched."""
    from pidato_kb.cli.asked_values import as_option
    from pidato_kb.cli.claims_asked import check_lines, check_one, claim_from
    from pidato_kb.cli.documents import check_document
    from pidato_kb.errors import UsageError
    from pidato_kb.knowledge_base import KnowledgeBase

    given = {"speaker": speaker, "on": on, "since": since}
    if (claim is None) is (draft.document is None):
        raise UsageError("give the words of a claim, - for many, or --document with a draft: one of them")
    if claim is None:
        if any(given.values()):
            raise UsageError("a document says itself who speaks: leave --speaker, --on and --since out")
        with KnowledgeBase.open(home) as knowledge_base:
            check_document(knowledge_base, draft, form)
        return
    if draft != DraftOptions():
        raise UsageError("--indirect, --fragments, --html, --force and --accept are about a --document")
    many = claim == "-"
    # A wrong option is told before anything is opened or read.
    asked = claim_from({**given, "text": "any words" if many else claim}, as_option)
    with KnowledgeBase.open(home) as knowledge_base:
        found, bad = check_lines(knowledge_base, given, form) if many else (check_one(knowledge_base, asked, form), 0)
        tell_slow(knowledge_base.index_trouble)
    if bad:
        leave(ExitCode.SOME_FAILED)
    if not found:
        leave(ExitCode.NOTHING_FOUND)
