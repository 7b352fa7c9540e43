"""How good extraction is on articles that were annotated by hand, and how fast.

    python -m benchmarks.extraction [--articles N] [--runs N]

The scorer of the shared texts runs the installed `pidato extract` as any other program would; --articles and
--runs hold for the speed alone.
"""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.common import Limit, corpus, first_lines, options, pidato, shared, table
from pidato_kb import Article, extract, read_sources

LIMITS = {
    "seed": {
        ("direct", "f1_exact"): Limit(1.0, at_least=True),
        ("direct", "speaker_end_to_end"): Limit(1.0, at_least=True),
        ("direct", "speaker_wrong"): Limit(0.0),
        ("indirect", "recall_lenient"): Limit(0.8, at_least=True),
    },
    "outlets-dev": {
        ("direct", "f1_exact"): Limit(0.97, at_least=True),
        ("direct", "speaker_end_to_end"): Limit(0.88, at_least=True),
        ("direct", "speaker_wrong"): Limit(0.06),
        ("indirect", "f1_lenient"): Limit(0.75, at_least=True),
    },
    "kompas-dev": {
        ("direct", "recall_exact"): Limit(0.98, at_least=True),
        ("direct", "speaker_end_to_end"): Limit(0.90, at_least=True),
        ("direct", "speaker_wrong"): Limit(0.04),
    },
}
"""For each file of the benchmark: a kind of quote and a measure of the scorer, and what it is held against."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables and return the exit code."""
    asked = options("Measure extraction.", runs=3).parse_args(arguments)
    folder = shared()
    if folder is None:
        return 0
    table("Extraction", [row for name in LIMITS for row in scores(folder / "bench", name)])
    with tempfile.TemporaryDirectory() as temporary:
        print_speed(first_lines(corpus(folder), asked.articles, Path(temporary)), asked.runs)
    return 0


def scores(bench: Path, name: str) -> list[tuple[str, float, Limit | None]]:
    """Score one file; return its measures beside their limits."""
    command = shlex.join([*pidato(), "extract", "-", "--format", "jsonl"])
    ran = subprocess.run(
        [sys.executable, bench / "score_extraction.py", bench / f"{name}.jsonl", "--json", "--cmd", command],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    report = json.loads(ran.stdout)
    rows: list[tuple[str, float, Limit | None]] = [
        (f"{name}, {kind}: {measure}", report[kind][measure], limit) for (kind, measure), limit in LIMITS[name].items()
    ]
    changed = sum(report[kind]["not_verbatim"] for kind in report)
    return [*rows, (f"{name}: not_verbatim", changed, Limit(0))]


def print_speed(news: Path, runs: int) -> None:
    """Print how fast articles are read and their quotes extracted, in this process, on one core."""
    reading, extracting, quotes = [], [], 0
    for _ in range(runs):
        begun = time.perf_counter()
        articles = [item for item in read_sources([str(news)]) if isinstance(item, Article)]
        read = time.perf_counter()
        quotes = sum(len(list(extract(article))) for article in articles)
        reading.append(len(articles) / (read - begun))
        extracting.append(len(articles) / (time.perf_counter() - read))
    table(
        f"Speed of extraction, median of {runs}",
        [
            ("articles", len(articles), None),
            ("quotes", quotes, None),
            ("articles a second: reading and mending", median(reading), None),
            ("articles a second: extraction alone", median(extracting), None),
        ],
    )


if __name__ == "__main__":
    sys.exit(main())
