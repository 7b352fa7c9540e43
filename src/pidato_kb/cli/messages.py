"""What a command tells its user beside the data: one line each on stderr, and the exit codes."""

from __future__ import annotations

from enum import IntEnum
from typing import NoReturn

import typer

__all__ = ["ExitCode", "counted", "exit_code_of", "leave", "note", "sentence_of", "tell_slow", "visible"]


class ExitCode(IntEnum):
    """How a command ends; other programs rely on these numbers."""

    DONE = 0
    NOTHING_FOUND = 1
    USAGE = 2
    TROUBLE = 3
    SOME_FAILED = 4
    INTERRUPTED = 130


def note(text: str) -> None:
    """Write one line for the user's eyes to stderr."""
    typer.echo(visible(text), err=True)


def tell_slow(index_trouble: str | None) -> None:
    """Tell what keeps an answer from coming out of the index, where something does."""
    if index_trouble:
        note(f"{index_trouble}; the answer is right but slow: `pidato doctor --fix` mends it")


def leave(code: ExitCode) -> NoReturn:
    """End the command with this exit code."""
    raise typer.Exit(int(code))


def visible(text: str) -> str:
    """Return the text with pictures for control characters, so that no article can steer a terminal."""
    if text.isprintable():
        return text
    return "".join(
        chr(0x2400 + ord(c)) if ord(c) < 0x20 and c not in "\n\t" else "\ufffd" if 0x7F <= ord(c) < 0xA0 else c
        for c in text
    )


def counted(number: int, thing: str) -> str:
    """Return "1 quote", "2 quotes"."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def exit_code_of(error: BaseException) -> ExitCode:
    """Return the exit code that an error's class stands for."""
    from pidato_kb import errors

    if isinstance(error, errors.UsageError):
        return ExitCode.USAGE
    if isinstance(error, errors.NotFoundError):
        return ExitCode.NOTHING_FOUND
    if isinstance(error, errors.SourceError):
        return ExitCode.SOME_FAILED
    return ExitCode.TROUBLE


def sentence_of(error: BaseException) -> str:
    """Return one sentence for an error: its own where pidato raised it, else what went wrong."""
    import errno
    import sqlite3

    from pidato_kb.errors import PidatoError

    if isinstance(error, PidatoError):
        return str(error)
    if isinstance(error, OSError):
        place = f"{error.filename}: " if error.filename else ""
        if error.errno == errno.ENOSPC:
            return f"{place}no space is left on the device; free some and run the command again"
        return f"{place}{error.strerror or error}"
    if isinstance(error, sqlite3.Error):
        return f"the database failed ({error}); nothing of the last step was kept, run `pidato doctor`"
    if isinstance(error, MemoryError):
        return "not enough memory for this; nothing of the last step was kept"
    return f"this is a mistake in pidato ({type(error).__name__}: {error}); PIDATO_DEBUG=1 shows where"
