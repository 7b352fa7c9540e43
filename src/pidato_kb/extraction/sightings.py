"""Sightings: the places where an article names a person, with what stands beside the name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pidato_kb.extraction.names import Words, name_words
from pidato_kb.language.id.roles import SERVANTS

__all__ = ["Sighting", "is_served"]


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


def is_served(name: str, role: str | None, sightings: Iterable[Sighting]) -> bool:
    """Whether a short name behind an office is whom its holder serves: "pengacara Wirata", elsewhere "Made Wirata".

    `sightings` are all of the person who has the name.
    """
    if not _serves(role) or len(name_words(name)) > 1:
        return False
    full = [sighting for sighting in sightings if len(sighting.words) > 1]
    return bool(full) and not any(_serves(sighting.role) for sighting in full)


def _serves(role: str | None) -> bool:
    return (role or "").split(" ")[0].lower() in SERVANTS
