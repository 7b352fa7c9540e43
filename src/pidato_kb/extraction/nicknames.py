"""Nicknames that an article explains: "Made Wirata, yang akrab disapa Dekwi", "ujar Dekwi, sapaan Made"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pidato_kb.extraction.document import Document
from pidato_kb.extraction.names import Words, covers, name_words
from pidato_kb.extraction.sightings import Sighting

__all__ = ["with_nicknames"]

_NAME = r"([A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)"
_CALLED = re.compile(
    rf"\b(?:disapa|dipanggil|dikenal dengan (?:nama(?: panggung)?|sapaan|panggilan)|berjuluk)\s+{_NAME}"
)
_CALL_NAME = re.compile(rf"{_NAME}, (?:sapaan|panggilan)(?: akrab| karib)?(?: dari| untuk)? {_NAME}")
_OR = re.compile(r" atau ([A-Z][\w’'-]*)\b(?! [A-Z])")
_NAME_AT_END = re.compile(rf"{_NAME}$")
_LONGEST = 80  # characters of the name in front of "atau"
_WORDS = (" atau ", "disapa", "dipanggil", "dikenal dengan", "berjuluk", "sapaan", "panggilan")
_NEAR = 400  # characters between a person and the nickname that is explained


def with_nicknames(document: Document, sightings: Sequence[Sighting]) -> list[Sighting]:
    """Return the sightings, those of a person whose nickname the article explains with it as their alias."""
    told = list(sightings)
    if not any(word in document.text for word in _WORDS):
        return told
    for match in _CALLED.finditer(document.text):
        before = [i for i, s in enumerate(told) if match.start() - _NEAR < s.start < match.start() and not s.quoted]
        if before:
            _tell(told, before[-1], match.group(1))
    places = _by_word(told)
    for match in _OR.finditer(document.text):
        name = _NAME_AT_END.search(document.text, max(0, match.start() - _LONGEST), match.start())
        if name is None or not document.names.alone[match.group(1).lower()]:
            continue
        own = _first_called(told, places, name_words(name.group(1)))
        if own is not None:
            _tell(told, own, match.group(1))  # "Made Lestari atau Tari"
    for match in _CALL_NAME.finditer(document.text):
        bearer = name_words(match.group(2))
        named = [i for i, s in enumerate(told) if covers(s.words, bearer)]
        if named:
            _tell(told, named[0], match.group(1))
    return told


def _by_word(sightings: Sequence[Sighting]) -> Mapping[str, list[int]]:
    """The sightings by each word of their names."""
    places: dict[str, list[int]] = {}
    for i, sighting in enumerate(sightings):
        for word in sighting.words:
            places.setdefault(word, []).append(i)
    return places


def _first_called(sightings: Sequence[Sighting], places: Mapping[str, list[int]], name: Words) -> int | None:
    return next((i for i in places.get(name[0], ()) if covers(sightings[i].words, name)), None)


def _tell(sightings: list[Sighting], i: int, nickname: str) -> None:
    alias = sightings[i].alias
    if (alias is None or alias.isupper()) and name_words(nickname) != sightings[i].words:
        sightings[i] = replace(sightings[i], alias=nickname)
