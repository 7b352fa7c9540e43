"""A phrase's words → office, organisation and name.

"Kepala Bidang Humas Polda Tirtasari Komisaris Besar Made Wirata": the office opens the phrase, the name closes it, and
`scoring` says where the one ends and the other begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pidato_kb.extraction.document import Document
from pidato_kb.extraction.phrase import Phrase
from pidato_kb.extraction.scoring import best_start, is_alone
from pidato_kb.extraction.tokens import Token
from pidato_kb.extraction.words import PLAIN_DEGREES, TITLES, WordClass, classify, classify_all, is_degree
from pidato_kb.language.id.function_words import FOREIGN_LINKS, NAME_PARTICLES
from pidato_kb.language.id.name_openers import NAME_OPENERS
from pidato_kb.language.id.organisations import BODY_OPENERS, COMPLETE_BODIES
from pidato_kb.language.id.roles import ENGLISH_FIELDS, ENGLISH_OFFICES, FORMER, KIN, ROLE_MODIFIERS, ROLE_WORDS

__all__ = ["is_spaced_degree", "looks_like_degree", "split"]

_DOTTED_DEGREE = re.compile(r"(?:S|M|Sp|A|B|Ph|Dr)\.[A-Z][A-Za-z.]*")  # M.Epid
_SPACED_DEGREE = re.compile(r"(?:S|M|Sp|A|B|Ph)\. [A-Z][A-Za-z]{0,4}\b")
_LOWER_NEXT = re.compile(r",? [a-z]")


_SHORTEST_NAME = 2  # words of a name that its office follows directly
_BODILY = frozenset([WordClass.ORGANISATION, WordClass.ACRONYM, WordClass.FIELD, WordClass.PLACE, WordClass.PLACE_HEAD])


def split(
    document: Document,
    tokens: Sequence[Token],
    *,
    office_only: bool = False,
    organisation_first: bool = False,
) -> Phrase | None:
    """Divide the words of a phrase into office, organisation and name.

    `office_only` says that no name is in it, `organisation_first` that its first word is none of a name ("di Tirta …").
    """
    body = _without_degrees(document, tokens)
    if not body:
        return None
    classes = classify_all(body)
    turned = _name_first(document, tokens, body, classes)
    if turned is not None and not office_only:
        return turned
    office_end = _office_end(body, classes)
    first = max(office_end, 1) if organisation_first else office_end
    best, margin = best_start(document, body, classes, office_end, first)
    if office_end and body[office_end - 1].lower in KIN and not _is_office_of(body, office_end - 1):
        office_only = True
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


def _is_office_of(body: Sequence[Token], i: int) -> bool:
    """Whether a relative's word belongs to the office before it: "pemerhati anak"."""
    return i > 0 and body[i - 1].lower in ROLE_WORDS


def _name_first(
    document: Document, tokens: Sequence[Token], body: Sequence[Token], classes: Sequence[WordClass]
) -> Phrase | None:
    """Read a phrase whose office follows the name without a comma: "Made Wirata Direktur PT Tirta"."""
    begin = 0
    while begin < len(body) and classes[begin] in TITLES:
        begin += 1
    office = next((i for i in range(begin, len(body)) if classes[i] is WordClass.ROLE), 0)
    first = office
    while first > begin and body[first - 1].lower in ENGLISH_FIELDS:
        first -= 1
    if first - begin < _SHORTEST_NAME or office == len(body) - 1:
        return None
    if any(c is not WordClass.NAME for c in classes[begin:first]):
        return None
    name, rest = body[begin:first], body[office + 1 :]
    return Phrase(
        tokens[0].start,
        _end(document, tokens[-1]),
        tuple(tokens),
        _slice(document, name),
        name[0].start,
        _slice(document, body[first : office + 1]),
        _slice(document, rest),
        titled=begin > 0,
        margin=1.0,
    )


def _without_degrees(document: Document, tokens: Sequence[Token]) -> list[Token]:
    """The words without the degrees that close them; none where there is nothing else."""
    body = list(tokens)
    while len(body) > 1 and not is_alone(document, body[-1]) and _closes_with_degree(document, body):
        body.pop()
        if is_spaced_degree(document, body[-1]):
            body.pop()
    return [] if len(body) == 1 and _DOTTED_DEGREE.fullmatch(body[0].text) else body


def _closes_with_degree(document: Document, body: Sequence[Token]) -> bool:
    if is_degree(body[-1]) or is_spaced_degree(document, body[-2]):
        return True
    return "," in document.text[body[-2].end : body[-1].start] and looks_like_degree(document, body[-2], body[-1])


def is_spaced_degree(document: Document, token: Token) -> bool:
    """Whether a degree with a space behind its first stop begins at this word: "M. Ag", "Sp. KK"."""
    written = _SPACED_DEGREE.match(document.text, token.start)
    return written is not None and written.group().lower().replace(".", "").replace(" ", "") in PLAIN_DEGREES


def looks_like_degree(document: Document, left: Token, right: Token) -> bool:
    """Whether a short word in capitals between a name's comma and a lower-case word is a degree nobody listed."""
    if _DOTTED_DEGREE.fullmatch(right.text):
        return True
    elsewhere = document.names.singles[right.lower] > 1
    if not right.shouted or len(right.text) > 5 or elsewhere or classify(left) not in (WordClass.NAME, WordClass.OTHER):
        return False
    return bool(_LOWER_NEXT.match(document.text, right.end))


def _office_end(body: Sequence[Token], classes: Sequence[WordClass]) -> int:
    """The number of words at the start that are the office itself; 0 when the phrase names none."""
    end = 0
    seen = False
    for i, (token, word_class) in enumerate(zip(body, classes, strict=True)):
        if seen and _opens_body(body, i):
            break
        if token.lower in ROLE_WORDS or word_class is WordClass.ROLE or (i and token.lower in ENGLISH_OFFICES):
            seen, end = True, i + 1
        elif (token.lower in ROLE_MODIFIERS and not _opens_name(body, i)) or token.lower in FORMER:
            if seen:
                end = i + 1
        elif seen and not token.capital and token.lower not in NAME_PARTICLES:
            end = i + 1
        elif _leads_to_english_office(body, i, seen) or (word_class in (WordClass.TITLE, WordClass.RANK) and not seen):
            continue
        else:
            break
    return _with_field(body, end) if seen else 0


def _opens_body(body: Sequence[Token], i: int) -> bool:
    """Whether two words of an office open the name of its body: "Ketua | Pimpinan Pusat Pemuda Tirta"."""
    return i + 1 < len(body) and (body[i].lower, body[i + 1].lower) in BODY_OPENERS


def _with_field(body: Sequence[Token], end: int) -> int:
    """Where an office ends whose last word wants another: "Deputi Penindakan dan Eksekusi", "Director of Affairs"."""
    if end < len(body) and body[end - 1].lower in ENGLISH_OFFICES and body[end].lower in FOREIGN_LINKS:
        while end < len(body) - 1 and body[end].lower in ENGLISH_FIELDS:
            end += 1
        return end
    return end + 1 if end < len(body) - 1 and end > 1 and body[end - 1].lower == "dan" else end


def _leads_to_english_office(body: Sequence[Token], i: int, seen: bool) -> bool:
    """Whether a word stands in front of an English office that it belongs to: "Senior Product Manager"."""
    if seen and any(token.lower in ENGLISH_OFFICES for token in body[i : i + 4]):
        return True
    end = i
    while end < len(body) and body[end].lower in ENGLISH_FIELDS:
        end += 1
    return i < end < len(body) and body[end].lower in ENGLISH_OFFICES


def _opens_name(body: Sequence[Token], i: int) -> bool:
    """Whether "I" is the Balinese particle of a name (I Gusti, I Wayan) and no numeral."""
    return body[i].lower in NAME_OPENERS and i + 1 < len(body) and body[i + 1].lower in NAME_OPENERS


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
    if len(body) == 1 and classes[0] is WordClass.FIELD and body[0].lower not in COMPLETE_BODIES:
        return False  # "Pertemuan", "Sistem": a thing, not a body
    return any(c in _BODILY for c in classes) and body[0].capital


def _slice(document: Document, tokens: Sequence[Token]) -> str | None:
    if not tokens:
        return None
    words = [document.text[tokens[0].start : tokens[0].end]]
    for left, right in pairwise(tokens):
        gap = document.text[left.end : right.start]
        words += [gap or " ", document.text[right.start : right.end]]  # where the text has lost a space, a name has it
    return "".join(words)


def _end(document: Document, token: Token) -> int:
    """The end of the last word, with the full stop that belongs to a degree or an abbreviation."""
    if document.text[token.end : token.end + 1] == "." and "." in token.text:
        return token.end + 1
    return token.end
