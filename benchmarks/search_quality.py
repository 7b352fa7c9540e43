"""How good search is: judged queries over gold quotes, so that search alone is measured.

    python -m benchmarks.search_quality
    python -m benchmarks.search_quality --ablation   # what each step of the recipe is worth, left out alone

Reads the judged queries and articles from the folder that PIDATO_SHARED names, else from `shared` beside the
repository; without that folder it says so and ends.  Measures: nDCG@10 (gain 2^grade − 1), recall@20 (grade 1
or more) and MRR (first grade 2), averaged over the queries.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.paired import compared
from pidato_kb.encoders import open_encoder
from pidato_kb.encoders.base import Encoder
from pidato_kb.indexes import FlatIndex
from pidato_kb.models import Article, Attribution, Hit, Quote, QuoteKind, SearchMode, Speaker
from pidato_kb.search import RECIPE, Recipe, Request, head_text, indexed_vectors, search_many
from pidato_kb.store import NewArticle, Store

SHORTEST_JUDGED = 5  # words
DEPTH = 100
ARTICLES_AT_ONCE = 50

STEPS = (
    *("article_words", "spelling", "related", "spelt_out", "translations", "acts", "speakers", "dates", "centre"),
    *("quote_length", "article_length"),
)

# A query about the seed's article, and the speaker of the quote that must come first.
SEED_QUERIES = {
    "tata kelola": "Sutarmidji",
    "kepercayaan masyarakat kepada pemerintah": "Sutarmidji",
    "public trust in government": "Sutarmidji",
    "komitmen bersama": "Alfian",
    "berani mengambil risiko": "Sutarmidji",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the measures and return the exit code."""
    shared = Path(os.environ.get("PIDATO_SHARED") or Path(__file__).resolve().parents[2] / "shared")
    bench = shared / "bench"
    if not bench.is_dir():
        print(f"search quality: skipped, there is no {bench}")
        return 0
    parser = argparse.ArgumentParser(description="Measure search on judged queries.")
    parser.add_argument("--ablation", action="store_true", help="leave each step of the recipe out alone")
    ablation = parser.parse_args(arguments).ablation
    encoder = open_encoder()
    queries = list(read(bench / "queries-dev.jsonl"))
    with tempfile.TemporaryDirectory() as folder:
        if not ablation:
            with Store.open(Path(folder, "seed.db"), create=True) as store:
                add(store, encoder, bench / "seed.jsonl")
                print_seed(store, encoder, "in a knowledge base of its own")
        with Store.open(Path(folder, "dev.db"), create=True) as store:
            add(store, encoder, bench / "kompas-dev.jsonl")
            if ablation:
                print_ablation(store, encoder, queries)
                return 0
            print_measures(store, encoder, queries)
            add(store, encoder, bench / "seed.jsonl")
            print_seed(store, encoder, "among the others")
    return 0


def read(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a file of JSON Lines."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def add(store: Store, encoder: Encoder, path: Path) -> None:
    """Store the articles of a file of the benchmark with their gold quotes, a batch at a time."""
    rows = read(path)
    while batch := list(islice(rows, ARTICLES_AT_ONCE)):
        articles = [gold(row) for row in batch]
        own = encoder.encode_document([quote.text for _, quotes in articles for quote in quotes])
        heads = encoder.encode_document([head_text(article.title, article.text) for article, _ in articles])
        new, start = [], 0
        for (article, quotes), head in zip(articles, heads, strict=True):
            end = start + len(quotes)
            new.append(NewArticle(article, quotes, (None,) * len(quotes), head, own[start:end]))
            start = end
        store.add(new, model=encoder.model)


def gold(row: dict[str, Any]) -> tuple[Article, tuple[Quote, ...]]:
    """Return an article of the benchmark and its annotated quotes."""
    article = Article(row["text"], row["id"], row.get("title"), row.get("outlet"), row.get("date"), source_id=row["id"])
    quotes = tuple(
        Quote(
            start=said["start"],
            end=said["end"],
            text=article.text[said["start"] : said["end"]],
            kind=QuoteKind(said.get("kind", QuoteKind.DIRECT)),
            utterance=number,
            attribution=Attribution(Speaker(said["speaker"]), "gold", 1.0),
        )
        for number, said in enumerate(row["statements"] if "statements" in row else row["quotes"])
    )
    return article, quotes


def index_of(store: Store, encoder: Encoder) -> FlatIndex:
    """Return the index of all quotes of a store."""
    index = FlatIndex(encoder.dimension)
    for chunk in store.vectors(encoder.model):
        index.add(chunk.rows.tolist(), indexed_vectors(chunk.quotes, chunk.heads))
    return index


def print_measures(store: Store, encoder: Encoder, queries: Sequence[dict[str, Any]]) -> None:
    """Print a table: hybrid search by type of query, and each side alone."""
    index = index_of(store, encoder)
    print(f"\n{len(queries)} queries over {len(index)} quotes   nDCG@10 recall@20   MRR")
    for mode in SearchMode:
        requests = [Request(query["query"], limit=DEPTH, mode=mode) for query in queries]
        values = defaultdict(list)
        for query, hits in zip(queries, search_many(store, lambda: index, encoder, requests), strict=True):
            row = measures(ranking(hits), query["judged"])
            values["all"].append(row)
            if mode is SearchMode.HYBRID:
                values[query["type"]].append(row)
        for name, rows in values.items():
            ndcg, recall, first = (sum(column) / len(rows) for column in zip(*rows, strict=True))
            print(f"{mode:9} {name:12} {len(rows):9}   {ndcg:.3f}     {recall:.3f} {first:.3f}")


def print_ablation(store: Store, encoder: Encoder, queries: Sequence[dict[str, Any]]) -> None:
    """Print a table in Markdown: the recipe, and the recipe without each of its steps."""
    index = index_of(store, encoder)

    def measured(recipe: Recipe) -> list[tuple[float, float, float]]:
        requests = [Request(query["query"], limit=DEPTH) for query in queries]
        answers = search_many(store, lambda: index, encoder, requests, recipe)
        return [measures(ranking(hits), query["judged"]) for query, hits in zip(queries, answers, strict=True)]

    whole = measured(RECIPE)
    bare = RECIPE
    for step in STEPS:
        bare = bare.without(step)
    print("| left out | nDCG@10 | recall@20 | MRR | change of nDCG@10 | better / worse | p |")
    print("|---|---|---|---|---|---|---|")
    variants = [("nothing", RECIPE), *((step, RECIPE.without(step)) for step in STEPS), ("all of these", bare)]
    for name, recipe in variants:
        rows = measured(recipe)
        ndcg, recall, first = (sum(column) / len(rows) for column in zip(*rows, strict=True))
        change = compared([row[0] for row in rows], [row[0] for row in whole])
        print(f"| {name} | {ndcg:.3f} | {recall:.3f} | {first:.3f} | {change} |")


def ranking(hits: Sequence[Hit]) -> list[str]:
    """Return the hits as the judgments name them; quotes that are too short were not judged."""
    quotes = [(hit.stored.article.source_id, hit.stored.quote) for hit in hits]
    return [f"{article}:{q.start}" for article, q in quotes if len(q.text.split()) >= SHORTEST_JUDGED]


def measures(ranked: Sequence[str], judged: dict[str, int]) -> tuple[float, float, float]:
    """Return nDCG@10, recall@20 and the reciprocal rank of one query."""
    gained = gain(judged.get(name, 0) for name in ranked[:10])
    ideal = gain(sorted(judged.values(), reverse=True)[:10])
    relevant = {name for name, grade in judged.items() if grade >= 1}
    first = next((1 / place for place, name in enumerate(ranked, 1) if judged.get(name) == 2), 0.0)
    return gained / ideal, len(relevant & set(ranked[:20])) / len(relevant), first


def gain(grades: Iterable[int]) -> float:
    """Return the discounted gain of grades in the order of their ranks."""
    return math.fsum((2.0**grade - 1) / math.log2(place + 1) for place, grade in enumerate(grades, 1))


def print_seed(store: Store, encoder: Encoder, where: str) -> None:
    """Print whether each query about the seed's article finds its quote first."""
    index = index_of(store, encoder)
    print(f"\nthe seed's quotes {where} ({len(index)} quotes)")
    requests = [Request(query, limit=2) for query in SEED_QUERIES]
    answers = search_many(store, lambda: index, encoder, requests)
    for (query, speaker), hits in zip(SEED_QUERIES.items(), answers, strict=True):
        said_by = hits[0].stored.quote.speaker.name
        right = said_by == speaker and hits[0].stored.article.source_id == "seed"
        margin = hits[0].score - hits[1].score
        print(f"{'right' if right else 'WRONG'}  {query:42} {said_by:12} ahead by {margin:.3f}")


if __name__ == "__main__":
    sys.exit(main())
