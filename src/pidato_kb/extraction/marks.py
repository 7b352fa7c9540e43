"""Quotation marks → quotations, settled paragraph by paragraph, so that one odd mark costs its own paragraph at most.

Newspapers open and close with the same mark (”…”), mix styles, forget marks and spaces.  Each mark of a paragraph is
read as opening, closing or stray; the reading with the least total cost wins (a Viterbi search over inside/outside).
The costs say how odd a reading looks: a mark between a space and a letter opens, one after a comma closes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pidato_kb.language.id.cues import INVERTED_CUES

__all__ = ["Quotation", "find_quotations"]

_DOUBLE = r"\"\"|““|””|[\"“”„‟«»＂]|''|``|‘‘|‘’(?=\w)|’’|â€œ|â€\x9d|â€(?!™)"
_MISMATCHED = r"(?<=[,.!?])[’'](?=\s+[a-z])"  # a single mark that closes what a double one opened
_SINGLE = r"(?<!\w)[‘'](?=\w)|(?<=[\w.,!?…])[’'](?!\w)"
_FALLEN = r"(?<![\w?])\?(?=[A-Z])|(?<=[,.!])\?(?=\s)"  # a mark that a lossy encoding turned into "?"
_LINE = re.compile(r"[^\n]+")
_CUE_WORDS = "|".join(sorted(INVERTED_CUES, key=len, reverse=True))
_CUE_AFTER = re.compile(rf"\s*,?\s*(?:{_CUE_WORDS})(?:nya)?\b")
_LOST_CLOSE = re.compile(rf"[,.!?]\s*(?=(?:{_CUE_WORDS})(?:nya\b|\s+(?:[A-Z]|dia\b|ia\b|beliau\b)))|,\s*$")
_STRAY, _NESTED, _UNCLOSED, _UNOPENED, _CLOSED_BY_CUE = 3.0, 2.0, 3.0, 2.5, 0.5
_OPENING = ("“", "““", "„", "«", "â€œ")
_PAIR = 2  # fewer double marks than a pair are no style of the article
_LONGEST = 3000  # characters; speech printed inside one pair of marks is shorter


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks: [start, end) without the marks, [outer_start, outer_end) with them."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool = True


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    char: str


@dataclass(frozen=True, slots=True)
class _Reading:
    """A partial reading of a paragraph's marks: its cost, the open mark if one is open, its last quotation.

    The quotations before are those of `before`: readings share their beginnings instead of copying them.
    """

    cost: float = 0.0
    open: _Mark | None = None
    last: Quotation | None = None
    before: _Reading | None = None

    def quotations(self) -> list[Quotation]:
        """Return all quotations of the reading in order."""
        found: list[Quotation] = []
        reading: _Reading | None = self
        while reading is not None:
            if reading.last is not None and (not found or reading.last is not found[-1]):
                found.append(reading.last)
            reading = reading.before
        return found[::-1]


def find_quotations(text: str) -> tuple[list[Quotation], list[tuple[int, int]]]:
    """Return the quotations of a text in order and its paragraphs (start, end)."""
    pattern = re.compile(_choose_marks(text))
    same_mark = "“" not in text
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text) if not m.group().isspace()]
    marks = [_Mark(m.start(), m.end(), m.group()) for m in pattern.finditer(text)]
    quotations: list[Quotation] = []
    paragraphs: list[tuple[int, int]] = []
    number = 0
    while number < len(lines):
        start, end = lines[number]
        reading = _settle(text, start, end, marks, same_mark)
        used = 1
        if reading.open is not None and number + 1 < len(lines):
            joined = _settle(text, start, lines[number + 1][1], marks, same_mark)
            alone = _settle(text, *lines[number + 1], marks, same_mark)
            if joined.open is None and joined.cost < reading.cost + alone.cost:
                reading, used = joined, 2
        end = lines[number + used - 1][1]
        quotations.extend(_with_unclosed(text, reading, end))
        paragraphs.append((start, end))
        number += used
    return quotations, paragraphs


def _choose_marks(text: str) -> str:
    """Single marks are outer marks only where the text has no double ones; the same goes for a fallen "?"."""
    double = len(re.findall(_DOUBLE, text))
    if double and not (double < _PAIR <= len(re.findall(_SINGLE, text))):
        marks = rf"{_DOUBLE}|{_MISMATCHED}"
        return rf"{marks}|{_FALLEN}" if "?" in text and re.search(r"(?<=[,.!])\?(?=\s)", text) else marks
    return _SINGLE


def _settle(text: str, start: int, end: int, marks: Sequence[_Mark], same_mark: bool) -> _Reading:
    """The cheapest reading of the marks in text[start:end]."""
    readings = [_Reading()]
    first = bisect_left(marks, start, key=lambda mark: mark.start)
    last = bisect_left(marks, end, key=lambda mark: mark.start)
    for mark in marks[first:last]:
        following: dict[_Mark | None, _Reading] = {}
        for reading in readings:
            for step in _steps(text, start, end, mark, reading, same_mark):
                best = following.get(step.open)
                if best is None or step.cost < best.cost:
                    following[step.open] = step
        readings = sorted(following.values(), key=lambda r: r.cost)[:6]
    return min(readings, key=lambda r: r.cost + (_UNCLOSED if r.open else 0.0))


def _steps(text: str, start: int, end: int, mark: _Mark, reading: _Reading, same_mark: bool) -> Iterator[_Reading]:
    before = text[mark.start - 1] if mark.start > start else " "
    after = text[mark.end] if mark.end < end else " "
    opening = _opening_cost(mark.char, before, after, same_mark)
    if reading.open is None:
        inch = before.isdigit() and not after.isalnum()
        yield _Reading(reading.cost + (1.0 if inch else _STRAY), None, reading.last, reading.before)
        yield _Reading(reading.cost + opening, mark, reading.last, reading.before)
        if before in ",.!?" and _CUE_AFTER.match(text, mark.end, end):
            begin = _sentence_start(text, reading.last.outer_end if reading.last else start, mark.start)
            lost = Quotation(begin, mark.start, begin, mark.end)
            yield _Reading(reading.cost + _UNOPENED, None, lost, reading)
        return
    yield _Reading(
        reading.cost + _nested_cost(text, mark, reading.open, opening), reading.open, reading.last, reading.before
    )
    whole = Quotation(reading.open.end, mark.start, reading.open.start, mark.end)
    closing = _CLOSED_BY_CUE if _is_told_behind(text, mark, end) else _closing_cost(mark.char, before, after)
    yield _Reading(reading.cost + closing + _content_cost(text, whole), None, whole, reading)
    lost = _unclosed(text, reading.open, mark.start)
    yield _Reading(reading.cost + opening + _UNCLOSED + 1.0, mark, lost, reading)


def _is_told_behind(text: str, mark: _Mark, end: int) -> bool:
    """Whether a mark is followed by its cue without a space, so that it closes, whatever it looks like: amal, “ujar."""
    if mark.char not in _OPENING or not text[mark.end : mark.end + 1].islower():
        return False
    stopped = text[max(0, mark.start - 2) : mark.start].rstrip()[-1:] in (",", ".", "!", "?")
    return stopped and _CUE_AFTER.match(text, mark.end, end) is not None


def _nested_cost(text: str, mark: _Mark, open_mark: _Mark, opening: float) -> float:
    """How odd it is to pass over a mark inside a quotation.

    The mark that opened it, opening again, is odd at the head of a sentence, where a new quotation begins, and not
    in the middle of one: “Kami tahu “Program Sehat” itu gagal”.
    """
    if mark.char != open_mark.char or opening >= 1.0:
        return _NESTED
    before = text[open_mark.end : mark.start].rstrip()[-1:]
    return _NESTED if before.isalnum() else 2 * _NESTED + 0.5


def _opening_cost(char: str, before: str, after: str, same_mark: bool) -> float:
    cost = 0.0
    if after.isspace():
        cost += 2.5
    elif after in ".,;:!?)":
        cost += 3.0
    if before.isalnum():
        cost += 3.0
    elif before in ".,!?":
        cost += 1.0
    if char in ("”", "””", "»", "â€\x9d") and not same_mark:
        cost += 1.2
    return cost


def _closing_cost(char: str, before: str, after: str) -> float:
    cost = 2.5 if before.isspace() else 0.0
    if after.isalnum():
        cost += 2.0
    if char in _OPENING:
        cost += 1.5
    return cost


def _content_cost(text: str, quotation: Quotation) -> float:
    """What stands between two quotations, read as one, begins like an attribution."""
    content = text[quotation.start : min(quotation.end, quotation.start + _LONGEST + 1)]
    if not content.strip():
        return 6.0
    cost = 0.0
    if _CUE_AFTER.match(content):
        cost += 4.0
    if content[0] in " ,.":
        cost += 1.0
    if len(content) > _LONGEST:
        cost += 4.0
    return cost


def _with_unclosed(text: str, reading: _Reading, end: int) -> list[Quotation]:
    found = reading.quotations()
    if reading.open is not None:
        found.append(_unclosed(text, reading.open, end))
    return [_trimmed(text, q) for q in found if text[q.start : q.end].strip()]


def _trimmed(text: str, quotation: Quotation) -> Quotation:
    """The quotation without the white space inside its marks."""
    start, end = quotation.start, quotation.end
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return replace(quotation, start=start, end=end)


def _unclosed(text: str, mark: _Mark, limit: int) -> Quotation:
    """A quotation whose closing mark is missing ends before the cue, else where its paragraph or the next mark is."""
    lost = _LOST_CLOSE.search(text, mark.end, min(limit, mark.end + _LONGEST))
    end = lost.start() if lost else limit
    while end > mark.end and text[end - 1].isspace():
        end -= 1
    return Quotation(mark.end, end, mark.start, end, closed=False)


def _sentence_start(text: str, start: int, end: int) -> int:
    """Where the sentence that holds text[end - 1] begins, not before `start`."""
    start = max(start, end - _LONGEST)
    begin = start
    for match in re.finditer(r"[.!?]\s+(?=[A-Z])", text[start:end]):
        begin = start + match.end()
    while begin < end and text[begin] in " ,.\n\t":
        begin += 1
    return begin
