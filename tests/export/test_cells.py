"""A cell of CSV is never a formula and always the same text again."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.export.cells import as_cell, excel_text, text_of

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60).map(
    # Two halves side by side are the character that they make, in JSON as in UTF-16.
    lambda text: (
        text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        if _whole(text)
        else text.encode("ascii", "ignore").decode() + "\ud800"
    )
)


def _whole(text: str) -> bool:
    try:
        text.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    except UnicodeDecodeError:
        return False
    return True


@given(ANY_TEXT)
def test_a_text_goes_through_csv_and_back(text: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerow([as_cell(text), "x"])
    written = out.getvalue().encode("utf-8").decode("utf-8")
    ((cell, _),) = csv.reader(io.StringIO(written, newline=""))
    assert text_of(cell) == text


@given(st.sampled_from("=+-@\t\r\n'"), st.text(max_size=20))
def test_no_cell_begins_like_a_formula(sign: str, rest: str) -> None:
    assert as_cell(sign + rest)[0] == "'"


@pytest.mark.parametrize("text", ["=1+1", "'=1+1", "'", "''", '\'"a"', '"a"', "-5", "", "\ud800", "a\ud800=\n"])
def test_the_hard_ones(text: str) -> None:
    assert text_of(as_cell(text)) == text


@pytest.mark.parametrize(
    ("value", "cell"), [(None, ""), (True, "true"), (3, "3"), (0.5, "0.5"), (["a"], '["a"]'), ({"a": 1}, '{"a": 1}')]
)
def test_other_values(value: object, cell: str) -> None:
    assert as_cell(value) == cell


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\x1bb", "a_x001B_b"),
        ("a\nb\tc", "a\nb\tc"),
        ("_x0041_", "_x005F_x0041_"),
        ("a_x_b", "a_x_b"),
        ("\ud800", "_xD800_"),
    ],
)
def test_what_xml_cannot_hold_is_escaped_as_office_does(text: str, written: str) -> None:
    assert excel_text(text) == written
