"""How well each way of dividing a phrase into office, organisation and name reads.

A sum of plain reasons, each a line below: what the words are, how long names are, and what the article shows of the
words elsewhere.  Evidence from inside the same article counts most.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pidato_kb.extraction.document import Document
from pidato_kb.extraction.tokens import Token
from pidato_kb.extraction.words import HEADS, INSTITUTIONAL, TITLES, WordClass, can_be_name, classify
from pidato_kb.language.id.bystanders import BYSTANDERS
from pidato_kb.language.id.common_words import COMMON_WORDS
from pidato_kb.language.id.function_words import NAME_PARTICLES
from pidato_kb.language.id.name_openers import FIRST_ONLY, NAME_OPENERS
from pidato_kb.language.id.organisations import (
    ALSO_NAMES,
    COMPLETE_BODIES,
    NAMED_AFTER_PEOPLE,
    ORGANISATION_HEADS,
    TRAILING_HEADS,
)
from pidato_kb.language.id.roles import COMPANY_OFFICES

__all__ = ["best_start", "is_alone"]

_INITIALS = re.compile(r"[B-DF-HJ-NP-TV-Z]{2}")
_LONGEST_NAME = 5
_WORST_NAME = -1.0  # a reading as a name that scores less is no reading


def best_start(
    document: Document,
    body: Sequence[Token],
    classes: Sequence[WordClass],
    office_end: int,
    first: int,
) -> tuple[int | None, float]:
    """The word at which the name most likely begins, or None, and by how much it beats the second choice."""
    nameless = _score_no_name(document, body, classes, office_end, whole=first == office_end)
    scores: list[tuple[float, int]] = [(nameless, len(body))]
    for start in range(first, len(body)):
        if classes[start] in (WordClass.TITLE, WordClass.RANK, WordClass.NUMBER):
            continue
        if body[start].lower in NAME_PARTICLES and not body[start].capital:
            continue
        scores.append((_score(document, body, classes, start, office_end), start))
    scores.sort(reverse=True)
    margin = scores[0][0] - scores[1][0] if len(scores) > 1 else 2.0
    value, best = scores[0]
    return (best if best < len(body) and value > _WORST_NAME else None), margin


def _score_no_name(
    document: Document, body: Sequence[Token], classes: Sequence[WordClass], office_end: int, *, whole: bool
) -> float:
    """How well the phrase reads as an office or an organisation alone; `whole`: nothing stands in front of it."""
    rest = list(zip(body, classes, strict=True))[office_end:]
    if not rest:
        return 3.0
    score = 0.6 if office_end or classes[0] in HEADS else 0.0
    if any(is_alone(document, t) for t, c in rest if c is WordClass.NAME):
        score -= 3.0
    if any(c in (WordClass.TITLE, WordClass.RANK) for _, c in rest):
        score -= 2.0
    if (rest[-1][1] in INSTITUTIONAL and rest[-1][1] is not WordClass.ROLE) or rest[-1][1] is WordClass.PLACE:
        score += 1.5 if office_end or classes[0] is not WordClass.NAME else 0.0
    if len(body) == 1 and classes[0] is WordClass.NAME:
        score -= 0.5
    if whole and not office_end and classes[0] is WordClass.ORGANISATION:
        score += 2.0
    unknown = sum(c is WordClass.NAME for _, c in rest)
    return score - 0.5 * max(0, unknown - 1)


def _score(
    document: Document,
    body: Sequence[Token],
    classes: Sequence[WordClass],
    start: int,
    office_end: int,
) -> float:
    """How well body[start:] reads as the name; the reasons are the lines below."""
    name = body[start:]
    kinds = classes[start:]
    titled = start > 0 and classes[start - 1] in TITLES
    length = len(name) - 2 * sum(token.lower in NAME_PARTICLES and not token.capital for token in name)
    score = {0: 0.0, 1: 0.0, 2: 1.0, 3: 0.9, 4: 0.3, 5: -0.6}.get(length, -1.0 * (length - _LONGEST_NAME + 2))
    for position, (token, kind) in enumerate(zip(name, kinds, strict=True)):
        known = is_alone(document, token)
        if kind in (WordClass.TITLE, WordClass.RANK):
            score -= 3.0
        elif (position == 0 and _opens_with_initials(document, name, kinds, start)) or (
            kind is WordClass.ACRONYM and not known and _are_initials(name, kinds, position, titled=titled)
        ):
            score -= 0.3
        elif token.lower in ALSO_NAMES and not known and _is_also_name(kinds, position, start):
            score -= 0.4
        elif kind in HEADS and not known and position == 0 and office_end and length > 1:
            score -= 5.0  # "Kepala Puskesmas Made Wirata"
        elif kind in INSTITUTIONAL and not known and not (position == 0 and token.lower in NAME_OPENERS and length > 1):
            inner = (
                kind in (WordClass.FIELD, WordClass.ROLE)
                and position > 0
                and kinds[0] is WordClass.NAME
                and length <= 3
            )
            between = inner and position + 1 < length and kinds[position + 1] is WordClass.NAME
            score -= 0.4 if between else 1.0 if inner or len(token.text) == 1 else 2.5
        elif kind is WordClass.PLACE and not known:
            score -= 1.0 if position else 2.5
        elif kind is WordClass.OTHER and token.lower not in NAME_PARTICLES:
            score -= 9.0
        elif document.names.sites[token.lower] and kind is WordClass.NAME and not known:
            score -= 1.5
        if not known and kind is WordClass.NAME and not can_be_name(token, document):
            score -= 1.2 if position or (start and classes[start - 1] in TITLES) else 2.0
    score += _alone_evidence(document, body, start)
    if start == 0 and length > 1 and _opens_by_chance(document, body):
        score -= 2.5
    if length > 1 and not is_alone(document, name[0]) and all(document.names.apart(name[0].lower, name[1].lower)):
        score -= 0.8  # the first word goes with other words too: a product or a place rather than a given name
    if length == 1 and office_end and body[office_end - 1].lower in BYSTANDERS and not is_alone(document, name[0]):
        score -= 1.5  # "Warga Tirtasari": where they are from
    if all(len(token.text) == 1 for token in name):
        score -= 9.0  # a letter alone is no name
    if start:
        score += _boundary(document, body, classes, start, office_end)
    return score


def _opens_with_initials(document: Document, name: Sequence[Token], kinds: Sequence[WordClass], start: int) -> bool:
    """Whether letters before a word that speaks alone are initials: "BJ Wirata", "LT. Wirata"."""
    token = name[0]
    if kinds[0] is not WordClass.ACRONYM or len(name) < 2 or kinds[1] is not WordClass.NAME or len(token.text) > 2:
        return False
    dotted = document.text[token.end : token.end + 1] == "."
    return dotted or (start == 0 and bool(_INITIALS.fullmatch(token.text)) and is_alone(document, name[1]))


def _is_also_name(kinds: Sequence[WordClass], position: int, start: int) -> bool:
    """Whether a word that bodies and people share goes with names: "Gusti Agung Wirata", "Agung Made Wirata"."""
    if position:
        return kinds[position - 1] is WordClass.NAME
    return start == 0 and len(kinds) > 1 and all(kind is WordClass.NAME for kind in kinds[1:])


def _are_initials(name: Sequence[Token], kinds: Sequence[WordClass], position: int, *, titled: bool) -> bool:
    """Whether two consonants in capitals close a name, or open it behind a title: "Made HN", "Irjen RZ Made"."""
    last = position > 0 and position == len(name) - 1 and kinds[position - 1] is WordClass.NAME
    first = position == 0 and len(name) > 1 and kinds[1] is WordClass.NAME
    return (last or (first and titled)) and bool(_INITIALS.fullmatch(name[position].text))


def _opens_by_chance(document: Document, body: Sequence[Token]) -> bool:
    """Whether the first word is upper case only because it opens the sentence: the rest is known without it."""
    first, second = body[0], body[1]
    if first.start not in document.openings or document.names.starts[first.lower] or can_be_name(first, document):
        return False
    return document.names.apart(first.lower, second.lower)[1]


def _alone_evidence(document: Document, body: Sequence[Token], start: int) -> float:
    """Words known to stand alone as a speaker belong to the name."""
    inside = any(is_alone(document, t) for t in body[start:])
    outside = any(is_alone(document, t) for t in body[:start] if classify(t) is WordClass.NAME)
    return (2.5 if inside else 0.0) - (4.0 if outside and not inside else 0.0) - (1.0 if outside and inside else 0.0)


def _boundary(
    document: Document, body: Sequence[Token], classes: Sequence[WordClass], start: int, office_end: int
) -> float:
    """How natural it is that the office or organisation ends just before this word."""
    left, left_class, token = body[start - 1], classes[start - 1], body[start]
    score = 0.0
    if left_class in (WordClass.TITLE, WordClass.RANK):
        score += 5.0
    elif left_class in HEADS and not _is_complete(body, classes, start - 1):
        score -= 2.5 if start != office_end else 1.5 * (len(body) - start == 1)
    elif start == 1 and left.lower in ALSO_NAMES and not office_end:
        score -= 1.0
    elif left_class is not WordClass.NAME:
        # "Made Hakim Wirata": an office inside a name
        in_name = not office_end and classes[0] is WordClass.NAME
        in_name = in_name and (left_class is WordClass.ROLE or left.lower in ALSO_NAMES | COMMON_WORDS)
        score += 1.0 if (start > 1 or office_end) and not in_name else 0.0
        # "Kelompok Konservasi … Tirtasari Made", elsewhere "Made"
        score += 0.8 if left_class is WordClass.PLACE and document.names.singles[token.lower] else 0.0
    else:
        left_apart, apart = document.names.apart(left.lower, token.lower)
        together = document.names.pairs[left.lower, token.lower]
        before_left = document.names.pairs[body[start - 2].lower, left.lower] if start > 1 else 0
        if document.names.bonds[left.lower, token.lower]:
            score -= 3.0
        elif together > max(1, before_left) and not is_alone(document, token):
            score -= 2.5  # the two go together elsewhere
        elif left.lower in document.lowercase and (is_alone(document, token) or len(body) - start > 1):
            score += 1.5  # a common noun in the name of a body: "Pantau Gambut Made"
        elif document.names.sites[left.lower]:
            score += 2.0
        elif left_apart and apart:
            score += 2.2 if is_alone(document, left) and is_alone(document, token) else 1.5
        elif left_apart and len(body) - start == 2 and _company_first(body, classes, office_end, start):
            score += 1.0
        elif left_apart:
            score += 1.2 if document.names.followers[left.lower] > 1 and not is_alone(document, left) else -1.5
        elif apart and start - 1 == office_end and office_end:
            score += 1.5  # an office wants its organisation first: "Direktur Tirtamas Made Wirata", elsewhere "Made"
        elif len(body) - start == 2 and _company_first(body, classes, office_end, start):
            score += 1.0
        else:
            score -= 1.0
        if start >= 2 and classes[start - 2] in HEADS and body[start - 2].lower not in NAMED_AFTER_PEOPLE:
            score += 1.6
        if (
            start >= 2
            and document.names.pairs[body[start - 2].lower, left.lower] > together
            and not is_alone(document, left)
        ):
            score += 1.0
    if any(token.lower in NAME_PARTICLES for token in body[:start]):
        score -= 5.0
    elif left.text[0].islower() and token.capital:
        score += 1.0
    if left.lower in NAME_OPENERS and left.capital:
        score -= 2.0
    middle = len(token.text) == 1 and document.text[token.end : token.end + 1] == "."
    if middle and left_class is WordClass.NAME and not document.names.sites[left.lower]:
        score -= 1.0  # "Made G. Wirata"
    opens = NAME_OPENERS if left_class is not WordClass.NAME else FIRST_ONLY
    if token.lower in opens and len(body) - start > 1:
        score += 1.2
    return score


def _company_first(body: Sequence[Token], classes: Sequence[WordClass], office_end: int, start: int) -> bool:
    """Whether unknown words alone stand between a company's office and a name of two words."""
    between = all(c is WordClass.NAME for c in classes[office_end:start])
    return between and any(token.lower in COMPANY_OFFICES for token in body[:office_end])


def _is_complete(body: Sequence[Token], classes: Sequence[WordClass], i: int) -> bool:
    """Whether the head of a body needs no further word: an acronym, a one-word body, English order ("Tirta Hotel")."""
    acronym = body[i].shouted and body[i].lower not in ORGANISATION_HEADS
    return (
        acronym
        or body[i].lower in COMPLETE_BODIES
        or (i > 0 and classes[i - 1] in (WordClass.NAME, WordClass.FIELD) and body[i].lower in TRAILING_HEADS)
    )


def is_alone(document: Document, token: Token) -> bool:
    """Whether the article has the word in a phrase that is a speaker by itself."""
    return document.names.alone[token.lower] > 0
