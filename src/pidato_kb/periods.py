"""Dates as people type them → the days that they mean.  The one parser of --since, --until and their like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from pidato_kb.errors import UsageError
from pidato_kb.language.id.dates import MONTHS, SHORT_MONTHS
from pidato_kb.language.id.periods import LAST, RELATIVE_DAYS, RELATIVE_SPANS, THIS, UNITS

__all__ = ["Period", "parse_period"]

_MONTHS = {**SHORT_MONTHS, **MONTHS}
_NAME = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
_YEAR = r"(?P<y>(?:19|20)\d{2})"
_ABSOLUTE = tuple(
    re.compile(form)
    for form in (
        rf"{_YEAR}(?:-(?P<m>\d{{2}})(?:-(?P<d>\d{{2}}))?)?",
        rf"(?:(?P<d>\d{{1,2}}) )?(?P<n>{_NAME})\.?,? {_YEAR}",
        rf"(?P<n>{_NAME})\.? (?P<d>\d{{1,2}}),? {_YEAR}",
        rf"(?P<d>\d{{1,2}})[/.-](?P<m>\d{{1,2}})[/.-]{_YEAR}",
    )
)
_AGO = re.compile(rf"(?:(?P<count>\d{{1,4}}) )?(?P<unit>{'|'.join(UNITS)}) (?:{'|'.join(LAST)})")
_PRESENT = re.compile(rf"(?P<unit>{'|'.join(UNITS)}) (?:{'|'.join(THIS)})")


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both included; the same day twice where one day is meant."""

    first: date
    last: date


def parse_period(words: str, today: date | None = None) -> Period:
    """Return the days that a date means, a whole month, year or week where it names one.

    Understood are ISO (`2019-08-29`, `2019-08`, `2019`), Indonesian and English words (`17 agustus 2019`,
    `agustus 2019`, `August 17, 2019`), day first with signs (`17/8/2019`), and what is counted from today
    (`kemarin`, `minggu lalu`, `3 bulan lalu`, `last year`).  A week begins on Monday; `minggu lalu` is the
    calendar week before this one.  Raises UsageError that shows how a date is written.
    """
    today = today or date.today()
    plain = " ".join(words.casefold().split())
    try:
        found = _counted(plain, today) or _named(plain)
    except (ValueError, OverflowError):
        found = None
    if found is None:
        raise UsageError(
            f"{words!r} is no date: write 2019-08-29, 2019-08, 2019, 17 agustus 2019, agustus 2019, kemarin, "
            "minggu lalu, bulan lalu or tahun lalu"
        )
    return found


def _named(plain: str) -> Period | None:
    for form in _ABSOLUTE:
        match = form.fullmatch(plain)
        if match is None:
            continue
        parts = match.groupdict()
        year, name = int(parts["y"]), parts.get("n")
        month = _MONTHS[name] if name else int(parts.get("m") or 0)
        if parts.get("d"):
            day = date(year, month, int(parts["d"]))
            return Period(day, day)
        # A month that is no month must not read as "no month was given".
        return _month(year, month) if name or parts.get("m") else Period(date(year, 1, 1), date(year, 12, 31))
    return None


def _counted(plain: str, today: date) -> Period | None:
    if plain in RELATIVE_DAYS:
        day = today + timedelta(days=RELATIVE_DAYS[plain])
        return Period(day, day)
    if plain in RELATIVE_SPANS:
        return _shifted(*RELATIVE_SPANS[plain], today)
    if match := _AGO.fullmatch(plain):
        return _shifted(UNITS[match["unit"]], -int(match["count"] or 1), today)
    if match := _PRESENT.fullmatch(plain):
        return _shifted(UNITS[match["unit"]], 0, today)
    return None


def _shifted(unit: str, by: int, today: date) -> Period:
    """Return the calendar day, week, month or year that lies `by` units from the present one."""
    if unit == "day":
        day = today + timedelta(days=by)
        return Period(day, day)
    if unit == "week":
        monday = today + timedelta(days=7 * by - today.weekday())
        return Period(monday, monday + timedelta(days=6))
    if unit == "month":
        months = today.year * 12 + today.month - 1 + by
        return _month(months // 12, months % 12 + 1)
    return Period(date(today.year + by, 1, 1), date(today.year + by, 12, 31))


def _month(year: int, month: int) -> Period:
    first = date(year, month, 1)
    following = date(year + month // 12, month % 12 + 1, 1)
    return Period(first, following - timedelta(days=1))
