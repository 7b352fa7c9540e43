"""Months without gaps, years where the months are too many."""

from __future__ import annotations

from pidato_kb.timeline import Period, periods


def test_every_month_between_the_first_and_the_last() -> None:
    assert periods(["2020-02-01", "2019-12-31", "2020-02-29"], at_most=12) == [
        Period("2019-12", 1),
        Period("2020-01", 0),
        Period("2020-02", 2),
    ]


def test_too_many_months_are_years() -> None:
    assert periods(["2018-01-01", "2020-01-01"], at_most=24) == [
        Period("2018", 1),
        Period("2019", 0),
        Period("2020", 1),
    ]
    assert len(periods(["2018-01-01", "2019-12-01"], at_most=24)) == 24


def test_a_date_that_is_a_year_alone() -> None:
    assert periods(["2019", "2019-05-01"], at_most=12) == [Period("2019", 2)]
    assert periods([], at_most=12) == []
