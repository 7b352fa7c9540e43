"""A briefing as CommonMark with footnotes in the manner of GitHub and Pandoc (`[^1]`)."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, TextIO

from pidato_kb.export.pieces import markdown, markdown_text

if TYPE_CHECKING:
    from pidato_kb.export.briefing import Briefing, Entry

__all__ = ["write_markdown"]


def write_markdown(brief: Briefing, out: TextIO) -> None:
    """Write the first page as a list, then the sections, then the footnotes in their order."""
    out.write(f"# {markdown_text(brief.title)}\n\n")
    for label, text in brief.facts:
        out.write(f"- **{markdown_text(label)}**: {_one_line(text)}\n")
    numbers = count(1)
    for section in brief.sections:
        out.write(f"\n## {_one_line(section.heading)}\n")
        for entry in section.entries:
            out.write(f"\n{_quoted(entry, next(numbers))}\n")
    out.write("\n")
    entries = (entry for section in brief.sections for entry in section.entries)
    for number, entry in enumerate(entries, start=1):
        out.write(f"[^{number}]: {' '.join(markdown(entry.footnote).split())}\n")


def _quoted(entry: Entry, number: int) -> str:
    """Return the words as a block quotation, then who said them with the mark of the footnote."""
    lines = [f"> {line}".rstrip() for line in markdown_text(entry.said).splitlines()]
    return "\n".join([*lines, ">", f"> {' '.join(markdown(entry.byline).split())}[^{number}]"])


def _one_line(text: str) -> str:
    return " ".join(markdown_text(text).split())
