"""What one article shows of its capitalised words: counts that later steps take as evidence for names."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

__all__ = ["NameCounts"]


@dataclass(frozen=True, slots=True)
class NameCounts:
    """Counts over one article; all words in lower case."""

    # Words of a phrase that is a speaker all by itself: "kata Made", "Made Wirata mengatakan".
    alone: Counter[str] = field(default_factory=Counter)
    # Neighbours in such a phrase: they are one name.
    bonds: Counter[tuple[str, str]] = field(default_factory=Counter)
    # Capitalised words, and neighbours among them.
    capitals: Counter[str] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    # Words that begin a run of capitalised words inside a sentence; that are a whole run; that follow another.
    starts: Counter[str] = field(default_factory=Counter)
    singles: Counter[str] = field(default_factory=Counter)
    followers: Counter[str] = field(default_factory=Counter)
    # Words right behind "di" or "ke", where places and bodies stand and people do not.
    sites: Counter[str] = field(default_factory=Counter)

    def apart(self, left: str, right: str) -> tuple[bool, bool]:
        """Whether each of two neighbouring words also stands in the article without the other."""
        together = self.pairs[left, right]
        return self.capitals[left] > together, self.capitals[right] > together
