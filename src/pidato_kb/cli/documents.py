"""`pidato check --document FILE`: every quote of a draft, as a listing, a report to read, and a page."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple, TypeAlias

import typer

from pidato_kb.cli.formats import Format, chosen
from pidato_kb.cli.messages import ExitCode, leave, note

if TYPE_CHECKING:
    from pidato_kb.documents import DocumentReport
    from pidato_kb.export.records import Record
    from pidato_kb.knowledge_base import KnowledgeBase

__all__ = ["DraftOptions", "check_document"]

DocumentOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--document",
        metavar="FILE",
        show_default=False,
        help="Check every direct quote of a draft instead: .txt, .md, .html or .docx; - is standard input.",
    ),
]
IndirectOption: TypeAlias = Annotated[bool, typer.Option("--indirect", help="The document's indirect quotes too.")]
FragmentsOption: TypeAlias = Annotated[bool, typer.Option("--fragments", help="The document's quoted scraps too.")]
PageOption: TypeAlias = Annotated[
    Path | None,
    typer.Option("--html", metavar="FILE", show_default=False, help="Write the document's report as a page, too."),
]
ForceOption: TypeAlias = Annotated[bool, typer.Option("--force", help="Write over a page that is there.")]
AcceptOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--accept",
        metavar="VERDICT",
        show_default=False,
        help="End with 0 although quotes of the document are only partial, cut without loss (or not_found, …); "
        "may be repeated.",
    ),
]


class DraftOptions(NamedTuple):
    """The options that are about a draft; `document` names it, without it the others mean nothing."""

    document: DocumentOption = None
    indirect: IndirectOption = False
    fragments: FragmentsOption = False
    html: PageOption = None
    force: ForceOption = False
    accept: AcceptOption = None


def check_document(knowledge_base: KnowledgeBase, options: DraftOptions, form: Format | None) -> None:
    """Check a draft, print the report, write the page, and end with 1 unless every verdict is exact or accepted."""
    import sys

    from pidato_kb.articles.drafts import read_draft
    from pidato_kb.export.document_records import document_records

    assert options.document is not None
    accepted, page = _verdicts(options.accept or ()), options.html
    if page is not None:
        from pidato_kb.export.files import check_target

        check_target(page, force=options.force)
    draft = read_draft(options.document, sys.stdin.buffer)
    report = knowledge_base.check_draft(draft, indirect=options.indirect, fragments=options.fragments)
    records = list(document_records(report))
    if page is not None:
        from pidato_kb.export.document_page import document_page
        from pidato_kb.export.files import whole_file

        with whole_file(page, force=options.force) as out:
            out.write(document_page(report, records).encode("utf-8"))
    _print(report, records, form)
    # A cut that loses a condition or a negation is no cut to be accepted.
    if any(record["verdict"] not in accepted or not _passes(record) for record in records):
        leave(ExitCode.NOTHING_FOUND)


def _passes(record: Record) -> bool:
    return bool(record["stands"] or record["verdict"] != "partial")


def _verdicts(accept: Collection[str]) -> set[str]:
    from pidato_kb.claims import Verdict
    from pidato_kb.errors import UsageError

    known = {str(verdict) for verdict in Verdict}
    for verdict in accept:
        if verdict not in known:
            raise UsageError(f"--accept takes one of {', '.join(Verdict)}, not {verdict!r}")
    return {str(Verdict.EXACT), *accept}


def _print(report: DocumentReport, records: Sequence[Record], form: Format | None) -> None:
    from pidato_kb.cli.output import write, writing
    from pidato_kb.export.document_records import left_words, searched_words, summary_words

    if chosen(form) is Format.MD:
        from pidato_kb.export.document_markdown import document_markdown

        with writing() as out:
            out.write(document_markdown(report, records))
    else:
        from pidato_kb.cli.verdicts import DRAFT_QUOTES

        write(records, DRAFT_QUOTES, form)
    note(f"{report.name}: {summary_words(records)}")
    if records:
        note(f"searched: {searched_words(records[0])}; what is not found there may still be true")
    if left := left_words(report):
        note(left)
