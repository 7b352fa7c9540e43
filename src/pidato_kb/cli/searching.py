"""`pidato search`: one query, many queries on standard input, or a quote as the query."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from pidato_kb.cli.formats import Format
from pidato_kb.cli.lean import LeanCommand
from pidato_kb.cli.messages import ExitCode, leave, note
from pidato_kb.cli.options import FilterOptions, FormatOption, HomeOption, LimitOption, example
from pidato_kb.cli.spreading import spread

if TYPE_CHECKING:
    from pidato_kb.export.records import Record
    from pidato_kb.knowledge_base import KnowledgeBase

__all__ = ["register"]

EXAMPLES = example(
    'pidato search "tata kelola"',
    'pidato search "public trust in government" --role Gubernur --since 2019-01-01 -n 5',
    "pidato search --like 3f0c9a1b7d22 --format md",
    """echo '{"id": 1, "query": "harga beras", "outlet": "antara"}' | pidato search -""",
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(cls=LeanCommand, epilog=EXAMPLES)(search)


@spread
def search(
    query: Annotated[
        str | None,
        typer.Argument(
            show_default=False,
            help="What the quotes should be about; "
            'with - lines of {"id", "query", filters...} are read from standard input.',
        ),
    ] = None,
    like: Annotated[
        str | None, typer.Option(metavar="QUOTE_ID", show_default=False, help="Take this quote as the query.")
    ] = None,
    filters: FilterOptions = FilterOptions(),
    limit: LimitOption = 10,
    mode: Annotated[
        Literal["hybrid", "semantic", "lexical"], typer.Option(help="Which evidence ranks the hits.")
    ] = "hybrid",
    form: FormatOption = None,
    home: HomeOption = None,
) -> None:
    """Find what was said about something, best first.  Filters come before the ranking."""
    from dataclasses import asdict

    from pidato_kb.cli.asking import question_from
    from pidato_kb.cli.listings import HITS
    from pidato_kb.cli.output import write
    from pidato_kb.knowledge_base import KnowledgeBase

    options = {"query": query, "like": like, "n": limit, "mode": mode, **asdict(filters)}
    many = query == "-"
    question_from({**options, "query": "any words"} if many and like is None else options)
    with KnowledgeBase.open(home) as knowledge_base:
        if many:
            found, bad = _answer_lines(knowledge_base, {**options, "query": None}, form)
        else:
            found, bad = write(_hits(knowledge_base, options), HITS, form), 0
        if knowledge_base.index_trouble:
            note(f"{knowledge_base.index_trouble}; the answer is right but slow: `pidato doctor --fix` mends it")
    if bad:
        leave(ExitCode.SOME_FAILED)
    if not found:
        note("nothing was found")
        leave(ExitCode.NOTHING_FOUND)


def _hits(knowledge_base: KnowledgeBase, values: Mapping[str, Any]) -> Iterator[Record]:
    from pidato_kb.cli.asking import question_from
    from pidato_kb.export.records import hit_record

    question = question_from(values)
    if question.like is not None:
        hits = knowledge_base.like(question.like, filters=question.filters, limit=question.limit)
    else:
        hits = knowledge_base.search(
            question.query or "", filters=question.filters, limit=question.limit, mode=question.mode
        )
    yield from map(hit_record, hits)


def _answer_lines(knowledge_base: KnowledgeBase, options: Mapping[str, Any], form: Format | None) -> tuple[int, int]:
    """Answer every line of standard input; return the number of hits and of lines that went wrong."""
    from pidato_kb.cli.listings import HITS_OF_MANY
    from pidato_kb.cli.output import write

    bad = 0

    def records() -> Iterator[Record]:
        from pidato_kb.errors import NotFoundError, UsageError

        nonlocal bad
        for number, line in enumerate(sys.stdin.buffer, 1):
            if not line.strip():
                continue
            try:
                asked = _asked(line, number)
                for hit in _hits(knowledge_base, {**options, **asked}):
                    yield {"id": asked.get("id"), **hit}
            except (UsageError, NotFoundError) as error:
                bad += 1
                note(f"line {number}: {error}")

    found = write(records(), HITS_OF_MANY, form)
    return found, bad


def _asked(line: bytes, number: int) -> dict[str, Any]:
    import json

    from pidato_kb.cli.asking import FIELDS
    from pidato_kb.errors import UsageError

    try:
        asked = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"this is no JSON ({error})") from None
    if not isinstance(asked, dict):
        raise UsageError('this is no {"id", "query"} object')
    unknown = [key for key in asked if key not in FIELDS and key != "id"]
    if unknown:
        note(f"line {number}: not understood and left aside: {', '.join(unknown)}")
    return {key: value for key, value in asked.items() if key not in unknown and value is not None}
