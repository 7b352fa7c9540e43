"""How well each way of dividing a phrase into office, organisation and name reads.

A sum of plain reasons, each a line below: what the words are, how long names are, and what the article shows of the
words elsewhere.  Evidence from inside the same article counts most.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from pidato_kb.extraction.boundaries import boundary
from pidato_kb.extraction.tokens import Token
from pidato_kb.extraction.wording import Wording
from pidato_kb.extraction.words import HEADS, INSTITUTIONAL, TITLES, WordClass, can_be_name
from pidato_kb.language.id.bystanders import BYSTANDERS
from pidato_kb.language.id.function_words import NAME_PARTICLES
from pidato_kb.language.id.name_openers import BALINESE_OPENERS, CASTES, NAME_OPENERS
from pidato_kb.language.id.organisations import ALSO_NAMES

__all__ = ["best_start"]

_INITIALS = re.compile(r"[B-DF-HJ-NP-TV-Z]{2}")
_LENGTHS = {0: 0.0, 1: 0.0, 2: 1.0, 3: 0.9, 4: 0.3, 5: -0.6}  # how usual a name of so many words is
_LONGEST_NAME = 5
_WORST_NAME = -1.0  # a reading as a name that scores less is no reading
_NO_START = TITLES | {WordClass.NUMBER}


def best_start(wording: Wording, first: int) -> tuple[int | None, float]:
    """The word, not before `first`, at which the name most likely begins, or None; by how much it beats the second."""
    words, classes = wording.words, wording.classes
    nameless = _score_no_name(wording, whole=first == wording.office_end)
    scores: list[tuple[float, int]] = [(nameless, len(words))]
    for start in range(first, len(words)):
        if classes[start] in _NO_START or (words[start].lower in NAME_PARTICLES and not words[start].capital):
            continue
        scores.append((_score(wording, start), start))
    scores.sort(reverse=True)
    margin = scores[0][0] - scores[1][0] if len(scores) > 1 else 2.0
    value, best = scores[0]
    return (best if best < len(words) and value > _WORST_NAME else None), margin


def _score_no_name(wording: Wording, *, whole: bool) -> float:
    """How well the phrase reads as an office or an organisation alone; `whole`: nothing stands in front of it."""
    begin, classes = wording.office_end, wording.classes
    if begin >= len(classes):
        return 3.0
    rest = classes[begin:]
    score = 0.6 if begin or classes[0] in HEADS else 0.0
    if any(known and c is WordClass.NAME for known, c in zip(wording.alone[begin:], rest, strict=True)):
        score -= 3.0
    if any(c in TITLES for c in rest):
        score -= 2.0
    in_name = len(rest) > 1 and rest[-2] is WordClass.NAME and wording.words[-1].lower in ALSO_NAMES
    closed = rest[-1] in INSTITUTIONAL and rest[-1] is not WordClass.ROLE and not (begin and in_name)
    if closed or rest[-1] is WordClass.PLACE:
        score += 1.5 if begin or classes[0] is not WordClass.NAME else 0.0
    if len(classes) == 1 and classes[0] is WordClass.NAME:
        score -= 0.5
    if whole and not begin and classes[0] is WordClass.ORGANISATION:
        score += 2.0
    unknown = sum(c is WordClass.NAME for c in rest)
    return score - 0.5 * max(0, unknown - 1)


def _score(wording: Wording, start: int) -> float:
    """How well the words from `start` on read as the name; the reasons are the lines below."""
    name, names = wording.words[start:], wording.document.names
    length = len(name) - 2 * sum(word.lower in NAME_PARTICLES and not word.capital for word in name) - _castes(name)
    score = _LENGTHS.get(length, -1.0 * (length - _LONGEST_NAME + 2))
    for i in range(start, len(wording.words)):
        score += _score_word(wording, start, i, length)
    score += _alone_evidence(wording, start)
    if start == 0 and length > 1 and _opens_by_chance(wording):
        score -= 2.5
    if length > 1 and not wording.alone[start] and all(names.apart(name[0].lower, name[1].lower)):
        score -= 0.8  # the first word goes with other words too: a product or a place rather than a given name
    resident = wording.office_end > 0 and wording.words[wording.office_end - 1].lower in BYSTANDERS
    if length == 1 and resident and not wording.alone[start]:
        score -= 1.5  # "Warga Tirtasari": where they are from
    if all(len(word.text) == 1 for word in name):
        score -= 9.0  # a letter alone is no name
    return score + (boundary(wording, start) if start else 0.0)


def _castes(name: Sequence[Token]) -> int:
    """How many words open a Balinese name that are none of the two or three that others have: "I Gusti Agung"."""
    if name[0].lower not in BALINESE_OPENERS:
        return 0
    return 1 + len(list(takewhile(lambda word: word.lower in CASTES, name[1:-2])))


def _score_word(wording: Wording, start: int, i: int, length: int) -> float:
    """How well one word reads as part of a name that begins at `start` and has `length` words."""
    token, kind, known = wording.words[i], wording.classes[i], wording.alone[i]
    if kind is WordClass.NAME and not known:
        return _score_unknown(wording, start, i)
    if kind in TITLES:
        return -3.0
    if _are_initials(wording, start, i):
        return -0.3
    if known:
        return -9.0 if kind is WordClass.OTHER and token.lower not in NAME_PARTICLES else 0.0
    if token.lower in ALSO_NAMES and _is_also_name(wording, start, i):
        return -0.4
    if kind in HEADS and i == start and wording.office_end and length > 1:
        return -5.0  # "Kepala Puskesmas Made Wirata"
    if kind in INSTITUTIONAL:
        return _score_institutional(wording, start, i, length)
    if kind is WordClass.PLACE:
        return -1.0 if i > start else -2.5
    return -9.0 if kind is WordClass.OTHER and token.lower not in NAME_PARTICLES else 0.0


def _score_unknown(wording: Wording, start: int, i: int) -> float:
    """A word that nobody knows: it is a place's where "di" stands in front of it, none where it cannot be a name."""
    token = wording.words[i]
    score = -1.5 if wording.document.names.sites[token.lower] else 0.0
    if can_be_name(token, wording.document):
        return score
    titled = start > 0 and wording.classes[start - 1] in TITLES
    return score - (1.2 if i > start or titled else 2.0)


def _score_institutional(wording: Wording, start: int, i: int, length: int) -> float:
    """A word of offices and bodies inside a name: "Made Hakim Wirata"."""
    token, kind = wording.words[i], wording.classes[i]
    if i == start and token.lower in NAME_OPENERS and length > 1:
        return 0.0
    inner = kind in (WordClass.FIELD, WordClass.ROLE) and i > start and wording.classes[start] is WordClass.NAME
    inner = inner and length <= 3
    if inner and i - start + 1 < length and wording.classes[i + 1] is WordClass.NAME:
        return -0.4
    return -1.0 if inner or len(token.text) == 1 else -2.5


def _is_also_name(wording: Wording, start: int, i: int) -> bool:
    """Whether a word that bodies and people share goes with names: "Gusti Agung Wirata", "Agung Made Wirata"."""
    if i > start:
        return wording.classes[i - 1] is WordClass.NAME
    rest = wording.classes[1:]
    return start == 0 and len(rest) > 0 and all(kind is WordClass.NAME for kind in rest)


def _are_initials(wording: Wording, start: int, i: int) -> bool:
    """Whether letters are initials of a name.

    Two consonants close it or open it behind a title ("Made HN", "Irjen RZ Made"); in front there may be others with a
    stop ("LT. Wirata"), and those before a word that speaks alone ("BJ Wirata").
    """
    words, classes, token = wording.words, wording.classes, wording.words[i]
    if classes[i] is not WordClass.ACRONYM:
        return False
    consonants = bool(_INITIALS.fullmatch(token.text))
    if i > start and i == len(words) - 1 and classes[i - 1] is WordClass.NAME and consonants and not wording.alone[i]:
        return True
    if i > start or i + 1 == len(words) or classes[i + 1] is not WordClass.NAME:
        return False
    dotted = len(token.text) <= 2 and wording.document.text[token.end : token.end + 1] == "."
    titled = start > 0 and classes[start - 1] in TITLES and not wording.alone[i]
    return dotted or (consonants and (titled or (start == 0 and wording.alone[i + 1])))


def _opens_by_chance(wording: Wording) -> bool:
    """Whether the first word is upper case only because it opens the sentence: the rest is known without it."""
    document, first, second = wording.document, wording.words[0], wording.words[1]
    if first.start not in document.openings or document.names.starts[first.lower] or can_be_name(first, document):
        return False
    return document.names.apart(first.lower, second.lower)[1]


def _alone_evidence(wording: Wording, start: int) -> float:
    """Words known to stand alone as a speaker belong to the name."""
    inside = any(wording.alone[start:])
    before = zip(wording.alone[:start], wording.classes[:start], strict=True)
    outside = any(known and kind is WordClass.NAME for known, kind in before)
    return (2.5 if inside else 0.0) - (4.0 if outside and not inside else 0.0) - (1.0 if outside and inside else 0.0)
