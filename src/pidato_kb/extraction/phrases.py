"""Phrases that may name a speaker: where one ends, and which of its words are office, organisation and name.

"Kepala Bidang Humas Polda Tirtasari Komisaris Besar Made Wirata": the name is the run of words from some word to the
end; `split` scores each place where it may begin by what the words are and by what the article shows elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pidato_kb.extraction.document import Document, Token
from pidato_kb.extraction.evidence import NameEvidence
from pidato_kb.extraction.words import INITIALS, WordClass, can_be_name, classify, classify_all, is_date_word, is_degree
from pidato_kb.language.id.abbreviations import ABBREVIATIONS
from pidato_kb.language.id.organisations import COMPLETE_BODIES, ORGANISATION_HEADS, TRAILING_HEADS
from pidato_kb.language.id.name_openers import FIRST_ONLY, NAME_OPENERS
from pidato_kb.language.id.dates import MONTHS
from pidato_kb.language.id.function_words import FUNCTION_WORDS, NAME_PARTICLES, PHRASE_ENDS, PREPOSITIONS
from pidato_kb.language.id.roles import COMPANY_OFFICES, FORMER, OCCUPATIONS, ROLE_MODIFIERS, ROLE_WORDS

__all__ = ["Phrase", "read_phrase", "split"]

_INSTITUTIONAL = frozenset(
    [
        WordClass.ORGANISATION,
        WordClass.PLACE_HEAD,
        WordClass.FIELD,
        WordClass.ACRONYM,
        WordClass.NUMBER,
        WordClass.ROLE,
    ]
)
_TITLES = frozenset([WordClass.TITLE, WordClass.RANK])
_HEADS = frozenset([WordClass.ORGANISATION, WordClass.PLACE_HEAD])
_FOREIGN_LINKS = frozenset(["for", "of", "on", "and", "the"])
_LINKS = frozenset(["dan", "serta", "&"])
_LONGEST_NAME = 5
_WORST_NAME = -1.0  # a reading as a name that scores less is no reading
_LIST_END = re.compile(r"(?:[A-Z][\w-]+(?: [A-Z][\w-]+)?,? ){1,3}(?:dan|serta) [A-Z]|(?:dan|serta) [A-Z]")
_CAPITAL_SOON = re.compile(r"(?: [a-z-]+){0,2} [A-Z]")
_ENGLISH_OFFICES = frozenset(["officer", "manager", "director", "president", "secretary", "chairman", "lead"])
_LOWER_NEXT = re.compile(r",? [a-z]")
_ORDINAL = re.compile(r"ke-\d+|\d{1,4}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A read phrase; the strings are slices of the text, `tokens` are its words (titles and degrees included)."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    name: str | None = None
    name_start: int = -1
    role: str | None = None
    affiliation: str | None = None
    titled: bool = False
    former: bool = False
    margin: float = 0.0

    @property
    def organisation(self) -> bool:
        """Whether the phrase is the name of an organisation: no office, no person."""
        return self.name is None and self.role is None


def read_phrase(
    document: Document, evidence: NameEvidence, first: int, limit: int, *, organisation_first: bool = False
) -> tuple[Phrase | None, int]:
    """Read the phrase whose first word is `document.tokens[first]`, up to character `limit`.

    Returns the phrase, or None when no speaker can be named by what stands there, and the index of the next word.
    """
    tokens = _extent(document, first, limit)
    if not tokens:
        return None, first + 1
    return split(document, evidence, tokens, organisation_first=organisation_first), first + len(tokens)


def _extent(document: Document, first: int, limit: int) -> list[Token]:
    """The words that belong to the phrase: capitals, lower-case offices in front, particles and links inside."""
    tokens = document.tokens
    taken: list[Token] = []
    i = first
    while i < len(tokens) and tokens[i].end <= limit:
        token = tokens[i]
        if taken and not _joins(document, taken[-1], token):
            break
        if not _accepts(document, taken, token, tokens[i + 1] if i + 1 < len(tokens) else None):
            break
        taken.append(token)
        i += 1
    while (
        taken and not taken[-1].capital and (taken[-1].lower in _LINKS or taken[-1].lower in NAME_PARTICLES)
    ):
        taken.pop()
    return taken


def _joins(document: Document, left: Token, right: Token) -> bool:
    """Whether the text between two words lets a phrase go on."""
    gap = document.text[left.end : right.start]
    stripped = gap.strip()
    if "\n" in gap or stripped in ("-", "–") and left.shouted and not right.shouted:
        return False
    if not stripped or stripped in ("&", "/", "-", "–", "'", '"', "“", "”"):
        return bool(gap) or not stripped
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
        if is_degree(right) or _looks_like_degree(document, left, right):
            return True
        return _in_list(document, left, right)
    return False


def _looks_like_degree(document: Document, left: Token, right: Token) -> bool:
    """Whether a short word in capitals between a name's comma and a lower-case word is a degree nobody listed."""
    if not right.shouted or len(right.text) > 5 or classify(left) not in (WordClass.NAME, WordClass.OTHER):
        return False
    return bool(_LOWER_NEXT.match(document.text, right.end))


def _in_list(document: Document, left: Token, right: Token) -> bool:
    """Whether a comma stands inside the name of a body: "Bidang Politik, Hukum, dan Keamanan"."""
    if classify(left) is not WordClass.FIELD or not right.capital:
        return False
    return bool(_LIST_END.match(document.text, right.start))


def _accepts(document: Document, taken: Sequence[Token], token: Token, following: Token | None) -> bool:
    if token.capital:
        if is_date_word(token):
            inside = taken and taken[-1].capital and following is not None and following.capital
            return bool(inside) and token.lower in MONTHS and not is_date_word(following)
        if token.lower not in FUNCTION_WORDS or token.shouted or len(token.text) == 1 or is_degree(token):
            return True
        return token.lower in ROLE_WORDS or token.start not in document.openings
    if _ORDINAL.fullmatch(token.text):
        numbered = classify(taken[-1]) in _INSTITUTIONAL or token.lower.startswith("ke-") if taken else False
        return numbered or len(taken) > 2 and following is not None and classify(following) is WordClass.PLACE
    if following is not None and following.capital and taken and taken[-1].capital:
        if (
            token.lower in NAME_PARTICLES
            or token.lower in _FOREIGN_LINKS
            or classify(token) is WordClass.TITLE
        ):
            return True
    if token.lower in _LINKS and taken and following is not None and following.capital:
        return _links(taken, following)
    lead = all(not t.capital or t.lower in ROLE_WORDS for t in taken)
    if lead and taken and token.lower not in ROLE_WORDS and token.lower not in ROLE_MODIFIERS:
        return _describes(document, taken, token)
    office = token.lower in ROLE_WORDS or (
        token.lower in ROLE_MODIFIERS
        and bool(taken or token.lower in FORMER or token.lower in ("wakil", "staf", "calon"))
    )
    if lead:
        return office
    return (
        office and classify(taken[-1]) in _INSTITUTIONAL and all(classify(t) in _INSTITUTIONAL for t in taken)
    )


def _describes(document: Document, taken: Sequence[Token], token: Token) -> bool:
    """Whether a lower-case word tells the field of an office and a capital follows soon: "pakar tata kota Made"."""
    if (
        token.lower in FUNCTION_WORDS
        or token.lower in PHRASE_ENDS
        or token.lower in PREPOSITIONS
        or len(taken) > 4
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
    named_field = len(taken) > 2 and classify(taken[-2]) is WordClass.FIELD
    return left is WordClass.NAME and named_field and right in (WordClass.FIELD, WordClass.NAME)


def split(
    document: Document,
    evidence: NameEvidence,
    tokens: Sequence[Token],
    *,
    office_only: bool = False,
    organisation_first: bool = False,
) -> Phrase | None:
    """Divide the words of a phrase into office, organisation and name.

    `office_only` says that no name is in it, `organisation_first` that its first word is none of a name ("di Tirta …").
    """
    body = list(tokens)
    while len(body) > 1 and not _is_alone(evidence, body[-1]) and _closes_with_degree(document, body):
        body.pop()
    classes = classify_all(body)
    office_end = _office_end(body, classes)
    first = max(office_end, 1) if organisation_first else office_end
    best, margin = _best_start(document, evidence, body, classes, office_end, first)
    begin = best if best is not None and not office_only else len(body)
    name = _slice(document, body[begin:]) if begin < len(body) else None
    before = [t for t, c in zip(body[:begin], classes[:begin], strict=True) if c is not WordClass.TITLE]
    titled = bool(name) and any(c in (WordClass.TITLE, WordClass.RANK) for c in classes[:begin])
    former = bool(before) and before[0].lower in FORMER
    role, affiliation = _office(document, body[:begin], classes[:begin], office_end)
    if name is None and role is None and not _is_organisation(body, classes):
        return None
    if name is None and role is None:
        affiliation = _slice(document, body)
    return Phrase(
        tokens[0].start,
        _end(document, tokens[-1]),
        tuple(tokens),
        name,
        body[begin].start if name else -1,
        role,
        affiliation,
        titled,
        former,
        margin,
    )


def _closes_with_degree(document: Document, body: Sequence[Token]) -> bool:
    if is_degree(body[-1]):
        return True
    return "," in document.text[body[-2].end : body[-1].start] and _looks_like_degree(document, body[-2], body[-1])


def _office_end(body: Sequence[Token], classes: Sequence[WordClass]) -> int:
    """The number of words at the start that are the office itself; 0 when the phrase names none."""
    end = 0
    seen = False
    for i, (token, word_class) in enumerate(zip(body, classes, strict=True)):
        if token.lower in ROLE_WORDS or word_class is WordClass.ROLE:
            seen, end = True, i + 1
        elif token.lower in ROLE_MODIFIERS and not _opens_name(body, i) or token.lower in FORMER:
            if seen:
                end = i + 1
        elif seen and not token.capital and token.lower not in NAME_PARTICLES:
            end = i + 1
        elif seen and any(t.lower in _ENGLISH_OFFICES for t in body[i : i + 3]):
            continue
        elif word_class in (WordClass.TITLE, WordClass.RANK) and not seen:
            continue
        else:
            break
    return end if seen else 0


def _opens_name(body: Sequence[Token], i: int) -> bool:
    """Whether "I" is the Balinese particle of a name (I Gusti, I Wayan) and no numeral."""
    return body[i].lower in NAME_OPENERS and i + 1 < len(body) and body[i + 1].lower in NAME_OPENERS


def _best_start(
    document: Document,
    evidence: NameEvidence,
    body: Sequence[Token],
    classes: Sequence[WordClass],
    office_end: int,
    first: int,
) -> tuple[int | None, float]:
    """The word at which the name most likely begins, or None, and by how much it beats the second choice."""
    nameless = _score_no_name(evidence, body, classes, office_end, whole=first == office_end)
    scores: list[tuple[float, int]] = [(nameless, len(body))]
    for start in range(first, len(body)):
        if classes[start] in (WordClass.TITLE, WordClass.RANK, WordClass.NUMBER):
            continue
        if body[start].lower in NAME_PARTICLES and not body[start].capital:
            continue
        scores.append((_score(document, evidence, body, classes, start, office_end), start))
    scores.sort(reverse=True)
    margin = scores[0][0] - scores[1][0] if len(scores) > 1 else 2.0
    value, best = scores[0]
    return (best if best < len(body) and value > _WORST_NAME else None), margin


def _score_no_name(
    evidence: NameEvidence, body: Sequence[Token], classes: Sequence[WordClass], office_end: int, *, whole: bool
) -> float:
    """How well the phrase reads as an office or an organisation alone; `whole`: nothing stands in front of it."""
    rest = list(zip(body, classes, strict=True))[office_end:]
    if not rest:
        return 3.0
    score = 0.6 if office_end or classes[0] in _HEADS else 0.0
    if any(_is_alone(evidence, t) for t, c in rest if c is WordClass.NAME):
        score -= 3.0
    if any(c in (WordClass.TITLE, WordClass.RANK) for _, c in rest):
        score -= 2.0
    if rest[-1][1] in _INSTITUTIONAL and rest[-1][1] is not WordClass.ROLE or rest[-1][1] is WordClass.PLACE:
        score += 1.5 if office_end or classes[0] is not WordClass.NAME else 0.0
    if len(body) == 1 and classes[0] is WordClass.NAME:
        score -= 0.5
    if whole and not office_end and classes[0] is WordClass.ORGANISATION:
        score += 2.0
    unknown = sum(c is WordClass.NAME for _, c in rest)
    return score - 0.5 * max(0, unknown - 1)


def _score(
    document: Document,
    evidence: NameEvidence,
    body: Sequence[Token],
    classes: Sequence[WordClass],
    start: int,
    office_end: int,
) -> float:
    """How well body[start:] reads as the name; the reasons are the lines below."""
    name = body[start:]
    kinds = classes[start:]
    length = len(name)
    score = {1: 0.0, 2: 1.0, 3: 0.9, 4: 0.3}.get(length, -1.0 * (length - _LONGEST_NAME + 2))
    for position, (token, kind) in enumerate(zip(name, kinds, strict=True)):
        known = _is_alone(evidence, token)
        if kind in (WordClass.TITLE, WordClass.RANK):
            score -= 3.0
        elif (
            kind in _INSTITUTIONAL
            and not known
            and not (position == 0 and token.lower in NAME_OPENERS and length > 1)
        ):
            inner = (
                kind in (WordClass.FIELD, WordClass.ROLE)
                and position > 0
                and kinds[0] is WordClass.NAME
                and length <= 3
            )
            between = inner and position + 1 < length and kinds[position + 1] is WordClass.NAME
            score -= 0.4 if between else 1.0 if inner or len(token.text) == 1 else 2.5
        elif kind is WordClass.PLACE and not known:
            score -= 1.0 if position else 1.5
        elif kind is WordClass.OTHER and token.lower not in NAME_PARTICLES:
            score -= 9.0
        elif evidence.sites[token.lower] and kind is WordClass.NAME and not known:
            score -= 1.5
        if not known and kind is WordClass.NAME and not can_be_name(token, document):
            score -= 0.7 if position or start and classes[start - 1] in _TITLES else 2.0
    score += _alone_evidence(evidence, body, start)
    if start == 0 and length > 1 and _opens_by_chance(document, evidence, body):
        score -= 2.5
    if length > 1 and not _is_alone(evidence, name[0]) and all(evidence.apart(name[0].lower, name[1].lower)):
        score -= (
            0.8  # the first word goes with other words too: a product or a place rather than a given name
        )
    if start:
        score += _boundary(evidence, body, classes, start, office_end)
    return score


def _opens_by_chance(document: Document, evidence: NameEvidence, body: Sequence[Token]) -> bool:
    """Whether the first word is upper case only because it opens the sentence: the rest is known without it."""
    first, second = body[0], body[1]
    if first.start not in document.openings or evidence.starts[first.lower] or can_be_name(first, document):
        return False
    return evidence.apart(first.lower, second.lower)[1]


def _alone_evidence(evidence: NameEvidence, body: Sequence[Token], start: int) -> float:
    """Words known to stand alone as a speaker belong to the name."""
    inside = any(_is_alone(evidence, t) for t in body[start:])
    outside = any(_is_alone(evidence, t) for t in body[:start] if classify(t) is WordClass.NAME)
    return (
        (2.5 if inside else 0.0)
        - (4.0 if outside and not inside else 0.0)
        - (1.0 if outside and inside else 0.0)
    )


def _boundary(
    evidence: NameEvidence, body: Sequence[Token], classes: Sequence[WordClass], start: int, office_end: int
) -> float:
    """How natural it is that the office or organisation ends just before this word."""
    left, left_class, token = body[start - 1], classes[start - 1], body[start]
    score = 0.0
    if left_class in (WordClass.TITLE, WordClass.RANK):
        score += 5.0
    elif left_class in _HEADS and not _is_complete(body, classes, start - 1):
        score -= 2.5 if start != office_end else 1.5 * (len(body) - start == 1)
    elif left_class is not WordClass.NAME:
        score += 1.0 if start > 1 or office_end else 0.0
    else:
        left_apart, apart = evidence.apart(left.lower, token.lower)
        together = evidence.pairs[left.lower, token.lower]
        if evidence.bonds[left.lower, token.lower]:
            score -= 3.0
        elif evidence.sites[left.lower]:
            score += 2.0
        elif left_apart and apart:
            score += 2.2 if _is_alone(evidence, left) and _is_alone(evidence, token) else 1.5
        elif left_apart:
            score += 1.2 if evidence.followers[left.lower] > 1 and not _is_alone(evidence, left) else -1.5
        elif apart and start - 1 == office_end and office_end:
            score += 1.5  # an office wants its organisation first: "Direktur Tirtamas Made Wirata", elsewhere "Made"
        elif len(body) - start == 2 and _company_first(body, classes, office_end, start):
            score += 1.0
        else:
            score -= 1.0
        if start >= 2 and classes[start - 2] in _HEADS:
            score += 1.6
        if (
            start >= 2
            and evidence.pairs[body[start - 2].lower, left.lower] > together
            and not _is_alone(evidence, left)
        ):
            score += 1.0
    if left.lower in NAME_PARTICLES:
        score -= 5.0
    elif not left.capital and token.capital:
        score += 1.0
    if left.lower in NAME_OPENERS and left.capital:
        score -= 2.0
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


def _office(
    document: Document, before: Sequence[Token], classes: Sequence[WordClass], office_end: int
) -> tuple[str | None, str | None]:
    """Role and affiliation of the words before the name; titles and ranks in front of the name aside."""
    end = len(before)
    while end > office_end and classes[end - 1] in (WordClass.TITLE, WordClass.RANK):
        end -= 1
    begin = 0
    while begin < min(office_end, end) and classes[begin] is WordClass.TITLE:
        begin += 1
    role = _slice(document, before[begin:office_end]) if office_end else None
    affiliation = _slice(document, before[office_end:end]) if end > office_end else None
    return role, affiliation


def _is_organisation(body: Sequence[Token], classes: Sequence[WordClass]) -> bool:
    return (
        any(c in (WordClass.ORGANISATION, WordClass.ACRONYM, WordClass.FIELD) for c in classes)
        and body[0].capital
    )


def _is_alone(evidence: NameEvidence, token: Token) -> bool:
    return evidence.alone[token.lower] > 0


def _slice(document: Document, tokens: Sequence[Token]) -> str | None:
    if not tokens:
        return None
    return document.text[tokens[0].start : tokens[-1].end]


def _end(document: Document, token: Token) -> int:
    """The end of the last word, with the full stop that belongs to a degree or an abbreviation."""
    if document.text[token.end : token.end + 1] == "." and "." in token.text:
        return token.end + 1
    return token.end
