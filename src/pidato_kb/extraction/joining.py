"""Two phrases that name one speaker become one mention: an office and a name, a body and its office, two offices."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from pidato_kb.extraction.document import Document
from pidato_kb.extraction.mentions import Mention, MentionForm, index_at
from pidato_kb.extraction.phrase import Phrase
from pidato_kb.extraction.phrases import read_phrase
from pidato_kb.extraction.splitting import split
from pidato_kb.extraction.words import TITLES, WordClass, classify
from pidato_kb.language.id.bystanders import BYSTANDERS
from pidato_kb.language.id.cues import INVERTED_CUES, SPEECH_VERBS
from pidato_kb.language.id.organisations import ALSO_NAMES, COMPANIES, DIRECTIONS
from pidato_kb.language.id.roles import (
    BODY_OFFICES,
    COMPANY_OFFICES,
    DIPLOMATS,
    FIELDED_OFFICES,
    FORMER,
    ROLE_WORDS,
    SERVANTS,
)
from pidato_kb.language.id.titles import RANKS

__all__ = ["PART_OF", "Joint", "join", "placed"]

PART_OF = re.compile(r"\s+(?:lainnya\s+)?(?:dari|di|pada|asal|untuk)\s+")
_LONGEST_NAME = 4  # words
_SURE = 0.5  # the margin by which a phrase reads better as a body than as a name
_FINITE = re.compile(
    r"di(?!rektur)[a-z]{4}|me[a-z]{4}|ber[a-z]{3}|akan|bisa|dapat|harus|sudah|telah|tidak|belum|masih|perlu"
)
_COPULAS = frozenset(["adalah", "merupakan", "ialah"])
_CLOSED = re.compile(r"\s*(?:,|\(|\.(?:\s|$)|saat|kepada|dalam|usai|ketika|melalui)")
_LISTED = re.compile(r"\b(?:dan|serta)\s")


@dataclass(frozen=True, slots=True)
class Joint:
    """What stands between two phrases: a comma, a bracket with a short form (`glued`), "selaku" (`apposed`)."""

    comma: bool = False
    glued: bool = False
    apposed: bool = False


@dataclass(frozen=True, slots=True)
class _Pair:
    """A mention and the phrase behind it, `following` being the index of the token behind both."""

    document: Document
    mention: Mention
    phrase: Phrase
    following: int
    joint: Joint

    def joined(self, **changes: Any) -> Mention:
        """Return the mention that reaches to the end of the phrase."""
        return replace(self.mention, end=self.phrase.end, next=self.following, **changes)

    @property
    def bodies(self) -> str | None:
        """What the two say of the body, one behind the other."""
        return " ".join(part for part in (self.mention.affiliation, self.phrase.affiliation) if part) or None

    @property
    def second(self) -> bool:
        """Whether an office follows an office: "Wakil Menteri, sekaligus Ketua Panitia"."""
        if self.mention.form is not MentionForm.OFFICE or self.phrase.role is None:
            return False
        return self.joint.apposed or not self.joint.comma or self.phrase.role.lower() in DIPLOMATS


def join(document: Document, mention: Mention, at: int, limit: int, joint: Joint) -> Mention | None:
    """Return the mention with what the phrase at `at` adds; None where that is no part of it."""
    pair = _pair(document, mention, at, limit, joint)
    if pair is None:
        return None
    phrase = pair.phrase
    if mention.form is MentionForm.OFFICE and phrase.name is None and phrase.role is None:
        return _body_of_office(pair)
    if mention.form is MentionForm.ORGANISATION and phrase.name and phrase.role is None and phrase.affiliation is None:
        return _person_of_body(pair)
    if joint.glued and mention.role is not None and mention.affiliation is None and phrase.role is not None:
        return _longer_office(pair)
    if pair.second and phrase.name is None:
        return pair.joined()
    called = phrase.role is None or phrase.titled or phrase.role.lower() in RANKS  # "Kapolsek Tirta, Komisaris Made"
    if mention.name is None and phrase.name is not None and (called or pair.second):
        return _name_of_office(pair)
    return _corrected(pair) or _office_of_name(pair, limit)


def placed(document: Document, mention: Mention, limit: int) -> Mention:
    """Add where somebody has the role: "pengajar di Universitas Tirtasari"."""
    part = PART_OF.match(document.text, mention.end, limit)
    if part is None:
        return mention
    place, after = read_phrase(document, index_at(document, part.end()), limit, organisation_first=True)
    if place is None or place.start != part.end() or place.role is not None or place.name is not None:
        return mention
    parts = [words for words in (mention.affiliation, place.affiliation) if words]
    return replace(mention, affiliation=" ".join(parts), end=place.end, next=after)


def _pair(document: Document, mention: Mention, at: int, limit: int, joint: Joint) -> _Pair | None:
    """Read the phrase at `at`; None where nothing begins there that could belong to the mention."""
    i = index_at(document, at)
    if i >= len(document.tokens) or document.tokens[i].start != at:
        return None
    token = document.tokens[i]
    if not (token.capital or token.lower in ROLE_WORDS or token.lower in FORMER or classify(token) is WordClass.TITLE):
        return None
    body = joint.glued and mention.role is not None and classify(token) in (WordClass.ACRONYM, WordClass.ORGANISATION)
    phrase, following = read_phrase(document, i, limit, organisation_first=body)
    if phrase is None or (joint.comma and _goes_on(document, mention, phrase, following)):
        return None
    if mention.role is not None and joint.comma:
        phrase = _as_name(phrase, behind_comma=True)
    if joint.glued and mention.form is MentionForm.OFFICE:
        phrase = _as_name(phrase, behind_body=True)
        company = (mention.affiliation or "").split(" ")[0].lower() in COMPANIES
        phrase = _as_long_name(phrase) if company else phrase
    return _Pair(document, mention, phrase, following, joint)


def _goes_on(document: Document, mention: Mention, phrase: Phrase, following: int) -> bool:
    """Whether the comma closes the mention and something else is told: "Menurut Made, wisatawan disuguhi …"."""
    if _begins_clause(document, phrase, following) or _acts_behind_cue(document, mention, phrase, following):
        return True
    if mention.form is MentionForm.NAME and _is_subject(document, phrase, following):
        return True
    # "Dilanjutkan Bupati, Made Wirata adalah …": the subject of what is told
    return following < len(document.tokens) and document.tokens[following].lower in _COPULAS


def _body_of_office(pair: _Pair) -> Mention | None:
    where = all(classify(token) is WordClass.PLACE or token.lower in DIRECTIONS for token in pair.phrase.tokens)
    if pair.joint.comma and not _is_closed(pair.document, pair.phrase) and not where:
        return None  # "Menurut Bupati, Dinas Pasar telah …": the subject of what is told
    return pair.joined(affiliation=pair.bodies or "")


def _person_of_body(pair: _Pair) -> Mention | None:
    name = pair.phrase.name
    if not pair.joint.comma or name is None or len(name.split()) < 2:
        return None
    return pair.joined(form=MentionForm.NAME, name=name, affiliation=pair.mention.name, margin=pair.phrase.margin)


def _longer_office(pair: _Pair) -> Mention:
    """Join the office that a bracket interrupts: "Pelaksana Tugas (Plt) Ketua Umum"."""
    phrase = pair.phrase
    return pair.joined(
        form=MentionForm.NAME if phrase.name else MentionForm.OFFICE,
        name=phrase.name,
        role=f"{pair.mention.role} {phrase.role}",
        affiliation=phrase.affiliation,
        margin=phrase.margin,
    )


def _name_of_office(pair: _Pair) -> Mention | None:
    phrase = pair.phrase
    bare = phrase.role is None and phrase.affiliation is not None
    if bare and pair.joint.comma and pair.mention.form is not MentionForm.OFFICE:
        return None
    return pair.joined(form=MentionForm.NAME, name=phrase.name, affiliation=pair.bodies, margin=phrase.margin)


def _corrected(pair: _Pair) -> Mention | None:
    """Return the mention with the name behind the comma where what looked like one belongs to the office."""
    document, mention, phrase = pair.document, pair.mention, pair.phrase
    if not (_corrects(document, mention, phrase) or (pair.joint.comma and _closes(document, mention, phrase))):
        return None
    office = split(document, document.between(mention.start, mention.end), office_only=True)
    if office is None:
        return None
    return pair.joined(name=phrase.name, role=office.role, affiliation=office.affiliation, margin=phrase.margin)


def _office_of_name(pair: _Pair, limit: int) -> Mention | None:
    """Join the office behind a name, or the body behind the office that a name has already."""
    document, mention, phrase = pair.document, pair.mention, pair.phrase
    if mention.form is MentionForm.NAME and mention.role is not None and pair.joint.comma:
        return _with_body(pair)
    if mention.form is not MentionForm.NAME or phrase.role is None:
        return None
    if phrase.name is not None:
        company = any(token.lower in COMPANY_OFFICES for token in phrase.tokens[:1])
        if not company and any(document.names.alone[word.lower()] for word in phrase.name.split()):
            return None
        phrase = split(document, phrase.tokens, office_only=True) or phrase
    office = replace(pair, phrase=phrase).joined(role=phrase.role, affiliation=phrase.affiliation, former=phrase.former)
    return placed(document, office, limit) if pair.joint.comma else office


def _with_body(pair: _Pair) -> Mention | None:
    """Join the body behind an office that follows the name: "Made, Dirjen Pangan, Kementan (14/9)"."""
    document, mention, phrase = pair.document, pair.mention, pair.phrase
    resident = (mention.role or "").split(" ")[0].lower() in BYSTANDERS
    # A place alone is that of the dateline.
    place = not resident and all(classify(token) is WordClass.PLACE for token in phrase.tokens)
    closed = _is_closed(document, phrase) or _speaks_next(document, pair.following)
    fielded = (mention.role or "").split(" ")[0].lower() in FIELDED_OFFICES  # "Dirjen Pangan" is a whole office
    if not phrase.organisation or not closed or (mention.affiliation is None and not fielded) or place:
        return None
    return pair.joined(affiliation=pair.bodies)


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


def _acts_behind_cue(document: Document, mention: Mention, phrase: Phrase, following: int) -> bool:
    """Whether an office behind a cue in the middle acts in the clause: "kata Made, pimpinan DPR berpesan …"."""
    first = index_at(document, mention.start)
    cue = document.tokens[first - 1].lower if first else ""
    if cue not in INVERTED_CUES or phrase.name is not None or phrase.tokens[0].capital:
        return False
    verb = document.tokens[following] if following < len(document.tokens) else None
    return verb is not None and document.text[phrase.end : verb.start] == " " and bool(_FINITE.match(verb.lower))


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


def _as_long_name(phrase: Phrase) -> Phrase:
    """Read what looks like a body and a name behind a company's bracket as one name: "(PTM) Made Aji Jaya Wirata"."""
    names = all(classify(token) is WordClass.NAME or token.lower in ALSO_NAMES for token in phrase.tokens)
    divided = phrase.name is not None and phrase.affiliation is not None and phrase.role is None
    if not divided or not names or len(phrase.tokens) > _LONGEST_NAME:
        return phrase
    return replace(phrase, name=f"{phrase.affiliation} {phrase.name}", name_start=phrase.start, affiliation=None)


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

    "Manajer Tirta Wirata Karya, Made Lanasari, Rabu", "Pengacara Tirta, Made Lanasari"; in a list of people "dan"
    follows.
    """
    if mention.form is not MentionForm.NAME or mention.role is None:
        return False
    office = mention.role.split(" ")[0].lower()
    possessed = office in SERVANTS
    if mention.affiliation is None and office not in BODY_OFFICES and not possessed:
        return False
    plain = phrase.name is not None and phrase.role is None and phrase.affiliation is None
    words = [classify(token) for token in phrase.tokens]
    named = plain and len(words) > 1 and all(c is WordClass.NAME or (possessed and c in TITLES) for c in words)
    rest = document.text[phrase.end : phrase.end + 40]
    return named and bool(_CLOSED.match(rest)) and not _LISTED.search(rest)
