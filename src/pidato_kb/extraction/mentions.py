"""Mentions: the words beside a cue that name its speaker, with the office and apposition that belong to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from pidato_kb.extraction.document import Document, Token
from pidato_kb.extraction.evidence import NameEvidence
from pidato_kb.extraction.phrases import Phrase, read_phrase, split
from pidato_kb.extraction.words import WordClass, classify, is_date_word
from pidato_kb.language.id.collectives import COLLECTIVES
from pidato_kb.language.id.function_words import CONJUNCTIONS, PHRASE_ENDS, PREPOSITIONS, PRONOUNS
from pidato_kb.language.id.roles import DESCRIPTION_OPENERS, EPITHET_HEADS, FORMER, ROLE_WORDS
from pidato_kb.models import Span

__all__ = ["Mention", "MentionForm", "index_at", "read_mention", "read_opening", "read_subject"]


class MentionForm(StrEnum):
    """How the article names the speaker beside the quote."""

    NAME = "name"
    OFFICE = "office"
    PRONOUN = "pronoun"
    EPITHET = "epithet"
    ORGANISATION = "organisation"
    DESCRIPTION = "description"


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention; `next` is the index of the first word after it in `document.tokens`."""

    form: MentionForm
    start: int
    end: int
    next: int
    name: str | None = None
    role: str | None = None
    affiliation: str | None = None
    margin: float = 2.0
    alias: str | None = None
    former: bool = False
    titled: bool = False

    def span(self, document: Document) -> Span:
        """The mention as a span of the text."""
        return Span(self.start, self.end, document.text[self.start : self.end])


_BRACKET = re.compile(r"\s*\(([^()\n]{1,60})\)")
_APPOSITION = re.compile(
    r"\s*,?\s+(?:selaku|sebagai|yang juga|yang merupakan|yang menjabat|yang menjabat sebagai)\s+",
    re.IGNORECASE,
)
_COMMA = re.compile(r"(?:\s+(?:periode\s+)?\d{4}\s?[-–/]\s?\d{4})?\s*,\s*")
_PART_OF = re.compile(r"\s+(?:dari|di|pada|asal|untuk)\s+")
_INSERTED = re.compile(r",? (?:yang|di|saat|ketika|pada|dalam|melalui) [^.;:\"”“]{3,160}, (?:juga )?")
_ACTIVE = re.compile(
    r"me[a-z]{4}|ber[a-z]{3}|sudah|telah|akan|ingin|turut|ikut|hadir|datang|minta|senang|gembira|puas|sedih|marah|kaget|terkejut|menyesal"
)
_PASSIVE = re.compile(r"di[a-z]{3}|ter[a-z]{3}|adalah|merupakan|ialah|menjadi")
_SKIPPED = frozenset(
    [
        "lagi",
        "pula",
        "juga",
        "oleh",
        "langsung",
        "kembali",
        "si",
        "sang",
        "kemudian",
        "dengan",
        "tegas",
        "singkat",
    ]
)


def index_at(document: Document, position: int) -> int:
    """The index of the first word that starts at or after a character."""
    from bisect import bisect_left

    return bisect_left(document.starts, position)


def read_mention(document: Document, evidence: NameEvidence, i: int, limit: int) -> Mention | None:
    """Read the mention that starts at word `i` (adverbs in front skipped) and ends before character `limit`."""
    tokens = document.tokens
    while i < len(tokens) and tokens[i].end <= limit and tokens[i].lower in _SKIPPED:
        i += 1
    if i >= len(tokens) or tokens[i].end > limit:
        return None
    token = tokens[i]
    if token.lower in PRONOUNS:
        return Mention(MentionForm.PRONOUN, token.start, token.end, i + 1)
    epithet = _epithet(document, i, limit)
    if epithet is not None:
        return epithet
    if token.lower in COLLECTIVES and not _goes_on(document, i, limit):
        return Mention(MentionForm.ORGANISATION, token.start, token.end, i + 1, name=token.text)
    phrase, following = (None, i)
    if token.capital or token.lower in ROLE_WORDS or token.lower in FORMER:
        phrase, following = read_phrase(document, evidence, i, limit)
    if phrase is None:
        return _description(document, evidence, i, limit)
    return _with_appositions(document, evidence, phrase, following, limit)


def read_subject(
    document: Document, evidence: NameEvidence, first: int, last: int, limit: int
) -> Mention | None:
    """Read the subject of a verb among `document.tokens[first:last]`, the words from its clause's start to the verb."""
    tokens = document.tokens
    strong = (MentionForm.NAME, MentionForm.PRONOUN, MentionForm.EPITHET)
    candidates = [
        (m, _only_adverbs(document, m.next, last))
        for m in _clause_openers(document, evidence, first, last, limit)
    ]
    near = [m for m, adjacent in candidates if adjacent]
    named = [m for m, _ in candidates if m.form in strong]
    if near and (near[-1].form in strong or not named):
        best = near[-1] if near[-1].form in strong else None
    else:
        best = None
    if best is not None:
        return best
    touching = _touching(document, evidence, first, last, limit)
    if touching is not None:
        return touching
    if near:
        return near[-1]
    if named:
        return named[0]
    return next((m for m, _ in candidates if m.form is not MentionForm.DESCRIPTION), None)


def read_opening(
    document: Document, evidence: NameEvidence, first: int, last: int, limit: int
) -> Mention | None:
    """Read the name that opens a sentence without reported speech and acts in it: "Made mendatangi pasar itu."."""
    mention = next(iter(_clause_openers(document, evidence, first, last, limit)), None)
    if mention is None or mention.form is not MentionForm.NAME:
        return None
    for token in document.tokens[mention.next : min(last, mention.next + 12)]:
        if _ACTIVE.match(token.lower):
            return mention
        if _PASSIVE.match(token.lower):
            return None
    return None


def _clause_openers(
    document: Document, evidence: NameEvidence, first: int, last: int, limit: int
) -> Iterator[Mention]:
    """The mentions that may be a subject, in order."""
    tokens = document.tokens
    i = first
    while i < last:
        token = tokens[i]
        starts = i == first or _opens_clause(document, tokens[i - 1], token)
        mention = None
        if starts and _may_open(document, i, first):
            mention = read_mention(document, evidence, i, limit)
        if mention is None or mention.next <= i:
            i += 1
            continue
        if not _opens_by_chance(document, evidence, mention):
            yield mention
        i = mention.next


def _opens_by_chance(document: Document, evidence: NameEvidence, mention: Mention) -> bool:
    """Whether one bare word at the head of a sentence is upper case for no other reason."""
    if mention.form is not MentionForm.NAME or mention.role or mention.titled or " " in (mention.name or " "):
        return False
    word = (mention.name or "").lower()
    only_there = document.capitals[word] <= document.opened[word]
    return mention.start in document.openings and only_there and not evidence.alone[word]


def _touching(
    document: Document, evidence: NameEvidence, first: int, last: int, limit: int
) -> Mention | None:
    """The longest phrase with an office and a name that ends right before the verb, wherever it begins.

    Where a sub-heading has run into the sentence, the subject does not open a clause.
    """
    tokens = document.tokens
    for i in range(first, last):
        if not tokens[i].capital or i > first and tokens[i - 1].lower in PREPOSITIONS:
            continue
        if classify(tokens[i]) is not WordClass.ROLE:
            continue
        mention = read_mention(document, evidence, i, limit)
        if mention is None or mention.form not in (MentionForm.NAME, MentionForm.OFFICE):
            continue
        if _only_adverbs(document, mention.next, last):
            return mention
        inserted = document.text[mention.end : document.tokens[last].start] if last < len(tokens) else ""
        if mention.form is MentionForm.NAME and _INSERTED.fullmatch(inserted):
            return mention
    return None


def _may_open(document: Document, i: int, first: int) -> bool:
    token = document.tokens[i]
    if token.capital or token.lower in PRONOUNS:
        return True
    return (
        token.lower in ROLE_WORDS
        or token.lower in FORMER
        or token.lower in COLLECTIVES
        or (token.lower in DESCRIPTION_OPENERS)
        or (i == first and token.lower in EPITHET_HEADS)
    )


def _opens_clause(document: Document, left: Token, token: Token) -> bool:
    """Whether a phrase after `left` can be a subject: after punctuation or a conjunction, not after a preposition."""
    gap = document.text[left.end : token.start]
    if any(mark in gap for mark in ',;:–—"”“)'):
        return True
    return left.lower in CONJUNCTIONS


_ADVERBS = frozenset(
    """
    juga pun kemudian lalu lantas sendiri sempat turut kembali terus sangat pernah telah sudah akan lebih lanjut dengan
    tegas sekaligus ikut hanya masih tetap secara terpisah langsung justru bahkan berulang kali singkat lantang
    pula itu ini tersebut kini awalnya mengaku ingin mau bisa dapat terang-terangan blak-blakan lagi
    """.split()
)


def _only_adverbs(document: Document, first: int, last: int) -> bool:
    """Whether only adverbs (and a comma that should not be there) stand between two word indexes."""
    if any(document.tokens[i].lower not in _ADVERBS for i in range(first, last)):
        return False
    return last - first <= 4


def _goes_on(document: Document, i: int, limit: int) -> bool:
    """Whether a capitalised word follows directly: "polisi" alone is a collective, "Polisi Resor …" is not."""
    if i + 1 >= len(document.tokens):
        return False
    following = document.tokens[i + 1]
    return (
        following.capital
        and following.end <= limit
        and document.text[document.tokens[i].end : following.start] == " "
    )


def _epithet(document: Document, i: int, limit: int) -> Mention | None:
    """A description that ends in ini, itu or tersebut and points back: "Mantan Wali Kota Langitbiru ini"."""
    token = document.tokens[i]
    if token.lower not in EPITHET_HEADS and token.lower not in ROLE_WORDS:
        return None
    relative = False
    for j in range(i + 1, min(i + 10, len(document.tokens))):
        word = document.tokens[j]
        gap = document.text[document.tokens[j - 1].end : word.start]
        if word.end > limit or any(mark in gap for mark in '.,;:"”“\n'):
            return None
        if word.lower in ("ini", "itu", "tersebut"):
            return Mention(MentionForm.EPITHET, token.start, word.end, j + 1, former=token.lower in FORMER)
        relative = relative or word.lower == "yang"
        if not relative and word.lower in PHRASE_ENDS and word.lower not in ("di", "dari", "dan", "dengan"):
            return None
    return None


def _description(document: Document, evidence: NameEvidence, i: int, limit: int) -> Mention | None:
    """A speaker without a name: "seorang warga", "salah satu pedagang"; a name after a comma completes it."""
    tokens = document.tokens
    if (
        tokens[i].lower not in DESCRIPTION_OPENERS
        and tokens[i].lower not in ROLE_WORDS
        and tokens[i].lower not in COLLECTIVES
    ):
        return None
    end = i + 1
    if tokens[i].lower == "salah" and (end >= len(tokens) or tokens[end].lower not in ("satu", "seorang")):
        return None
    while end < len(tokens) and tokens[end].end <= limit and end - i < 6:
        gap = document.text[tokens[end - 1].end : tokens[end].start]
        if gap.strip() or "\n" in gap or tokens[end].lower in PHRASE_ENDS or is_date_word(tokens[end]):
            break
        end += 1
    text = document.text[tokens[i].start : tokens[end - 1].end]
    named = next(
        (
            k
            for k in range(i + 1, end)
            if tokens[k].capital and len(tokens[k].text) > 1 and classify(tokens[k]) is WordClass.NAME
        ),
        None,
    )
    if named is not None:
        phrase, following = read_phrase(document, evidence, named, limit)
        if phrase is not None and phrase.name and phrase.role is None:
            role = document.text[tokens[i].start : tokens[named - 1].end]
            return Mention(
                MentionForm.NAME,
                tokens[i].start,
                phrase.end,
                following,
                phrase.name,
                role,
                None,
                phrase.margin,
            )
    mention = Mention(
        MentionForm.DESCRIPTION, tokens[i].start, tokens[end - 1].end, end, name=text, role=None
    )
    return _named_after(document, evidence, mention, limit) or mention


def _named_after(document: Document, evidence: NameEvidence, mention: Mention, limit: int) -> Mention | None:
    """The name after a description's comma or place: "seorang warga Desa Tirta, Made Wirata (40)"."""
    end, following = mention.end, mention.next
    place = _PART_OF.match(document.text, end, limit)
    affiliation = None
    if place:
        phrase, after = read_phrase(
            document, evidence, index_at(document, place.end()), limit, organisation_first=True
        )
        if phrase is not None and phrase.role is None:
            affiliation = (
                document.text[phrase.start : phrase.name_start].rstrip()
                if phrase.name and phrase.affiliation
                else None
            )
            if phrase.name and phrase.affiliation:
                return replace(
                    mention,
                    form=MentionForm.NAME,
                    end=phrase.end,
                    next=after,
                    name=phrase.name,
                    role=mention.name,
                    affiliation=affiliation,
                )
            affiliation, end, following = document.text[phrase.start : phrase.end], phrase.end, after
    comma = _COMMA.match(document.text, end, limit)
    if comma is None or following >= len(document.tokens):
        return None
    phrase, after = read_phrase(document, evidence, following, limit)
    if phrase is None or phrase.name is None or phrase.role is not None or phrase.start != comma.end():
        return None
    return replace(
        mention,
        form=MentionForm.NAME,
        end=phrase.end,
        next=after,
        name=phrase.name,
        role=mention.name,
        affiliation=affiliation,
        margin=phrase.margin,
    )


def _with_appositions(
    document: Document, evidence: NameEvidence, phrase: Phrase, following: int, limit: int
) -> Mention:
    """Join what a comma, a bracket or "selaku" adds: an office to a name, a name to an office."""
    mention = _plain(phrase, following)
    for _ in range(3):
        bracket = _BRACKET.match(document.text, mention.end, limit)
        at = bracket.end() if bracket else mention.end
        alias = bracket.group(1).strip() if bracket and not bracket.group(1).strip()[:1].isdigit() else None
        if alias is not None and mention.alias is None:
            mention = replace(mention, alias=alias)
        if bracket:
            glued = re.compile(r"\s+").match(document.text, at, limit)
            if glued and mention.name is None:
                joined = _join(document, evidence, mention, glued.end(), limit, need_comma=False)
                if joined is not None:
                    mention = joined
                    continue
        part = _PART_OF.match(document.text, at, limit) if mention.name is None and mention.role else None
        if part:
            inner, after = read_phrase(
                document, evidence, index_at(document, part.end()), limit, organisation_first=True
            )
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
        opener = _APPOSITION.match(document.text, at, limit) or _COMMA.match(document.text, at, limit)
        if opener is None:
            break
        joined = _join(document, evidence, mention, opener.end(), limit, need_comma="," in opener.group())
        if joined is None:
            break
        mention = joined
    return mention


def _join(
    document: Document, evidence: NameEvidence, mention: Mention, at: int, limit: int, *, need_comma: bool
) -> Mention | None:
    i = index_at(document, at)
    if i >= len(document.tokens) or document.tokens[i].start != at:
        return None
    token = document.tokens[i]
    if not (token.capital or token.lower in ROLE_WORDS or token.lower in FORMER):
        return None
    phrase, following = read_phrase(document, evidence, i, limit)
    if phrase is None:
        return None
    if mention.form is MentionForm.OFFICE and phrase.name is None and phrase.role is None:
        parts = [part for part in (mention.affiliation, phrase.affiliation) if part]
        return replace(mention, end=phrase.end, next=following, affiliation=" ".join(parts))
    if (
        mention.form is MentionForm.ORGANISATION
        and phrase.name
        and phrase.role is None
        and phrase.affiliation is None
    ):
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
    if _corrects(evidence, mention, phrase):
        office = split(document, evidence, document.between(mention.start, mention.end), office_only=True)
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
    if mention.form is not MentionForm.NAME or mention.role is not None or phrase.role is None:
        return None
    if phrase.name is not None:
        if any(evidence.alone[word.lower()] for word in phrase.name.split()):
            return None
        phrase = split(document, evidence, phrase.tokens, office_only=True) or phrase
    return replace(
        mention,
        end=phrase.end,
        next=following,
        role=phrase.role,
        affiliation=phrase.affiliation,
        former=phrase.former,
    )


def _corrects(evidence: NameEvidence, mention: Mention, phrase: Phrase) -> bool:
    """Whether the name after the comma is the speaker's and what looked like one belongs to the office.

    "Kepala Bandara Tirta Wirata, Made, mengatakan": Made stands alone beside a cue elsewhere, Tirta and Wirata never.
    """
    if (
        mention.form is not MentionForm.NAME
        or mention.role is None
        or phrase.name is None
        or phrase.role is not None
    ):
        return False
    known = mention.margin < 1.0 or any(evidence.alone[word.lower()] for word in phrase.name.split())
    return known and not any(evidence.alone[word.lower()] for word in (mention.name or "").split())


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
