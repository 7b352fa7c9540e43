"""How the simpler kinds of record look as a table, as Markdown and as CSV columns, and what all have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pidato_kb.cli.output import Cell, Listing, Marked

if TYPE_CHECKING:
    from pidato_kb.export.records import Record

__all__ = [
    "CUE",
    "FINDINGS",
    "PLACE",
    "QUOTES",
    "SPEAKER",
    "SPEAKERS",
    "STATS",
    "STORED_QUOTES",
    "office_of",
    "said",
    "via",
    "where",
    "who",
]


def who(speaker: Record) -> str:
    """Return a speaker in one line: the name, and the role and affiliation that the article gave."""
    return ", ".join(part for part in (speaker["name"], office_of(speaker)) if part) or "?"


def office_of(record: Record) -> str:
    """Return a role and its affiliation in one line."""
    return " ".join(part for part in (record["role"], record["affiliation"]) if part)


def via(record: Record) -> str:
    """Return in a few words who tells what the speaker said; nothing where it is first-hand."""
    return f"via {record['via']}" if record["via"] else ""


def where(outlet: str | None, date: str | None) -> str:
    """Return an outlet and a date in two lines, as far as they are known."""
    return "\n".join(part for part in (outlet, date) if part)


def said(record: Record, marks: tuple[tuple[int, int, str], ...] = ()) -> Marked:
    """Return the words as they can be read rightly: direct speech in marks, indirect speech after its cue."""
    if record["kind"] == "direct":
        before, after = "“", "”"
    else:
        cue = record["cue"]
        before, after = (f"[{cue['text']}] " if cue else "[?] "), ""
    shifted = tuple((start + len(before), end + len(before), style) for start, end, style in marks)
    return Marked(before + record["text"] + after, shifted)


def _quote(record: Record) -> tuple[Cell, ...]:
    return (
        f"{record['article']}\n{record['start']}–{record['end']}",
        said(record),
        "\n".join(part for part in (who(record["speaker"]), via(record)) if part),
        f"{record['confidence']:.2f}",
    )


def _speaker(record: Record) -> tuple[Cell, ...]:
    return (
        record["id"],
        record["name"],
        record["kind"],
        str(record["quotes"]),
        str(record["articles"]),
        office_of(record["roles"][0]) if record["roles"] else "",
    )


def _finding(record: Record) -> tuple[Cell, ...]:
    return record["problem"], record["remedy"], "mended" if record["mended"] else ""


PLACE = ("article", "start", "end", "text", "kind")
CUE = ("cue.start", "cue.end", "cue.text")
_MENTION = ("mention.start", "mention.end", "mention.text")
SPEAKER = ("speaker.name", "speaker.kind", "speaker.role", "speaker.affiliation", "via")
_EVIDENCE = ("confidence", "evidence.rule", "evidence.antecedent.text", "evidence.second", "fragment")

QUOTES = Listing(
    (*PLACE, "utterance", *CUE, *_MENTION, *SPEAKER, *_EVIDENCE),
    ("Place", "Quote", "Speaker", "Sure"),
    _quote,
    roomy=True,
)
STORED_QUOTES = Listing(
    (
        "quote",
        *QUOTES.fields,
        "superseded_by",
        *("corrected.correction", "corrected.made_at", "corrected.made_by", "corrected.reason", "corrected.told.name"),
        *("rejected.correction", "rejected.made_at", "rejected.made_by", "rejected.reason", "history"),
        *(f"source.{field}" for field in ("outlet", "title", "date", "url", "source", "sha256")),
    ),
    ("Id", *QUOTES.headings),
    lambda record: (record["quote"], *_quote(record)),
    roomy=True,
)
SPEAKERS = Listing(
    ("id", "name", "kind", "quotes", "articles", "aliases", "roles"),
    ("Id", "Name", "Kind", "Quotes", "Articles", "Latest role"),
    _speaker,
)
STATS = Listing(("what", "value"), ("What", "Value"), lambda record: (record["what"], str(record["value"])))
FINDINGS = Listing(("problem", "remedy", "fixable", "mended"), ("Problem", "What --fix does", ""), _finding)
