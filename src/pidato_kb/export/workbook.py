"""XLSX with openpyxl: the columns of CSV as typed cells, and a second sheet that says what the export is.

Words are always text cells: nothing in them is run, whatever they begin with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

from pidato_kb.errors import ExportError
from pidato_kb.export.cells import as_cell, excel_text, flat_fields, picked
from pidato_kb.export.export_records import about_record
from pidato_kb.export.flat import export_records
from pidato_kb.export.libraries import needed

if TYPE_CHECKING:
    from pidato_kb.export.exporting import About, Item

__all__ = ["write_workbook"]

ROWS = 1_048_576
"""Rows of a sheet, the headings included."""

CELL = 32_767
"""Characters of a cell."""

CUT = " […] [cut: the cell is full; the whole text is in `pidato show`]"

# openpyxl takes "=…" for a formula and "#N/A" for an error, unless the cell says otherwise.
_GUESSED = ("=", "#")

_WIDTHS = {"text": 70, "citation": 70, "title": 40, "speaker.name": 26, "speaker.role": 26, "outlet": 20, "url": 30}
_NARROW = 13


def write_workbook(items: Iterable[Item], about: About, out: BinaryIO) -> None:
    """Write the quotes as they come to the sheet "quotes", and what was asked for to the sheet "about".

    A text longer than a cell is cut and says so.  Raises ExportError for more quotes than a sheet has rows, and
    where openpyxl is missing.
    """
    openpyxl = needed("openpyxl", "XLSX")
    book = openpyxl.Workbook(write_only=True)
    fields = flat_fields(about=False)
    sheet = book.create_sheet("quotes")
    sheet.freeze_panes = "A2"
    for letter, field in zip(_letters(), fields, strict=False):
        sheet.column_dimensions[letter].width = _WIDTHS.get(field, _NARROW)
    try:
        rows = _write_rows(sheet, items, fields)
    except BaseException:
        # Else openpyxl complains on stderr about the half sheet when that is thrown away.
        sheet.close()
        raise
    sheet.auto_filter.ref = f"A1:{list(_letters())[len(fields) - 1]}{rows}"
    _write_about(book.create_sheet("about"), about)
    book.save(out)


def _write_rows(sheet: Any, items: Iterable[Item], fields: Sequence[str]) -> int:
    """Write the headings and the quotes; return how many rows there are."""
    sheet.append([_cell(sheet, field.replace(".", "_")) for field in fields])
    row = 1
    for row, record in enumerate(export_records(items, None), start=2):
        if row > ROWS:
            raise ExportError(f"a sheet of XLSX holds {ROWS - 1} quotes, and there are more: narrow it, or take csv")
        sheet.append([_cell(sheet, picked(record, field)) for field in fields])
    return row


def _write_about(sheet: Any, about: About) -> None:
    record = about_record(about)
    sheet.column_dimensions["A"].width = sheet.column_dimensions["B"].width = 2 * _NARROW
    for name, value in {**record.pop("base"), **record}.items():
        sheet.append([_cell(sheet, name), _cell(sheet, value)])


def _cell(sheet: Any, value: Any) -> Any:
    from openpyxl.cell import WriteOnlyCell

    if value is None or isinstance(value, (bool, int, float)):
        return value
    text = excel_text(value if isinstance(value, str) else as_cell(value))
    if len(text) > CELL:
        text = text[: CELL - len(CUT)] + CUT
    if not text.startswith(_GUESSED):
        return text
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    return cell


def _letters() -> Iterator[str]:
    """Yield the names of columns: A to Z, then AA to ZZ."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    yield from alphabet
    yield from (first + second for first in alphabet for second in alphabet)
