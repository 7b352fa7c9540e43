"""Sentence boundaries that leave quotations whole.

A splitter that does not know quotation marks strands the opening mark at the end of the sentence before, so quotations
are found first and a boundary inside one is none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from pidato_kb.language.id.abbreviations import ABBREVIATIONS
from pidato_kb.language.id.boilerplate import INTERRUPTIONS

__all__ = ["split_paragraph"]

_STOP = re.compile(r"(?<![.!?…])[.!?…]++[)\]]?(?=(?P<gap>\s+)\S|(?P<glued>[A-Z][a-z]))")
_INTERRUPTION = re.compile("|".join(rf"\b{words}\b" for words in INTERRUPTIONS))
_HEADLINE = re.compile(  # run into the text; the last word in upper case begins what goes on
    r"\bBaca [Jj]uga ?:? (?:(?:[A-Z0-9][\w.’'-]*|dan|di|ke|dari|yang|untuk|pada|dengan|oleh)[,:?!]? )+"
    r"(?P<last>[A-Z][\w’'-]*) (?=[a-z])"
)
_NEXT = re.compile(r"\s*(\S)")
_WORD_BEFORE = re.compile(r"[\w.]*\w$")
_HIJRI = re.compile(r"\d\s+[HM]$")  # a year of the Islamic or common calendar, no title
_OPENERS = "\"“”„‘«(['"


def split_paragraph(
    text: str, start: int, end: int, quotations: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence in text[start:end]; `quotations` are spans with their marks, in order."""
    cut = start
    for boundary in sorted(_boundaries(text, start, end, quotations)):
        if text[cut:boundary].strip():
            yield _trim(text, cut, boundary)
        cut = boundary
    if text[cut:end].strip():
        yield _trim(text, cut, end)


def _boundaries(text: str, start: int, end: int, quotations: Sequence[tuple[int, int]]) -> Iterator[int]:
    for match in _STOP.finditer(text, start, end):
        at = match.end()
        held = bisect_right(quotations, match.start(), key=lambda q: q[0]) - 1
        if held >= 0 and match.start() < quotations[held][1]:
            continue
        if _ends_sentence(text, match.start(), at):
            yield at
    for match in _INTERRUPTION.finditer(text, start, end):
        held = bisect_right(quotations, match.start(), key=lambda q: q[0]) - 1
        if held < 0 or match.start() >= quotations[held][1]:
            yield match.start()
            yield match.end()
    for match in _HEADLINE.finditer(text, start, end):
        held = bisect_right(quotations, match.start(), key=lambda q: q[0]) - 1
        if held < 0 or match.start() >= quotations[held][1]:
            yield match.start()
            yield match.start("last")
    for _, close in quotations:
        if start < close < end and _quotation_ends_sentence(text, close, end):
            yield close


def _ends_sentence(text: str, stop: int, after: int) -> bool:
    """Whether the mark at `stop` ends a sentence: not after an abbreviation or an initial, not before lower case."""
    next_character = _NEXT.match(text, after)
    following = next_character.group(1) if next_character else ""
    if following.islower():
        return False
    if text[stop] != ".":
        return True
    word = _WORD_BEFORE.search(text, max(0, stop - 24), stop)
    if word is None:
        return True
    before = word.group().lower()
    last = before.rsplit(".", 1)[-1]
    if _HIJRI.search(text, max(0, stop - 8), stop):
        return True
    if before in ABBREVIATIONS or last in ABBREVIATIONS:
        return False
    return not (len(last) == 1 and last.isalpha())


def _quotation_ends_sentence(text: str, close: int, end: int) -> bool:
    """A quotation that ends in . ! or ? ends its sentence when what follows starts a new one."""
    inner = text[close - 3 : close].rstrip("\"“”’'»")
    if not inner.endswith((".", "!", "?", "…")):
        return False
    following = text[close : min(end, close + 40)].lstrip()
    return bool(following) and (following[0].isupper() or following[0] in _OPENERS or following[0].isdigit())


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
