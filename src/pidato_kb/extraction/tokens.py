"""Words with their places, also where a page's links have run together with the words beside them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from pidato_kb.language.id.cues import SPEECH_VERBS
from pidato_kb.language.id.function_words import EVERYDAY_VERBS
from pidato_kb.language.id.organisations import FIELD_WORDS, ORGANISATION_HEADS
from pidato_kb.language.id.places import PLACES
from pidato_kb.language.id.roles import ROLE_WORDS

__all__ = ["Token", "tokenize"]

_TOKEN = re.compile(r"[^\W_]+(?:[-’'`./&_][^\W_]+)*")
_SEPARATED = re.compile(r"H\.[A-Z][a-z]+|[A-Z][a-z]+\.[A-Z][a-z]+|[a-z]{4,}\.[A-Z][a-z]+|[A-Z]{4,}-[A-Z][a-z]+")
_SEPARATOR = re.compile(r"[.-]")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[A-Z]{2})(?=[A-Z][a-z])")
_ARTICLE = re.compile(r"(?:al|el|ad|an|ar|as|ash|asy|at|az|ul)-[A-Z]")  # Arabic: "Turki al-Maliki"
_KNOWN = ROLE_WORDS | FIELD_WORDS | ORGANISATION_HEADS | PLACES
_new = tuple.__new__  # an article has thousands of words: without the detour over the named arguments
_SHORTEST_KNOWN = 3  # letters
_SHORTEST_GLUED = 10  # letters of a name and a verb
_VERBS = frozenset(verb for verb in SPEECH_VERBS | EVERYDAY_VERBS if len(verb) >= len("menjadi"))


class Token(NamedTuple):
    """One word with its place; `lower` is its lower-case form without apostrophe variants.

    `capital` says whether it begins with an upper-case letter.
    """

    start: int
    end: int
    text: str
    lower: str
    capital: bool

    @property
    def shouted(self) -> bool:
        """Whether the word is an acronym or otherwise all in upper case (two letters or more)."""
        return len(self.text) > 1 and self.text.isupper()


def tokenize(text: str) -> tuple[Token, ...]:
    """Split a text into words; a stop or a dateline's dash without spaces separates two of them.

    "PresidenMade" and "Wiratamengatakan" are two words each: an office or a verb of saying has lost its space.
    """
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text):
        start, pieces = match.start(), _pieces(match.group())
        if len(pieces) == 1:  # as nearly always
            _, end, word, lower, capital = pieces[0]
            tokens.append(_new(Token, (start, start + end, word, lower, capital)))
            continue
        for begin, end, word, lower, capital in pieces:
            tokens.append(_new(Token, (start + begin, start + end, word, lower, capital)))
    return tuple(tokens)


@lru_cache(maxsize=65536)
def _pieces(word: str) -> tuple[tuple[int, int, str, str, bool], ...]:
    """The words that one run of letters holds, mostly one: where each begins and ends in it, and its forms."""
    if _SEPARATED.fullmatch(word):
        cuts = [match.span() for match in _SEPARATOR.finditer(word)]
    else:
        cuts = [(cut, cut) for cut in _lost_spaces(word)]
    starts, ends = [0, *(after for _, after in cuts)], [*(before for before, _ in cuts), len(word)]
    return tuple((begin, end, *_forms(word[begin:end])) for begin, end in zip(starts, ends, strict=True))


def _forms(word: str) -> tuple[str, str, bool]:
    capital = word[0].isupper() or _ARTICLE.match(word) is not None
    return word, word.lower().replace("’", "'").replace("`", "'"), capital


def _lost_spaces(word: str) -> list[int]:
    """Where spaces are missing in a word that begins with a capital."""
    if len(word) < _SHORTEST_KNOWN * 2 or not word[0].isupper() or word.isupper() or not word.isalpha():
        return []
    cuts = [match.start() for match in _CAMEL.finditer(word)]
    heads = [word[begin:end].lower() for begin, end in zip([0, *cuts], [*cuts, len(word)], strict=True)][:-1]
    if not any(len(head) >= _SHORTEST_KNOWN and head in _KNOWN for head in heads):
        cuts = []
    last = cuts[-1] if cuts else 0
    if len(word) - last < _SHORTEST_GLUED:
        return cuts
    verb = next(
        (i for i in range(last + _SHORTEST_KNOWN, len(word) - 6) if word[i] in "mb" and word[i:] in _VERBS), None
    )
    return cuts if verb is None else [*cuts, verb]
