"""Words whose coming or going changes what a sentence says: negations, conditions, hedges, numbers, dates, names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from pidato_kb.checking.numbers import is_number
from pidato_kb.claims import Flag
from pidato_kb.language.id.dates import DAYS, MONTHS
from pidato_kb.language.id.meaning_words import CONDITIONS, HEDGES, NEGATIONS, RELATIVE_DAYS
from pidato_kb.words import Words

__all__ = ["Meanings", "compared", "meanings"]

_KINDS = ("negation", "condition", "hedge", "number", "date", "name")
_DATES = frozenset([*DAYS, *MONTHS, *RELATIVE_DAYS])
_CURRENCY = re.compile(r"(?<=\d)[a-z]+$")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100

Meanings = Mapping[str, tuple[tuple[str, str], ...]]
"""Kind of word → the words of that kind, each as it is compared and as it is written."""


def meanings(words: Words, numbers: range) -> Meanings:
    """Return the words among these that carry meaning by themselves, by kind."""
    found: dict[str, list[tuple[str, str]]] = {}
    for i in numbers:
        form = words.forms[i]
        written = words.text[words.starts[i] : words.ends[i]]
        for kind in _kinds(words, i, form, written):
            # The same sum with and without its currency is the same number.
            found.setdefault(kind, []).append((_CURRENCY.sub("", form), written))
    return {kind: tuple(values) for kind, values in found.items()}


def compared(claim: Meanings, source: Meanings) -> list[tuple[Flag, str, str]]:
    """Return what came, went or changed between words of the claim and of the source, with these words as written."""
    told = []
    for kind in _KINDS:
        ours, theirs = claim.get(kind, ()), source.get(kind, ())
        kept = Counter(form for form, _ in ours) & Counter(form for form, _ in theirs)
        added, dropped = _without(ours, kept), _without(theirs, kept)
        if added and dropped:
            told.append((Flag(f"{kind}_changed"), added, dropped))
        elif added or dropped:
            told.append((Flag(f"{kind}_{'added' if added else 'dropped'}"), added or dropped, ""))
    return told


def _without(values: tuple[tuple[str, str], ...], kept: Counter[str]) -> str:
    left, shown = Counter(kept), []
    for form, written in values:
        if left[form]:
            left[form] -= 1
        else:
            shown.append(written)
    return " ".join(shown)


def _kinds(words: Words, i: int, form: str, written: str) -> list[str]:
    kinds = [
        kind
        for kind, members in (("negation", NEGATIONS), ("condition", CONDITIONS), ("hedge", HEDGES), ("date", _DATES))
        if form in members
    ]
    if is_number(form):
        kinds.append("number")
        if _is_day_or_year(words, i, written):
            kinds.append("date")
    return kinds or (["name"] if _is_name(words, i) else [])


def _is_day_or_year(words: Words, i: int, digits: str) -> bool:
    neighbours = (words.forms[j] for j in (i - 1, i + 1) if 0 <= j < len(words))
    if any(word in MONTHS for word in neighbours):
        return True
    return digits.isdigit() and len(digits) == 4 and _FIRST_YEAR <= int(digits) <= _LAST_YEAR


def _is_name(words: Words, i: int) -> bool:
    """Return whether a word is in upper case inside a sentence that is not all in it."""
    word = words.text[words.starts[i] : words.ends[i]]
    if not word[0].isupper() or words.opens_sentence(i):
        return False
    return any(character.islower() for character in words.text)
