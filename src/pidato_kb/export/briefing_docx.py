"""A briefing as DOCX with python-docx: a first page, a heading for each group, a real footnote for each quote."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, BinaryIO

from pidato_kb.export.cells import printable
from pidato_kb.export.libraries import needed

if TYPE_CHECKING:
    from pidato_kb.export.briefing import Briefing, Entry
    from pidato_kb.export.docx_footnotes import Footnotes
    from pidato_kb.export.pieces import Citation

__all__ = ["write_docx"]


def write_docx(brief: Briefing, out: BinaryIO) -> None:
    """Write a briefing.  Raises ExportError where python-docx is missing."""
    document = needed("docx", "DOCX").Document()
    from pidato_kb.export.docx_footnotes import Footnotes

    _describe(document.core_properties, brief)
    _first_page(document, brief)
    notes = Footnotes(document)
    for section in brief.sections:
        document.add_heading(printable(section.heading), level=1)
        for entry in section.entries:
            _write_entry(document, entry, notes)
    document.save(out)


def _describe(properties: Any, brief: Briefing) -> None:
    """Say what the document is, instead of what python-docx's template is."""
    from datetime import datetime

    made = datetime.fromisoformat(brief.made_at).replace(tzinfo=None)
    properties.title, properties.author, properties.comments = brief.title, "pidato", ""
    properties.created = properties.modified = made
    properties.language = "id"


def _first_page(document: Any, brief: Briefing) -> None:
    document.add_heading(printable(brief.title), level=0)
    table = document.add_table(rows=0, cols=2)
    for label, text in brief.facts:
        left, right = table.add_row().cells
        left.paragraphs[0].add_run(printable(label)).bold = True
        right.text = printable(text)
    document.add_page_break()


def _write_entry(document: Any, entry: Entry, notes: Footnotes) -> None:
    """Write the words, kept on one page with the line below; direct speech alone has the look of a quotation."""
    paragraph = document.add_paragraph(printable(entry.said), style="Quote" if entry.direct else None)
    paragraph.paragraph_format.keep_with_next = True
    notes.add(paragraph, _printable(entry.footnote))
    byline = document.add_paragraph()
    for piece in _printable(entry.byline):
        byline.add_run(piece.text).italic = piece.italic or None


def _printable(pieces: Citation) -> Iterable[Any]:
    from pidato_kb.export.pieces import Piece

    return [Piece(printable(piece.text), piece.italic) for piece in pieces]
