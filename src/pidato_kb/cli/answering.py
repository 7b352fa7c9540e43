"""The answers of `pidato search`: a question, or the lines of standard input a block at a time, to records."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

from pidato_kb.cli.asking import FIELDS, Question, question_from
from pidato_kb.cli.formats import Format, chosen, on_terminal
from pidato_kb.cli.messages import note
from pidato_kb.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from pidato_kb.export.records import Record
    from pidato_kb.knowledge_base import KnowledgeBase
    from pidato_kb.models import Hit
    from pidato_kb.search import Request

__all__ = ["answer_lines", "answer_one"]

BLOCK = 32
"""Lines whose queries are encoded in one go, which is where the bundled encoder stops getting faster."""

_PIECE = 1 << 16


def answer_one(knowledge_base: KnowledgeBase, question: Question, form: Format | None) -> int:
    """Write the hits of a question; return how many there were."""
    from pidato_kb.cli.hit_listings import HITS, explained
    from pidato_kb.cli.output import write

    if chosen(form) is Format.TABLE and on_terminal():
        question = question._replace(nearest=True)
    hits = _hits(knowledge_base, question, knowledge_base.search_many(_requests([question])))
    return write(_records(hits, question), explained(HITS) if question.explain else HITS, form)


def _hits(knowledge_base: KnowledgeBase, question: Question, answers: Iterator[list[Hit]]) -> list[Hit]:
    """Return a question's hits: the next of the answers, or what is like a quote.  Raises NotFoundError."""
    if question.like is not None:
        return knowledge_base.like(
            question.like,
            filters=question.filters,
            limit=question.limit,
            folded=question.folded,
            context=question.context,
            nearest=question.nearest,
        )
    hits = next(answers)
    if not hits and question.filters.speaker is not None:
        knowledge_base.check_name(question.filters.speaker)
    return hits


def _requests(questions: Sequence[Question]) -> list[Request]:
    from pidato_kb.search import Request

    return [
        Request(q.query or "", q.filters, q.limit, q.mode, q.folded, q.context, q.nearest)
        for q in questions
        if q.like is None
    ]


def _records(hits: Sequence[Hit], question: Question) -> Iterator[Record]:
    """Yield the records of a question's hits in the order that it asks for."""
    from pidato_kb.export.records import hit_record

    if question.sort == "score" and question.group is None:
        yield from (hit_record(hit, explain=question.explain) for hit in hits)
        return
    from pidato_kb.cli.arranging import arranged

    for heading, hit in arranged(hits, question.sort, question.group):
        yield hit_record(hit, group=heading, explain=question.explain)


class _Lines:
    """The lines of a stream and what is wrong with them; `bad` counts those."""

    def __init__(self, defaults: Mapping[str, Any]) -> None:
        self.defaults = defaults
        self.bad = 0

    def question(self, number: int, line: bytes) -> tuple[Any, Question] | None:
        """Return a line's id and question; None, and one line on stderr, where it asks for nothing sensible."""
        from pidato_kb.cli.asked_lines import asked

        try:
            values = asked(line, number, FIELDS, '{"id", "query"}')
            return values.pop("id", None), question_from({**self.defaults, **values})
        except UsageError as error:
            self.blame(number, error)
            return None

    def blame(self, number: int, error: Exception) -> None:
        self.bad += 1
        note(f"line {number}: {error}")


def answer_lines(knowledge_base: KnowledgeBase, defaults: Mapping[str, Any], form: Format | None) -> tuple[int, int]:
    """Answer every line of standard input; return the number of hits and of lines that went wrong.

    `defaults` are the values of FIELDS for what a line does not say.
    """
    from pidato_kb.cli.hit_listings import HITS_OF_MANY, explained
    from pidato_kb.cli.output import write

    lines = _Lines(defaults)

    def records() -> Iterator[Record]:
        for block in _blocks(sys.stdin.buffer):
            yield from _answered(knowledge_base, lines, block)

    listing = explained(HITS_OF_MANY) if defaults.get("explain") else HITS_OF_MANY
    return write(records(), listing, form), lines.bad


def _blocks(stream: BinaryIO) -> Iterator[list[tuple[int, bytes]]]:
    """Yield (number, line) in blocks of what has arrived: a program that waits for its answer is not kept waiting."""
    read: Any = getattr(stream, "read1", stream.read)
    number, begun = 0, b""
    while piece := read(_PIECE):
        *whole, begun = (begun + piece).split(b"\n")
        numbered = list(enumerate(whole, number + 1))
        number += len(whole)
        for start in range(0, len(numbered), BLOCK):
            yield numbered[start : start + BLOCK]
    if begun:
        yield [(number + 1, begun)]


def _answered(knowledge_base: KnowledgeBase, lines: _Lines, block: Sequence[tuple[int, bytes]]) -> Iterator[Record]:
    read = [(number, lines.question(number, line)) for number, line in block if line.strip()]
    good = [(number, *found) for number, found in read if found is not None]
    answers = knowledge_base.search_many(_requests([question for _, _, question in good]))
    for number, id_, question in good:
        try:
            hits = _hits(knowledge_base, question, answers)
        except (UsageError, NotFoundError) as error:
            lines.blame(number, error)
            continue
        for record in _records(hits, question):
            yield {"id": id_, **record}
