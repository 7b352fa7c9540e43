"""`pidato check`: did they really say that?  One claim, or many on standard input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pidato_kb.cli.documents import (
    AcceptOption,
    DocumentOption,
    ForceOption,
    FragmentsOption,
    IndirectOption,
    PageOption,
    check_document,
)
from pidato_kb.cli.formats import Format, chosen
from pidato_kb.cli.lean import LeanCommand
from pidato_kb.cli.messages import ExitCode, leave, note, tell_slow
from pidato_kb.cli.options import FormatOption, HomeOption, example

if TYPE_CHECKING:
    from pidato_kb.claims import Claim
    from pidato_kb.cli.asked_values import Asked
    from pidato_kb.export.records import Record
    from pidato_kb.knowledge_base import KnowledgeBase

__all__ = ["register"]

EXAMPLES = example(
    'pidato check "kami perbaiki bulan depan" --speaker "Salim Karto"',
    'pidato check "harga beras … pekan ini" --since 2024-01-01',
    "pidato check --document draf.docx --html laporan.html",
    """echo '{"id": 1, "text": "harga beras turun", "speaker": "Bupati Wanareja"}' | pidato check -""",
)

FIELDS = ("text", "speaker", "on", "since")
"""What a line may say beside its id."""


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(cls=LeanCommand, epilog=EXAMPLES)(check)


def check(
    claim: Annotated[
        str | None,
        typer.Argument(
            metavar="CLAIM",
            show_default=False,
            help="The words that somebody is said to have said; "
            'with - lines of {"id", "text", "speaker", "on", "since"} are read from standard input.',
        ),
    ] = None,
    speaker: Annotated[
        str | None,
        typer.Option(metavar="NAME", show_default=False, help="Who is said to have said it: a name or an office."),
    ] = None,
    on: Annotated[
        str | None, typer.Option(metavar="DATE", show_default=False, help="The day of the speech (2019-08-29).")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(metavar="DATE", show_default=False, help="The day from which the words are said to be new."),
    ] = None,
    document: DocumentOption = None,
    indirect: IndirectOption = False,
    fragments: FragmentsOption = False,
    html: PageOption = None,
    force: ForceOption = False,
    accept: AcceptOption = None,
    form: FormatOption = None,
    home: HomeOption = None,
) -> None:
    """Tell whether somebody said it.  Word by word, with the source, what is different, and what was searched."""
    from pidato_kb.cli.asked_values import as_option
    from pidato_kb.errors import UsageError
    from pidato_kb.knowledge_base import KnowledgeBase

    given = {"speaker": speaker, "on": on, "since": since}
    if (claim is None) is (document is None):
        raise UsageError("give the words of a claim, - for many, or --document with a draft: one of them")
    if document is not None:
        if any(given.values()):
            raise UsageError("a document says itself who speaks: leave --speaker, --on and --since out")
        with KnowledgeBase.open(home) as knowledge_base:
            options = {"indirect": indirect, "fragments": fragments, "force": force}
            check_document(knowledge_base, document, **options, page=html, accept=accept or (), form=form)
        return
    if indirect or fragments or html or force or accept:
        raise UsageError("--indirect, --fragments, --html, --force and --accept are about a --document")
    assert claim is not None
    if claim != "-":
        asked = _claim({"text": claim, **given}, as_option)
        with KnowledgeBase.open(home) as knowledge_base:
            found, bad = _one(knowledge_base, asked, form), 0
            tell_slow(knowledge_base.index_trouble)
    else:
        _claim({"text": "any", **given}, as_option)
        with KnowledgeBase.open(home) as knowledge_base:
            found, bad = _many(knowledge_base, given, form)
            tell_slow(knowledge_base.index_trouble)
    if bad:
        leave(ExitCode.SOME_FAILED)
    if not found:
        leave(ExitCode.NOTHING_FOUND)


def _one(knowledge_base: KnowledgeBase, claim: Claim, form: Format | None) -> bool:
    from pidato_kb.cli.output import write_one, writing
    from pidato_kb.export.check_records import check_record

    record = check_record(knowledge_base.check(claim))
    if chosen(form) is Format.TABLE:
        from pidato_kb.cli.tables import write_paragraphs
        from pidato_kb.cli.verdicts import check_page

        with writing() as out:
            write_paragraphs(check_page(record), out)
    else:
        from pidato_kb.cli.verdicts import CHECKS

        write_one(record, CHECKS, form)
    return _is_found(record)


def _many(knowledge_base: KnowledgeBase, given: Mapping[str, Any], form: Format | None) -> tuple[bool, int]:
    """Check every line of standard input; return whether any was found and how many lines went wrong."""
    from pidato_kb.cli.output import write
    from pidato_kb.cli.verdicts import CHECKS_OF_MANY
    from pidato_kb.export.check_records import check_record

    found, bad, name = False, 0, None

    def claims() -> Iterator[Claim]:
        from pidato_kb.cli.asked_lines import asked
        from pidato_kb.errors import UsageError

        nonlocal bad, name
        for number, line in enumerate(sys.stdin.buffer, 1):
            if not line.strip():
                continue
            try:
                values = asked(line, number, FIELDS, '{"id", "text"}')
                name = values.pop("id", None)
                yield _claim({**given, **values})
            except UsageError as error:
                bad += 1
                note(f"line {number}: {error}")

    def records() -> Iterator[Record]:
        nonlocal found
        for checked in knowledge_base.check_many(claims()):
            record = check_record(checked)
            found = found or _is_found(record)
            yield {"id": name, **record}

    write(records(), CHECKS_OF_MANY, form)
    return found, bad


def _claim(values: Mapping[str, Any], spelt: Callable[[str], str] = str) -> Claim:
    from pidato_kb.claims import Claim
    from pidato_kb.cli.asked_values import Asked

    asked = Asked(values, spelt)
    return Claim(asked.words("text") or "", asked.words("speaker"), _day(asked, "on"), _day(asked, "since"))


def _day(asked: Asked, field: str) -> str | None:
    """Return a day as people type it in ISO; `since` takes a month or a year too, which begin with a day."""
    period = asked.period(field)
    if period is None:
        return None
    if field == "on" and period.first != period.last:
        from pidato_kb.errors import UsageError

        raise UsageError(f"{asked.spelt(field)} takes one day, as in 2019-08-29, not {asked.words(field)!r}")
    return period.first.isoformat()


def _is_found(record: Record) -> bool:
    from pidato_kb.claims import Verdict

    return bool(record["verdict"] != Verdict.NOT_FOUND)
