"""How the hits of a search look as a table, as Markdown and as CSV columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pidato_kb.cli.listings import CUE, PLACE, SPEAKER, said, via, who
from pidato_kb.cli.output import Cell, Listing, Marked

if TYPE_CHECKING:
    from pidato_kb.export.records import Record

__all__ = ["HITS", "HITS_OF_MANY", "explained"]


def explained(hits: Listing) -> Listing:
    """Return a listing of hits with the parts of their scores as a column of CSV."""
    return hits._replace(fields=(*hits.fields, "parts"))


def _hit(record: Record) -> tuple[Cell, ...]:
    return str(record["rank"]), _with_parts(_found(record), record), _source(record)


def _with_parts(found: Marked, record: Record) -> Cell:
    """Return the words with the score and its parts under them, where they were asked for."""
    if "parts" not in record:
        return found
    parts = " + ".join(f"{name} {value:.3f}" for name, value in record["parts"].items())
    text = f"{found.text}\n{record['score']:.3f} = {parts}"
    return Marked(text, (*found.marks, (len(found.text), len(text), "faint")))


def _found(record: Record) -> Marked:
    """Return the quote with the words that matched or its nearest sentence marked, in its context if there is one."""
    nearest = record["nearest"]
    marked = [(m, "match") for m in record["matches"]] or ([(nearest, "nearest")] if nearest else [])
    if record["context"] is not None:
        return _in_context(record, marked)
    marks = tuple((m["start"] - record["start"], m["end"] - record["start"], style) for m, style in marked)
    return said(record, marks)


def _in_context(record: Record, marked: list[tuple[Record, str]]) -> Marked:
    """Return the passage around a quote, the quote itself in ⟦ ⟧, its cue marked as far as it stands there."""
    context = record["context"]
    text = f"{context['before']}⟦{record['text']}⟧{context['after']}"
    first = record["start"] - len(context["before"])

    def place(offset: int) -> int:
        return int(offset - first + (offset >= record["start"]) + (offset >= record["end"]))

    opening, closing = len(context["before"]), len(text) - len(context["after"])
    marks = [(0, opening, "faint"), (closing, len(text), "faint")]
    cue = record["cue"]
    if cue and place(cue["start"]) >= 0 and place(cue["end"]) <= len(text):
        marks.append((place(cue["start"]), place(cue["end"] - 1) + 1, "cue"))
    marks.extend((place(m["start"]), place(m["end"] - 1) + 1, style) for m, style in marked)
    return Marked(text, tuple(marks))


def _source(record: Record) -> Cell:
    """Return who said it in which office, where and when it stands, and how often it was printed."""
    name = record["speaker"]["name"] or "?"
    printed = len(record["sightings"])
    count = [f"{printed} sightings"] if printed > 1 else []
    lines = (
        who(record["speaker"]),
        via(record),
        " · ".join(part for part in (record["outlet"], record["date"]) if part),
        record["title"] or "",
        " · ".join((record["quote"], *count)),
    )
    text = "\n".join(line for line in lines if line)
    return Marked(text, ((0, len(name), "name"), (len(text) - len(lines[-1]), len(text), "faint")))


_HIT = (
    *("rank", "score", "quote"),
    *PLACE,
    *CUE,
    *SPEAKER,
    *("outlet", "title", "date", "url", "confidence"),
    *("sightings", "nearest.text", "context.before", "context.after", "group"),
)

HITS = Listing(
    _HIT, ("#", "Quote", "Speaker and source"), _hit, roomy=True, wide=1, group=lambda record: record["group"]
)
HITS_OF_MANY = Listing(
    ("id", *_HIT),
    ("Query", "#", "Quote", "Speaker and source"),
    lambda record: (str(record["id"]), *_hit(record)),
    roomy=True,
    wide=2,
)
