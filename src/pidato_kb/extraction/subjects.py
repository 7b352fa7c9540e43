"""Subjects: who a verb of saying belongs to, and who acts in a sentence without one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pidato_kb.extraction.document import Document
from pidato_kb.extraction.mentions import Mention, MentionForm, index_at
from pidato_kb.extraction.reading import read_mention
from pidato_kb.extraction.tokens import Token
from pidato_kb.extraction.words import WordClass, classify
from pidato_kb.language.id.adverbs import ADVERBS
from pidato_kb.language.id.collectives import COLLECTIVES
from pidato_kb.language.id.cues import ASKED
from pidato_kb.language.id.function_words import CONJUNCTIONS, PREPOSITIONS, PRONOUNS
from pidato_kb.language.id.organisations import DIRECTIONS
from pidato_kb.language.id.roles import DESCRIPTION_OPENERS, EPITHET_HEADS, FORMER, ROLE_WORDS

__all__ = ["read_opening", "read_subject"]

_INSERTED = re.compile(r",? (?:yang|di|saat|ketika|pada|dalam|melalui) [^.;:\"”“]{3,160}, (?:juga )?")
_NO_NAME_BEHIND = PREPOSITIONS | ROLE_WORDS | COLLECTIVES
_THROUGH = frozenset(["melalui", "lewat", "diwakili"])  # "Kapolres melalui Kasat Reskrim … mengatakan"
_RELATIVE = re.compile(
    r"\s+(?:yang|pada|di|dalam|saat|dari)\s[^.;:,\"”“]{3,100}\s+"
)  # "Seorang warga yang enggan disebut namanya menambahkan …"
_ACTIVE = re.compile(
    r"me[a-z]{4}|ber[a-z]{3}|masih|belum|tak|tidak|sudah|telah|akan|ingin|turut|ikut|hadir|datang|minta|senang|gembira|puas|sedih|marah|kaget|terkejut|menyesal"
)
_PASSIVE = re.compile(r"di[a-z]{3}|ter[a-z]{3}|adalah|merupakan|ialah|menjadi")


def read_subject(document: Document, first: int, last: int, limit: int) -> Mention | None:
    """Read the subject of a verb among `document.tokens[first:last]`, the words from its clause's start to the verb."""
    strong = (MentionForm.NAME, MentionForm.PRONOUN, MentionForm.EPITHET)
    candidates = [(m, _only_adverbs(document, m.next, last)) for m in _clause_openers(document, first, last, limit)]
    near = [m for m, adjacent in candidates if adjacent]
    named = [m for m, _ in candidates if m.form in strong]
    if near and near[-1].form in strong:
        return near[-1]
    pronoun = _pronoun_before(document, first, last, limit)
    if pronoun is not None:
        return pronoun
    touching = _touching(document, first, last, limit)
    if touching is not None:
        return touching
    if near and not (named and _is_place(document, near[-1])) and not _closes_address(document, near[-1], first):
        return near[-1]
    if named:
        return named[0]
    beside = _name_before(document, first, last, limit)
    if beside is not None:
        return beside
    related = [m for m, _ in candidates if _RELATIVE.fullmatch(document.text, m.end, limit)]
    if related:
        return related[-1]
    others = [m for m, _ in candidates if m.form is not MentionForm.DESCRIPTION]
    return next((m for m in others if not _closes_address(document, m, first)), None)


def _is_place(document: Document, mention: Mention) -> bool:
    """Whether a mention is a place alone, which closes a relative clause: "Made yang berada di Tirta, Bali itu"."""
    words = document.between(mention.start, mention.end)
    placed = all(classify(word) is WordClass.PLACE or word.lower in DIRECTIONS for word in words)
    return mention.form is MentionForm.ORGANISATION and placed


def _closes_address(document: Document, mention: Mention, first: int) -> bool:
    """Whether a place follows another one or a body behind a comma: "Warga yang tinggal di Tirta, Bali menilai …"."""
    before = document.tokens[first : index_at(document, mention.start)]
    if not before or not _is_place(document, mention):
        return False
    return before[-1].capital and document.text[before[-1].end : mention.start].strip() in (",", "(", ")")


def read_opening(document: Document, first: int, last: int, limit: int) -> Mention | None:
    """Read the name that opens a sentence without reported speech and acts in it: "Made mendatangi pasar itu."."""
    mention = next(iter(_clause_openers(document, first, last, limit)), None)
    if mention is None or mention.form not in (MentionForm.NAME, MentionForm.OFFICE):
        return None
    begin = _behind_relative(document, mention.next, last)
    for token in document.tokens[begin : min(last, begin + 12)]:
        if _ACTIVE.match(token.lower) or token.lower in ASKED:
            return mention
        if _PASSIVE.match(token.lower):
            return None
    return None


def _behind_relative(document: Document, i: int, last: int) -> int:
    """The index behind a relative clause that begins at word `i` and ends with a comma: "Made, yang …, meninjau"."""
    if i >= last or document.tokens[i].lower != "yang":
        return i
    for k in range(i + 1, last):
        if "," in document.text[document.tokens[k - 1].end : document.tokens[k].start]:
            return k
    return i


def _clause_openers(document: Document, first: int, last: int, limit: int) -> Iterator[Mention]:
    """The mentions that may be a subject, in order."""
    tokens = document.tokens
    i = first
    while i < last:
        token = tokens[i]
        starts = i == first or _opens_clause(document, tokens[i - 1], token)
        mention = None
        if starts and _may_open(document, i, first):
            mention = read_mention(document, i, limit)
        if mention is None or mention.next <= i:
            i += 1
            continue
        if not _opens_by_chance(document, mention):
            yield mention
        i = mention.next
        if i < last and tokens[i].lower in _THROUGH and (speaker := read_mention(document, i + 1, limit)) is not None:
            yield speaker
            i = speaker.next


def _opens_by_chance(document: Document, mention: Mention) -> bool:
    """Whether one bare word at the head of a sentence is upper case for no other reason."""
    if mention.form is not MentionForm.NAME or mention.role or mention.titled or " " in (mention.name or " "):
        return False
    word = (mention.name or "").lower()
    if not (mention.name or "")[1:].islower():
        return False  # "NasDem"
    only_there = document.capitals[word] <= document.opened[word]
    return mention.start in document.openings and only_there and not document.names.alone[word]


def _pronoun_before(document: Document, first: int, last: int, limit: int) -> Mention | None:
    """The pronoun right before the verb, wherever it stands: "Dalam arahannya ia menekankan …"."""
    for i in range(last - 1, first - 1, -1):
        if document.tokens[i].lower in PRONOUNS:
            return read_mention(document, i, limit)
        if document.tokens[i].lower not in ADVERBS:
            return None
    return None


def _touching(document: Document, first: int, last: int, limit: int) -> Mention | None:
    """The longest phrase with an office and a name that ends right before the verb, wherever it begins.

    Where a sub-heading has run into the sentence, the subject does not open a clause.
    """
    tokens = document.tokens
    for i in range(first, last):
        if not tokens[i].capital or (i > first and tokens[i - 1].lower in PREPOSITIONS):
            continue
        if classify(tokens[i]) is not WordClass.ROLE or (i > first and _same_run(document, tokens[i - 1], tokens[i])):
            continue
        mention = read_mention(document, i, limit)
        if mention is None or mention.form not in (MentionForm.NAME, MentionForm.OFFICE):
            continue
        if _only_adverbs(document, mention.next, last):
            return mention
        inserted = document.text[mention.end : document.tokens[last].start] if last < len(tokens) else ""
        if mention.form is MentionForm.NAME and _INSERTED.fullmatch(inserted):
            return mention
    return None


def _name_before(document: Document, first: int, last: int, limit: int) -> Mention | None:
    """The name right before the verb that stands alone beside a cue, or more than once in the article."""
    end = last
    while end > first and document.tokens[end - 1].lower in ADVERBS and not document.tokens[end - 1].capital:
        end -= 1
    begin = end
    while begin > first and classify(document.tokens[begin - 1]) is WordClass.NAME:
        begin -= 1
    if begin == end or (begin > first and document.tokens[begin - 1].lower in _NO_NAME_BEHIND):
        return None
    for i in range(begin, end):
        run = [token.lower for token in document.tokens[i:end]]
        alone = all(document.names.alone[word] for word in run)
        if alone or (len(run) > 1 and all(document.names.pairs[pair] > 1 for pair in pairwise(run))):
            return read_mention(document, i, limit)
    return None


def _same_run(document: Document, left: Token, right: Token) -> bool:
    return left.capital and document.text[left.end : right.start] == " "


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
        or classify(token) is WordClass.TITLE
    )


def _opens_clause(document: Document, left: Token, token: Token) -> bool:
    """Whether a phrase after `left` can be a subject: after punctuation or a conjunction, not after a preposition."""
    gap = document.text[left.end : token.start]
    if gap == " ":
        return left.lower in CONJUNCTIONS
    if any(mark in gap for mark in ',;:–—"”“)'):
        return True
    return left.lower in CONJUNCTIONS


def _only_adverbs(document: Document, first: int, last: int) -> bool:
    """Whether only adverbs (and a comma that should not be there) stand between two word indexes."""
    if any(document.tokens[i].lower not in ADVERBS for i in range(first, last)):
        return False
    return last - first <= 4
