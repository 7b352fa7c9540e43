"""`pidato correct list`, `undo`, `import` and `golden`: the log of corrections, and what can be made of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pidato_kb.cli.lean import LeanCommand
from pidato_kb.cli.messages import ExitCode, counted, leave, note
from pidato_kb.cli.options import FormatOption, HomeOption, example
from pidato_kb.cli.signing import ByOption, ReasonOption, signature, tell

if TYPE_CHECKING:
    from pidato_kb.transferring import Taken

__all__ = ["register"]

LIST_EXAMPLES = example("pidato correct list", "pidato correct list --format jsonl > corrections.jsonl")
UNDO_EXAMPLES = example("pidato correct undo 1", 'pidato correct undo 1 --reason "two people after all"')
IMPORT_EXAMPLES = example("pidato correct import corrections.jsonl", "pidato correct import -")
GOLDEN_EXAMPLES = example("pidato correct golden ./golden")


def register(group: typer.Typer) -> None:
    """Add the commands to the group."""
    group.command("list", cls=LeanCommand, epilog=LIST_EXAMPLES)(list_corrections)
    group.command(cls=LeanCommand, epilog=UNDO_EXAMPLES)(undo)
    group.command("import", cls=LeanCommand, epilog=IMPORT_EXAMPLES)(import_corrections)
    group.command(cls=LeanCommand, epilog=GOLDEN_EXAMPLES)(golden)


def list_corrections(form: FormatOption = None, home: HomeOption = None) -> None:
    """List the corrections, the undone ones too.  Quotes counts those that each was the last to move.

    A correction of a quote whose article has changed since stays with the old quote; where the new version has the
    very same words, the list names that quote, and you decide.
    """
    from pidato_kb.cli.correction_listing import CORRECTIONS
    from pidato_kb.cli.output import write
    from pidato_kb.export.correction_records import logged_record
    from pidato_kb.knowledge_base import KnowledgeBase

    with KnowledgeBase.open(home) as knowledge_base:
        log = knowledge_base.corrections.log()
    if not write(map(logged_record, log), CORRECTIONS, form):
        note("nothing was corrected yet")
        leave(ExitCode.NOTHING_FOUND)
    in_force = [logged for logged in log if logged.correction.undone_at is None]
    if old := sum(logged.newer is not None for logged in in_force):
        note(f"{counted(old, 'correction')} of quotes whose article has a newer version: look whether it holds there")
    if lost := sum(logged.correction.quote is not None and logged.place is None for logged in in_force):
        note(f"{counted(lost, 'correction')} of quotes that are not there now; it rests until such a quote is back")


def undo(
    number: Annotated[int, typer.Argument(metavar="ID", help="The number that `pidato correct list` shows.")],
    by: ByOption = None,
    reason: ReasonOption = None,
    home: HomeOption = None,
) -> None:
    """Undo a correction, whichever were made after it."""
    from pidato_kb.knowledge_base import KnowledgeBase

    with KnowledgeBase.open(home) as knowledge_base:
        tell(knowledge_base.corrections.undo(number, signature(by, reason)), " is undone")


def import_corrections(
    file: Annotated[str, typer.Argument(metavar="FILE", help="What `correct list --format jsonl` wrote; - for stdin.")],
    home: HomeOption = None,
) -> None:
    """Take over the corrections of another knowledge base.  Of the articles and quotes that are here, too.

    Who made them, when and why comes along.  What has no place here is told, one line each, and ends with 4.
    """
    from pidato_kb.correction_lines import read_corrections
    from pidato_kb.knowledge_base import KnowledgeBase

    carried = read_corrections(file, _text_of(file))
    with KnowledgeBase.open(home) as knowledge_base:
        taken = knowledge_base.corrections.take_over(carried)
    _report(taken)
    if taken.misplaced:
        leave(ExitCode.SOME_FAILED)


def golden(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the examples go; it is made where missing.")],
    home: HomeOption = None,
) -> None:
    """Write corrected quotes as golden examples.  Each article beside the quotes that are right.

    Quotes of which nobody said anything are optional in them; what people rejected must not be found.
    """
    from pidato_kb.export.golden import golden_examples, write_golden
    from pidato_kb.knowledge_base import KnowledgeBase

    with KnowledgeBase.open(home) as knowledge_base:
        examples, reasons = golden_examples(knowledge_base.corrections.articles())
    for reason in reasons:
        note(reason)
    for path in write_golden(folder, examples):
        note(f"wrote {path} and what is expected of it")
    if not examples:
        note("no correction of a quote can be written as a golden example yet")
        leave(ExitCode.NOTHING_FOUND)


def _text_of(file: str) -> str:
    import sys

    from pidato_kb.errors import SourceError

    try:
        return sys.stdin.buffer.read().decode() if file == "-" else Path(file).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(file, f"is not UTF-8 ({error.reason} at byte {error.start})") from error
    except OSError as error:
        raise SourceError(
            file, f"cannot be read ({error.strerror or error}); check the path and your rights to it"
        ) from error


def _report(taken: Taken) -> None:
    for made, why in taken.misplaced:
        note(f"correction {made.id} there ({made.summary}) has no place here: {why}")
    note(
        f"{counted(len(taken.made), 'correction')} taken over, {taken.known} known already, "
        f"{taken.undone} undone there, {len(taken.misplaced)} without a place: "
        f"the speaker of {counted(taken.quotes, 'quote')} changed"
    )
