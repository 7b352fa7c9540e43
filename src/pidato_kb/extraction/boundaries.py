"""Boundaries: how natural it is that an office or a body ends, and a name begins, before a word of a phrase."""

from __future__ import annotations

from pidato_kb.extraction.wording import Wording
from pidato_kb.extraction.words import HEADS, TITLES, WordClass
from pidato_kb.language.id.common_words import COMMON_WORDS
from pidato_kb.language.id.function_words import NAME_PARTICLES
from pidato_kb.language.id.name_openers import BALINESE_OPENERS, CASTES, FIRST_ONLY, NAME_OPENERS
from pidato_kb.language.id.organisations import (
    ALSO_NAMES,
    COMPLETE_BODIES,
    NAMED_AFTER_PEOPLE,
    ORGANISATION_HEADS,
    TRAILING_HEADS,
)
from pidato_kb.language.id.roles import COMPANY_OFFICES

__all__ = ["boundary"]

_INSIDE_NAMES = ALSO_NAMES | COMMON_WORDS
_NICKNAME_MARKS = frozenset(["'", "‘", "’", '"', "“", "”"])
_PAIR = 2  # words; most names have so many


def boundary(wording: Wording, start: int) -> float:
    """How natural it is that the office or organisation ends just before this word; the reasons are the lines below."""
    left, left_class, token = wording.words[start - 1], wording.classes[start - 1], wording.words[start]
    score = 0.0
    if wording.document.text[left.end : token.start].strip() in _NICKNAME_MARKS:
        return -5.0  # "Made 'Dekwi' Wirata"
    if left_class in TITLES:
        score += 5.0
    elif left_class in HEADS and not _is_complete(wording, start - 1):
        score -= 2.5 if start != wording.office_end else 1.5 * (len(wording.words) - start == 1)
    elif start == 1 and left.lower in ALSO_NAMES and not wording.office_end:
        score -= 1.0
    elif left_class is not WordClass.NAME:
        score += _behind_known(wording, start)
    else:
        score += _between_unknown(wording, start) + _behind_body(wording, start)
    if any(word.lower in NAME_PARTICLES for word in wording.words[:start]):
        score -= 5.0
    elif left.text[0].islower() and token.capital:
        score += 1.0
    if left.lower in NAME_OPENERS and left.capital:
        score -= 2.0
    if left.lower in CASTES and any(word.lower in BALINESE_OPENERS for word in wording.words[:start]):
        score -= 3.0  # "I Gusti Agung Made Wirata"
    middle = len(token.text) == 1 and wording.document.text[token.end : token.end + 1] == "."
    if middle and left_class is WordClass.NAME and not wording.document.names.sites[left.lower]:
        score -= 1.0  # "Made G. Wirata"
    opens = NAME_OPENERS if left_class is not WordClass.NAME else FIRST_ONLY
    if token.lower in opens and len(wording.words) - start > 1:
        score += 1.2
    return score


def _behind_known(wording: Wording, start: int) -> float:
    """Behind a word of offices, bodies or places: an office inside a name ("Made Hakim Wirata") ends nothing."""
    left, left_class = wording.words[start - 1], wording.classes[start - 1]
    in_name = not wording.office_end and wording.classes[0] is WordClass.NAME
    in_name = in_name and (left_class is WordClass.ROLE or left.lower in _INSIDE_NAMES)
    score = 1.0 if (start > 1 or wording.office_end) and not in_name else 0.0
    # "Kelompok Konservasi … Tirtasari Made", elsewhere "Made"
    single = wording.document.names.singles[wording.words[start].lower]
    return score + (0.8 if left_class is WordClass.PLACE and single else 0.0)


def _between_unknown(wording: Wording, start: int) -> float:
    """Between two words that nobody knows: what the article shows of them elsewhere decides."""
    document, names = wording.document, wording.document.names
    left, token = wording.words[start - 1], wording.words[start]
    left_alone, alone = wording.alone[start - 1], wording.alone[start]
    length = len(wording.words) - start
    left_apart, apart = names.apart(left.lower, token.lower)
    together = names.pairs[left.lower, token.lower]
    before_left = names.pairs[wording.words[start - 2].lower, left.lower] if start > 1 else 0
    if names.bonds[left.lower, token.lower]:
        return -3.0
    if together > max(1, before_left) and not alone:
        return -2.5  # the two go together elsewhere
    if left.lower in document.lowercase and (alone or length > 1):
        return 1.5  # a common noun in the name of a body: "Pantau Gambut Made"
    if names.sites[left.lower]:
        return 2.0
    if left_apart and apart:
        return 2.2 if left_alone and alone else 1.5
    if left_apart and length == _PAIR and _company_first(wording, start):
        return 1.0
    if left_apart:
        return 1.2 if names.followers[left.lower] > 1 and not left_alone else -1.5
    if apart and wording.office_end and start - 1 == wording.office_end:
        return 1.5  # an office wants its organisation first: "Direktur Tirtamas Made Wirata", elsewhere "Made"
    return 1.0 if length == _PAIR and _company_first(wording, start) else -1.0


def _behind_body(wording: Wording, start: int) -> float:
    """One unknown word behind the head of a body is its name; two that go together elsewhere are."""
    if start < 2:
        return 0.0
    pairs, before, left = wording.document.names.pairs, wording.words[start - 2], wording.words[start - 1]
    score = 0.0
    if wording.classes[start - 2] in HEADS and before.lower not in NAMED_AFTER_PEOPLE:
        score += 1.6
    more = pairs[before.lower, left.lower] > pairs[left.lower, wording.words[start].lower]
    return score + (1.0 if more and not wording.alone[start - 1] else 0.0)


def _company_first(wording: Wording, start: int) -> bool:
    """Whether unknown words alone stand between a company's office and a name of two words."""
    between = all(c is WordClass.NAME for c in wording.classes[wording.office_end : start])
    return between and any(word.lower in COMPANY_OFFICES for word in wording.words[: wording.office_end])


def _is_complete(wording: Wording, i: int) -> bool:
    """Whether the head of a body needs no further word: an acronym, a one-word body, English order ("Tirta Hotel")."""
    word = wording.words[i]
    if (word.shouted and word.lower not in ORGANISATION_HEADS) or word.lower in COMPLETE_BODIES:
        return True
    follows = i > 0 and wording.classes[i - 1] in (WordClass.NAME, WordClass.FIELD)
    return follows and word.lower in TRAILING_HEADS
