"""The command line: arguments → a call of the library → a message.  Nothing is decided here."""

from __future__ import annotations

import atexit
import gc
import os
import sys

# A start makes very many objects and hardly any garbage; looking for it as often as Python does by default
# costs a tenth of a search.
gc.set_threshold(100_000, 10, 10)

# numpy's BLAS starts a thread a core as soon as it is imported, and lets them spin; nothing here needs them.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from pidato_kb.cli.app import main, program  # noqa: E402

__all__ = ["main", "program", "run"]


def run() -> int:
    """Run the program as the only thing this process does, and return its exit code."""
    # Whoever starts it without them (`<&-`, a service) has nothing to say and nothing to read.
    sys.stdin = sys.stdin or open(os.devnull)  # noqa: SIM115, PTH123
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115, PTH123
    code = main()
    _end_at_once(code)
    return code


def _end_at_once(code: int) -> None:
    """End the process without taking down each of the objects that it holds, which takes 6 ms; as mypy does."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        return  # a pipe that nobody reads, or no stdout at all: Python knows how to end then
    atexit._run_exitfuncs()
    os._exit(code)
