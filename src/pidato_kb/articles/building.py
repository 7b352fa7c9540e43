"""From the fields that a source gives to an `Article`: mended, and completed by what its text tells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pidato_kb.articles.base import Options
from pidato_kb.articles.datelines import dateline
from pidato_kb.articles.dates import date_in_text, settle_date
from pidato_kb.articles.mending import mend, storable
from pidato_kb.models import Article

__all__ = ["Fields", "build", "is_url"]

_URL = re.compile(r"https?://\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fields:
    """What a source says of an article, unmended; `body_start` is where the text goes on behind its title."""

    text: str
    source: str
    title: str | None = None
    date: str | None = None
    outlet: str | None = None
    url: str | None = None
    place: str | None = None
    source_id: str | None = None
    body_start: int = 0
    cleaning: tuple[str, ...] = ()


def is_url(value: str | None) -> bool:
    """Tell whether a value is a web address."""
    return bool(value and _URL.fullmatch(value.strip()))


def build(fields: Fields, options: Options) -> Article:
    """Make the article; empty fields are filled from the text, which changes only where it is mended."""
    text, cleaning = mend(fields.text) if options.mend else (fields.text, ())
    # Mending keeps the number of lines, so a body that starts behind a whole line is found by counting lines.
    body = text.split("\n", fields.text.count("\n", 0, fields.body_start))[-1]
    line = dateline(body)
    url = _label(fields.url, options)
    return Article(
        text=text,
        source=storable(url if url and is_url(url) else fields.source),
        title=_label(fields.title, options),
        outlet=_label(fields.outlet, options) or _label(line.outlet, options),
        date=_date(fields, text, line.date),
        url=url,
        place=_label(fields.place, options) or _label(line.place, options),
        source_id=_label(fields.source_id, Options(mend=False)),
        cleaning=tuple(dict.fromkeys((*fields.cleaning, *cleaning))),
    )


def _date(fields: Fields, text: str, line_date: str | None) -> str | None:
    given = settle_date(fields.date, text) if fields.date else None
    return given or line_date or date_in_text(text, hint=f"{fields.date or ''} {fields.url or ''}")


def _label(value: str | None, options: Options) -> str | None:
    """Return a field beside the text: always storable, without outer blanks, None where empty."""
    if value is None:
        return None
    mended = mend(value)[0] if options.mend else storable(value)
    return mended.strip() or None
