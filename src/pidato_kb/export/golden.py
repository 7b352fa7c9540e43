"""What people said of quotes as golden examples: an article beside the quotes that are right, as in tests/golden.

An example claims what a person said and nothing else.  Quotes of which nobody said anything are optional in it, and
what was rejected is not among the expected: an extractor that finds it again finds too much.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pidato_kb.corrections import CorrectionKind
from pidato_kb.errors import HomeError

if TYPE_CHECKING:
    from pidato_kb.history import CorrectedArticle
    from pidato_kb.models import Article, StoredQuote

__all__ = ["GoldenExample", "golden_examples", "write_golden"]


@dataclass(frozen=True, slots=True)
class GoldenExample:
    """The two files of an example: `NAME.txt` with title and text, `NAME.expected.jsonl` with a quote a line."""

    name: str
    text: str
    expected: str


def golden_examples(corrected: Iterable[CorrectedArticle]) -> tuple[list[GoldenExample], list[str]]:
    """Return an example an article, and in a sentence each what could not be said in one."""
    examples: list[GoldenExample] = []
    reasons: list[str] = []
    for found in corrected:
        trouble = _unsayable(found)
        if trouble:
            reasons.append(f"article {found.article.label} is left out: {trouble}")
            continue
        rows = [_row(quote, found, reasons) for quote in found.quotes if quote.rejected is None]
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        examples.append(GoldenExample(f"corrected-{found.article.id}", _page(found.article), lines))
    return examples, reasons


def write_golden(folder: Path, examples: Iterable[GoldenExample]) -> Iterator[Path]:
    """Write examples into a folder, which is made; yield each text's path.  Raises HomeError where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for example in examples:
            path = folder / f"{example.name}.txt"
            path.write_text(example.text, encoding="utf-8", newline="\n")
            path.with_suffix(".expected.jsonl").write_text(example.expected, encoding="utf-8", newline="\n")
            yield path
    except OSError as error:
        raise HomeError(f"{folder} cannot take golden examples: {error.strerror or error}") from error


def _page(article: Article) -> str:
    return article.text if article.title is None else f"# {article.title}\n\n{article.text}"


def _unsayable(found: CorrectedArticle) -> str:
    """Say why an article cannot be an example, "" where it can."""
    article = found.article
    if article.title is None and article.text.startswith("# "):
        return "its text would be read as a title"
    if "\r" in _page(article) or "\n\n" in (article.title or ""):
        return "its line ends would be read otherwise"
    kept = {_key(quote) for quote in found.quotes if quote.rejected is None}
    if any(quote.rejected is not None and _key(quote) in kept for quote in found.quotes):
        return "words that were rejected at one place are a quote at another"
    return ""


def _key(stored: StoredQuote) -> tuple[str, str]:
    return str(stored.quote.kind), stored.quote.text.rstrip(",.")


def _row(stored: StoredQuote, found: CorrectedArticle, reasons: list[str]) -> dict[str, Any]:
    kinds = {made.kind for made in found.said.get(stored.id, ())}
    row: dict[str, Any] = {"kind": str(stored.quote.kind), "text": stored.quote.text}
    speaker = stored.quote.speaker
    if CorrectionKind.SPEAKER in kinds:
        row["speaker"] = speaker.name
    if CorrectionKind.ROLE in kinds:
        row |= {"role": speaker.role, "affiliation": speaker.affiliation}
    page = _page(found.article)
    for field in ("speaker", "role", "affiliation"):
        if row.get(field) is not None and row[field] not in page:
            reasons.append(
                f"the {field} of quote {stored.id} is left out: “{row.pop(field)}” does not stand in the article"
            )
    if not {CorrectionKind.SPEAKER, CorrectionKind.ROLE} & kinds:
        row["optional"] = True
    if stored.quote.fragment:
        row["fragment"] = True
    return row
