"""How a timeline looks as a table, as Markdown and as CSV columns: repeated words with what changed in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pidato_kb.cli.listings import CUE, PLACE, SPEAKER, office_of, said
from pidato_kb.cli.output import Cell, Listing, Marked

if TYPE_CHECKING:
    from pidato_kb.export.records import Record

__all__ = ["STATEMENTS"]

_AROUND = 4
"""Equal words that are shown on each side of a change."""


def _statement(record: Record) -> tuple[Cell, ...]:
    first = said(record)
    text, marks = first.text, list(first.marks)
    for again in record["sightings"][1:]:
        text += f"\n↻ {', '.join(part for part in (again['outlet'], again['date'], again['quote']) if part)}: "
        if again["kind"] != record["kind"]:
            text += "quoted directly, " if again["kind"] == "direct" else "paraphrased, "
        changed, more = _changed(again["diff"])
        marks += [(start + len(text), end + len(text), what) for start, end, what in more]
        text += changed
    when = "\n".join(part for part in (record["date"] or "no date", office_of(record["speaker"])) if part)
    return when, Marked(text, tuple(marks)), record["outlet"] or "", record["quote"]


def _changed(changes: list[Record]) -> tuple[str, list[tuple[int, int, str]]]:
    """Return the changed words in the manner of wdiff with a few equal ones around, and where each stands."""
    if not changes:
        return "the same words", []
    text = ""
    marks: list[tuple[int, int, str]] = []
    for place, change in enumerate(changes):
        text += " " if text else ""
        if change["op"] == "equal":
            text += _shortened(change["after"], head=place > 0, tail=place < len(changes) - 1)
            continue
        for what, words, form in (("dropped", change["before"], "[-{}-]"), ("added", change["after"], "{{+{}+}}")):
            if words:
                text += " " if text.endswith("-]") else ""
                marks.append((len(text), len(text) + len(words) + 4, what))
                text += form.format(words)
    return text, marks


def _shortened(words: str, *, head: bool, tail: bool) -> str:
    """Return the words next to a change: the first ones after it, the last ones before it."""
    parts = words.split()
    if len(parts) <= _AROUND * (head + tail) + 1:
        return words
    first, last = parts[: _AROUND * head], parts[len(parts) - _AROUND * tail :]
    return " ".join([*first, "…", *last])


STATEMENTS = Listing(
    (
        *("date", "quote", *PLACE, *CUE, *SPEAKER),
        *("outlet", "title", "url", "confidence", "corrected.made_at", "sightings"),
    ),
    ("Date, role then", "Statement", "Outlet", "Id"),
    _statement,
    roomy=True,
)
