"""Sightings: the places where an article names a person, with what stands beside the name."""

from __future__ import annotations

from dataclasses import dataclass

from pidato_kb.extraction.names import Words, name_words

__all__ = ["Sighting"]


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place where a name stands, with the office beside it; `quoted` says that it stands inside quotation marks.

    `margin` is by how much this reading of the phrase, of office and name, beat the next one.
    """

    name: str
    start: int
    end: int
    role: str | None
    affiliation: str | None
    alias: str | None
    quoted: bool
    former: bool = False
    titled: bool = False
    margin: float = 2.0

    @property
    def words(self) -> Words:
        """The words of the name, for comparison."""
        return name_words(self.name)
