"""What a quote looks like in its article: where the cue stands, how far it runs, its marks, how its speaker is named.

All of it is read off the text around the quote and not off what extraction made of it, so that a quote that was
missed has its place in the tables too; only the form of a speaker needs the attribution where the gold gives none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from pidato_kb import Quote
from pidato_kb.language.id.cues import FEELING_CUES, INVERTED_CUES, PASSIVE_CUES, SOURCE_PREPOSITIONS, SPEECH_VERBS

__all__ = ["Extent", "Form", "Position", "Shape", "form_of", "shapes_of"]

_CUES = INVERTED_CUES | SPEECH_VERBS | FEELING_CUES | PASSIVE_CUES | SOURCE_PREPOSITIONS
_MARKS = "\"“”„‟«»＂'‘’`"
_EDGE = _MARKS + " \t\xa0.,!?…;:-–—"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Three small letters before the stop: "Drs." and "H." end no sentence.
_SENTENCE_END = re.compile(rf"(?<=[a-z0-9)/]{{3}})[.!?]+[{_MARKS})]*\s+(?=[{_MARKS}A-Z])")
_NEAR = 250  # characters in which an attribution has its place
_AFTER, _AFTER_COMMA, _BEFORE = 3, 5, 15  # words from the quote in which its cue is looked for
_PRONOUNS = frozenset(["ia", "dia", "beliau", "dirinya", "mereka"])


class Position(StrEnum):
    """Where the cue stands."""

    AFTER = "cue after"
    BEFORE = "cue before"
    MIDDLE = "cue in the middle"
    NONE = "no cue"


class Extent(StrEnum):
    """How far the quote runs."""

    SENTENCE = "one sentence"
    SENTENCES = "several sentences"
    PARAGRAPHS = "over paragraphs"


class Form(StrEnum):
    """How the speaker is named beside the quote."""

    NAME = "name"
    SHORT = "short name"
    NYA = "-nya"
    OFFICE = "office"
    EPITHET = "epithet"
    PRONOUN = "ia/dia/beliau"
    DESCRIPTION = "description or body"
    NONE = "none"
    MISSED = "(quote not found)"


_GOLD_FORMS = {"named": Form.NAME, "nya": Form.NYA, "office": Form.OFFICE, "pronoun": Form.PRONOUN}
_RULE_FORMS = {
    "name": Form.NAME,
    "short-name": Form.SHORT,
    "office": Form.OFFICE,
    "office-unnamed": Form.OFFICE,
    "epithet": Form.EPITHET,
    "told-after": Form.NONE,
    "runs-on": Form.NONE,
}


@dataclass(frozen=True, slots=True)
class Shape:
    """A quote's place in its article; `marks` are the opening and the closing one, "∅" where there is none."""

    position: Position
    extent: Extent
    marks: str


def shapes_of(text: str, spans: Sequence[tuple[int, int]]) -> list[Shape]:
    """Return the shape of each span; `spans` are all quotes of one kind in the article, in any order."""
    ordered = sorted(spans)
    found = {}
    for i, (start, end) in enumerate(ordered):
        before = ordered[i - 1][1] if i else 0
        after = ordered[i + 1][0] if i + 1 < len(ordered) else len(text)
        gaps = [(before, start)] if i else []
        gaps += [(end, after)] if i + 1 < len(ordered) else []
        found[start, end] = Shape(
            _position(text, start, end, before, gaps), _extent(text, start, end, gaps), _marks(text, start, end)
        )
    return [found[span] for span in spans]


def form_of(gold: str | None, quote: Quote | None) -> Form:
    """Return how the speaker is named: as the gold says, else as the attribution's rule and mention say.

    The gold does not tell a name from a short one; there the rule does.
    """
    rule = quote.attribution.rule if quote else ""
    if gold in _GOLD_FORMS:
        return Form.SHORT if gold == "named" and rule == "short-name" else _GOLD_FORMS[gold]
    if quote is None:
        return Form.MISSED
    if rule in _RULE_FORMS:
        return _RULE_FORMS[rule]
    mention = quote.attribution.mention
    if mention is None:
        return Form.NONE
    if mention.text.lower().endswith("nya") and " " not in mention.text and mention.text.lower() not in _PRONOUNS:
        return Form.NYA
    return Form.PRONOUN if mention.text.lower() in _PRONOUNS else Form.DESCRIPTION


def _position(text: str, start: int, end: int, before: int, gaps: Sequence[tuple[int, int]]) -> Position:
    if any(_breaks(text, *gap) for gap in gaps):
        return Position.MIDDLE
    if _cue_after(text, end):
        return Position.AFTER
    head = text[max(before, start - _NEAR, text.rfind("\n", 0, start) + 1) : start]
    head = _SENTENCE_END.split(head)[-1].rstrip(_MARKS + " \t\xa0(")
    if head and head[-1] not in ".!?" and _has_cue(_WORD.findall(head)[-_BEFORE:]):
        return Position.BEFORE
    return Position.NONE


def _breaks(text: str, start: int, end: int) -> bool:
    """Whether words between two quotes are an attribution in the middle of one sentence: "A," kata X, "B"."""
    gap = text[start:end].strip(_MARKS + " \t\xa0")
    words = gap.lstrip(_EDGE)
    if not words or "\n" in gap or len(gap) > _NEAR or gap[-1] in ".!?" or _SENTENCE_END.search(gap):
        return False
    stop = any(mark in text[start - 1 : start] + gap[: len(gap) - len(words)] for mark in ".!?…")
    return not (stop and words[0].isupper()) and _has_cue(_WORD.findall(words))


def _cue_after(text: str, end: int) -> bool:
    line = text[end : end + _NEAR].split("\n")[0]
    tail = line.lstrip(_EDGE)
    comma = "," in line[: len(line) - len(tail)] or text[end - 1] == ","
    words = _WORD.findall(tail)
    if not words or not (comma or words[0][0].islower() or words[0].lower().removesuffix("nya") in INVERTED_CUES):
        return False
    return _has_cue(words[: _AFTER_COMMA if comma else _AFTER])


def _has_cue(words: Sequence[str]) -> bool:
    return any(word in _CUES or word.removesuffix("nya") in _CUES for word in (w.lower() for w in words))


def _extent(text: str, start: int, end: int, gaps: Sequence[tuple[int, int]]) -> Extent:
    """A quote that goes on in the next one, with nothing but marks between, runs over paragraphs: "A / "B"."""
    between = [text[a:b] for a, b in gaps]
    goes_on = any(not gap.strip(_EDGE + "\n\r") and any(mark in gap for mark in _MARKS) for gap in between)
    if goes_on or "\n" in text[start:end].strip():
        return Extent.PARAGRAPHS
    return Extent.SENTENCES if _SENTENCE_END.search(text, start, end) else Extent.SENTENCE


def _marks(text: str, start: int, end: int) -> str:
    head = text[:start].rstrip(" \xa0")
    tail = re.sub(r"^[ \xa0.,!?]{0,3}", "", text[end : end + 8])
    opening = re.search(rf"(?:''|``|â€œ|[{_MARKS}])$", head)
    closing = re.match(rf"''|``|â€\x9d|[{_MARKS}]", tail)
    return f"{opening.group() if opening else '∅'}…{closing.group() if closing else '∅'}"
