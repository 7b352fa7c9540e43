"""All benchmarks, one after the other: `python -m benchmarks [--articles N] [--runs N] [--sizes QUOTES …]`.

The runs are those of the cold starts; the ingest runs once.  A million quotes take 6 GB of disk and some minutes.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks import chart, cold, extraction, extraction_gate, growing, ingest, peers, readers, search_quality, size
from benchmarks.common import options, shared

SIZES = (1_000, 100_000, 1_000_000)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print every table and return the exit code."""
    parser = options("Run all benchmarks.", runs=20)
    parser.add_argument(
        "--sizes", type=int, nargs="*", metavar="QUOTES", default=SIZES, help="of grown ones (%(default)s)"
    )
    parser.add_argument("--record", type=Path, metavar="FILE", help="write the sizes' figures here, as JSON lines")
    parser.add_argument("--chart", type=Path, metavar="FILE", help="draw them here, as SVG")
    parser.add_argument("--python", default=sys.executable, help="the Python that has benchmarks/requirements.txt")
    asked = parser.parse_args(arguments)
    if shared() is None:
        return 0
    few = [] if asked.articles is None else ["--articles", str(asked.articles)]
    runs = ["--runs", str(asked.runs)]
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(temporary, "home")
        ingest.main([*few, "--home", str(home)])
        cold.main(["--home", str(home), *runs])
        readers.main(["--home", str(home)])
        peers.main(["--home", str(home), "--runs", str(min(asked.runs, 5)), "--python", asked.python])
        record = asked.record or Path(temporary, "sizes.jsonl")
        record.unlink(missing_ok=True)
        for quotes in asked.sizes:
            grown = Path(temporary, str(quotes))
            growing.main(["--home", str(home), "--to", str(grown), "--quotes", str(quotes)])
            size.main(["--home", str(grown), *runs, "--record", str(record)])
        if asked.chart is not None and asked.sizes:
            chart.main([str(record), "--to", str(asked.chart)])
    extraction.main(few)
    return max(extraction_gate.main([]), search_quality.main([]))


if __name__ == "__main__":
    sys.exit(main())
