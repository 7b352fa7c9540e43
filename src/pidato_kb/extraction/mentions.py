"""Mentions: the words beside a cue that name its speaker."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum

from pidato_kb.extraction.document import Document
from pidato_kb.models import Span

__all__ = ["Mention", "MentionForm", "index_at"]


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


def index_at(document: Document, position: int) -> int:
    """The index of the first word that starts at or after a character."""
    return bisect_left(document.starts, position)
