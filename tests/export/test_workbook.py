"""XLSX is opened again by openpyxl: words are words, numbers are numbers, nothing is run."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest
from tests.export.export_examples import NOBODY, about, items, stored

from pidato_kb.errors import ExportError
from pidato_kb.export import workbook
from pidato_kb.export.workbook import CELL, CUT, write_workbook
from pidato_kb.models import StoredQuote


def opened(quotes: list[StoredQuote]) -> Any:
    out = io.BytesIO()
    write_workbook(items(quotes), about(queries=("jalan",)), out)
    return openpyxl.load_workbook(out)


def column(sheet: Any, name: str) -> list[Any]:
    place = [cell.value for cell in sheet[1]].index(name)
    return [row[place] for row in sheet.iter_rows(min_row=2)]


@pytest.mark.parametrize("words", ["=1+1", "+62 21", "-5", "@SUM(A1)", "#N/A", "TRUE", "007", "a\nb\tc", "“ya”"])
def test_words_are_a_text_cell_whatever_they_begin_with(words: str) -> None:
    (cell,) = column(opened([stored(words)])["quotes"], "text")
    assert (cell.value, cell.data_type) == (words, "s")


def test_numbers_are_numbers_and_the_unknown_is_empty() -> None:
    sheet = opened([stored(speaker=NOBODY, url=None)])["quotes"]
    (start,), (confidence,) = column(sheet, "start"), column(sheet, "confidence")
    assert (start.value, start.data_type, confidence.value) == (18, "n", 0.97)
    assert [cell.value for name in ("speaker_name", "url", "rank") for cell in column(sheet, name)] == [None] * 3


def test_a_control_character_does_not_break_the_file() -> None:
    (cell,) = column(opened([stored("a\x1bb")])["quotes"], "text")
    assert cell.value == "a_x001B_b"


def test_a_text_that_is_too_long_for_a_cell_says_that_it_is_cut() -> None:
    (cell,) = column(opened([stored("kata " * 8000)])["quotes"], "text")
    assert len(cell.value) == CELL
    assert cell.value.endswith(CUT)


def test_the_second_sheet_says_what_the_export_is() -> None:
    told = {row[0].value: row[1].value for row in opened([stored()])["about"].iter_rows()}
    assert (told["articles"], told["model"], told["generation"]) == (37, "words", 42)
    assert (told["queries"], told["made_at"]) == ('["jalan"]', "2026-11-24T10:37:00+00:00")


def test_the_headings_stay_and_can_be_filtered() -> None:
    sheet = opened([stored(), stored("lain")])["quotes"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.endswith("3")


def test_more_quotes_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "ROWS", 3)
    write_workbook(items([stored()] * 2), about(), io.BytesIO())
    with pytest.raises(ExportError, match="holds 2 quotes"):
        write_workbook(items([stored()] * 3), about(), io.BytesIO())
