"""Phrases that may name a speaker: which words belong to one, and where it is over."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pidato_kb.extraction.document import Document
from pidato_kb.extraction.phrase import Phrase
from pidato_kb.extraction.splitting import is_spaced_degree, looks_like_degree, split
from pidato_kb.extraction.tokens import Token
from pidato_kb.extraction.words import (
    INITIALS,
    INSTITUTIONAL,
    WordClass,
    classify,
    is_date_word,
    is_degree,
)
from pidato_kb.language.id.abbreviations import ABBREVIATIONS
from pidato_kb.language.id.cues import SPEECH_VERBS
from pidato_kb.language.id.dates import MONTHS
from pidato_kb.language.id.function_words import (
    FOREIGN_LINKS,
    FUNCTION_NAMES,
    FUNCTION_WORDS,
    LINKS,
    NAME_PARTICLES,
    PHRASE_ENDS,
    PREPOSITIONS,
    PRONOUNS,
)
from pidato_kb.language.id.roles import (
    CALLINGS,
    COMPANY_OFFICES,
    ENGLISH_FIELDS,
    ENGLISH_OFFICES,
    FORMER,
    OCCUPATIONS,
    ROLE_MODIFIERS,
    ROLE_WORDS,
    STANDINGS,
)

__all__ = ["read_phrase"]

_LONGEST = 24  # words
_INITIALS = 3  # a letter after so many letters is no initial of a name
_BETWEEN_NAMES = NAME_PARTICLES | FOREIGN_LINKS
_ENGLISH = ENGLISH_FIELDS | ENGLISH_OFFICES
_INSIDE = ROLE_WORDS | ROLE_MODIFIERS | ENGLISH_FIELDS | ENGLISH_OFFICES | frozenset(["dan", "serta"])
_NO_FIELD = PHRASE_ENDS | FUNCTION_WORDS
_LINKS = LINKS | {"&"}
_TRAILING = _LINKS | NAME_PARTICLES
_LIST_END = re.compile(r"(?:[A-Z][\w-]+(?: [A-Z][\w-]+)?,? ){1,3}(?:dan|serta|&) [A-Z]|(?:dan|serta|&) [A-Z]")
_CAPITAL_SOON = re.compile(r"(?: [a-z-]+){0,3} [A-Z]")
_WILL = re.compile(r"(?:ingin|hendak|mau)$|me(?:ng|ny|m[bp]|n[cdgjst])[a-z]{3}")  # a verb ends what somebody is
_ORDINAL = re.compile(r"ke-\d+|\d{1,4}|\d+(?:st|nd|rd|th)")


def read_phrase(
    document: Document, first: int, limit: int, *, organisation_first: bool = False
) -> tuple[Phrase | None, int]:
    """Read the phrase whose first word is `document.tokens[first]`, up to character `limit`.

    Returns the phrase, or None when no speaker can be named by what stands there, and the index of the next word.
    """
    tokens = _extent(document, first, limit)
    if not tokens:
        return None, first + 1
    key = (first, len(tokens), organisation_first)
    if key not in document.phrases:  # people and reports read the same phrases
        read = _read_word if len(tokens) == 1 and "." not in tokens[0].text else split
        document.phrases[key] = read(document, tokens, organisation_first=organisation_first)
    return document.phrases[key], first + len(tokens)


def _read_word(document: Document, tokens: Sequence[Token], *, organisation_first: bool) -> Phrase | None:
    """Read a phrase of one word, which reads as it has read elsewhere in the article."""
    token = tokens[0]
    key = (token.text, document.opens_sentence(token), organisation_first)
    if key not in document.words:
        document.words[key] = split(document, tokens, organisation_first=organisation_first)
    read = document.words[key]
    return read if read is None or read.start == token.start else read.moved_to(token)


def _extent(document: Document, first: int, limit: int) -> tuple[Token, ...]:
    """The words that belong to the phrase up to the limit, which ends with none that only links words."""
    whole = document.extents.get(first)
    if whole is None:
        whole = document.extents[first] = _whole_extent(document, first)
    end = len(whole)
    while end and whole[end - 1].end > limit:
        end -= 1
    while end and not whole[end - 1].capital and whole[end - 1].lower in _TRAILING:
        end -= 1
    return whole[:end]


def _whole_extent(document: Document, first: int) -> tuple[Token, ...]:
    """The words that belong to the phrase: capitals, lower-case offices in front, particles and links inside."""
    tokens = document.tokens
    taken: list[Token] = []
    i = first
    while i < len(tokens) and len(taken) < _LONGEST:
        token = tokens[i]
        if taken and not _joins(document, taken[-1], token):
            break
        if not _accepts(document, taken, token, tokens[i + 1] if i + 1 < len(tokens) else None):
            break
        taken.append(token)
        i += 1
    return tuple(taken)


def _joins(document: Document, left: Token, right: Token) -> bool:
    """Whether the text between two words lets a phrase go on."""
    gap = document.text[left.end : right.start]
    if gap == " ":
        return True
    stripped = gap.strip()
    if stripped in ("-", "–") and gap != stripped and classify(left) is WordClass.NAME:
        return False  # "Made Wirata – Direktur …"
    dateline = left.shouted and (not right.shouted or classify(left) is WordClass.PLACE)
    if "\n" in gap or (stripped in ("-", "–") and dateline):
        return False
    if not stripped or stripped in ("&", "/", "-", "–", "'", '"', "“", "”"):
        return bool(gap) or not stripped
    closed = is_degree(left) and INITIALS.fullmatch(left.text) is None
    if stripped == "." and closed and right.capital and not is_degree(right):
        return False  # "…, kata Made Wirata MSi. Made mengatakan …"
    if stripped == ".":
        return (
            left.lower in ABBREVIATIONS
            or INITIALS.fullmatch(left.text) is not None
            or is_degree(left)
            or classify(left)
            in (
                WordClass.TITLE,
                WordClass.RANK,
            )
        )
    if stripped in (",", ".,"):
        if right.lower in _LINKS:
            return classify(left) is WordClass.FIELD and bool(_LIST_END.match(document.text, right.start))
        if is_degree(right) or is_spaced_degree(document, right) or looks_like_degree(document, left, right):
            return True
        return _in_list(document, left, right)
    return False


def _in_list(document: Document, left: Token, right: Token) -> bool:
    """Whether a comma stands inside the name of a body: "Bidang Politik, Hukum, dan Keamanan"."""
    listed = classify(left) is WordClass.FIELD or (left.shouted and classify(right) is WordClass.FIELD)
    if not listed or not right.capital or classify(right) is WordClass.ROLE:
        return False
    return bool(_LIST_END.match(document.text, right.start))


def _accepts(document: Document, taken: Sequence[Token], token: Token, following: Token | None) -> bool:
    if token.capital:
        if token.lower in PRONOUNS or (len(token.text) == 1 and _spells_out(taken)):
            return False
        if is_date_word(token):
            if not taken or not taken[-1].capital or following is None or not following.capital:
                return False
            return token.lower in MONTHS and not is_date_word(following)
        if token.lower not in FUNCTION_WORDS or token.shouted or len(token.text) == 1 or is_degree(token):
            return True
        if token.lower in ROLE_WORDS:
            return True
        inside = bool(taken) and (classify(token) in INSTITUTIONAL or _in_office(taken, following))
        if token.lower in FUNCTION_NAMES and following is not None and following.lower in SPEECH_VERBS:
            return True  # "Hari mengatakan": days don't speak
        return not document.opens_sentence(token) and (inside or token.lower in FUNCTION_NAMES)
    if taken and taken[-1].capital and not (following is not None and following.capital):
        known = token.lower in _INSIDE or taken[-1].lower in ROLE_WORDS
        if not known and not token.text[0].isdigit() and not token.lower.startswith("ke-"):
            return False  # a lower-case word behind a capital: mostly the phrase is over
    if _ORDINAL.fullmatch(token.text):
        numbered = classify(taken[-1]) in INSTITUTIONAL or token.lower.startswith("ke-") if taken else False
        return numbered or (len(taken) > 2 and following is not None and classify(following) is WordClass.PLACE)
    if not taken and following is not None and following.capital and classify(token) is WordClass.TITLE:
        return True
    between = following is not None and following.capital and bool(taken) and taken[-1].capital
    if between and (token.lower in _BETWEEN_NAMES or token.lower in STANDINGS or classify(token) is WordClass.TITLE):
        return True
    if token.lower in _LINKS and taken and following is not None:
        both = following.lower in CALLINGS and any(t.lower in CALLINGS for t in taken)
        if both or following.capital:
            return both or _links(taken, following)
    if taken and taken[-1].lower in ENGLISH_FIELDS and token.lower in _ENGLISH:
        return True
    if between and classify(taken[-1]) is WordClass.ORGANISATION and classify(token) is WordClass.FIELD:
        return True  # "Badan kepegawaian Negara"
    lead = all(not t.capital or t.lower in ROLE_WORDS for t in taken)
    if lead and taken and token.lower not in ROLE_WORDS and token.lower not in ROLE_MODIFIERS:
        return _describes(document, taken, token) or (
            taken[-1].lower in ROLE_WORDS
            and token.lower not in _NO_FIELD
            and classify(token) in (WordClass.ORGANISATION, WordClass.FIELD)
        )
    office = token.lower in ROLE_WORDS or (
        token.lower in ROLE_MODIFIERS
        and bool(taken or token.lower in FORMER or token.lower in ("wakil", "staf", "calon"))
    )
    if lead:
        return office
    if token.lower not in ROLE_WORDS and not any(t.lower in ROLE_WORDS for t in taken):
        return False  # "Kementerian Keuangan tetap meminta …"
    return office and classify(taken[-1]) in INSTITUTIONAL and all(classify(t) in INSTITUTIONAL for t in taken)


def _in_office(taken: Sequence[Token], following: Token | None) -> bool:
    """Whether a word between an office and another capital belongs to both: "Kasat Lantas Polres …"."""
    office = any(token.lower in ROLE_WORDS for token in taken)
    return office and taken[-1].capital and following is not None and following.capital


def _spells_out(taken: Sequence[Token]) -> bool:
    """Whether the words so far are letters alone: a heading with spaces between its letters, no initials."""
    return len(taken) >= _INITIALS and all(len(token.text) == 1 for token in taken[-_INITIALS:])


def _describes(document: Document, taken: Sequence[Token], token: Token) -> bool:
    """Whether a lower-case word tells the field of an office and a capital follows soon: "pakar tata kota Made"."""
    if (
        token.lower in FUNCTION_WORDS
        or token.lower in PHRASE_ENDS
        or token.lower in PREPOSITIONS
        or len(taken) > 4
        or _WILL.match(token.lower)
    ):
        return False
    return bool(_CAPITAL_SOON.match(document.text, token.end))


def _links(taken: Sequence[Token], following: Token) -> bool:
    """Whether "dan" goes on with the name of a body; between two people it does not."""
    left, right = classify(taken[-1]), classify(following)
    if right is WordClass.FIELD and any(classify(t) is WordClass.ROLE for t in taken):
        return True
    if following.lower in OCCUPATIONS and any(classify(t) is WordClass.ORGANISATION for t in taken):
        return True
    if left in (WordClass.FIELD, WordClass.ORGANISATION, WordClass.ROLE) and len(taken) > 1:
        return right not in (WordClass.ROLE, WordClass.TITLE, WordClass.RANK, WordClass.PLACE)
    if left is WordClass.ACRONYM and right in (WordClass.ACRONYM, WordClass.ORGANISATION) and len(taken) > 1:
        return True  # "Dinas PPKB dan PA"
    if taken[-1].lower in COMPANY_OFFICES and following.lower in COMPANY_OFFICES:
        return True  # "CEO dan Founder"
    named_field = len(taken) > 2 and classify(taken[-2]) is WordClass.FIELD
    return left is WordClass.NAME and named_field and right in (WordClass.FIELD, WordClass.NAME)
