"""Descriptions: speakers whom no office and no name opens: "seorang warga", "tetua adat Rimba Sori, Made Wirata"."""

from __future__ import annotations

import re
from dataclasses import replace

from pidato_kb.extraction.appositions import COMMA
from pidato_kb.extraction.document import Document
from pidato_kb.extraction.joining import PART_OF
from pidato_kb.extraction.mentions import Mention, MentionForm, index_at
from pidato_kb.extraction.phrases import read_phrase
from pidato_kb.extraction.tokens import Token
from pidato_kb.extraction.words import WordClass, classify, is_date_word
from pidato_kb.language.id.adverbs import ADVERBS
from pidato_kb.language.id.collectives import COLLECTIVES
from pidato_kb.language.id.function_words import FUNCTION_WORDS, PHRASE_ENDS, PREPOSITIONS
from pidato_kb.language.id.organisations import PLACE_HEADS
from pidato_kb.language.id.roles import DESCRIPTION_OPENERS, ROLE_WORDS

__all__ = ["read_description"]

_ARTICLE = re.compile(r"(?:salah satu|salah seorang|seorang)\s+", re.IGNORECASE)
_NO_NOUNS = FUNCTION_WORDS | PHRASE_ENDS | PREPOSITIONS
_BEFORE_PLACES = frozenset(["kelahiran", "asal", "dari", "di", "ke"])
_LONGEST = 10  # words


def read_description(document: Document, i: int, limit: int, *, unlisted: bool = False) -> Mention | None:
    """Read the description that starts at word `i`; a name after it or at its end is the speaker's.

    `unlisted` takes any noun for its first word: right behind "…," kata there stands a speaker, whoever it is.
    """
    tokens = document.tokens
    if not _may_open(document, i, unlisted):
        return None
    end = i + 1
    while end < len(tokens) and tokens[end].end <= limit and end - i < _LONGEST:
        gap = document.text[tokens[end - 1].end : tokens[end].start]
        if gap.strip(" @") or "\n" in gap or tokens[end].lower in PHRASE_ENDS or is_date_word(tokens[end]):
            break
        end += 1
    while end > i + 1 and tokens[end - 1].lower in ADVERBS:
        end -= 1
    text = document.text[tokens[i].start : tokens[end - 1].end]
    mention = Mention(MentionForm.DESCRIPTION, tokens[i].start, tokens[end - 1].end, end, name=text)
    return _named_after(document, mention, limit) or _named_inside(document, i, end, limit) or mention


def _may_open(document: Document, i: int, unlisted: bool) -> bool:
    token = document.tokens[i]
    word = token.lower
    if word == "salah":
        return i + 1 < len(document.tokens) and document.tokens[i + 1].lower in ("satu", "seorang")
    if word in DESCRIPTION_OPENERS or word in ROLE_WORDS or word in COLLECTIVES:
        return True
    return unlisted and word.isalpha() and word not in _NO_NOUNS


def _named_inside(document: Document, first: int, end: int, limit: int) -> Mention | None:
    """The name that closes a description: "seorang warga bernama Made"."""
    tokens = document.tokens
    named = next((k for k in range(first + 1, end) if _may_be_name(tokens[k])), None)
    if named is None or tokens[named - 1].lower in _BEFORE_PLACES:
        return None
    phrase, following = read_phrase(document, named, limit)
    if phrase is None or phrase.name is None or phrase.role is not None:
        return None
    role = _without_article(document.text[tokens[first].start : tokens[named - 1].end])
    return Mention(
        MentionForm.NAME, tokens[first].start, phrase.end, following, phrase.name, role, margin=phrase.margin
    )


def _may_be_name(token: Token) -> bool:
    return token.capital and len(token.text) > 1 and classify(token) is WordClass.NAME


def _named_after(document: Document, mention: Mention, limit: int) -> Mention | None:
    """The name after a description's comma or place: "seorang warga Desa Tirta, Made Wirata (40)"."""
    end, following, affiliation = mention.end, mention.next, None
    place = PART_OF.match(document.text, end, limit)
    if place:
        at = index_at(document, place.end())
        if at + 1 < len(document.tokens) and document.tokens[at].lower in PLACE_HEADS:
            at += not document.tokens[at].capital  # "di kawasan Taman Tirta"
        phrase, after = read_phrase(document, at, limit, organisation_first=True)
        if phrase is not None and phrase.role is None:
            end, following, affiliation = phrase.end, after, document.text[phrase.start : phrase.end]
            if phrase.name and phrase.affiliation:
                affiliation = document.text[phrase.start : phrase.name_start].rstrip()
                return _completed(mention, phrase.end, after, phrase.name, affiliation, phrase.margin)
    comma = COMMA.match(document.text, end, limit)
    if comma is None or following >= len(document.tokens):
        return None
    phrase, after = read_phrase(document, following, limit)
    if phrase is None or phrase.name is None or phrase.role is not None or phrase.start != comma.end():
        return None
    return _completed(mention, phrase.end, after, phrase.name, affiliation, phrase.margin)


def _without_article(description: str) -> str:
    """The description as a role: "seorang guru" → "guru"."""
    return _ARTICLE.sub("", description) or description


def _completed(
    mention: Mention, end: int, following: int, name: str, affiliation: str | None, margin: float
) -> Mention:
    return replace(
        mention,
        form=MentionForm.NAME,
        end=end,
        next=following,
        name=name,
        role=_without_article(mention.name or ""),
        affiliation=affiliation,
        margin=margin,
    )
