"""Words in brackets: a reporter's in the source, the writer's own in the claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pidato_kb.checking.claim_words import ClaimWords
from pidato_kb.checking.numbers import is_number
from pidato_kb.checking.steps import Comparison, Step, joined, singly
from pidato_kb.claims import EditKind
from pidato_kb.language.id.meaning_words import CONDITIONS, NEGATIONS
from pidato_kb.words import Words

__all__ = ["put_back", "with_asides"]

# How many words of the source a bracket may stand for: "[pemerintah]" for "mereka", never for a sentence.
_REPLACED = 4


def with_asides(comparison: Comparison, source: Words) -> Comparison:
    """Put back what the source has in brackets, a reporter's word mostly, which the claim may leave out."""
    number = {start: i for i, start in enumerate(source.starts)}
    bare = comparison.source
    steps: list[Step] = []
    at: int | None = None
    for step in singly(comparison.steps):
        some = step.source_start < step.source_end
        first = number[bare.starts[step.source_start]] if step.source_start < len(bare) else len(source)
        if some and at is not None and at < first:
            # A reporter's aside may be left out, but not one that says the opposite.
            kind = EditKind.DROPPED if _turns(source.forms[at:first]) else EditKind.INSERTION
            steps.append(Step(kind, step.claim_start, step.claim_start, at, first))
        if not some and at is not None:
            first = at
        at = number[bare.starts[step.source_end - 1]] + 1 if some else first
        steps.append(replace(step, source_start=first, source_end=at))
    return Comparison(comparison.claim, source, tuple(joined(steps)))


def put_back(whole: ClaimWords, bare: Words, source: Words, steps: Sequence[Step]) -> Iterator[Step]:
    """Put the bracketed words back; those beside words that the claim lacks stand for these."""
    number = {start: i for i, start in enumerate(whole.words.starts)}
    at = 0
    held: Step | None = None  # words of the source that the claim lacks, until it is known what follows
    for step in singly(steps):
        first = number[bare.starts[step.claim_start]] if step.claim_start < len(bare) else len(whole.words)
        if step.kind is EditKind.DROPPED:
            first = at
        elif at < first or held is not None:
            yield _insertion(
                whole.words, source, Step(EditKind.INSERTION, at, first, step.source_start, step.source_start), held
            )
            held = None
        at = first
        if step.kind is EditKind.DROPPED:
            held = step
            continue
        if step.claim_end > step.claim_start:
            at = number[bare.starts[step.claim_end - 1]] + 1
        # A bracket inside of words that are one word in the source belongs to them.
        kind = EditKind.CHANGED if at - first > step.claim_end - step.claim_start else step.kind
        yield Step(kind, first, at, step.source_start, step.source_end)
    if at < len(whole.words) or held is not None:
        end = steps[-1].source_end
        yield _insertion(whole.words, source, Step(EditKind.INSERTION, at, len(whole.words), end, end), held)


def _insertion(claim: Words, source: Words, brackets: Step, missing: Step | None) -> Step:
    """Return what brackets are beside words of the source that the claim lacks: an insertion, or a change all the same.

    A bracket may explain, and stand for a few words; it may not say the opposite, and not take a number's place.
    """
    ours = claim.forms[brackets.claim_start : brackets.claim_end]
    if missing is None:
        return replace(brackets, kind=EditKind.ADDED) if _turns(ours) else brackets
    step = replace(brackets, source_start=missing.source_start, source_end=missing.source_end)
    theirs = source.forms[missing.source_start : missing.source_end]
    if not ours:
        return replace(step, kind=EditKind.DROPPED)
    strict = _turns((*ours, *theirs)) or any(map(is_number, theirs)) or len(theirs) > _REPLACED
    asides = source.bracketed().intersection(range(missing.source_start, missing.source_end))
    return replace(step, kind=EditKind.CHANGED if strict or asides else EditKind.INSERTION)


def _turns(forms: Sequence[str]) -> bool:
    return any(form in NEGATIONS or form in CONDITIONS for form in forms)
