"""Where an office ends in a phrase, and what of it is the role and what the body."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pidato_kb.extraction.document import Document
from pidato_kb.extraction.tokens import Token
from pidato_kb.extraction.words import TITLES, WordClass
from pidato_kb.language.id.function_words import FOREIGN_LINKS, LINKS, NAME_PARTICLES
from pidato_kb.language.id.name_openers import NAME_OPENERS
from pidato_kb.language.id.organisations import BODY_OPENERS, CENTRES
from pidato_kb.language.id.roles import (
    ENGLISH_FIELDS,
    ENGLISH_OFFICES,
    FIELDED_OFFICES,
    FORMER,
    HEIRS,
    ROLE_MODIFIERS,
    ROLE_WORDS,
    SHORT_FIELDS,
)

__all__ = ["office_end_of", "office_of", "slice_of"]

_PART_OF = FOREIGN_LINKS | {"dari", "di", "pada"}


def office_end_of(body: Sequence[Token], classes: Sequence[WordClass]) -> int:
    """The number of words at the start that are the office itself; 0 when the phrase names none."""
    end = 0
    seen = False
    for i, (token, word_class) in enumerate(zip(body, classes, strict=True)):
        if seen and _opens_body(body, classes, i):
            break
        if token.lower in ROLE_WORDS or word_class is WordClass.ROLE or (i and token.lower in ENGLISH_OFFICES):
            seen, end = True, i + 1
        elif (token.lower in ROLE_MODIFIERS and not _opens_name(body, i)) or token.lower in FORMER:
            if seen:
                end = i + 1
        elif seen and not token.capital and token.lower not in NAME_PARTICLES:
            end = i + 1
        elif not (_leads_on(body, i, seen) or (word_class in TITLES and not seen)):
            break
    return _with_field(body, end) if seen else 0


def _opens_body(body: Sequence[Token], classes: Sequence[WordClass], i: int) -> bool:
    """Whether words of an office open the name of its body: "Ketua | Pimpinan Pusat …", "Kepala | Pusat Studi"."""
    if i + 1 >= len(body):
        return False
    centre = body[i].lower in CENTRES and body[i].capital and classes[i + 1] is WordClass.FIELD
    return centre or (body[i].lower, body[i + 1].lower) in BODY_OPENERS


def _with_field(body: Sequence[Token], end: int) -> int:
    """Where an office ends whose last word wants another: "Deputi Penindakan dan Eksekusi", "Director of Affairs"."""
    if end > 1 and body[end - 1].lower in FOREIGN_LINKS:
        fields = end
        while fields < len(body) - 1 and body[fields].lower in ENGLISH_FIELDS:
            fields += 1
        return fields if fields > end else end - 1
    return end + 1 if end < len(body) - 1 and end > 1 and body[end - 1].lower == "dan" else end


def _leads_on(body: Sequence[Token], i: int, seen: bool) -> bool:
    """Whether a word stands in front of an office that it belongs to: "Senior Product Manager", "Putra Mahkota"."""
    if not seen and i + 1 < len(body) and body[i + 1].lower in HEIRS:
        return True
    if seen and any(token.lower in ENGLISH_OFFICES for token in body[i : i + 4]):
        return True
    end = i
    while end < len(body) and body[end].lower in ENGLISH_FIELDS:
        end += 1
    return i < end < len(body) and body[end].lower in ENGLISH_OFFICES


def _opens_name(body: Sequence[Token], i: int) -> bool:
    """Whether "I" is the Balinese particle of a name (I Gusti, I Wayan) and no numeral."""
    return body[i].lower in NAME_OPENERS and i + 1 < len(body) and body[i + 1].lower in NAME_OPENERS


def office_of(
    document: Document, before: Sequence[Token], classes: Sequence[WordClass], office_end: int
) -> tuple[str | None, str | None]:
    """Role and affiliation of the words before the name; titles and ranks in front of the name aside."""
    end = len(before)
    while end > office_end and classes[end - 1] in (WordClass.TITLE, WordClass.RANK):
        end -= 1
    begin = 0
    while begin < min(office_end, end) and classes[begin] is WordClass.TITLE:
        begin += 1
    if begin < office_end and before[begin].lower not in ROLE_WORDS and not before[begin].capital:
        begin = 0  # "Ibu rumah tangga", "Dokter spesialis mata"
    role_end = _role_end(before, classes, begin, office_end, end)
    role = slice_of(document, before[begin:role_end]) if office_end else None
    body = before[role_end:end] if end > role_end else ()
    while body and body[0].lower in _PART_OF:
        body = body[1:]
    return role, slice_of(document, body)


def _role_end(before: Sequence[Token], classes: Sequence[WordClass], begin: int, office_end: int, end: int) -> int:
    """Where a role ends to which its field belongs: "Menteri Keuangan", "Kasat Reskrim | Polres Tirtasari"."""
    if not any(token.lower in FIELDED_OFFICES for token in before[begin:office_end]):
        return office_end
    at = last = office_end
    while at < end:
        word, linked = before[at].lower, at > office_end and before[at - 1].lower in LINKS
        letters = classes[at] is WordClass.ACRONYM and at == office_end and before[at - 1].lower in SHORT_FIELDS
        english = at + 1 < end and before[at + 1].lower in FOREIGN_LINKS  # "Direktur Center of …"
        field = classes[at] in (WordClass.FIELD, WordClass.ROLE) and not english
        if field or letters or word == "bidang" or (linked and classes[at] is WordClass.NAME):
            last = at + 1
        elif word not in LINKS:
            break
        at += 1
    return last


def slice_of(document: Document, tokens: Sequence[Token]) -> str | None:
    """The words as the text has them, with a space where it has lost one; None where there are none."""
    if not tokens:
        return None
    words = [document.text[tokens[0].start : tokens[0].end]]
    for left, right in pairwise(tokens):
        gap = document.text[left.end : right.start]
        words += [gap or " ", document.text[right.start : right.end]]  # where the text has lost a space, a name has it
    return "".join(words)
