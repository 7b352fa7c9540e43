"""What an export asks for, put together from the options of the command; UsageError says which is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pidato_kb.cli.asked_values import as_option
from pidato_kb.cli.asking import Question, question_from
from pidato_kb.errors import UsageError
from pidato_kb.export.exporting import ExportFormat, Grouping
from pidato_kb.export.writing import BINARY, format_of

__all__ = ["format_of_export", "grouping_of", "question_of"]


def question_of(queries: tuple[str, ...], options: Mapping[str, Any]) -> Question:
    """Check all that was asked for; without a query any words stand in for it."""
    limit = 1 if options["n"] is None else options["n"]
    if not all(query.strip() for query in queries):
        raise UsageError("a QUERY is empty: give words, or leave it out to export everything")
    asked = [question_from({**options, "query": query, "n": limit}, as_option) for query in queries or ("any words",)]
    return asked[0]


def format_of_export(target: Path | None, form: str | None) -> ExportFormat:
    """Return what to write: what was asked for, else what the file's name says, else JSON Lines."""
    if target is not None:
        return ExportFormat(form) if form else format_of(target)
    chosen = ExportFormat(form or "jsonl")
    if chosen in BINARY:
        raise UsageError(f"{chosen} is no text for standard output: name a file with --to")
    return chosen


def grouping_of(group: str | None, queries: tuple[str, ...], form: ExportFormat) -> Grouping:
    """Return what stands together; several queries are topics unless something else was asked for."""
    if group is None:
        return Grouping.TOPIC if len(queries) > 1 else Grouping.SPEAKER
    if form not in (ExportFormat.DOCX, ExportFormat.MD):
        raise UsageError(f"--group is for docx and md: {form} has no headings")
    if group == "topic" and not queries:
        raise UsageError("--group topic needs a query or several: each is a topic")
    return Grouping(group)
