"""Numbers in digits and in words as one value: "33" and "tiga puluh tiga", "Rp 1,5 triliun"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from pidato_kb.language.id.number_words import (
    CURRENCY,
    ELEVEN,
    HALF,
    HUNDREDS,
    NUMBER_WORDS,
    ONE_SCALES,
    ORDINAL,
    ORDINALS,
    SCALES,
    TEENS,
    TENS,
    UNITS,
    WHOLE,
)
from pidato_kb.words import Words

__all__ = ["is_number", "value_of", "with_numbers"]

_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?")
_DECIMAL = re.compile(r"\d+[.,]\d+")
_DIGITS = re.compile(r"\d+")


def is_number(form: str) -> bool:
    """Return whether a word is a number or part of one."""
    return form[:1] in ("#", *"0123456789") or form in NUMBER_WORDS


def value_of(digits: str) -> Decimal | None:
    """Return the value of a number in digits as Indonesians write it, None for times, versions and the like.

    A full stop before groups of three digits separates thousands, a comma decimals; "1.5" can only mean 1,5.
    """
    if not digits.isascii():
        return None
    if _DIGITS.fullmatch(digits):
        return Decimal(digits)
    if _GROUPED.fullmatch(digits):
        return Decimal(digits.replace(".", "").replace(",", "."))
    if _ENGLISH.fullmatch(digits):
        return Decimal(digits.replace(",", ""))
    return Decimal(digits.replace(",", ".")) if _DECIMAL.fullmatch(digits) else None


def with_numbers(words: Words) -> Words:
    """Return the words with every number as a single one, whose form is its value ("#33", "#1500000000000rupiah")."""
    forms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    openings: list[int] = []
    for first, last, form in _units(words.forms):
        if first in words.openings:
            openings.append(len(forms))
        forms.append(form)
        starts.append(words.starts[first])
        ends.append(words.ends[last - 1])
    return Words(words.text, tuple(forms), tuple(starts), tuple(ends), frozenset(openings))


def _units(forms: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    at = 0
    while at < len(forms):
        currency = CURRENCY.get(forms[at])
        ordinal = forms[at] == ORDINAL
        value, end = _number(forms, at + 1 if currency or ordinal else at)
        if value is None:
            form = f"#ke{ORDINALS[forms[at]]}" if forms[at] in ORDINALS else forms[at]
            yield at, at + 1, form
            at += 1
            continue
        if currency is None and end < len(forms) and forms[end] in CURRENCY.values():
            currency = forms[end]
            end += 1
        shown = format(value.normalize(), "f")
        yield at, end, f"#ke{shown}" if ordinal else f"#{shown}{currency or ''}"
        at = end


def _number(forms: Sequence[str], at: int) -> tuple[Decimal | None, int]:
    """Return the value of the number that begins at a word, and where it ends; None where none begins."""
    total: Decimal | None = None
    bound = 0
    while at < len(forms):
        part, end = _group(forms, at)
        scale = SCALES.get(forms[end], 1) if part is not None and end < len(forms) else 1
        if forms[at] in ONE_SCALES:
            part, end, scale = Decimal(1), at, ONE_SCALES[forms[at]]
        # "dua ribu dua puluh" is one number, "dua tiga" and "2019 2020" are two each.
        if part is None or (total is not None and part * scale >= bound):
            break
        total = (total or Decimal(0)) + part * scale
        at, bound = end + (scale > 1), scale
        if scale == 1:
            break
    return total, at


def _group(forms: Sequence[str], at: int) -> tuple[Decimal | None, int]:
    """Return the number without a scale at a word: digits, or words below a thousand, "satu setengah" too."""
    digits = value_of(forms[at])
    if digits is not None:
        return digits, at + 1
    total, begun = 0, at
    for base, whole in ((HUNDREDS, 100), (TENS, 10)):
        if _follows(forms, at, base):
            total, at = total + UNITS[forms[at]] * whole, at + 2
        elif at < len(forms) and WHOLE.get(forms[at], 0) == whole:
            total, at = total + whole, at + 1
    if _follows(forms, at, TEENS):
        total, at = total + UNITS[forms[at]] + 10, at + 2
    elif at < len(forms) and forms[at] == ELEVEN:
        total, at = total + 11, at + 1
    elif at < len(forms) and forms[at] in UNITS:
        total, at = total + UNITS[forms[at]], at + 1
    if at == begun:
        return None, at
    if at < len(forms) and forms[at] == HALF:
        return total + Decimal("0.5"), at + 1
    return Decimal(total), at


def _follows(forms: Sequence[str], at: int, base: str) -> bool:
    return at + 1 < len(forms) and forms[at] in UNITS and forms[at + 1] == base
