"""Reads the mention that starts at a word: a name, an office, a pronoun, an epithet, a body, a description."""

from __future__ import annotations

import re

from pidato_kb.extraction.appositions import with_appositions
from pidato_kb.extraction.descriptions import read_description
from pidato_kb.extraction.document import Document
from pidato_kb.extraction.mentions import Mention, MentionForm
from pidato_kb.extraction.names import name_words
from pidato_kb.extraction.phrase import Phrase
from pidato_kb.extraction.phrases import read_phrase
from pidato_kb.extraction.tokens import Token
from pidato_kb.extraction.words import WordClass, classify
from pidato_kb.language.id.collectives import COLLECTIVES, PERSONAL_COLLECTIVES
from pidato_kb.language.id.cues import ACCOUNTS
from pidato_kb.language.id.function_words import PHRASE_ENDS, POINTERS, PRONOUNS
from pidato_kb.language.id.roles import EPITHET_HEADS, FORMER, ROLE_WORDS

__all__ = ["read_behind_cue", "read_mention"]

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
        "komentar",
    ]
)


_OFFICES = ROLE_WORDS | FORMER
_LONGEST_EPITHET = 12  # words
_LONGEST_TAIL = 2  # words between a name in an epithet and its itu: "Wali Kota Tirtasari perempuan pertama itu"
_ENDS_NAME = re.compile(
    r"(?:me|ber|di)[a-z]{3,}|(?:ke|pe(?!rempuan))[a-z]{3,}an|di|ke|pada|saat|untuk|dengan|sudah|akan|telah|tidak|semoga"
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
        body = Mention(MentionForm.ORGANISATION, token.start, token.end, i + 1, name=token.text)
        return _named_officer(document, i, limit) or body
    phrase, following = (None, i)
    if token.capital or token.lower in _OFFICES or classify(token) is WordClass.TITLE:
        phrase, following = read_phrase(document, i, limit)
    if phrase is None:
        return read_description(document, i, limit)
    if phrase.name is None and not token.capital and (described := _named_description(document, i, following, limit)):
        return described
    if _is_thing(document, phrase, following):
        return None
    pointer = _pointer_behind(document, phrase, following)
    if pointer is not None:
        return Mention(MentionForm.EPITHET, phrase.start, pointer.end, following + 1)
    return with_appositions(document, phrase, following, limit)


def _named_officer(document: Document, i: int, limit: int) -> Mention | None:
    """An office of several words with a name, though its first word speaks for bodies, too: "hakim ketua Made"."""
    if document.tokens[i].lower not in PERSONAL_COLLECTIVES:
        return None
    phrase, following = read_phrase(document, i, limit)
    if phrase is None or following == i + 1:
        return None  # "Menurut jaksa, Made …": whom it is told about
    mention = with_appositions(document, phrase, following, limit)
    return mention if mention.form is MentionForm.NAME and mention.role is not None else None


def _named_description(document: Document, i: int, following: int, limit: int) -> Mention | None:
    """The name behind an office in lower case that goes on in lower case: "pimpinan suku lainnya, Made Wirata"."""
    if following >= len(document.tokens) or document.tokens[following].capital:
        return None
    described = read_description(document, i, limit)
    if described is None or described.form is not MentionForm.NAME:
        return None
    words = document.text[described.start : described.end]
    return described if "," in words and " lain," not in words else None


def read_behind_cue(document: Document, i: int, limit: int) -> Mention | None:
    """Read the mention right behind an inverted cue, where a speaker stands whatever the words are."""
    if i + 1 < len(document.tokens) and document.tokens[i].lower in ACCOUNTS and document.tokens[i + 1].capital:
        i += 1  # "tulis pernyataan Yayasan Tirta"
    mention = read_mention(document, i, limit)
    if mention is not None or i >= len(document.tokens):
        return mention
    return _epithet(document, i, limit, any_head=True) or read_description(document, i, limit, unlisted=True)


def _goes_on(document: Document, i: int, limit: int) -> bool:
    """Whether a capitalised word follows directly: "polisi" alone is a collective, "Polisi Resor …" is not."""
    if i + 1 >= len(document.tokens):
        return False
    following = document.tokens[i + 1]
    return (
        following.capital and following.end <= limit and document.text[document.tokens[i].end : following.start] == " "
    )


def _is_thing(document: Document, phrase: Phrase, following: int) -> bool:
    """Whether an unknown word that opens a sentence is a common noun, pointed back at: "Pola ini mendorong …"."""
    if phrase.name is None or len(phrase.tokens) > 1 or following >= len(document.tokens):
        return False
    token, word = phrase.tokens[0], document.tokens[following]
    pointed = word.lower in POINTERS and document.text[token.end : word.start] == " "
    return pointed and document.opens_sentence(token) and not document.names.starts[token.lower]


def _pointer_behind(document: Document, phrase: Phrase, following: int) -> Token | None:
    """The "itu" behind what looks like a body and a name but points back: "Andalan Tirta Wirata itu"."""
    headed = phrase.name is not None and phrase.name_start > phrase.start and not phrase.titled
    if not headed or phrase.role is not None or following >= len(document.tokens):
        return None
    pointer = document.tokens[following]
    if pointer.lower not in POINTERS or document.text[phrase.end : pointer.start] != " ":
        return None
    return None if any(document.names.alone[word] for word in name_words(phrase.name or "")) else pointer


def _epithet(document: Document, i: int, limit: int, *, any_head: bool = False) -> Mention | None:
    """A description that ends in ini, itu or tersebut and points back: "Mantan Wali Kota Langitbiru ini"."""
    token = document.tokens[i]
    if not any_head and token.lower not in EPITHET_HEADS and token.lower not in ROLE_WORDS:
        return None
    relative = named = False
    after_name = 0
    for j in range(i + 1, min(i + _LONGEST_EPITHET, len(document.tokens))):
        word = document.tokens[j]
        gap = document.text[document.tokens[j - 1].end : word.start]
        if word.end > limit or any(mark in gap for mark in '.;:"”“\n') or ("," in gap and not word.capital):
            return None
        if word.lower in POINTERS:
            return Mention(MentionForm.EPITHET, token.start, word.end, j + 1, former=token.lower in FORMER)
        relative = relative or word.lower == "yang"
        after_name += named and word.text[0].islower()
        if named and not relative and (_ENDS_NAME.fullmatch(word.text) or after_name > _LONGEST_TAIL):
            return None  # "Bupati Made Wirata meresmikan pasar itu": what ends in itu is no epithet
        named = named or word.capital
        if not relative and word.lower in PHRASE_ENDS and word.lower not in ("di", "dari", "dan", "dengan"):
            return None
    return None
