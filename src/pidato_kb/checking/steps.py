"""What a comparison of words is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pidato_kb.claims import EditKind
from pidato_kb.words import Words

__all__ = ["Comparison", "Step", "joined", "singly"]

_WRONG = frozenset([EditKind.CHANGED, EditKind.ADDED, EditKind.DROPPED])


@dataclass(frozen=True, slots=True)
class Step:
    """Words of the claim and of the source, as ranges of their numbers, and what became of them."""

    kind: EditKind
    claim_start: int
    claim_end: int
    source_start: int
    source_end: int

    @property
    def size(self) -> int:
        """The number of words, of the longer side."""
        return max(self.claim_end - self.claim_start, self.source_end - self.source_start)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The steps that turn a run of the source into the claim; their numbers count in `claim` and `source`."""

    claim: Words
    source: Words
    steps: tuple[Step, ...]

    @property
    def edits(self) -> int:
        """How many words were changed, put in or left out, beyond what the claim itself marks."""
        return sum(step.size for step in self.steps if step.kind in _WRONG)

    @property
    def matched(self) -> int:
        """How many words of the claim the source has."""
        return sum(step.claim_end - step.claim_start for step in self.steps if step.kind is EditKind.EQUAL)

    @property
    def longest(self) -> int:
        """How many words the longest run has that is equal in both."""
        return max((step.claim_end - step.claim_start for step in self.steps if step.kind is EditKind.EQUAL), default=0)

    @property
    def run(self) -> tuple[int, int]:
        """The first word and the end of the source's run."""
        return self.steps[0].source_start, self.steps[-1].source_end

    @property
    def whole(self) -> bool:
        """Whether the run begins and ends where sentences do."""
        first, end = self.run
        return self.source.opens_sentence(first) and self.source.opens_sentence(end)


def singly(steps: Iterable[Step]) -> Iterator[Step]:
    """Take equal steps apart, so that something can be put in between any two words."""
    for step in steps:
        length = step.claim_end - step.claim_start
        if step.kind is not EditKind.EQUAL or length != step.source_end - step.source_start:
            yield step
            continue
        for i in range(length):
            claim_at, source_at = step.claim_start + i, step.source_start + i
            yield Step(step.kind, claim_at, claim_at + 1, source_at, source_at + 1)


def joined(steps: Iterable[Step]) -> Iterator[Step]:
    """Put neighbours of one kind together."""
    held: Step | None = None
    for step in steps:
        if held is not None and held.kind is step.kind:
            held = replace(held, claim_end=step.claim_end, source_end=step.source_end)
            continue
        if held is not None:
            yield held
        held = step
    if held is not None:
        yield held
