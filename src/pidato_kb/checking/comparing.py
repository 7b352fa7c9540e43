"""A claim's words against a source's: what is equal, changed, put in, left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from pidato_kb.checking.alignment import Block, align
from pidato_kb.checking.brackets import put_back, with_asides
from pidato_kb.checking.claim_words import ClaimWords
from pidato_kb.checking.numbers import is_number, with_numbers
from pidato_kb.checking.steps import Comparison, Step, joined
from pidato_kb.claims import EditKind
from pidato_kb.words import Words

__all__ = ["compare"]

# How many words of the source one word of the claim may be written as at the edge of a run.
_SPLIT = 3
# Where less than one word in so many is the same, no other way of comparing makes it the same sentence.
_HOPELESS = 4


def compare(claim: ClaimWords, source: Words) -> Comparison:
    """Return the cheapest comparison: word by word, else with numbers by value, else with brackets as put in."""
    best = _compare(claim, source)
    for way in _ways(claim, source):
        if not best.edits or best.matched * _HOPELESS < len(best.claim):
            break
        other = way()
        if other.edits < best.edits:
            best = other
    return best


def _ways(claim: ClaimWords, source: Words) -> Iterator[Callable[[], Comparison]]:
    numbers = any(map(is_number, claim.words.forms)) and any(map(is_number, source.forms))
    if numbers:
        yield lambda: _compare(_by_value(claim), with_numbers(source))
    bracketed = source.bracketed()
    if bracketed and len(bracketed) < len(source):
        bare = source.pick([i for i in range(len(source)) if i not in bracketed])
        yield lambda: with_asides(_compare(claim, bare), source)
    if claim.bracketed and len(claim.bracketed) < len(claim.words):
        yield lambda: _with_insertions(claim, source)
        if numbers:
            yield lambda: _with_insertions(_by_value(claim), with_numbers(source))


def _by_value(claim: ClaimWords) -> ClaimWords:
    """Return the claim with every number as one word; no number runs over the end of a part."""
    pieces = [with_numbers(claim.words.pick(list(range(first, end)))) for first, end in claim.parts]
    words = Words(
        claim.words.text,
        tuple(form for piece in pieces for form in piece.forms),
        tuple(start for piece in pieces for start in piece.starts),
        tuple(end for piece in pieces for end in piece.ends),
    )
    ends = [sum(map(len, pieces[: i + 1])) for i in range(len(pieces))]
    return ClaimWords(words, tuple(zip([0, *ends], ends, strict=False)), words.bracketed())


def _compare(claim: ClaimWords, source: Words) -> Comparison:
    steps: list[Step] = []
    for first, end in claim.parts:
        at = steps[-1].source_end if steps else 0
        blocks = align(claim.words.forms[first:end], source.forms, at)
        found = [_step(claim.words, source, block, first) for block in _stretched(claim, source, blocks, first, at)]
        if steps and found[0].source_start > at:
            steps.append(Step(EditKind.OMITTED, first, first, at, found[0].source_start))
        steps += found
    return Comparison(claim.words, source, tuple(joined(steps)))


def _with_insertions(claim: ClaimWords, source: Words) -> Comparison:
    """Compare without the claim's brackets that the source lacks, and put them back as what they are."""
    plain = _compare(claim, source)
    own = [
        i for step in plain.steps if step.kind is not EditKind.EQUAL for i in range(step.claim_start, step.claim_end)
    ]
    marked = replace(claim, bracketed=claim.bracketed.intersection(own))
    bare = marked.without_brackets()
    if len(bare.words) == len(claim.words):
        return plain
    steps = tuple(joined(put_back(marked, bare.words, source, _compare(bare, source).steps)))
    return Comparison(claim.words, source, steps)


def _stretched(claim: ClaimWords, source: Words, blocks: Sequence[Block], first: int, at: int) -> list[Block]:
    """Take in words of the source beyond an end of the run, where they and those inside are the claim's word."""
    stretched = list(blocks)
    head, tail = blocks[0], blocks[-1]
    if not head.equal:
        for start in range(head.source_start - 1, max(head.source_start - _SPLIT, at) - 1, -1):
            wider = replace(head, source_start=start)
            if _same_letters(claim.words, source, wider, first):
                stretched[0] = wider
    if not tail.equal and len(blocks) > 1:
        for end in range(tail.source_end + 1, min(tail.source_end + _SPLIT, len(source)) + 1):
            wider = replace(tail, source_end=end)
            if _same_letters(claim.words, source, wider, first):
                stretched[-1] = wider
    return stretched


def _step(claim: Words, source: Words, block: Block, first: int) -> Step:
    if block.equal or _same_letters(claim, source, block, first):
        kind = EditKind.EQUAL
    elif block.claim_start == block.claim_end:
        kind = EditKind.DROPPED
    else:
        kind = EditKind.ADDED if block.source_start == block.source_end else EditKind.CHANGED
    return Step(kind, first + block.claim_start, first + block.claim_end, block.source_start, block.source_end)


def _same_letters(claim: Words, source: Words, block: Block, first: int) -> bool:
    """Return whether only spaces and hyphens differ: "kerja sama", "kerjasama"; never so for numbers."""
    ours = claim.forms[first + block.claim_start : first + block.claim_end]
    theirs = source.forms[block.source_start : block.source_end]
    return "".join(ours) == "".join(theirs) and not any(form[0].isdigit() for form in (*ours, *theirs))
