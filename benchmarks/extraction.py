"""How fast extraction is, in one process on one core; how good it is stands in `extraction_gate`.

python -m benchmarks.extraction [--articles N] [--runs N]
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.common import corpus, first_lines, options, shared, table
from pidato_kb import Article, extract, read_sources


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table and return the exit code."""
    asked = options("Measure the speed of extraction.", runs=3).parse_args(arguments)
    folder = shared()
    if folder is None:
        return 0
    with tempfile.TemporaryDirectory() as temporary:
        print_speed(first_lines(corpus(folder), asked.articles, Path(temporary)), asked.runs)
    return 0


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
