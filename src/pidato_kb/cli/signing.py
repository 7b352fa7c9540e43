"""Who corrects, why, and what came of it: what the commands of `pidato correct` share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from pidato_kb.cli.messages import counted, note

if TYPE_CHECKING:
    from pidato_kb.correcting import Change
    from pidato_kb.corrections import Signature

__all__ = ["ByOption", "ReasonOption", "signature", "tell"]

ByOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="WHO",
        envvar="PIDATO_BY",
        show_default=False,
        show_envvar=False,
        help="Who says so; else PIDATO_BY, else the name you are logged in under.",
    ),
]

ReasonOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--reason", metavar="WHY", show_default=False, help="Why, in a sentence for those who come later."),
]


def signature(by: str | None, reason: str | None) -> Signature:
    """Return who corrects and why; without a name, who is logged in."""
    from pidato_kb.corrections import Signature

    return Signature(_words(by) or _logged_in(), _words(reason))


def tell(change: Change, done: str = "") -> None:
    """Say what was corrected or undone, and what that changed."""
    made = change.correction
    if change.new_speaker and made.speaker is not None:
        note(f"nobody was called “{made.speaker.name}” before: this is a new speaker")
    note(f"correction {made.id}{done} ({made.summary}): {_effect(change, undone=bool(done))}")


def _effect(change: Change, *, undone: bool) -> str:
    from pidato_kb.corrections import CorrectionKind

    match change.correction.kind:
        case CorrectionKind.REJECT if undone:
            return "it is found and counted again"
        case CorrectionKind.REJECT:
            return "it is out of search, counts, checks and exports; `pidato show` still has it"
        case CorrectionKind.NOTE:
            return "nothing else changed"
        case CorrectionKind.ROLE:
            return f"the role in {counted(change.quotes, 'quote')} changed"
        case _:
            return f"the speaker of {counted(change.quotes, 'quote')} changed"


def _words(text: str | None) -> str | None:
    return " ".join((text or "").split()) or None


def _logged_in() -> str | None:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a user without a name, as in many containers
        return None
