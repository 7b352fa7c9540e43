"""All benchmarks, one after the other: `python -m benchmarks [--articles N] [--runs N]`.

The runs are those of the cold starts; the ingest runs once.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks import cold, extraction, extraction_gate, growing, ingest, peers, search_quality, size
from benchmarks.common import options, shared


def main(arguments: Sequence[str] | None = None) -> int:
    """Print every table and return the exit code."""
    parser = options("Run all benchmarks.", runs=10)
    parser.add_argument(
        "--sizes", type=int, nargs="*", metavar="QUOTES", default=[1_000, 100_000], help="of grown ones (%(default)s)"
    )
    asked = parser.parse_args(arguments)
    if shared() is None:
        return 0
    few = [] if asked.articles is None else ["--articles", str(asked.articles)]
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(temporary, "home")
        ingest.main([*few, "--home", str(home)])
        cold.main(["--home", str(home), "--runs", str(asked.runs)])
        peers.main(["--home", str(home), "--runs", str(min(asked.runs, 5))])
        for quotes in asked.sizes:
            grown = Path(temporary, str(quotes))
            growing.main(["--home", str(home), "--to", str(grown), "--quotes", str(quotes)])
            size.main(["--home", str(grown), "--runs", str(asked.runs)])
    extraction.main(few)
    return max(extraction_gate.main([]), search_quality.main())


if __name__ == "__main__":
    sys.exit(main())
