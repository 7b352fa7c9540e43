"""The diff between a claim and its source, and what each difference does to the meaning."""

from __future__ import annotations

from dataclasses import dataclass

from pidato_kb.checking.meanings import compared, meanings
from pidato_kb.checking.spelling import is_slip
from pidato_kb.checking.steps import Comparison, Step
from pidato_kb.claims import EditKind, Flag, WordEdit
from pidato_kb.language.id.meaning_words import PLAIN_CONDITIONS
from pidato_kb.words import Words, words_of

__all__ = ["Difference", "cut", "differences"]

# Of what was left out beside a claim, what makes another statement of it.
_GRAVE = frozenset([Flag.NEGATION_DROPPED, Flag.CONDITION_DROPPED])


@dataclass(frozen=True, slots=True)
class Difference:
    """A step of the diff, and each flag that it asks for with the words of claim and source that it is about."""

    edit: WordEdit
    about: tuple[tuple[Flag, str, str], ...] = ()


def differences(comparison: Comparison) -> list[Difference]:
    """Return the steps from the source to the claim as texts, what was cut off its sentences included.

    Put together, the texts of one side are that side's words in their order.
    """
    first, end = comparison.run
    source = comparison.source
    head = source.sentence(first)[0] if first < end else first
    tail = source.sentence(end - 1)[1] if first < end else end
    cut = (Step(EditKind.CUT, 0, 0, head, first), Step(EditKind.CUT, 0, 0, end, tail))
    steps = (cut[0], *comparison.steps, cut[1])
    return [_difference(comparison, step) for step in steps if step.size]


def cut(source: Words, first: int, end: int) -> list[Difference]:
    """Return the step that leaves these words of a source out, where they make another statement of the rest."""
    nothing = words_of("")
    step = _difference(Comparison(nothing, source, ()), Step(EditKind.CUT, 0, 0, first, end))
    return [step] if step.edit.flags else []


def _difference(comparison: Comparison, step: Step) -> Difference:
    claim, source = comparison.claim, comparison.source
    ours = claim.between(step.claim_start, step.claim_end)
    theirs = source.between(step.source_start, step.source_end)
    if step.kind is EditKind.EQUAL:
        return Difference(WordEdit(step.kind, ours, theirs))
    about = compared(
        meanings(claim, range(step.claim_start, step.claim_end)),
        meanings(source, range(step.source_start, step.source_end)),
    )
    if step.kind is EditKind.INSERTION and ours:
        return Difference(WordEdit(step.kind, ours, theirs))
    flags = [flag for flag, _, _ in about]
    if step.kind in (EditKind.CUT, EditKind.OMITTED):
        # What was left out beside the claim: a name or a number there does not matter.
        about = [told for told in about if told[0] in _GRAVE]
        flags = [flag for flag, _, _ in about]
        if not PLAIN_CONDITIONS.isdisjoint(source.forms[step.source_start : step.source_end]):
            flags.insert(0, Flag.NEGATION_DROPPED)
    if step.kind is EditKind.CHANGED and not flags and _is_slip(claim, source, step):
        about, flags = [(Flag.SPELLING, ours, theirs)], [Flag.SPELLING]
    return Difference(WordEdit(step.kind, ours, theirs, tuple(dict.fromkeys(flags))), tuple(about))


def _is_slip(claim: Words, source: Words, step: Step) -> bool:
    """Return whether each word stands for one that it differs from as a slip of the pen does."""
    ours, theirs = claim.forms[step.claim_start : step.claim_end], source.forms[step.source_start : step.source_end]
    return len(ours) == len(theirs) and all(is_slip(*pair) for pair in zip(ours, theirs, strict=True))
