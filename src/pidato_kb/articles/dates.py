"""Dates as newsrooms, databases and pages write them → ISO, by patterns of our own.

Two rules keep a date from being invented.  Numbers are day first, the Indonesian order, unless the second
cannot be a month.  A year of two digits means 20xx, and only beside hyphens, slashes or dots (`10-Apr-19`):
`18 Juni 20` is more often `18 Juni 2019` cut off.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from pidato_kb.language.id.dates import DAY_PARTS, DAYS, MONTHS, SHORT_MONTHS, ZONES

__all__ = ["date_in_text", "parse_date", "settle_date"]

_MONTHS = {**SHORT_MONTHS, **MONTHS}
_NAME = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
_DAY = "|".join(sorted(map(re.escape, DAYS), key=len, reverse=True))
_PART = "|".join(DAY_PARTS)
_NUMERIC = r"(?P<d>\d{1,2})\s?(?P<s>[/.-])\s?(?P<m>\d{1,2})\s?(?P=s)\s?(?P<y>\d{4}|\d{2})"
_SPELLED = rf"(?P<d2>\d{{1,2}})\s+(?P<n2>{_NAME})\.?,?\s+(?P<y2>\d{{4}})"
_FIELD_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})",
        r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})",
        _NUMERIC,
        rf"(?P<d>\d{{1,2}})(?P<s>[-/.])(?P<n>{_NAME})(?P=s)(?P<y>\d{{4}}|\d{{2}})",
        rf"(?P<d>\d{{1,2}})\s+(?P<n>{_NAME})\.?,?\s+(?P<y>\d{{4}})",
        rf"(?P<n>{_NAME})\.?\s+(?P<d>\d{{1,2}}),?\s+(?P<y>\d{{4}})",
    )
)
_WEEKDAY = re.compile(
    rf"(?:{_DAY}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\b[\s,]*", re.I
)
_CLOCK = re.compile(
    rf"\)?(?:[\s,|–-]*(?:T|pukul|jam)?\s*\d{{1,2}}[:.]\d{{2}}.*|\s+(?:{'|'.join(ZONES)})|T\d{{4,6}}.*)?\s*",
    re.IGNORECASE,
)
_IN_TEXT = re.compile(
    rf"\b(?:{_DAY})(?:\s+(?:{_PART}))?[\s,]*\(?\s*(?:tanggal\s+)?(?:{_NUMERIC}|{_SPELLED})(?!\d)",
    re.IGNORECASE,
)
_DAY_IN_TEXT = re.compile(
    rf"\b(?:{_DAY})(?:\s+(?:{_PART}))?[\s,]*\(\s*(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})\s*\)", re.IGNORECASE
)
_BRACKETED = re.compile(r"\(\s*(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?\s*\)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_HEAD = 1500
_NEAR = datetime.timedelta(days=7)


def parse_date(value: str) -> str | None:
    """Return a date as `YYYY-MM-DD`; None where it is no full date, no valid one, or later than tomorrow."""
    return next((day.isoformat() for day in _readings(value)), None)


def settle_date(value: str, text: str) -> str | None:
    """Parse a date whose order may be open (`10/9/2025`), settled by the dates that the article's text names.

    Newspapers write `Kamis (9/10)` day first; the reading within a week of such a date is taken, else day
    first. One file mixes the orders of many outlets, so its other lines prove nothing.
    """
    readings = list(_readings(value))
    if len(readings) > 1:
        named = [
            _in_year(day, month, reading.year) for day, month, _ in _BRACKETED.findall(text) for reading in readings
        ]
        distances = {reading: min((abs(day - reading) for day in named if day), default=None) for reading in readings}
        near = [(gap, reading) for reading, gap in distances.items() if gap is not None and gap <= _NEAR]
        if near:
            return min(near)[1].isoformat()
    return readings[0].isoformat() if readings else None


def date_in_text(text: str, hint: str | None = None) -> str | None:
    """Return the first full date beside a day's name in the text's head (1,500 characters).

    Dates without a day's name are left alone: they are anniversaries and birthdays as often as news.  `hint`
    is a string that may give the year of `Selasa (21/10)`, such as an unfinished date or a URL.
    """
    head = text[:_HEAD]
    for match in _IN_TEXT.finditer(head):
        day = _date(match["y"] or match["y2"], match["m"] or match["n2"], match["d"] or match["d2"])
        if day is not None:
            return day.isoformat()
    year = _YEAR.search(hint or "")
    short = _DAY_IN_TEXT.search(head)
    if year and short:
        day = _date(year[0], short["m"], short["d"])
        return day.isoformat() if day else None
    return None


def _readings(value: str) -> Iterator[datetime.date]:
    """Yield the dates that a field can mean, the likelier first."""
    value = value.strip()
    weekday = _WEEKDAY.match(value)
    value = (value[weekday.end() :] if weekday else value).removeprefix("(")
    for form in _FIELD_FORMS:
        match = form.match(value)
        if match is None or not _CLOCK.fullmatch(value, match.end()):
            continue
        parts = match.groupdict()
        month = parts.get("m") or parts["n"]
        day_first = _date(parts["y"], month, parts["d"])
        if day_first:
            yield day_first
        if form.pattern == _NUMERIC:
            month_first = _date(parts["y"], parts["d"], month)
            if month_first and month_first != day_first:
                yield month_first
        return


def _date(year: str, month: str, day: str) -> datetime.date | None:
    number = _MONTHS.get(month.lower()) or (int(month) if month.isdigit() else 0)
    full_year = int(year) + (2000 if len(year) == 2 else 0)
    if full_year < 1900:
        return None
    try:
        date = datetime.date(full_year, number, int(day))
    except ValueError:
        return None
    tomorrow = datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=1)
    return date if date <= tomorrow else None


def _in_year(day: str, month: str, year: int) -> datetime.date | None:
    return _date(str(year), month, day)
