"""A phrase that may name a speaker, divided into office, organisation and name."""

from __future__ import annotations

from dataclasses import dataclass

from pidato_kb.extraction.tokens import Token

__all__ = ["Phrase"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A read phrase; the strings are slices of the text, `tokens` are its words (titles and degrees included)."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    name: str | None = None
    name_start: int = -1
    role: str | None = None
    affiliation: str | None = None
    titled: bool = False
    former: bool = False
    margin: float = 0.0

    def moved_to(self, token: Token) -> Phrase:
        """The same reading of one word at another place."""
        end = token.end + (self.end - self.tokens[-1].end)
        begin = token.start if self.name else -1
        word = (token,)
        return Phrase(
            token.start, end, word, self.name, begin, self.role, self.affiliation, self.titled, self.former, self.margin
        )

    @property
    def organisation(self) -> bool:
        """Whether the phrase is the name of an organisation: no office, no person."""
        return self.name is None and self.role is None
