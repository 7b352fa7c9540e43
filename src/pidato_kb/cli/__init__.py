"""The command line: arguments → a call of the library → a message.  Nothing is decided here."""

from __future__ import annotations

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
    # The process ends here: nothing of what it holds has to be looked through for garbage first.
    gc.freeze()
    return code
