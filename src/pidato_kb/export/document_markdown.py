"""A checked draft as Markdown: what is not exact with its diff and source, then the rest in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pidato_kb.export.document_records import left_words, meaning_of, searched_words, summary_words
from pidato_kb.language.en.verdict_words import VERDICT_WORDS

if TYPE_CHECKING:
    from pidato_kb.documents import DocumentReport
    from pidato_kb.export.records import Record

__all__ = ["document_markdown"]

# A bracket or a sign that means something only beside one of these, or at a line's beginning, stays readable.
_SIGNS = re.compile(r"([\\`*_\[\]<>|~]|&(?=[#\w]))")
_OPENING = re.compile(r"([-+#]|\d+(?=[.)]))")


def document_markdown(report: DocumentReport, records: Sequence[Record]) -> str:
    """Return the report; words of the source alone are struck out, words of the draft alone are bold."""
    return "\n".join(_lines(report, records)) + "\n"


def _lines(report: DocumentReport, records: Sequence[Record]) -> Iterator[str]:
    yield f"# Quotes of {_plain(report.name)}"
    yield ""
    yield f"{_plain(summary_words(records))}."
    if left := left_words(report):
        yield f"{_plain(left)}."
    if records:
        yield f"Searched: {_plain(searched_words(records[0]))}."
    for record in records:
        if record["verdict"] != "exact":
            yield from _section(record)
    exact = [record for record in records if record["verdict"] == "exact"]
    if exact:
        yield ""
        yield "## Word for word"
        yield ""
    for record in exact:
        yield f"{record['id']}. “{_plain(record['claim']['text'])}” ({_source(record)})"
        yield from (f"    - {_note(said)}" for said in record["notes"])


def _section(record: Record) -> Iterator[str]:
    verdict = record["verdict"]
    yield ""
    yield f"## {record['id']}. {verdict.replace('_', ' ')}: {VERDICT_WORDS[meaning_of(record)]}"
    yield ""
    yield f"> {_diff(record) if record['match'] else _plain(record['claim']['text'])}"
    yield ""
    yield f"- In the draft: paragraph {record['draft']['paragraph']}, {_plain(_claimed(record))}"
    if record["match"]:
        yield f"- In the source: {_source(record)}"
    yield from (f"- {_note(said)}" for said in record["notes"])
    if verdict == "not_found":
        yield f"- Not found in what was searched: {_plain(searched_words(record))}. That does not make it false."
        for hit in record["closest"]:
            yield f"- Closest in meaning, not in words: “{_plain(hit['text'])}” ({_place(hit)})"


def _claimed(record: Record) -> str:
    """Say as whose words the draft has the quote, as far as pidato can read that."""
    if record["claim"]["speaker"]:
        return f"as words of {record['claim']['speaker']}"
    described = record["draft"]["speaker"]["name"]
    return f"as words of “{described}”; the words alone were checked" if described else "the words alone were checked"


def _source(record: Record) -> str:
    speaker = record["quote"] and record["quote"]["speaker"]
    name = speaker and (speaker["name"] or speaker["role"])
    return ", ".join(part for part in (_plain(name or ""), _place(record["match"])) if part)


def _place(place: Record) -> str:
    parts = ", ".join(_plain(part) for part in (place["outlet"], place["date"], place["title"]) if part)
    return f"{parts}, <{place['url']}>" if (place["url"] or "").startswith(("http://", "https://")) else parts


def _diff(record: Record) -> str:
    parts: list[str] = []
    for edit in record["diff"]:
        if edit["op"] == "equal":
            parts.append(_plain(edit["claim"]))
            continue
        parts += [f"~~{_plain(edit['source'].strip())}~~"] if edit["source"].strip() else []
        parts += [f"**{_plain(edit['claim'].strip())}**"] if edit["claim"].strip() else []
    return " ".join(part for part in parts if part)


def _plain(text: str) -> str:
    """Return a text in one line that Markdown takes as it is."""
    escaped = _SIGNS.sub(r"\\\1", " ".join(text.split()))
    opening = _OPENING.match(escaped)
    if opening is None:
        return escaped
    # "1\\. " is no list, "\\- " neither.
    at = opening.end() if opening[1][0].isdigit() else 0
    return f"{escaped[:at]}\\{escaped[at:]}"


def _note(said: Record) -> str:
    """Return a note in both languages, the words that it is about in italics."""
    return f"{_plain(said['id'])} / {_plain(said['en'])}".replace("\\*", "*")
