"""How long the first answer takes: a search in a process of its own, and the help, against bare imports.

    python -m benchmarks.cold [--home DIR] [--articles N] [--runs N]

Each program takes turns with the Python that it is measured against, so that a busy machine slows both.  One
run of each goes before and does not count: it compiles the modules and warms the files.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.common import Limit, Measured, corpus, first_lines, options, pidato, shared, table, timed

SEARCH = Limit(2.2)
HELP = Limit(1.5)
MEGABYTES = Limit(300.0)
QUERY = "harga beras naik menjelang hari raya"
PARTS_ALONE = f"""
import typer, rich, faiss
from pidato_kb.encoders.bundled import BundledEncoder
BundledEncoder().encode_query([{QUERY!r}])
"""
"""What a search by meaning cannot do without, one after the other: no knowledge base, no full text, no index."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table and return the exit code."""
    parser = options("Measure cold starts.", runs=10)
    parser.add_argument("--home", type=Path, metavar="DIR", help="a knowledge base; else one is made first")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        home = asked.home
        if home is None:
            folder = shared()
            if folder is None:
                return 0
            home = Path(temporary, "home")
            timed([*pidato(), "ingest", first_lines(corpus(folder), asked.articles, Path(temporary)), "--home", home])
        print_table(home, asked.runs)
    return 0


def print_table(home: Path, runs: int) -> None:
    """Measure and print."""
    search, numpy = in_turns([*pidato(), "search", QUERY, "--home", str(home)], "import numpy", runs)
    searching, alone = in_turns([*pidato(), "search", QUERY, "--home", str(home)], PARTS_ALONE, runs)
    helping, typer = in_turns([*pidato(), "--help"], "import typer", runs)
    table(
        f"Cold starts, median of {runs}",
        [
            ("pidato search, seconds", seconds(search), None),
            ("import numpy, seconds", seconds(numpy), None),
            ("pidato search / import numpy", seconds(search) / seconds(numpy), SEARCH),
            ("the same in processor time", processor(search) / processor(numpy), None),
            ("pidato search / its libraries and one encoded query alone", seconds(searching) / seconds(alone), None),
            ("pidato search, peak MB", max(run.megabytes for run in search), MEGABYTES),
            ("hits of that search", len(search[-1].out.splitlines()), Limit(1, at_least=True)),
            ("pidato --help, seconds", seconds(helping), None),
            ("import typer, seconds", seconds(typer), None),
            ("pidato --help / import typer", seconds(helping) / seconds(typer), HELP),
            ("the same in processor time", processor(helping) / processor(typer), None),
        ],
    )


def in_turns(command: Sequence[str], script: str, runs: int) -> tuple[list[Measured], list[Measured]]:
    """Run the command and the bare Python in turns; the first of each is left out."""
    pairs = [(timed(command), timed([sys.executable, "-c", script])) for _ in range(runs + 1)][1:]
    return [ours for ours, _ in pairs], [bare for _, bare in pairs]


def seconds(runs: Sequence[Measured]) -> float:
    """Return the median of the time."""
    return median(run.seconds for run in runs)


def processor(runs: Sequence[Measured]) -> float:
    """Return the median of the work."""
    return median(run.processor for run in runs)


if __name__ == "__main__":
    sys.exit(main())
