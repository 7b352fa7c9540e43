from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.articles.dates import date_in_text, parse_date, settle_date


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2019-08-29", "2019-08-29"),
        ("2019-08-29T10:15:00+07:00", "2019-08-29"),
        ("29/8/2019", "2019-08-29"),
        ("29.08.2019", "2019-08-29"),
        ("5/7/2019", "2019-07-05"),
        ("10/21/2025 20:46", "2025-10-21"),
        ("10-Apr-19", "2019-04-10"),
        ("01-Agu-2019", "2019-08-01"),
        ("29 Agustus 2019", "2019-08-29"),
        ("12 Nopember 2019", "2019-11-12"),
        ("August 29, 2019", "2019-08-29"),
        ("Kamis, 29 Agustus 2019 10:15 WIB", "2019-08-29"),
        ("Kamis, 29 Agustus 2019 | 10.15 WIB", "2019-08-29"),
        ("Jum'at, 5 Juli 2019", "2019-07-05"),
        ("Kamis (29/8/2019)", "2019-08-29"),
    ],
)
def test_dates_as_newsrooms_and_databases_write_them(written: str, iso: str) -> None:
    assert parse_date(written) == iso


@pytest.mark.parametrize("written", ["", "kemarin", "Sep 2019", "Oktober 19", "31/2/2019", "2019", "1/1/1019"])
def test_what_is_no_full_valid_date_is_none(written: str) -> None:
    assert parse_date(written) is None


@pytest.mark.parametrize("written", ["18 Juni 20", "26 Maret 2", "02 Mei 201"])
def test_a_spelled_date_that_was_cut_off_is_none(written: str) -> None:
    assert parse_date(written) is None


def test_tomorrow_is_the_last_date_that_is_believed() -> None:
    today = datetime.datetime.now(datetime.UTC).date()
    assert parse_date((today + datetime.timedelta(days=1)).isoformat()) is not None
    assert parse_date((today + datetime.timedelta(days=3)).isoformat()) is None


def test_an_open_order_is_settled_by_the_dates_in_the_text() -> None:
    assert settle_date("10/9/2025 12:29", "Warga berkumpul, Kamis (9/10/2025).") == "2025-10-09"
    assert settle_date("10/9/2025 12:29", "Warga berkumpul, Rabu (10/9).") == "2025-09-10"
    assert settle_date("10/9/2025 12:29", "Warga berkumpul.") == "2025-09-10"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Pasar itu dibuka, Kamis (29/8/2019).", "2019-08-29"),
        ("Pasar itu dibuka Jum'at, 5 Juli 2019, di Sagara.", "2019-07-05"),
        ("Pasar itu dibuka Jum’at (5/7/19).", "2019-07-05"),
        ("Pasar itu dibuka pada Sabtu pagi, 20 Juli 2019.", "2019-07-20"),
        ("Kamis (29/8/2019) dan Jumat (30/8/2019).", "2019-08-29"),
    ],
)
def test_the_first_date_beside_a_day_is_the_articles(text: str, iso: str) -> None:
    assert date_in_text(text) == iso


def test_dates_without_a_day_or_far_down_are_not_the_articles() -> None:
    assert date_in_text("Ia lahir pada 17 Mei 1971 di Sagara.") is None
    assert date_in_text("Kota itu tenang. " * 120 + "Kamis (29/8/2019).") is None


def test_a_day_without_a_year_needs_another_source_for_it() -> None:
    assert date_in_text("Pasar dibuka, Selasa (21/10).") is None
    assert date_in_text("Pasar dibuka, Selasa (21/10).", hint="https://kabar.example/2025/10/pasar") == "2025-10-21"


@given(st.text())
def test_any_text_gives_a_date_or_none(text: str) -> None:
    for result in (parse_date(text), date_in_text(text), settle_date(text, text)):
        assert result is None or datetime.date.fromisoformat(result)


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2024, 1, 1)))
def test_iso_dates_come_back(day: datetime.date) -> None:
    assert parse_date(day.isoformat()) == day.isoformat()
    assert parse_date(f"{day.day}/{day.month}/{day.year}") == day.isoformat()
