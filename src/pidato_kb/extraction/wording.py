"""The words of one phrase with what decides where in it a name begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pidato_kb.extraction.document import Document
from pidato_kb.extraction.tokens import Token
from pidato_kb.extraction.words import WordClass

__all__ = ["Wording", "is_alone", "wording_of"]


@dataclass(frozen=True, slots=True)
class Wording:
    """A phrase without its degrees: words, their classes, which of them speak alone elsewhere, the office's length."""

    document: Document
    words: Sequence[Token]
    classes: Sequence[WordClass]
    alone: tuple[bool, ...]
    office_end: int


def wording_of(document: Document, words: Sequence[Token], classes: Sequence[WordClass], office_end: int) -> Wording:
    """Return the wording of a phrase whose first `office_end` words are an office."""
    return Wording(document, words, classes, tuple(is_alone(document, word) for word in words), office_end)


def is_alone(document: Document, token: Token) -> bool:
    """Whether the article has the word in a phrase that is a speaker by itself."""
    return token.lower in document.names.alone
