"""Whether words are as new as they are said to be."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from pidato_kb.claims import Appearance, Claim, Flag

__all__ = ["by_date", "date_flags"]

# Words of a day stand in that day's articles and the next days'; time zones may put one a day early.
_BEFORE = timedelta(days=1)
_AFTER = timedelta(days=7)


def by_date(sighting: Appearance) -> tuple[str, str, int]:
    """Return a key that sorts sightings, the earliest first, those without a date last."""
    return sighting.article.date or "9999", sighting.article.id, sighting.span.start


def date_flags(claim: Claim, sightings: Sequence[Appearance]) -> list[tuple[Flag, str]]:
    """Return the flags that the dates of the sightings ask for, each with the first date.

    `older`: seen before the day on which, or since which, the words are said to be.  `later`: first seen more than a
    week after the day of the speech.
    """
    days = sorted(day for sighting in sightings if (day := _day(sighting.article.date)) is not None)
    if not days:
        return []
    said, since = _day(claim.on), _day(claim.since)
    if (since is not None and days[0] < since) or (said is not None and days[0] < said - _BEFORE):
        return [(Flag.OLDER, days[0].isoformat())]
    if said is not None and days[0] > said + _AFTER:
        return [(Flag.LATER, days[0].isoformat())]
    return []


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
