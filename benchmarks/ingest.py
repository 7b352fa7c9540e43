"""What an ingest costs, against encoding its texts alone, and whether it left every word as it was.

    python -m benchmarks.ingest [--articles N] [--runs N] [--home DIR]

Three processes in turn: the ingest of the raw articles into a new home, the encoding of the very texts that it
encoded, and the same ingest again.  With --home the knowledge base stays in that folder for `benchmarks.cold`.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median

from benchmarks.common import Limit, Measured, corpus, first_lines, options, pidato, shared, table, timed
from pidato_kb.home import Home
from pidato_kb.ingestion import BATCH_ARTICLES
from pidato_kb.search import head_text
from pidato_kb.store import Store

SLOWER_THAN_ENCODING = Limit(1.3)
AGAIN = Limit(0.1)
MEGABYTES = Limit(1200.0)


@dataclass(frozen=True, slots=True)
class Run:
    """One ingest, the encoding of its texts alone, and the same ingest again."""

    first: Measured
    encoding: Measured
    again: Measured


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table and return the exit code."""
    parser = options("Measure an ingest.", runs=1)
    parser.add_argument("--home", type=Path, metavar="DIR", help="keep the knowledge base in this new folder")
    parser.add_argument("--keep", action="store_true", help="with --home: replace what is in that folder")
    asked = parser.parse_args(arguments)
    folder = shared()
    if folder is None:
        return 0
    if asked.home is not None and asked.home.exists() and not asked.keep:
        parser.error(f"{asked.home} is there already: name a new folder, or give --keep to replace it")
    with tempfile.TemporaryDirectory() as temporary:
        home = Home(asked.home or Path(temporary, "home"))
        news = first_lines(corpus(folder), asked.articles, Path(temporary))
        runs = [measure(news, home, Path(temporary)) for _ in range(asked.runs)]
        print_table(runs, home, report_of(temporary))
    return 0


def measure(news: Path, home: Home, temporary: Path) -> Run:
    """Ingest into a new home, encode the same texts, ingest again."""
    shutil.rmtree(home.folder, ignore_errors=True)
    command: list[str | Path] = [*pidato(), "ingest", news, "--home", home.root]
    first = timed([*command, "--report", temporary / "report.jsonl"])
    texts = temporary / "texts.json"
    texts.write_text(json.dumps(list(batches(home))), encoding="utf-8")
    encoding = timed([sys.executable, "-m", "benchmarks.encoding", texts])
    return Run(first, encoding, timed(command))


def batches(home: Home) -> Iterator[list[str]]:
    """Yield the texts that the ingest encoded, batch by batch: the quotes of some articles, then their heads."""
    with Store.open(home.database, read_only=True) as store:
        articles = store.articles()
        while some := list(islice(articles, BATCH_ARTICLES)):
            quotes = [[stored.quote.text for stored in store.quotes_of(article.id)] for article in some]
            heads = [head_text(article.title, article.text) for article, own in zip(some, quotes, strict=True) if own]
            yield [text for own in quotes for text in own] + heads


def report_of(temporary: str) -> Counter[str]:
    """Count what became of the entries of the last first ingest."""
    with Path(temporary, "report.jsonl").open(encoding="utf-8") as lines:
        return Counter(json.loads(line)["status"] for line in lines)


def print_table(runs: Sequence[Run], home: Home, report: Counter[str]) -> None:
    """Print what the runs took and what they left."""
    with Store.open(home.database, read_only=True) as store:
        stats, changed = store.stats(), len(store.verify_verbatim())
    table(
        f"Ingest of {report.total()} articles",
        [
            ("articles stored", stats.articles, None),
            ("articles failed", report["failed"], None),
            ("quotes", stats.quotes, None),
            ("speakers", stats.speakers, None),
            ("not_verbatim", changed, Limit(0)),
            ("ingest, seconds", median(run.first.seconds for run in runs), None),
            ("encoding alone, seconds", median(run.encoding.seconds for run in runs), None),
            (
                "ingest / encoding alone",
                median(run.first.seconds / run.encoding.seconds for run in runs),
                SLOWER_THAN_ENCODING,
            ),
            ("the same in processor time", median(run.first.processor / run.encoding.processor for run in runs), None),
            ("ingest again / ingest", median(run.again.seconds / run.first.seconds for run in runs), AGAIN),
            ("what the second one says", runs[-1].again.err.splitlines()[-1], None),
            ("ingest, peak MB", max(run.first.megabytes for run in runs), MEGABYTES),
            ("encoding alone, peak MB", max(run.encoding.megabytes for run in runs), None),
            ("ingest again, peak MB", max(run.again.megabytes for run in runs), MEGABYTES),
        ],
    )


if __name__ == "__main__":
    sys.exit(main())
