"""`pidato show`: one quote inside its article, with its evidence."""

from __future__ import annotations

from typing import Annotated

import typer

from pidato_kb.cli.formats import Format, chosen
from pidato_kb.cli.lean import LeanCommand
from pidato_kb.cli.options import FormatOption, HomeOption, example

__all__ = ["register"]

EXAMPLES = example(
    "pidato show 3f0c9a1b7d22", "pidato show 3f0c9a1b7d22 --full", "pidato show 3f0c9a1b7d22 --format json"
)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(cls=LeanCommand, epilog=EXAMPLES)(show)


def show(
    quote: Annotated[str, typer.Argument(metavar="QUOTE_ID", help="A quote's id, as search prints it.")],
    full: Annotated[bool, typer.Option("--full", help="The whole article, not only the paragraph around.")] = False,
    form: FormatOption = None,
    home: HomeOption = None,
) -> None:
    """Show a quote marked inside its article.  Who said it, why that is believed, what people corrected."""
    from pidato_kb.cli.listings import STORED_QUOTES
    from pidato_kb.cli.output import write_one, writing
    from pidato_kb.export.correction_records import history_record
    from pidato_kb.export.records import quote_record
    from pidato_kb.knowledge_base import KnowledgeBase

    with KnowledgeBase.open(home) as knowledge_base:
        stored = knowledge_base.show(quote)
        record = quote_record(stored, knowledge_base.superseded_by(stored.article.id))
        record["history"] = history_record(knowledge_base.history(stored))
    if chosen(form) is not Format.TABLE:
        write_one(record, STORED_QUOTES, form)
        return
    from pidato_kb.cli.portraits import quote_page
    from pidato_kb.cli.tables import write_paragraphs

    with writing() as out:
        write_paragraphs(quote_page(record, full=full), out)
