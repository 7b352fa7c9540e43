"""Tables and marked texts with Rich, which only this module imports."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TextIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pidato_kb.cli.messages import visible
from pidato_kb.cli.output import Cell, Marked

__all__ = ["console", "marked_text", "write_paragraphs", "write_table"]

PIPE_WIDTH = 120
"""Columns of a table that nobody's terminal bounds; COLUMNS in the environment overrides it."""

READABLE = 100
"""Characters of a line of running text that are still good to read."""

STYLES = {
    "match": "bold yellow",
    "nearest": "underline",
    "name": "bold",
    "faint": "dim",
    "group": "bold reverse",
    "quote": "bold",
    "cue": "cyan underline",
    "mention": "green underline",
    "head": "bold",
    "outlet": "italic",
    "added": "bold green",
    "dropped": "red strike",
    "exact": "bold green",
    "partial": "bold yellow",
    "altered": "bold red",
    "misattributed": "bold red",
    "not_found": "bold",
    "insertion": "blue",
    "cut": "dim",
}
"""How each kind of mark looks on a terminal; without colours the words beside it must say the same."""


def console(out: TextIO) -> Console:
    """Return a console that interprets nothing in the data; NO_COLOR and COLUMNS are respected."""
    width = None if out.isatty() or "COLUMNS" in os.environ else PIPE_WIDTH
    return Console(file=out, width=width, markup=False, highlight=False, emoji=False, soft_wrap=False)


def write_table(
    rows: Iterable[tuple[str | None, Sequence[Cell]]],
    headings: Sequence[str],
    out: TextIO,
    *,
    roomy: bool,
    wide: int | None = None,
) -> None:
    """Write rows under their headings; long cells fold, no word is left out.

    A row is (the heading of its group where it is the first of one, its cells).  Lines of the column `wide`
    stay good to read on a screen that is wider.
    """
    table = Table(box=SIMPLE_HEAD, leading=1 if roomy else 0, pad_edge=False, header_style="bold")
    for number, heading in enumerate(headings):
        table.add_column(heading, overflow="fold", max_width=READABLE if number == wide else None)
    for group, cells in rows:
        if group is not None:
            beside = [""] * (len(headings) - 2)
            table.add_row("", marked_text(Marked(group, ((0, len(group), "group"),))), *beside)
        table.add_row(*(marked_text(cell) for cell in cells))
    _print([table], out)


def write_paragraphs(paragraphs: Iterable[Cell], out: TextIO, *, wrap: bool = True) -> None:
    """Write texts one below the other, wrapped between words; unwrapped where they are to be copied."""
    width = console(out).width
    _print([_hanging(marked_text(cell), cell, width) for cell in paragraphs], out, wrap=wrap)


def _hanging(text: Text, cell: Cell, width: int) -> Text:
    """Return a text whose lines all begin behind its label, as far as the screen leaves room for that."""
    hang = cell.hang if isinstance(cell, Marked) else 0
    if not hang or width < 3 * hang:
        return text
    lines = text[hang:].wrap(Console(width=width), width - hang, overflow="fold")
    return text[:hang] + Text("\n" + " " * hang).join(lines)


def _print(renderables: Iterable[Table | Text], out: TextIO, *, wrap: bool = True) -> None:
    screen = console(out)
    with screen.capture() as captured:
        for renderable in renderables:
            screen.print(renderable, overflow="fold" if wrap else "ignore", soft_wrap=not wrap)
    # Rich fills every line up with spaces, which nobody wants in a file.
    for line in captured.get().split("\n")[:-1]:
        out.write((line if out.isatty() else line.rstrip()) + "\n")


def marked_text(cell: Cell) -> Text:
    """Return a cell as Rich text, its marks in their styles."""
    marked = cell if isinstance(cell, Marked) else Marked(cell)
    text = Text(visible(marked.text))
    for start, end, what in marked.marks:
        text.stylize(STYLES[what], start, end)
    return text
