"""A checked draft as one page that needs nothing else: escaped, for light and dark screens and for paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pidato_kb.claims import Flag, Verdict
from pidato_kb.export.document_records import counts_of, left_words, meaning_of, searched_words, summary_words
from pidato_kb.language.en.verdict_words import VERDICT_WORDS as ENGLISH
from pidato_kb.language.id.verdict_words import VERDICT_WORDS as INDONESIAN

if TYPE_CHECKING:
    from markupsafe import Markup

    from pidato_kb.documents import DocumentReport
    from pidato_kb.export.records import Record

__all__ = ["document_page"]


def document_page(report: DocumentReport, records: Sequence[Record]) -> str:
    """Return the page as HTML.  Every text in it is escaped, and links lead to web addresses alone."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("pidato_kb.export"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["web_address"] = _web_address
    environment.filters["who"] = _who
    environment.filters["emphasised"] = _emphasised
    environment.filters["meaning"] = meaning_of
    return environment.get_template("document.html").render(
        name=report.name,
        records=records,
        summary=summary_words(records),
        left=left_words(report),
        searched=searched_words(records[0]) if records else "",
        counts=counts_of(records),
        groups=_groups(records),
        english=ENGLISH,
        indonesian=INDONESIAN,
    )


def _groups(records: Sequence[Record]) -> list[tuple[str, list[Record]]]:
    """Return the quotes that somebody should look at, by how much."""
    wrong = [record for record in records if not record["stands"]]
    cut = [record for record in records if record["stands"] and record["verdict"] == Verdict.PARTIAL]
    noted = [record for record in records if record["verdict"] == Verdict.EXACT and _NOT_PLAIN & {*record["flags"]}]
    return [
        ("To look at", wrong),
        ("Cut, which leaves the words right", cut),
        ("Word for word, but no direct quote of that speaker for sure", noted),
    ]


# What makes even exact words another thing than the draft says.
_NOT_PLAIN = {Flag.INDIRECT, Flag.OUTSIDE_QUOTES, Flag.SPEAKER_UNSURE, Flag.SPEAKER_UNKNOWN, Flag.SEVERAL_SPEAKERS}


def _emphasised(text: str) -> Markup:
    """Escape a note and set the words that it is about, which stand between asterisks, in italics."""
    from markupsafe import Markup, escape

    return Markup(re.sub(r"\*(.+?)\*", r"<em>\1</em>", str(escape(text))))  # the text is escaped before


def _web_address(url: str | None) -> str | None:
    """Return an address that a link may lead to; `javascript:` and the like are none."""
    return url if url and url.startswith(("http://", "https://")) else None


def _who(speaker: dict[str, Any] | None) -> str:
    """Return a speaker in one line: the name, and the role and affiliation that the article gave."""
    if speaker is None:
        return "outside of quotes"
    office = " ".join(part for part in (speaker["role"], speaker["affiliation"]) if part)
    return ", ".join(part for part in (speaker["name"], office) if part) or "?"
