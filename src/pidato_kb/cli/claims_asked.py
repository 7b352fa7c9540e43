"""The claims of `pidato check`, one or the lines of standard input, and what becomes of each."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from pidato_kb.cli.formats import Format, chosen
from pidato_kb.cli.messages import note

if TYPE_CHECKING:
    from pidato_kb.claims import Claim
    from pidato_kb.export.records import Record
    from pidato_kb.knowledge_base import KnowledgeBase

__all__ = ["check_lines", "check_one", "claim_from"]

FIELDS = ("text", "speaker", "on", "since")
"""What a line may say beside its id."""


def check_one(knowledge_base: KnowledgeBase, claim: Claim, form: Format | None) -> bool:
    """Check a claim, print what became of it, and return whether it was found."""
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


def check_lines(knowledge_base: KnowledgeBase, given: Mapping[str, Any], form: Format | None) -> tuple[bool, int]:
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
                yield claim_from({**given, **values})
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


def claim_from(values: Mapping[str, Any], spelt: Callable[[str], str] = str) -> Claim:
    """Check the values of FIELDS (None: not given) and make a claim of them; UsageError says which is wrong.

    `spelt` is how the error calls a field, see `asked_values.Asked`.
    """
    from pidato_kb.claims import Claim
    from pidato_kb.cli.asked_values import Asked

    asked = Asked(values, spelt)
    since = asked.period("since")  # a month or a year begins with a day
    return Claim(
        asked.words("text") or "",
        asked.words("speaker"),
        asked.day("on"),
        None if since is None else since.first.isoformat(),
    )


def _is_found(record: Record) -> bool:
    from pidato_kb.claims import Verdict

    return bool(record["verdict"] != Verdict.NOT_FOUND)
