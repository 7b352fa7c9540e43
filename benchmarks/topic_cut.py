"""Where a timeline stops taking hits for its topic: what each share of the best hit's score keeps and lets in.

    python -m benchmarks.topic_cut

Reads the judged queries as `search_quality` does.  Each row is the mean over the queries: of the hits that are kept,
how many are relevant (grade 1 or more; none kept counts as right); of the relevant ones, how many are kept.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean

from benchmarks.common import shared
from benchmarks.search_quality import SHORTEST_JUDGED, add, index_of, read
from pidato_kb.encoders import open_encoder
from pidato_kb.models import Hit
from pidato_kb.search import Request, search_many
from pidato_kb.search.relevant import ABOUT
from pidato_kb.store import Store

CUTS = (0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75)


def main() -> int:
    """Print the table and return the exit code."""
    folder = shared()
    if folder is None:
        return 0
    encoder = open_encoder()
    queries = list(read(folder / "bench" / "queries-dev.jsonl"))
    with tempfile.TemporaryDirectory() as scratch, Store.open(Path(scratch, "dev.db"), create=True) as store:
        add(store, encoder, folder / "bench" / "kompas-dev.jsonl")
        index = index_of(store, encoder)
        requests = [Request(query["query"], limit=len(index)) for query in queries]
        answers = list(search_many(store, lambda: index, encoder, requests))
    print(f"{len(queries)} queries over {len(index)} quotes\n\n| cut | relevant | kept | hits |")
    print("| ---: | ---: | ---: | ---: |")
    for cut in CUTS:
        rows = [kept(hits, query["judged"], cut) for query, hits in zip(queries, answers, strict=True)]
        precision, recall, count = (fmean(column) for column in zip(*rows, strict=True))
        print(f"| {cut:.2f}{' (now)' if cut == ABOUT else ''} | {precision:.3f} | {recall:.3f} | {count:.1f} |")
    return 0


def kept(hits: Sequence[Hit], judged: dict[str, int], cut: float) -> tuple[float, float, int]:
    """Return the share of relevant hits among those kept, the share of relevant ones that are, and how many are."""
    names = [
        f"{hit.stored.article.source_id}:{hit.stored.quote.start}"
        for hit in hits
        if hit.score >= cut and len(hit.stored.quote.text.split()) >= SHORTEST_JUDGED
    ]
    relevant = {name for name, grade in judged.items() if grade >= 1}
    right = len(relevant.intersection(names))
    return right / len(names) if names else 1.0, right / len(relevant) if relevant else 1.0, len(names)


if __name__ == "__main__":
    sys.exit(main())
