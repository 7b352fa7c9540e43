"""What the dates of --since and --until mean; today is Wednesday, 20 May 2026."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.errors import UsageError
from pidato_kb.periods import Period, parse_period

TODAY = date(2026, 5, 20)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2019-08-29", "2019-08-29", "2019-08-29"),
        ("2019-08", "2019-08-01", "2019-08-31"),
        ("2019", "2019-01-01", "2019-12-31"),
        ("agustus 2019", "2019-08-01", "2019-08-31"),
        ("17 agustus 2019", "2019-08-17", "2019-08-17"),
        ("  17  Agustus  2019 ", "2019-08-17", "2019-08-17"),
        ("17 Agu 2019", "2019-08-17", "2019-08-17"),
        ("Nopember 2019", "2019-11-01", "2019-11-30"),
        ("17 August 2019", "2019-08-17", "2019-08-17"),
        ("August 17, 2019", "2019-08-17", "2019-08-17"),
        ("february 2024", "2024-02-01", "2024-02-29"),
        ("desember 2024", "2024-12-01", "2024-12-31"),
        ("9/10/2025", "2025-10-09", "2025-10-09"),
        ("hari ini", "2026-05-20", "2026-05-20"),
        ("kemarin", "2026-05-19", "2026-05-19"),
        ("yesterday", "2026-05-19", "2026-05-19"),
        ("minggu lalu", "2026-05-11", "2026-05-17"),
        ("pekan ini", "2026-05-18", "2026-05-24"),
        ("bulan lalu", "2026-04-01", "2026-04-30"),
        ("last month", "2026-04-01", "2026-04-30"),
        ("6 bulan lalu", "2025-11-01", "2025-11-30"),
        ("3 hari yang lalu", "2026-05-17", "2026-05-17"),
        ("2 weeks ago", "2026-05-04", "2026-05-10"),
        ("tahun lalu", "2025-01-01", "2025-12-31"),
        ("bulan ini", "2026-05-01", "2026-05-31"),
    ],
)
def test_what_a_date_means(words: str, first: str, last: str) -> None:
    assert parse_period(words, TODAY) == Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "words",
    [
        "",
        "20190829",
        "2019-13",
        "2019-00",
        "2019-02-30",
        "31 april 2019",
        "agustus",
        "19-08",
        "1/13/2019",
        "x" * 9,
        "9999 tahun lalu",
        "minggu",
        "0000-01-01",
        "２０１９",
        "2019-8",
        "29 agustus 19",
    ],
)
def test_what_is_no_date_says_how_one_is_written(words: str) -> None:
    with pytest.raises(UsageError, match="is no date: write 2019-08-29"):
        parse_period(words, TODAY)


@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back_and_lies_in_its_month_and_year(day: date) -> None:
    assert parse_period(day.isoformat()) == Period(day, day)
    for words in (f"{day:%Y-%m}", f"{day:%Y}"):
        around = parse_period(words)
        assert around.first <= day <= around.last


@given(words=st.text(max_size=20))
def test_no_words_are_too_odd(words: str) -> None:
    try:
        found = parse_period(words, TODAY)
    except UsageError:
        return
    assert found.first <= found.last
