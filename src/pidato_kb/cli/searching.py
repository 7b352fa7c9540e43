"""`pidato search`: one query, many queries on standard input, or a quote as the query."""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple, TypeAlias

import typer

from pidato_kb.cli.lean import LeanCommand
from pidato_kb.cli.messages import ExitCode, counted, leave, note, tell_slow
from pidato_kb.cli.options import FilterOptions, FormatOption, HomeOption, LimitOption, ModeOption, example
from pidato_kb.cli.spreading import spread

__all__ = ["register"]

EXAMPLES = example(
    'pidato search "tata kelola"',
    """pidato search '"tata kelola" desa' --since "agustus 2019" --until 2020""",
    'pidato search "public trust in government" --role "Gubernur Kalbar" -n 5 --context 1',
    "pidato search banjir --group speaker",
    "pidato search --like 3f0c9a1b7d22 --format md",
    """echo '{"id": 1, "query": "harga beras", "outlet": "antara"}' | pidato search -""",
)

QueryArgument: TypeAlias = Annotated[
    str | None,
    typer.Argument(
        metavar="QUERY",
        show_default=False,
        help='What the quotes should be about; words in "…" must stand in the quote.  With - lines of '
        '{"id", "query", options...} are read from standard input.',
    ),
]
LikeOption: TypeAlias = Annotated[
    str | None, typer.Option(metavar="QUOTE_ID", show_default=False, help="Take this quote as the query.")
]
SortOption: TypeAlias = Annotated[
    Literal["score", "date"], typer.Option(help="The order of the best hits; by date the newest comes first.")
]
GroupOption: TypeAlias = Annotated[
    Literal["speaker", "month"] | None, typer.Option(show_default=False, help="Put the hits under headings.")
]
ContextOption: TypeAlias = Annotated[
    int | None,
    typer.Option(metavar="N", show_default=False, help="Also the rest of the quote's sentence and N sentences around."),
]
SightingsOption: TypeAlias = Annotated[
    bool, typer.Option("--all-sightings", help="One hit an outlet where several print the same utterance.")
]
NearestOption: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--nearest", help="Mark the nearest sentence where no word matched; a table on a terminal always does."
    ),
]
ExplainOption: TypeAlias = Annotated[bool, typer.Option("--explain", help="Show what each hit's score is made of.")]


class ShowingOptions(NamedTuple):
    """The options that say how the hits of a search are shown."""

    sort: SortOption = "score"
    group: GroupOption = None
    context: ContextOption = None
    all_sightings: SightingsOption = False
    nearest: NearestOption = False
    explain: ExplainOption = False


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(cls=LeanCommand, epilog=EXAMPLES)(search)


@spread
def search(
    query: QueryArgument = None,
    like: LikeOption = None,
    filters: FilterOptions = FilterOptions(),
    limit: LimitOption = 10,
    mode: ModeOption = "hybrid",
    showing: ShowingOptions = ShowingOptions(),
    form: FormatOption = None,
    home: HomeOption = None,
) -> None:
    """Find what was said about something, best first.  Filters come before the ranking."""
    from pidato_kb.cli.answering import answer_lines, answer_one
    from pidato_kb.cli.asked_values import as_option
    from pidato_kb.cli.asking import question_from
    from pidato_kb.knowledge_base import KnowledgeBase

    values = {"query": query, "like": like, "n": limit, "mode": mode, **filters._asdict(), **showing._asdict()}
    many = query == "-" and like is None
    # A wrong option is told before anything is opened or read.
    question = question_from({**values, "query": "any words"} if many else values, as_option)
    with KnowledgeBase.open(home) as knowledge_base:
        if filters.speaker is not None:
            knowledge_base.check_name(filters.speaker)
            _tell_who_shares(knowledge_base.share_name(filters.speaker), filters.speaker)
        if many:
            found, bad = answer_lines(knowledge_base, {**values, "query": None}, form)
        else:
            found, bad = answer_one(knowledge_base, question, form), 0
        tell_slow(knowledge_base.index_trouble)
        if knowledge_base.unencoded:
            note(f"{counted(knowledge_base.unencoded, 'quote')} not encoded yet: found by their words alone until then")
    if bad:
        leave(ExitCode.SOME_FAILED)
    if not found:
        narrow = any(value not in (None, False, 0.0) for value in filters)
        note("nothing was found" + (": with fewer filters there may be something" if narrow else ""))
        leave(ExitCode.NOTHING_FOUND)


def _tell_who_shares(speakers: list[tuple[str, str]], name: str) -> None:
    """Tell where a name is not one person's: nobody is picked silently."""
    others = [f"{id_} ({full})" for id_, full in speakers if id_ != name]
    listing = ", ".join(others)
    if len(others) < len(speakers) and others:
        note(f"{name!r} is taken as an id; others are called so too: {listing}")
    elif len(others) > 1:
        note(f"several speakers are called {name!r}, the words of all are searched; an id takes one: {listing}")
