"""An export in one of its formats, to a text stream or to a file."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO

from pidato_kb.errors import UsageError
from pidato_kb.export.exporting import ExportFormat, Grouping
from pidato_kb.export.files import whole_file

if TYPE_CHECKING:
    from pidato_kb.export.exporting import About, Item

__all__ = ["BINARY", "Layout", "format_of", "write_file", "write_text"]

BINARY = frozenset([ExportFormat.XLSX, ExportFormat.DOCX])
"""Formats that are no text."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How an export is laid out: what stands together in a briefing, and how to learn the names of the speakers' ids.

    `bare` leaves out of CSV, JSON Lines and JSON-LD what the export says about itself.
    """

    group: Grouping = Grouping.SPEAKER
    names: Callable[[], Mapping[str, str]] = dict
    bare: bool = False


def format_of(path: Path) -> ExportFormat:
    """Return the format that a file's name asks for.  Raises UsageError."""
    try:
        return ExportFormat(path.suffix.lstrip(".").lower())
    except ValueError:
        known = ", ".join(f".{form}" for form in ExportFormat)
        raise UsageError(f"{path} has no ending that says what to write: take one of {known}") from None


def write_text(form: ExportFormat, items: Iterable[Item], about: About, layout: Layout, out: TextIO) -> None:
    """Write an export as text.  Raises UsageError for a format that is none."""
    from pidato_kb.export import flat

    own = None if layout.bare else about
    if form is ExportFormat.CSV:
        flat.write_csv(items, own, out)
    elif form is ExportFormat.JSONL:
        flat.write_jsonl(items, own, out)
    elif form is ExportFormat.JSONLD:
        flat.write_json_ld(items, own, out)
    elif form is ExportFormat.MD:
        from pidato_kb.export.briefing import briefing
        from pidato_kb.export.briefing_markdown import write_markdown

        write_markdown(briefing(items, about, layout.group, layout.names()), out)
    else:
        raise UsageError(f"{form} is no text: name a file with --to")


def write_file(
    path: Path, form: ExportFormat, items: Iterable[Item], about: About, layout: Layout, *, force: bool
) -> None:
    """Write an export to a file that is there whole or not at all.

    Raises UsageError and ExportError as `files.whole_file` does, and where a library is missing.
    """
    with whole_file(path, force=force) as out:
        if form in BINARY:
            _write_binary(form, items, about, layout, out)
            return
        # Half a character goes into JSON as the escape that it came from; UTF-8 cannot hold it.
        text = io.TextIOWrapper(out, encoding="utf-8", errors="backslashreplace", newline="")
        write_text(form, items, about, layout, text)
        text.flush()
        text.detach()


def _write_binary(form: ExportFormat, items: Iterable[Item], about: About, layout: Layout, out: BinaryIO) -> None:
    if form is ExportFormat.XLSX:
        from pidato_kb.export.workbook import write_workbook

        write_workbook(items, about, out)
        return
    from pidato_kb.export.briefing import briefing
    from pidato_kb.export.briefing_docx import write_docx

    write_docx(briefing(items, about, layout.group, layout.names()), out)
