"""A phrase's words → office, organisation and name.

"Kepala Bidang Humas Polda Tirtasari Komisaris Besar Made Wirata": the office opens the phrase, the name closes it, and
`scoring` says where the one ends and the other begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pidato_kb.extraction.document import Document
from pidato_kb.extraction.phrase import Phrase
from pidato_kb.extraction.roles import office_end_of, office_of, slice_of
from pidato_kb.extraction.scoring import best_start
from pidato_kb.extraction.tokens import Token
from pidato_kb.extraction.wording import is_alone, wording_of
from pidato_kb.extraction.words import PLAIN_DEGREES, TITLES, WordClass, classify, classify_all, is_degree
from pidato_kb.language.id.organisations import COMPLETE_BODIES
from pidato_kb.language.id.roles import (
    ENGLISH_FIELDS,
    FORMER,
    KIN,
    ROLE_WORDS,
    STANDINGS,
)

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
    classes = _with_initial(document, body, classify_all(body))
    turned = _name_first(document, tokens, body, classes)
    if turned is not None and not office_only:
        return turned
    office_end = office_end_of(body, classes)
    first = max(office_end, 1) if organisation_first else office_end
    best, margin = best_start(wording_of(document, body, classes, office_end), first)
    if office_end and body[office_end - 1].lower in KIN and not _is_office_of(body, office_end - 1):
        office_only = True
    begin = best if best is not None and not office_only else len(body)
    name = slice_of(document, body[begin:]) if begin < len(body) else None
    before = [t for t, c in zip(body[:begin], classes[:begin], strict=True) if c is not WordClass.TITLE]
    titled = bool(name) and any(c in (WordClass.TITLE, WordClass.RANK) for c in classes[:begin])
    former = bool(before) and before[0].lower in FORMER
    role, affiliation = office_of(document, body[:begin], classes[:begin], office_end)
    if name is None and role is None and not _is_organisation(body, classes):
        return None
    if name is not None and role is None and begin == 1 and _opens_a_sentence(document, body[0], classes[0]):
        affiliation = None
    if name is None and role is None:
        affiliation = slice_of(document, body)
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


def _opens_a_sentence(document: Document, token: Token, word_class: WordClass) -> bool:
    """Whether the word before a name is a common noun that a sentence begins with: "Peluang Made terbuka"."""
    unknown = word_class in (WordClass.NAME, WordClass.FIELD, WordClass.OTHER)
    return unknown and token.start in document.openings and not document.names.starts[token.lower]


def _with_initial(document: Document, body: Sequence[Token], classes: list[WordClass]) -> list[WordClass]:
    """Take "H." between two words of a name for an initial, not for the title that hajis have: "Made H. Wirata"."""
    for i in range(1, len(body) - 1):
        begins = i == 1 or classes[i - 2] in TITLES
        inner = body[i].text == "H" and classes[i - 1] is WordClass.NAME and classes[i + 1] is WordClass.NAME
        if inner and begins and len(body[i - 1].text) > 2 and not document.opens_sentence(body[i - 1]):
            classes[i] = WordClass.NAME
    return classes


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
        slice_of(document, name),
        name[0].start,
        slice_of(document, body[first : office + 1]),
        slice_of(document, rest),
        titled=begin > 0,
        margin=1.0,
    )


def _without_degrees(document: Document, tokens: Sequence[Token]) -> list[Token]:
    """The words without the degrees that close them; none where there is nothing else."""
    body = [token for token in tokens if token.lower not in STANDINGS]
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


def _is_organisation(body: Sequence[Token], classes: Sequence[WordClass]) -> bool:
    if len(body) == 1 and classes[0] is WordClass.FIELD and body[0].lower not in COMPLETE_BODIES:
        return False  # "Pertemuan", "Sistem": a thing, not a body
    return any(c in _BODILY for c in classes) and body[0].capital


def _end(document: Document, token: Token) -> int:
    """The end of the last word, with the full stop that belongs to a degree or an abbreviation."""
    if document.text[token.end : token.end + 1] == "." and "." in token.text:
        return token.end + 1
    return token.end
