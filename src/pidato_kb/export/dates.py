"""ISO dates as Indonesian text writes them."""

from __future__ import annotations

from pidato_kb.language.id.dates import MONTH_NAMES

__all__ = ["written_date", "year_first", "year_of"]


def written_date(iso: str) -> str:
    """Return "29 Agustus 2019" for "2019-08-29" and "Agustus 2019" for "2019-08"; what is no date stays as it is."""
    year, month, day = _parts(iso)
    return iso if year is None else " ".join(part for part in (day, month, year) if part)


def year_first(iso: str) -> str:
    """Return "2019, 29 Agustus" for "2019-08-29", as APA orders a date."""
    year, month, day = _parts(iso)
    if year is None:
        return iso
    rest = " ".join(part for part in (day, month) if part)
    return f"{year}, {rest}" if rest else year


def year_of(iso: str) -> str:
    """Return the year of a date; what is no date stays as it is."""
    return _parts(iso)[0] or iso


def _parts(iso: str) -> tuple[str | None, str | None, str | None]:
    """Return (year, month's name, day), None for what the date lacks; three None for what is no date."""
    numbers = iso[:10].split("-")
    shaped = [len(number) for number in numbers] == [4, 2, 2][: len(numbers)]
    if not shaped or not all(number.isascii() and number.isdigit() for number in numbers):
        return None, None, None
    if len(numbers) == 1:
        return numbers[0], None, None
    month = int(numbers[1])
    if not 1 <= month <= len(MONTH_NAMES):
        return None, None, None
    return numbers[0], MONTH_NAMES[month - 1], str(int(numbers[2])) if len(numbers) > 2 else None
