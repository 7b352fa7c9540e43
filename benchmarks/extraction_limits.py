"""What extraction must never do: change a word, fail on any text, or cost more than its length.

    python -m benchmarks.extraction_limits [--documents N] [--seed N]

Generated documents of random marks, cues, names and Unicode are extracted and every span is held against its
text; articles of growing length are timed in processor seconds beside articles of 2,000 characters of the same run.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from statistics import median

from benchmarks.common import Limit, corpus, shared, table
from pidato_kb import Article, extract
from pidato_kb.language.id.cues import INVERTED_CUES, PASSIVE_CUES, SPEECH_VERBS

MARKS = ('"', "“", "”", "'", "''", "‘", "’", "„", "«", "»", "â€œ", "`")
NAMES = (
    "Made Wirata",
    "Kepala Desa Karangwuluh",
    "Ir. H. Surya, M.Si",
    "RZ Panca",
    "PT Tirta",
    "Al-Maliki",
    "ia",
    "-nya",
)
WORDS = (
    "pasar",
    "dibuka",
    "akan",
    "tidak",
    "yang",
    "Rp 1,5",
    "(12/3/2025)",
    "@akun",
    "bahwa",
    "I",
    "dan",
    "Advertisement",
)
BREAKS = (" ", " ", " ", " ", ", ", ". ", "\n", "\n\n", " ", "", ": ", "\t", "\r\n")
TWO_KILOBYTES = 2_000
LENGTHS = (100_000, 300_000, 1_000_000)
SLOWER = Limit(600.0)
NONE = Limit(0.0)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; return 1 where a span is not its words or an article costs more than its length allows."""
    parser = argparse.ArgumentParser(description="Measure what extraction must never do.")
    parser.add_argument("--documents", type=int, default=100_000, metavar="N", help="generated ones (%(default)s)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of the random numbers (%(default)s)")
    asked = parser.parse_args(arguments)
    wrong = print_generated(asked.documents, asked.seed)
    folder = shared()
    if folder is None:
        return int(wrong > 0)
    with corpus(folder).open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    return int(wrong > 0 or not print_growth(texts))


def print_generated(count: int, seed: int) -> int:
    """Extract generated documents; return how many spans are not the words of their document."""
    wrong = quotes = 0
    before = _megabytes()
    for document in documents(count, seed):
        for quote in extract(Article(text=document, source="generated")):
            quotes += 1
            spans = (quote, quote.cue, quote.attribution.mention, quote.attribution.antecedent)
            wrong += any(span is not None and document[span.start : span.end] != span.text for span in spans)
    rows = [("documents", count, None), ("quotes", quotes, None), ("spans that are not their words", wrong, NONE)]
    table("Generated documents", [*rows, ("more memory at the end, MB", _megabytes() - before, None)])
    return wrong


def documents(count: int, seed: int) -> Iterator[str]:
    """Yield random documents of marks, cues, names, words and any Unicode."""
    dice = random.Random(seed)
    cues = [*sorted(INVERTED_CUES | SPEECH_VERBS | PASSIVE_CUES), "katanya", "ujarnya", "Menurut", "menurutnya"]
    for _ in range(count):
        pieces = []
        for _ in range(dice.randint(1, 40)):
            kind = dice.random()
            if kind < 0.25:
                piece = dice.choice(MARKS)
            elif kind < 0.45:
                piece = dice.choice(cues)
            elif kind < 0.65:
                piece = dice.choice(NAMES)
            elif kind < 0.95:
                piece = dice.choice(WORDS)
            else:
                piece = "".join(chr(dice.randrange(1, 0x110000)) for _ in range(dice.randint(1, 4)))
            pieces.append(piece + dice.choice(BREAKS))
        yield "".join(pieces)


def print_growth(texts: Sequence[str]) -> bool:
    """Time long articles, made of many, as a ratio to short ones; return whether the longest is within."""
    short = [text for text in texts if abs(len(text) - TWO_KILOBYTES) < 100][:40]
    unit = sum(median(_seconds(text) for _ in range(3)) for text in short) / len(short)
    long = "\n\n".join(texts)
    ratios = [(length, median(_seconds(long[:length]) for _ in range(3)) / unit) for length in LENGTHS]
    table(
        "Cost of an article, as a ratio to one of 2 KB",
        [(f"{length:,} characters", ratio, SLOWER if length == LENGTHS[-1] else None) for length, ratio in ratios],
    )
    return SLOWER.holds(ratios[-1][1])


def _seconds(text: str) -> float:
    begun = time.process_time()
    extract(Article(text=text, source="measured"))
    return time.process_time() - begun


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
