"""The program `pidato`: its commands, what holds for all of them, and how it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from pidato_kb.cli.lean import LeanGroup
from pidato_kb.cli.messages import ExitCode, exit_code_of, note, sentence_of

__all__ = ["COMMANDS", "main", "program"]

COMMANDS: Mapping[str, str] = {
    "ingest": "ingesting",
    "extract": "extracting",
    "search": "searching",
    "check": "checking",
    "show": "showing",
    "cite": "citing",
    "export": "exporting",
    "timeline": "timelines",
    "speakers": "people",
    "speaker": "people",
    "stats": "upkeep",
    "doctor": "upkeep",
    "reindex": "upkeep",
    "remove": "ingesting",
    "correct": "correcting",
}
"""Each command and the module that registers it."""


def program(command: str | None = None) -> typer.Typer:
    """Build the program; where the command is known already, with its module alone, which is faster."""
    app = typer.Typer(
        name="pidato",
        cls=LeanGroup,
        no_args_is_help=True,
        # Rich would need longer to draw the help than everything else together.
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    app.callback()(_pidato)
    modules = dict.fromkeys(COMMANDS.values())
    if command is not None and command in COMMANDS:
        modules = {COMMANDS[command]: None}
    for module in modules:
        import_module(f"pidato_kb.cli.{module}").register(app)
    return app


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code; an error is one line on stderr."""
    words = sys.argv[1:] if arguments is None else arguments
    try:
        program(words[0] if words else None)(args=words, prog_name="pidato")
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else int(ExitCode.DONE)
    except KeyboardInterrupt:
        return int(ExitCode.INTERRUPTED)
    except Exception as error:
        return _told(error)
    return int(ExitCode.DONE)


def _told(error: Exception) -> int:
    """Tell an error in one line (with PIDATO_DEBUG=1 its traceback too) and return its exit code."""
    if os.environ.get("PIDATO_DEBUG"):
        import traceback

        traceback.print_exc()
    if isinstance(error, OSError) and sys.stdout is not None:
        from pidato_kb.cli.output import let_go

        # What stdout could not take must not fail a second time when the interpreter closes it.
        let_go(sys.stdout)
    note(f"pidato: {sentence_of(error)}")
    return int(exit_code_of(error))


def _print_version(value: bool) -> None:
    if value:
        from pidato_kb import __version__

        typer.echo(f"pidato {__version__}")
        raise typer.Exit


def _pidato(
    home: Annotated[
        Path | None,
        typer.Option("--home", metavar="DIR", show_default=False, help="The knowledge base's folder."),
    ] = None,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave."),
    ] = False,
) -> None:
    """Collect who said what in Indonesian news, and find it again by its meaning."""
