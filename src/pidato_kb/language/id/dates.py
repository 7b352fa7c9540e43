"""Names of days and months as Indonesian newsrooms write them, misspellings included, in lower case."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["DAYS", "DAY_PARTS", "MONTHS", "MONTH_NAMES", "SHORT_MONTHS", "ZONES"]

DAYS: Mapping[str, int] = MappingProxyType(
    {
        "senin": 0,
        "selasa": 1,
        "rabu": 2,
        "kamis": 3,
        "jumat": 4,
        "jum'at": 4,
        "jum’at": 4,
        "jum‘at": 4,
        "jum`at": 4,
        "sabtu": 5,
        "minggu": 6,
        "ahad": 6,
    }
)
"""Day → number as `datetime.date.weekday` counts, Monday 0."""

DAY_PARTS: tuple[str, ...] = (
    "dini hari",
    "pagi",
    "siang",
    "sore",
    "petang",
    "malam",
    "kemarin",
    "lalu",
    "ini",
)
"""What may stand between the day and its date: `Sabtu pagi, 19 Juli 2025`."""

MONTHS: Mapping[str, int] = MappingProxyType(
    {
        "januari": 1,
        "pebruari": 2,
        "februari": 2,
        "febuari": 2,
        "maret": 3,
        "april": 4,
        "mei": 5,
        "juni": 6,
        "juli": 7,
        "agustus": 8,
        "september": 9,
        "oktober": 10,
        "november": 11,
        "nopember": 11,
        "desember": 12,
    }
)
"""Full names: a capitalised one in running text is a month, not a person."""

MONTH_NAMES: tuple[str, ...] = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
"""The standard spelling, from January on: how we write a month."""

SHORT_MONTHS: Mapping[str, int] = MappingProxyType(
    {
        "jan": 1,
        "feb": 2,
        "peb": 2,
        "mar": 3,
        "apr": 4,
        "jun": 6,
        "jul": 7,
        "agu": 8,
        "ags": 8,
        "agt": 8,
        "agst": 8,
        "aug": 8,
        "sep": 9,
        "sept": 9,
        "okt": 10,
        "oct": 10,
        "nov": 11,
        "nop": 11,
        "des": 12,
        "dec": 12,
        "january": 1,
        "february": 2,
        "march": 3,
        "may": 5,
        "june": 6,
        "july": 7,
        "august": 8,
        "october": 10,
        "december": 12,
    }
)
"""Short and English names, which databases write.  Only inside a date: `Mar` and `May` are people too."""

ZONES: tuple[str, ...] = ("WIB", "WITA", "WIT", "Wib", "Wita", "Wit")
"""The three time zones of Indonesia as they stand behind a clock time."""
