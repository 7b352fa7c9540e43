"""Dates in Indonesian, whole and in part."""

from __future__ import annotations

import pytest

from pidato_kb.export.dates import written_date, year_first, year_of


@pytest.mark.parametrize(
    ("iso", "written", "year_before", "year"),
    [
        ("2019-08-29", "29 Agustus 2019", "2019, 29 Agustus", "2019"),
        ("2019-08-01T10:00:00+00:00", "1 Agustus 2019", "2019, 1 Agustus", "2019"),
        ("2019-08", "Agustus 2019", "2019, Agustus", "2019"),
        ("2019", "2019", "2019", "2019"),
        ("kemarin", "kemarin", "kemarin", "kemarin"),
        ("2019-13-01", "2019-13-01", "2019-13-01", "2019-13-01"),
        ("", "", "", ""),
    ],
)
def test_what_is_no_date_stays_as_it_is(iso: str, written: str, year_before: str, year: str) -> None:
    assert (written_date(iso), year_first(iso), year_of(iso)) == (written, year_before, year)
