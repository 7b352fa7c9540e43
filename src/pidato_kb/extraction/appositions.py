"""Appositions: what a comma, a bracket, "selaku" or "dari" adds to a phrase that names a speaker."""

from __future__ import annotations

import re
from dataclasses import replace

from pidato_kb.extraction.document import Document
from pidato_kb.extraction.joining import PART_OF, Joint, join, placed
from pidato_kb.extraction.mentions import Mention, MentionForm, index_at
from pidato_kb.extraction.names import name_words
from pidato_kb.extraction.phrase import Phrase
from pidato_kb.extraction.phrases import read_phrase
from pidato_kb.extraction.splitting import split
from pidato_kb.extraction.words import WordClass, classify
from pidato_kb.language.id.function_words import FOREIGN_LINKS
from pidato_kb.language.id.organisations import ENGLISH_BODIES, NAMED_AFTER_PEOPLE, NEWSROOMS

__all__ = ["COMMA", "with_appositions"]

_BRACKET = re.compile(r"\s*\(\s*([^()\n]{1,60}?)\s*\)")
_GAP = re.compile(r"\s+")
_APPOSITION = re.compile(
    r"\s*,?\s+(?:selaku|sebagai|yang juga|yang merupakan|sekaligus|yang menjabat|yang menjabat sebagai"
    r"|(?:yang )?bernama)\s+",
    re.IGNORECASE,
)
COMMA = re.compile(r"(?:\s+lainnya)?(?:\s+(?:periode\s+)?\d{4}(?:\s?[-–/]\s?\d{4})?)?\s*,\s*")
_MORE = re.compile(r"\s*[,(]|\s+(?:\d|periode|lain|selaku|sebagai|yang|bernama|dari|di|pada|asal|untuk)", re.IGNORECASE)
_FROM = re.compile(r"\s+dari\s+[A-Z]")
_WHERE = re.compile(
    r"\s+di [A-Z][\w ]{2,40}(?:, (?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b| ?\(\d)"
)  # it was said
_DESCRIPTION = re.compile(
    r"(?:seorang|salah (?:satu|seorang))\s+([A-Za-z][A-Za-z-]+(?: [a-z][a-z-]+){0,4}?)"
    r"(?=\s(?:di|dari|asal|pada|yang|bisa|dapat|akan|sudah|telah|juga|berusia|saat|usai|kepada|dalam|dengan|untuk|ketika|tersebut|ini)\b|[,.(;]|\s[A-Z0-9]|\s(?:me|ber)[a-z]{5}|\s*$)"
)
_ENGLISH = FOREIGN_LINKS | ENGLISH_BODIES
_AT_MOST = 3
"""Appositions of one mention."""


def with_appositions(document: Document, phrase: Phrase, following: int, limit: int) -> Mention:
    """Join what a comma, a bracket or "selaku" adds: an office to a name, a name to an office."""
    mention = _plain(phrase, following)
    if not _MORE.match(document.text, mention.end, limit):
        return mention
    for _ in range(_AT_MOST):
        mention, at, whole = _behind_bracket(document, mention, limit)
        if whole:
            continue
        if part := _part_of(document, mention, at, limit):
            if part.form is MentionForm.NAME:
                return part
            mention = part
            continue
        joined = _behind_comma(document, mention, at, limit)
        if joined is None:
            break
        mention = joined
    if mention.form is MentionForm.NAME and mention.role is None and mention.affiliation is None:
        mention = _from_body(document, mention, limit)
    return mention


def _behind_bracket(document: Document, mention: Mention, limit: int) -> tuple[Mention, int, bool]:
    """Read a bracket behind the mention and what it interrupts.

    Returns the mention, where what follows it begins, and whether something behind the bracket was joined.
    """
    bracket = _BRACKET.match(document.text, mention.end, limit)
    if bracket is None:
        return mention, mention.end, False
    at, inside = bracket.end(), bracket.group(1).strip()
    if not inside[:1].isdigit():
        mention = _with_alias(document, mention, inside, at, limit)
    gap = _GAP.match(document.text, at, limit)
    if gap is None:
        return mention, at, False
    if mention.form is MentionForm.ORGANISATION and (body := _whole_body(document, mention, gap.end(), limit)):
        return body, body.end, True
    if mention.name is None and (joined := join(document, mention, gap.end(), limit, Joint(glued=True))):
        return joined, joined.end, True
    return mention, at, False


def _with_alias(document: Document, mention: Mention, inside: str, at: int, limit: int) -> Mention:
    """Take what a bracket holds for the short form of what stands before it, a person's or a body's."""
    if mention.alias is None or mention.form is MentionForm.NAME:
        mention = replace(mention, alias=inside)
    if _spells_body(document, mention, inside):
        office = split(document, document.between(mention.start, mention.end), office_only=True)
        mention = replace(_plain(office, mention.next), alias=inside) if office is not None else mention
    if mention.role is not None and mention.form is MentionForm.NAME:
        mention = _named_behind_bracket(document, mention, at, limit) or mention
    return mention


def _part_of(document: Document, mention: Mention, at: int, limit: int) -> Mention | None:
    """Join the body behind "dari" or "di" to an office, and the name that follows the body."""
    part = PART_OF.match(document.text, at, limit) if mention.name is None and mention.role else None
    if part is None or _WHERE.match(document.text, at, limit):
        return None
    inner, after = read_phrase(document, index_at(document, part.end()), limit, organisation_first=True)
    if inner is None or inner.start != part.end() or inner.role is not None:
        return None
    if _is_named_after_somebody(document, inner):
        inner = replace(inner, name=None, affiliation=f"{inner.affiliation} {inner.name}")
    where = inner.affiliation or inner.name
    between = document.text[mention.end : part.end()] if at == mention.end else " "
    affiliation = f"{mention.affiliation}{between}{where}" if mention.affiliation else where
    joined = replace(mention, affiliation=affiliation, end=inner.end, next=after)
    named = inner.name is not None and inner.affiliation is not None
    return replace(joined, form=MentionForm.NAME, name=inner.name) if named else joined


def _is_named_after_somebody(document: Document, body: Phrase) -> bool:
    """Whether what looks like a name at the end of a body is its own: "dokter di RSUD Pangeran Wirata"."""
    head = (body.affiliation or "").split(" ")[0].lower()
    own = all(classify(token) in (WordClass.NAME, WordClass.FIELD) for token in body.tokens[1:])
    if body.name is None or body.titled or head not in NAMED_AFTER_PEOPLE or not own:
        return False
    return not any(document.names.alone[word] for word in name_words(body.name))


def _behind_comma(document: Document, mention: Mention, at: int, limit: int) -> Mention | None:
    """Join what follows a comma, "selaku" and the like."""
    apposed = _APPOSITION.match(document.text, at, limit)
    opener = apposed or COMMA.match(document.text, at, limit)
    if opener is None:
        return None
    joint = Joint(comma="," in opener.group(), apposed=apposed is not None)
    joined = join(document, mention, opener.end(), limit, joint)
    return joined or _describe(document, mention, opener.end(), limit)


def _spells_body(document: Document, mention: Mention, short: str) -> bool:
    """Whether a bracket is short for a body with what looks like a name: "Ikatan Keluarga Tirta (IKT)"."""
    if mention.form is not MentionForm.NAME or mention.role is None or not (short.isalpha() and short.isupper()):
        return False
    if not document.text[mention.start : mention.end].endswith(mention.name or ""):
        return False
    words = [token for token in document.between(mention.start, mention.end) if token.capital]
    closing = words[-len(short) :]
    person = name_words(mention.name or "")
    return len(person) < len(closing) and "".join(token.text[0] for token in closing) == short


def _named_behind_bracket(document: Document, mention: Mention, at: int, limit: int) -> Mention | None:
    """Take what looked like a name for the body's where a name follows its bracket: "PT Tirta Wirata (TW) Made Adi"."""
    i = index_at(document, at)
    if (
        i >= len(document.tokens)
        or not document.tokens[i].capital
        or document.text[at : document.tokens[i].start] != " "
    ):
        return None
    phrase, following = read_phrase(document, i, limit)
    if phrase is None or phrase.name is None or phrase.role is not None or phrase.affiliation is not None:
        return None
    office = split(document, document.between(mention.start, mention.end), office_only=True)
    if (
        office is None
        or any(classify(token) is not WordClass.NAME for token in phrase.tokens)
        or len(phrase.tokens) < 2
    ):
        return None
    named = replace(mention, form=MentionForm.NAME, end=phrase.end, next=following, name=phrase.name)
    return replace(named, role=office.role, affiliation=office.affiliation, alias=None, margin=phrase.margin)


def _whole_body(document: Document, mention: Mention, at: int, limit: int) -> Mention | None:
    """Join the rest of a body's name behind its bracketed short form: "Dinas Sosial (Dinsos) Provinsi Tirtasari"."""
    i = index_at(document, at)
    if i < len(document.tokens) and document.tokens[i].text.isdigit():
        i += 1  # "Detasemen Khusus (Densus) 88 Antiteror"
    if (
        i >= len(document.tokens)
        or not document.tokens[i].capital
        or document.text[at : document.tokens[i].start].strip("0123456789 ")
    ):
        return None
    rest, following = read_phrase(document, i, limit, organisation_first=True)
    if rest is None or not rest.organisation:
        return None
    return replace(mention, name=f"{mention.name} {document.text[at : rest.end]}", end=rest.end, next=following)


def _from_body(document: Document, mention: Mention, limit: int) -> Mention:
    """Add the body that a name without an office comes from: "kata Made dari Yayasan Tirtasari"."""
    if not _FROM.match(document.text, mention.end, limit):
        return mention
    whole = placed(document, mention, limit)
    body = document.between(mention.end, whole.end)[1:]
    return whole if any(classify(token) not in (WordClass.PLACE, WordClass.NAME) for token in body) else mention


def _describe(document: Document, mention: Mention, at: int, limit: int) -> Mention | None:
    """Join a description as the role: "Made Wirata, seorang guru di Tirtasari"."""
    told = _DESCRIPTION.match(document.text, at, limit)
    if told is None or mention.form is not MentionForm.NAME or mention.role is not None:
        return None
    described = replace(mention, role=told.group(1), end=told.end(), next=index_at(document, told.end()))
    return placed(document, described, limit)


def _plain(phrase: Phrase, following: int) -> Mention:
    if phrase.name is not None and not _is_english_body(phrase):
        form = MentionForm.NAME
    elif phrase.role is not None:
        form = MentionForm.OFFICE
    else:
        name = " ".join(part for part in (phrase.affiliation, phrase.name) if part)
        return Mention(MentionForm.ORGANISATION, phrase.start, phrase.end, following, name=name, margin=phrase.margin)
    return Mention(
        form,
        phrase.start,
        phrase.end,
        following,
        phrase.name,
        phrase.role,
        phrase.affiliation,
        phrase.margin,
        former=phrase.former,
        titled=phrase.titled,
    )


def _is_english_body(phrase: Phrase) -> bool:
    """Whether what looks like a name is a newsroom's or an English body's: "Tirta Society of Music"."""
    if phrase.role is not None or phrase.titled:
        return False
    if (phrase.name or "").lower() in NEWSROOMS:
        return True
    links = (phrase.affiliation or "").lower().split()[-1:]
    return any(word in _ENGLISH for word in name_words(phrase.name or "")) or any(w in FOREIGN_LINKS for w in links)
