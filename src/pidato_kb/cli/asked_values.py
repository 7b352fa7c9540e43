"""What was asked, value by value: each is checked, and a wrong one is named as its user spelt it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any

from pidato_kb.errors import UsageError

if TYPE_CHECKING:
    from pidato_kb.periods import Period

__all__ = ["Asked", "as_option"]


_OTHERWISE = {"n": "--limit", "query": "QUERY", "text": "CLAIM"}


def as_option(field: str) -> str:
    """Return the option or the argument of the command line that fills a field."""
    return _OTHERWISE.get(field) or f"--{field.replace('_', '-')}"


class Asked:
    """Values by their field, None where one is not given; every method raises UsageError for a wrong one.

    `spelt` turns a field into what its user calls it: a line of JSON has fields, a command has options.
    """

    def __init__(self, values: Mapping[str, Any], spelt: Callable[[str], str] = str) -> None:
        self._values = values
        self.spelt = spelt

    def words(self, field: str) -> str | None:
        """Return words, valid as Unicode."""
        value = self._values.get(field)
        if value is None:
            return None
        if not isinstance(value, str):
            raise UsageError(f"{self.spelt(field)} takes words, not {value!r}")
        try:
            value.encode()
        except UnicodeEncodeError:
            raise UsageError(f"{self.spelt(field)} is not valid Unicode: {value!r}") from None
        return value

    def period(self, field: str) -> Period | None:
        """Return the days that a date means as people type it."""
        words = self.words(field)
        if words is None:
            return None
        from pidato_kb.periods import parse_period

        try:
            return parse_period(words)
        except UsageError as error:
            raise UsageError(f"{self.spelt(field)}: {error}") from None

    def day(self, field: str) -> str | None:
        """Return one day as people type it, in ISO."""
        period = self.period(field)
        if period is None:
            return None
        if period.first != period.last:
            raise UsageError(f"{self.spelt(field)} takes one day, as in 2019-08-29, not {self.words(field)!r}")
        return period.first.isoformat()

    def member(self, field: str, members: Collection[str]) -> str | None:
        """Return one of the members of a closed set."""
        value = self.words(field)
        if value is not None and value not in members:
            raise UsageError(f"{self.spelt(field)} takes one of {', '.join(members)}, not {value!r}")
        return value

    def number(self, field: str, low: float, high: float) -> float | None:
        """Return a number between bounds."""
        value = self._values.get(field)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not low <= value <= high:
            raise UsageError(f"{self.spelt(field)} takes a number from {low:g} to {high:g}, not {value!r}")
        return float(value)

    def count(self, field: str, least: int, most: int) -> int | None:
        """Return a whole number between bounds."""
        value = self._values.get(field)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise UsageError(f"{self.spelt(field)} takes a whole number from {least} to {most}, not {value!r}")
        return value

    def switch(self, field: str) -> bool:
        """Return whether something is switched on."""
        value = self._values.get(field)
        if value is not None and not isinstance(value, bool):
            raise UsageError(f"{self.spelt(field)} takes true or false, not {value!r}")
        return bool(value)
