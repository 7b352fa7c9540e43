"""`pidato cite`: quotes as citations in five styles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal, TextIO

import typer

from pidato_kb.cli.lean import LeanCommand
from pidato_kb.cli.options import HomeOption, example

if TYPE_CHECKING:
    from pidato_kb.cli.output import Cell
    from pidato_kb.export.citations import Cited, Style
    from pidato_kb.export.pieces import Citation
    from pidato_kb.models import StoredQuote

__all__ = ["register"]

EXAMPLES = example(
    "pidato cite 3f0c9a1b7d22",
    "pidato cite 3f0c9a1b7d22 --style footnote --accessed 2026-11-24",
    "pidato cite 3f0c9a1b7d22 9b1d00c4e5f6 --style jsonld",
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(cls=LeanCommand, epilog=EXAMPLES)(cite)


def cite(
    quotes: Annotated[list[str], typer.Argument(metavar="QUOTE_ID", help="Ids of quotes, as search prints them.")],
    style: Annotated[
        Literal["plain", "footnote", "apa", "markdown", "jsonld"], typer.Option(help="The form of the citation.")
    ] = "plain",
    accessed: Annotated[
        str | None,
        typer.Option(metavar="DATE", show_default=False, help="The day on which you read the source (2026-11-24)."),
    ] = None,
    home: HomeOption = None,
) -> None:
    """Cite quotes: whose words, in which role then, where they stand.  A paraphrase never looks like direct speech."""
    from pidato_kb.cli.asked_values import Asked, as_option
    from pidato_kb.cli.output import writing
    from pidato_kb.export.citations import Cited, Style
    from pidato_kb.knowledge_base import KnowledgeBase

    day = Asked({"accessed": accessed}, as_option).day("accessed")
    with KnowledgeBase.open(home) as knowledge_base:
        found = [_citable(knowledge_base.show(quote)) for quote in quotes]
        cited = [Cited(stored, knowledge_base.superseded_by(stored.article.id), day) for stored in found]
    chosen = Style(style)
    with writing() as out:
        if chosen is Style.JSONLD:
            _write_json_ld(cited, out)
        elif chosen is Style.MARKDOWN:
            from pidato_kb.cli.messages import visible
            from pidato_kb.export.citations import markdown_block

            text = "\n\n".join(map(markdown_block, cited)) + "\n"
            out.write(visible(text) if out.isatty() else text)
        else:
            _write_text(cited, chosen, out)


def _citable(stored: StoredQuote) -> StoredQuote:
    """Return a quote; UsageError for one of which somebody said that it is none."""
    from pidato_kb.errors import UsageError

    if stored.rejected is not None:
        raise UsageError(
            f"quote {stored.id} was rejected (correction {stored.rejected.correction}) and is not cited: "
            f"`pidato show {stored.id}` says by whom and why"
        )
    return stored


def _write_json_ld(cited: Sequence[Cited], out: TextIO) -> None:
    import json

    from pidato_kb.export.json_ld import CONTEXT, quotation

    nodes = [quotation(one) for one in cited]
    body = nodes[0] if len(nodes) == 1 else {"@graph": nodes}
    out.write(json.dumps({"@context": dict(CONTEXT), **body}, ensure_ascii=False, indent=2) + "\n")


def _write_text(cited: Sequence[Cited], style: Style, out: TextIO) -> None:
    """Write one paragraph a quote; on a terminal with the names of outlets in italics."""
    from pidato_kb.export.citations import FORMS
    from pidato_kb.export.pieces import plain_text

    citations = [FORMS[style](one) for one in cited]
    if not out.isatty():
        out.write("\n\n".join(map(plain_text, citations)) + "\n")
        return
    from pidato_kb.cli.tables import write_paragraphs

    paragraphs = [paragraph for citation in citations for paragraph in ("", _marked(citation))]
    write_paragraphs(paragraphs[1:], out, wrap=False)


def _marked(citation: Citation) -> Cell:
    from pidato_kb.cli.output import Marked

    text, marks = "", []
    for piece in citation:
        if piece.italic:
            marks.append((len(text), len(text) + len(piece.text), "outlet"))
        text += piece.text
    return Marked(text, tuple(marks))
