"""Reads the mention that starts at a word: a name, an office, a pronoun, an epithet, a body, a description."""

from __future__ import annotations

from dataclasses import replace

from pidato_kb.extraction.appositions import COMMA, PART_OF, with_appositions
from pidato_kb.extraction.document import Document
from pidato_kb.extraction.mentions import Mention, MentionForm, index_at
from pidato_kb.extraction.phrases import read_phrase
from pidato_kb.extraction.words import WordClass, classify, is_date_word
from pidato_kb.language.id.collectives import COLLECTIVES
from pidato_kb.language.id.function_words import PHRASE_ENDS, PRONOUNS
from pidato_kb.language.id.roles import DESCRIPTION_OPENERS, EPITHET_HEADS, FORMER, ROLE_WORDS

__all__ = ["read_mention"]

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


def read_mention(document: Document, i: int, limit: int) -> Mention | None:
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
        phrase, following = read_phrase(document, i, limit)
    if phrase is None:
        return _description(document, i, limit)
    return with_appositions(document, phrase, following, limit)


def _goes_on(document: Document, i: int, limit: int) -> bool:
    """Whether a capitalised word follows directly: "polisi" alone is a collective, "Polisi Resor …" is not."""
    if i + 1 >= len(document.tokens):
        return False
    following = document.tokens[i + 1]
    return (
        following.capital and following.end <= limit and document.text[document.tokens[i].end : following.start] == " "
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


def _description(document: Document, i: int, limit: int) -> Mention | None:
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
        phrase, following = read_phrase(document, named, limit)
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
    mention = Mention(MentionForm.DESCRIPTION, tokens[i].start, tokens[end - 1].end, end, name=text, role=None)
    return _named_after(document, mention, limit) or mention


def _named_after(document: Document, mention: Mention, limit: int) -> Mention | None:
    """The name after a description's comma or place: "seorang warga Desa Tirta, Made Wirata (40)"."""
    end, following = mention.end, mention.next
    place = PART_OF.match(document.text, end, limit)
    affiliation = None
    if place:
        phrase, after = read_phrase(document, index_at(document, place.end()), limit, organisation_first=True)
        if phrase is not None and phrase.role is None:
            affiliation = (
                document.text[phrase.start : phrase.name_start].rstrip() if phrase.name and phrase.affiliation else None
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
    comma = COMMA.match(document.text, end, limit)
    if comma is None or following >= len(document.tokens):
        return None
    phrase, after = read_phrase(document, following, limit)
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
