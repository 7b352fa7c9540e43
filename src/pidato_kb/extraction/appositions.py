"""Appositions: what a comma, a bracket, "selaku" or "dari" adds to a phrase that names a speaker."""

from __future__ import annotations

import re
from dataclasses import replace

from pidato_kb.extraction.document import Document
from pidato_kb.extraction.mentions import Mention, MentionForm, index_at
from pidato_kb.extraction.names import name_words
from pidato_kb.extraction.phrase import Phrase
from pidato_kb.extraction.phrases import read_phrase
from pidato_kb.extraction.splitting import split
from pidato_kb.extraction.words import WordClass, classify
from pidato_kb.language.id.bystanders import BYSTANDERS
from pidato_kb.language.id.cues import SPEECH_VERBS
from pidato_kb.language.id.roles import COMPANY_OFFICES, FORMER, ROLE_WORDS
from pidato_kb.language.id.titles import RANKS

__all__ = ["COMMA", "PART_OF", "with_appositions"]

_BRACKET = re.compile(r"\s*\(\s*([^()\n]{1,60}?)\s*\)")
_APPOSITION = re.compile(
    r"\s*,?\s+(?:selaku|sebagai|yang juga|yang merupakan|yang menjabat|yang menjabat sebagai|(?:yang )?bernama)\s+",
    re.IGNORECASE,
)
COMMA = re.compile(r"(?:\s+(?:periode\s+)?\d{4}(?:\s?[-–/]\s?\d{4})?)?\s*,\s*")
_SURE = 0.5  # the margin by which a phrase reads better as a body than as a name
_FINITE = re.compile(
    r"di(?!rektur)[a-z]{4}|me[a-z]{4}|ber[a-z]{3}|akan|bisa|dapat|harus|sudah|telah|tidak|belum|masih|perlu"
)
_FROM = re.compile(r"\s+dari\s+[A-Z]")
_WHERE = re.compile(
    r"\s+di [A-Z][\w ]{2,40}(?:, (?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b| ?\(\d)"
)  # it was said
_COPULAS = frozenset(["adalah", "merupakan", "ialah"])
_CLOSED = re.compile(r"\s*(?:,|\(|\.(?:\s|$)|saat|kepada|dalam|usai|ketika|melalui)")
_LISTED = re.compile(r"\b(?:dan|serta)\s")
_DESCRIPTION = re.compile(
    r"(?:seorang|salah (?:satu|seorang))\s+([A-Za-z][A-Za-z-]+(?: [a-z][a-z-]+){0,4}?)"
    r"(?=\s(?:di|dari|asal|pada|yang|berusia|saat|usai|kepada|dalam|dengan|untuk|ketika|tersebut|ini)\b|[,.(;]|\s[A-Z0-9])"
)
PART_OF = re.compile(r"\s+(?:dari|di|pada|asal|untuk)\s+")


def with_appositions(document: Document, phrase: Phrase, following: int, limit: int) -> Mention:
    """Join what a comma, a bracket or "selaku" adds: an office to a name, a name to an office."""
    mention = _plain(phrase, following)
    for _ in range(3):
        bracket = _BRACKET.match(document.text, mention.end, limit)
        at = bracket.end() if bracket else mention.end
        alias = bracket.group(1).strip() if bracket and not bracket.group(1).strip()[:1].isdigit() else None
        if alias is not None and (mention.alias is None or mention.form is MentionForm.NAME):
            mention = replace(mention, alias=alias)
        if bracket and alias is not None and _spells_body(document, mention, alias):
            office = split(document, document.between(mention.start, mention.end), office_only=True)
            mention = replace(_plain(office, mention.next), alias=alias) if office is not None else mention
        if bracket and alias is not None and mention.role is not None and mention.form is MentionForm.NAME:
            mention = _named_behind_bracket(document, mention, bracket.end(), limit) or mention
        if bracket:
            glued = re.compile(r"\s+").match(document.text, at, limit)
            if glued and mention.form is MentionForm.ORGANISATION:
                whole = _whole_body(document, mention, glued.end(), limit)
                if whole is not None:
                    mention = whole
                    continue
            if glued and mention.name is None:
                joined = _join(document, mention, glued.end(), limit, need_comma=False, glued=True)
                if joined is not None:
                    mention = joined
                    continue
        part = PART_OF.match(document.text, at, limit) if mention.name is None and mention.role else None
        if part and not _WHERE.match(document.text, at, limit):
            inner, after = read_phrase(document, index_at(document, part.end()), limit, organisation_first=True)
            if inner is not None and inner.start == part.end() and inner.role is None:
                where = inner.affiliation or inner.name
                affiliation = f"{mention.affiliation} {where}" if mention.affiliation else where
                if inner.name and inner.affiliation:
                    return replace(
                        mention,
                        form=MentionForm.NAME,
                        name=inner.name,
                        affiliation=affiliation,
                        end=inner.end,
                        next=after,
                    )
                mention = replace(mention, affiliation=affiliation, end=inner.end, next=after)
                continue
        opener = _APPOSITION.match(document.text, at, limit) or COMMA.match(document.text, at, limit)
        if opener is None:
            break
        joined = _join(document, mention, opener.end(), limit, need_comma="," in opener.group())
        joined = joined or _describe(document, mention, opener.end(), limit)
        if joined is None:
            break
        mention = joined
    if mention.form is MentionForm.NAME and mention.role is None and mention.affiliation is None:
        mention = _from_body(document, mention, limit)
    return mention


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
    placed = _placed(document, mention, limit)
    body = document.between(mention.end, placed.end)[1:]
    return placed if any(classify(token) not in (WordClass.PLACE, WordClass.NAME) for token in body) else mention


def _describe(document: Document, mention: Mention, at: int, limit: int) -> Mention | None:
    """Join a description as the role: "Made Wirata, seorang guru di Tirtasari"."""
    told = _DESCRIPTION.match(document.text, at, limit)
    if told is None or mention.form is not MentionForm.NAME or mention.role is not None:
        return None
    described = replace(mention, role=told.group(1), end=told.end(), next=index_at(document, told.end()))
    return _placed(document, described, limit)


def _placed(document: Document, mention: Mention, limit: int) -> Mention:
    """Add where somebody has the role: "pengajar di Universitas Tirtasari"."""
    part = PART_OF.match(document.text, mention.end, limit)
    if part is None:
        return mention
    place, after = read_phrase(document, index_at(document, part.end()), limit, organisation_first=True)
    if place is None or place.start != part.end() or place.role is not None or place.name is not None:
        return mention
    parts = [words for words in (mention.affiliation, place.affiliation) if words]
    return replace(mention, affiliation=" ".join(parts), end=place.end, next=after)


def _join(
    document: Document, mention: Mention, at: int, limit: int, *, need_comma: bool, glued: bool = False
) -> Mention | None:
    i = index_at(document, at)
    if i >= len(document.tokens) or document.tokens[i].start != at:
        return None
    token = document.tokens[i]
    if not (token.capital or token.lower in ROLE_WORDS or token.lower in FORMER or classify(token) is WordClass.TITLE):
        return None
    body = glued and mention.role is not None and classify(token) in (WordClass.ACRONYM, WordClass.ORGANISATION)
    phrase, following = read_phrase(document, i, limit, organisation_first=body)
    if phrase is None or (need_comma and _begins_clause(document, phrase, following)):
        return None
    if need_comma and mention.form is MentionForm.NAME and _is_subject(document, phrase, following):
        return None
    if need_comma and following < len(document.tokens) and document.tokens[following].lower in _COPULAS:
        return None  # "Dilanjutkan Bupati, Made Wirata adalah …": the subject of what is told
    if mention.role is not None and need_comma:
        phrase = _as_name(phrase, behind_comma=True)
    if glued and mention.form is MentionForm.OFFICE:
        phrase = _as_name(phrase, behind_body=True)
    if mention.form is MentionForm.OFFICE and phrase.name is None and phrase.role is None:
        if need_comma and not _is_closed(document, phrase):
            return None  # "Menurut Bupati, Dinas Pasar telah …": the subject of what is told
        parts = [part for part in (mention.affiliation, phrase.affiliation) if part]
        return replace(mention, end=phrase.end, next=following, affiliation=" ".join(parts))
    if mention.form is MentionForm.ORGANISATION and phrase.name and phrase.role is None and phrase.affiliation is None:
        if not need_comma or len(phrase.name.split()) < 2:
            return None
        return replace(
            mention,
            form=MentionForm.NAME,
            end=phrase.end,
            next=following,
            name=phrase.name,
            affiliation=mention.name,
            margin=phrase.margin,
        )
    if glued and mention.role is not None and mention.affiliation is None and phrase.role is not None:
        form = MentionForm.NAME if phrase.name else MentionForm.OFFICE
        role = f"{mention.role} {phrase.role}"  # "Pelaksana Tugas (Plt) Ketua Umum"
        joined = replace(mention, form=form, end=phrase.end, next=following, name=phrase.name, role=role)
        return replace(joined, affiliation=phrase.affiliation, margin=phrase.margin)
    if mention.name is None and phrase.name is not None and (phrase.role is None or phrase.titled):
        if (
            phrase.role is None
            and phrase.affiliation is not None
            and need_comma
            and mention.form is not MentionForm.OFFICE
        ):
            return None
        parts = [part for part in (mention.affiliation, phrase.affiliation) if part]
        return replace(
            mention,
            form=MentionForm.NAME,
            end=phrase.end,
            next=following,
            name=phrase.name,
            affiliation=" ".join(parts) or None,
            margin=phrase.margin,
        )
    if _corrects(document, mention, phrase) or (need_comma and _closes(document, mention, phrase)):
        office = split(document, document.between(mention.start, mention.end), office_only=True)
        if office is not None:
            return replace(
                mention,
                end=phrase.end,
                next=following,
                name=phrase.name,
                role=office.role,
                affiliation=office.affiliation,
                margin=phrase.margin,
            )
    if mention.form is MentionForm.NAME and mention.role is not None and need_comma:
        return _with_body(document, mention, phrase, following)
    if mention.form is not MentionForm.NAME or phrase.role is None:
        return None
    if phrase.name is not None:
        company = any(token.lower in COMPANY_OFFICES for token in phrase.tokens[:1])
        if not company and any(document.names.alone[word.lower()] for word in phrase.name.split()):
            return None
        phrase = split(document, phrase.tokens, office_only=True) or phrase
    joined = replace(
        mention,
        end=phrase.end,
        next=following,
        role=phrase.role,
        affiliation=phrase.affiliation,
        former=phrase.former,
    )
    return _placed(document, joined, limit) if need_comma else joined


def _with_body(document: Document, mention: Mention, phrase: Phrase, following: int) -> Mention | None:
    """Join the body behind an office that follows the name: "Made, Dirjen Pangan, Kementan (14/9)"."""
    resident = (mention.role or "").split(" ")[0].lower() in BYSTANDERS
    place = not resident and all(classify(token) is WordClass.PLACE for token in phrase.tokens)  # of the dateline
    if (
        not phrase.organisation
        or not (_is_closed(document, phrase) or _speaks_next(document, following))
        or mention.affiliation is None
        or place
    ):
        return None
    return replace(mention, affiliation=f"{mention.affiliation} {phrase.affiliation}", end=phrase.end, next=following)


def _is_closed(document: Document, phrase: Phrase) -> bool:
    """Whether an apposition ends behind a phrase: a comma, a bracket or a stop follows."""
    return document.text[phrase.end : phrase.end + 2].lstrip()[:1] in (",", "(", ".", "")


def _speaks_next(document: Document, following: int) -> bool:
    return following < len(document.tokens) and document.tokens[following].lower in SPEECH_VERBS


def _begins_clause(document: Document, phrase: Phrase, following: int) -> bool:
    """Whether a common noun behind a comma is the subject of what follows: "kata Made, wisatawan disuguhi …"."""
    if phrase.name is not None or any(token.capital for token in phrase.tokens) or following >= len(document.tokens):
        return False
    verb = document.tokens[following]
    return document.text[phrase.end : verb.start] == " " and bool(_FINITE.match(verb.lower))


def _is_subject(document: Document, phrase: Phrase, following: int) -> bool:
    """Whether a bare office of one word is who speaks next: "yang dibacakan Made, Menag mengatakan …"."""
    if phrase.name is not None or phrase.role is None or len(phrase.tokens) > 1 or not phrase.tokens[0].capital:
        return False
    return _speaks_next(document, following)


def _as_name(phrase: Phrase, *, behind_body: bool = False, behind_comma: bool = False) -> Phrase:
    """Read "Agung Budiman" behind an office as a name, though one of its words is one of bodies, too.

    `behind_body` says that the name of the body has ended with its short form in a bracket.
    """
    classes = [classify(token) for token in phrase.tokens]
    first = classes == [WordClass.FIELD, WordClass.NAME] and phrase.margin < _SURE
    first = first or (behind_comma and classes == [WordClass.PLACE, WordClass.NAME])
    last = behind_body and classes == [WordClass.NAME, WordClass.FIELD]
    if not phrase.organisation or not (first or last):
        return phrase
    return replace(phrase, name=phrase.affiliation, name_start=phrase.start, affiliation=None)


def _corrects(document: Document, mention: Mention, phrase: Phrase) -> bool:
    """Whether the name after the comma is the speaker's and what looked like one belongs to the office.

    "Kepala Bandara Tirta Wirata, Made, mengatakan": Made stands alone beside a cue elsewhere, Tirta and Wirata never.
    "Camat Tirta, Made Wirata": what has one word behind an office is a place where a longer name follows.
    """
    if mention.form is not MentionForm.NAME or mention.role is None or mention.name is None or phrase.name is None:
        return False
    if phrase.role is not None and phrase.role.lower() not in RANKS:
        return False
    longer = len(mention.name.split()) == 1 and (len(phrase.name.split()) > 1 or phrase.role is not None)
    known = (
        mention.margin < 1.0 or phrase.titled or any(document.names.alone[word.lower()] for word in phrase.name.split())
    )
    return (known or longer) and not any(document.names.alone[word.lower()] for word in mention.name.split())


def _closes(document: Document, mention: Mention, phrase: Phrase) -> bool:
    """Whether a plain name of two words closes an apposition: what looked like a name before it is the body's.

    "Manajer Tirta Wirata Karya, Made Lanasari, Rabu"; in a list of people "dan" follows.
    """
    if mention.form is not MentionForm.NAME or mention.role is None or mention.affiliation is None:
        return False
    plain = phrase.name is not None and phrase.role is None and phrase.affiliation is None
    words = [classify(token) for token in phrase.tokens]
    named = plain and len(words) > 1 and all(c is WordClass.NAME for c in words)
    rest = document.text[phrase.end : phrase.end + 40]
    return named and bool(_CLOSED.match(rest)) and not _LISTED.search(rest)


def _plain(phrase: Phrase, following: int) -> Mention:
    if phrase.name is not None:
        form = MentionForm.NAME
    elif phrase.role is not None:
        form = MentionForm.OFFICE
    else:
        return Mention(
            MentionForm.ORGANISATION,
            phrase.start,
            phrase.end,
            following,
            name=phrase.affiliation,
            margin=phrase.margin,
        )
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
