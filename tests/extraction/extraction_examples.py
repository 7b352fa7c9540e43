"""What the tests of extraction share: short ways from a text to what one step of the chain makes of it."""

from __future__ import annotations

from collections.abc import Iterable

from pidato_kb.extraction import extract
from pidato_kb.extraction.cues import Cue, find_cues
from pidato_kb.extraction.document import Document, analyse
from pidato_kb.extraction.evidence import with_evidence
from pidato_kb.extraction.mentions import index_at
from pidato_kb.extraction.tokens import Token
from pidato_kb.models import Article, Quote


def article(text: str, title: str | None = None) -> Article:
    return Article(text=text, source="example.txt", title=title)


def read(text: str, title: str | None = None) -> list[Quote]:
    """The quotes of a text, the whole chain long."""
    return extract(article(text, title))


def only(text: str, title: str | None = None) -> Quote:
    """The one quote of a text."""
    (quote,) = read(text, title)
    return quote


def document_of(text: str, title: str = "") -> Document:
    """The structure that phrases, people and reports are read from."""
    return with_evidence(analyse(text, title))


def texts(text: str, spans: Iterable[tuple[int, int]]) -> list[str]:
    return [text[start:end] for start, end in spans]


def words(document: Document, phrase: str) -> tuple[Token, ...]:
    """The tokens of a phrase that stands once in the document."""
    start = document.text.index(phrase)
    return document.between(start, start + len(phrase))


def word_at(document: Document, phrase: str) -> int:
    """The index of the first token of a phrase."""
    return index_at(document, document.text.index(phrase))


def cues_of(document: Document) -> list[Cue]:
    """The cues of all sentences."""
    found: list[Cue] = []
    for sentence in document.sentences:
        first, last = index_at(document, sentence.start), index_at(document, sentence.end)
        found.extend(find_cues(document, sentence, first, last))
    return found
