"""Extraction against the hand-judged articles, quote by quote, with the functions of the scorer that comes with them.

The scorer's own report is one figure for a whole file; here every gold quote, and every prediction that is none,
keeps its outcome, so that the same measures can be had for any group of them.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.outcomes import FOUND, Outcome, Verdict, measure
from benchmarks.shapes import form_of, shapes_of
from pidato_kb import Article, Quote, extract, read_sources

__all__ = ["FILES", "Judged", "judge", "judge_file", "load_scorer"]

FILES = ("seed", "outlets-dev", "outlets2-dev", "kompas-dev")
"""The files of articles that may be looked at."""

_SENT = ("id", "text", "title", "date", "outlet")


@dataclass(frozen=True, slots=True)
class Judged:
    """One file: the SHA-256 of its bytes, whether all of its articles are complete, its outcomes."""

    name: str
    sha256: str
    complete: bool
    outcomes: tuple[Outcome, ...]
    not_verbatim: int

    @property
    def figures(self) -> dict[str, float]:
        """All measures of the file."""
        return {**measure(self.outcomes), "not_verbatim": self.not_verbatim}


@cache
def load_scorer(bench: Path) -> ModuleType:
    """Return the scorer as a module; it is run from its text, an import would leave bytecode beside it."""
    path = bench / "score_extraction.py"
    module = ModuleType("score_extraction")
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), module.__dict__)
    return module


def judge_file(bench: Path, name: str, extractor: Callable[[Article], list[Quote]] = extract) -> Judged:
    """Run extraction over one file of the benchmark and judge what it finds.

    Raises:
        OSError: the file or the scorer is not there.
        SourceError: an article of the file cannot be read.

    """
    path = bench / f"{name}.jsonl"
    scorer = load_scorer(bench)
    rows: list[dict[str, Any]] = list(scorer.load([path]))
    outcomes: list[Outcome] = []
    changed = 0
    for row, article in zip(rows, _articles(rows), strict=True):
        quotes = extractor(article)
        changed += sum(row["text"][q.start : q.end] != q.text for q in quotes)
        outcomes += judge(scorer, row, quotes)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return Judged(name, digest, all(row["complete"] for row in rows), tuple(outcomes), changed)


def _articles(rows: Iterable[Mapping[str, Any]]) -> Iterator[Article]:
    """Yield the articles as `pidato extract -` reads them: nothing is mended, the gold's offsets hold."""
    lines = (json.dumps({key: row[key] for key in _SENT if row.get(key)}) + "\n" for row in rows)
    for item in read_sources(["-"], stdin=io.BytesIO("".join(lines).encode()), mend=False):
        if not isinstance(item, Article):
            raise item
        yield item


def judge(scorer: ModuleType, row: Mapping[str, Any], quotes: Sequence[Quote]) -> Iterator[Outcome]:
    """Yield the outcomes of one gold article, as the scorer counts them, both kinds of quotes."""
    for kind in ("direct", "indirect"):
        golds = [gold for gold in row["quotes"] if gold["kind"] == kind]
        found = [quote for quote in quotes if quote.kind == kind]
        match = _match(scorer, row["text"], golds, found)
        outlet, complete = row.get("outlet") or "unknown", row["complete"]
        for i, (gold, shape) in enumerate(zip(golds, shapes_of(row["text"], _spans(golds)), strict=True)):
            quote, overlap = match.get(i, (None, 0.0))
            verdict, form = _verdict(scorer, gold, quote), form_of(gold.get("form"), quote)
            rule, confidence = (quote.attribution.rule, quote.attribution.confidence) if quote else (None, 0.0)
            yield Outcome(kind, outlet, complete, overlap, verdict, shape, form, rule, confidence)
        if not complete:
            continue
        used = [id(quote) for quote, _ in match.values()]
        for quote, shape in zip(found, shapes_of(row["text"], [(q.start, q.end) for q in found]), strict=True):
            if id(quote) not in used and not _allowed(scorer, row, quote):
                yield Outcome(kind, outlet, complete, 0.0, Verdict.EXTRA, shape, form_of(None, quote))


def _spans(golds: Iterable[Mapping[str, Any]]) -> list[tuple[int, int]]:
    return [(gold["start"], gold["end"]) for gold in golds]


def _match(
    scorer: ModuleType, text: str, golds: Sequence[Mapping[str, Any]], found: Sequence[Quote]
) -> dict[int, tuple[Quote, float]]:
    """Pair gold quotes with predictions, the best overlaps first, each at most once."""
    wanted = [scorer.trimmed(text, *span) for span in _spans(golds)]
    given = [scorer.trimmed(text, quote.start, quote.end) for quote in found]
    pairs = sorted(
        ((scorer.jaccard(g, p), i, j) for i, g in enumerate(wanted) for j, p in enumerate(given)), reverse=True
    )
    match: dict[int, tuple[Quote, float]] = {}
    used: set[int] = set()
    for overlap, i, j in pairs:
        if overlap >= FOUND and i not in match and j not in used:
            match[i] = (found[j], overlap)
            used.add(j)
    return match


def _allowed(scorer: ModuleType, row: Mapping[str, Any], quote: Quote) -> bool:
    """Whether a prediction without a gold quote is not charged: a fragment, or a span that the gold leaves free."""
    span = scorer.trimmed(row["text"], quote.start, quote.end)
    optional = [scorer.trimmed(row["text"], *free) for free in row.get("optional", [])]
    return quote.fragment or any(scorer.jaccard(span, free) > 0.5 for free in optional)


def _verdict(scorer: ModuleType, gold: Mapping[str, Any], quote: Quote | None) -> Verdict:
    if not (gold.get("certain") and gold.get("speaker")):
        return Verdict.UNCERTAIN
    if quote is None:
        return Verdict.MISSED
    name = quote.speaker.name
    names = [gold["speaker"], *gold.get("speaker_also", [])]
    if not name:
        return Verdict.ABSTAINED
    if any(scorer.same_person(known, name) for known in names):
        return Verdict.RIGHT
    short = any(scorer.part_of_name(known, name) for known in names)
    return Verdict.SHORT if short else Verdict.WRONG
