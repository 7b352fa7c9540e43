"""Words for days and spans of time that are counted from today, in lower case."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["LAST", "RELATIVE_DAYS", "RELATIVE_SPANS", "THIS", "UNITS"]

RELATIVE_DAYS: Mapping[str, int] = MappingProxyType(
    {
        "hari ini": 0,
        "today": 0,
        "kemarin": -1,
        "kemaren": -1,
        "yesterday": -1,
        "kemarin dulu": -2,
        "kemarin lusa": -2,
    }
)
"""A day → how many days it lies behind today (negative)."""

UNITS: Mapping[str, str] = MappingProxyType(
    {
        "hari": "day",
        "minggu": "week",
        "pekan": "week",
        "bulan": "month",
        "tahun": "year",
        "day": "day",
        "days": "day",
        "week": "week",
        "weeks": "week",
        "month": "month",
        "months": "month",
        "year": "year",
        "years": "year",
    }
)
"""A unit of time → its English name, which the parser knows."""

LAST: tuple[str, ...] = ("lalu", "kemarin", "silam", "yang lalu", "ago")
"""What stands behind a unit and makes it the one before this one: `minggu lalu`, `3 hari yang lalu`."""

THIS: tuple[str, ...] = ("ini",)
"""What stands behind a unit and makes it the present one: `bulan ini`."""

RELATIVE_SPANS: Mapping[str, tuple[str, int]] = MappingProxyType(
    {
        "last week": ("week", -1),
        "this week": ("week", 0),
        "last month": ("month", -1),
        "this month": ("month", 0),
        "last year": ("year", -1),
        "this year": ("year", 0),
    }
)
"""The English spans, whose words stand the other way round → (unit, how many of it behind the present one)."""
