"""A checked draft as records: a quote a line, and what all of them come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pidato_kb.claims import Verdict
from pidato_kb.export.check_records import check_record
from pidato_kb.export.records import Record, draft_record
from pidato_kb.language.en.verdict_words import VERDICT_WORDS as ENGLISH

if TYPE_CHECKING:
    from pidato_kb.documents import DocumentReport

__all__ = ["counts_of", "document_records", "left_words", "meaning_of", "searched_words", "summary_words"]


def document_records(report: DocumentReport) -> Iterator[Record]:
    """Yield a line a quote: `{"id", "draft": {…}, "stands"}` and all that `pidato check` says of it.

    Offsets in "draft" count from the beginning of the draft's text as it was read, all others from their article's.
    """
    for found in report.quotes:
        yield {
            "id": found.number,
            "draft": {"document": report.name, "paragraph": found.paragraph, **draft_record(found.quote)},
            "stands": found.stands,
            **check_record(found.check),
        }


def summary_words(records: Sequence[Record]) -> str:
    """Return how many quotes have each verdict, and what the verdicts mean, the worst last."""
    parts = [
        f"{count} {verdict.replace('_', ' ')} ({ENGLISH[meaning]})" for verdict, meaning, count in counts_of(records)
    ]
    return f"{_counted(len(records), 'quote')}: {', '.join(parts)}" if records else "no quotes were checked"


def counts_of(records: Sequence[Record]) -> list[tuple[str, str, int]]:
    """Return (verdict, key of its words, how many quotes), the worst last."""
    counts = Counter((record["verdict"], meaning_of(record)) for record in records)
    return [(*found, counts[found]) for found in sorted(counts, key=lambda found: list(ENGLISH).index(found[1]))]


def meaning_of(record: Record) -> str:
    """Return the key of the words for a quote's verdict; a cut that loses what matters has words of its own."""
    return "partial_lost" if record["verdict"] == Verdict.PARTIAL and not record["stands"] else str(record["verdict"])


def left_words(report: DocumentReport) -> str:
    """Say what was found in the draft and not checked, "" for nothing."""
    parts = []
    if report.indirect_left:
        parts.append(f"{_counted(report.indirect_left, 'indirect quote')} (--indirect checks them)")
    if report.fragments_left:
        parts.append(f"{_counted(report.fragments_left, 'quoted scrap')} (--fragments checks them)")
    return f"not checked: {' and '.join(parts)}" if parts else ""


def searched_words(record: Record) -> str:
    """Return what was searched for a quote: how many articles of how many outlets, from when to when."""
    searched = record["searched"]
    days = " to ".join(dict.fromkeys(day for day in (searched["from"], searched["to"]) if day))
    what = f"{_counted(searched['articles'], 'article')} of {_counted(searched['outlets'], 'outlet')}"
    return f"{what}, {days}" if days else what


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
