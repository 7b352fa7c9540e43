"""How a verdict looks: a page for one claim, a row for one of many."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pidato_kb.cli.listings import via, where, who
from pidato_kb.cli.messages import counted
from pidato_kb.cli.output import Cell, Listing, Marked, labelled

if TYPE_CHECKING:
    from pidato_kb.export.records import Record

__all__ = ["CHECKS", "CHECKS_OF_MANY", "DRAFT_QUOTES", "check_page"]

# What stands around words that differ, so that it can be read without colours: [-left out-] {+put in+}, as in wdiff.
_SOURCE = ("[-", "-]")
_CLAIM = ("{+", "+}")
_CUT = 12
_ALSO = 10


def check_page(record: Record) -> Iterator[Cell]:
    """Show what became of one claim: the verdict, the diff, the source, what is different, what was searched."""
    verdict = record["verdict"].replace("_", " ").upper()
    flags = f"  ({', '.join(record['flags'])})" if record["flags"] else ""
    yield Marked(verdict + flags, ((0, len(verdict), record["verdict"]),))
    yield ""
    if record["match"] is None:
        yield from _nothing(record)
    else:
        yield diff_of(record)
        yield ""
        yield from _source(record)
    for said in record["notes"]:
        yield labelled("Note", f"{said['id']} / {said['en']}")
    if record["suggestions"]:
        yield labelled("Perhaps", "; ".join(record["suggestions"]))
    yield labelled("Searched", searched_in(record))


def diff_of(record: Record) -> Marked:
    """Return the claim and its source as one text; words of the source alone and of the claim alone are marked."""
    text, marks = "", []
    for edit in record["diff"]:
        for words, (opening, closing), style in _sides(edit):
            text += " " if text and not text.endswith(("\n", "(")) else ""
            marks.append((len(text), len(text) + len(opening + words + closing), style))
            text += opening + words + closing
    return Marked(text, tuple(mark for mark in marks if mark[2]))


def searched_in(record: Record) -> str:
    """Return what was searched in one line."""
    searched = record["searched"]
    days = " to ".join(dict.fromkeys(day for day in (searched["from"], searched["to"]) if day))
    return f"{counted(searched['articles'], 'article')} of {counted(searched['outlets'], 'outlet')}" + (
        f", {days}" if days else ""
    )


def _sides(edit: Record) -> Iterator[tuple[str, tuple[str, str], str]]:
    op, claim, source = edit["op"], edit["claim"], edit["source"]
    if op == "equal":
        yield claim, ("", ""), ""
        return
    if op in ("cut", "omitted") and not edit["flags"]:
        words = source.split()
        source = source if len(words) <= _CUT else " ".join([*words[: _CUT // 2], "…", *words[-_CUT // 2 :]])
    if source:
        yield source, _SOURCE, "cut" if op in ("cut", "omitted") else "dropped"
    if claim:
        yield claim, _CLAIM, "insertion" if op == "insertion" else "added"


def _nothing(record: Record) -> Iterator[Cell]:
    yield "Nothing that was searched has these words. That does not make the claim false."
    for hit in record["closest"]:
        yield ""
        yield f"Closest in meaning, not in words: {hit['text']}"
        yield "  " + " · ".join(p for p in (who(hit["speaker"]), hit["outlet"], hit["date"], hit["quote"]) if p)
    yield ""


def _source(record: Record) -> Iterator[Cell]:
    quote, match = record["quote"], record["match"]
    if quote is not None:
        cue = f" [{quote['cue']['text']}]" if quote["cue"] else ""
        told = f", {via(quote)}" if quote["via"] else ""
        sure = f"confidence {quote['confidence']:.2f}"
        yield labelled("Said by", f"{who(quote['speaker'])}{told}{cue}, {quote['kind']}, {sure}")
    source = " · ".join(part for part in (match["outlet"], match["date"], match["title"], match["url"]) if part)
    yield labelled("Source", source or match["article"])
    article = f"article {match['article']}, characters {match['start']} to {match['end']}"
    yield labelled("Where", f"quote {quote['quote']}, {article}" if quote else article)
    place = (match["article"], match["start"])
    others = [seen for seen in record["sightings"] if (seen["article"], seen["start"]) != place]
    for seen in others[:_ALSO]:
        speaker = who(seen["speaker"]) if seen["speaker"] else "outside of quotes"
        parts = (seen["date"], seen["outlet"], speaker, seen["quote"])
        yield labelled("Also", " · ".join(part for part in parts if part))
    if len(others) > _ALSO:
        yield labelled("", f"and in {counted(len(others) - _ALSO, 'other place')}: --format json has them all")


def _row(record: Record) -> tuple[Cell, ...]:
    quote, match = record["quote"], record["match"]
    verdict = record["verdict"]
    return (
        Marked("\n".join([verdict, *record["flags"]]), ((0, len(verdict), verdict),)),
        diff_of(record) if match else record["claim"]["text"],
        "\n".join(part for part in (who(quote["speaker"]), via(quote)) if part) if quote else "",
        where(match["outlet"], match["date"]) if match else f"not in {searched_in(record)}",
        quote["quote"] if quote else "",
    )


_FIELDS = (
    *("verdict", "flags", "claim.text", "claim.speaker", "claim.on", "claim.since"),
    *("quote.quote", "quote.text", "quote.kind", "quote.speaker.name", "quote.speaker.role"),
    *("quote.speaker.affiliation", "quote.via", "quote.confidence"),
    *("match.article", "match.start", "match.end", "match.text", "match.outlet", "match.title", "match.date"),
    *("match.url", "diff", "sightings", "suggestions"),
    *("searched.articles", "searched.outlets", "searched.from", "searched.to"),
)
_HEADINGS = ("Verdict", "Claim and source", "Said by", "Source", "Id")

CHECKS = Listing(_FIELDS, _HEADINGS, _row, roomy=True)
CHECKS_OF_MANY = Listing(
    ("id", *_FIELDS), ("Claim", *_HEADINGS), lambda record: (str(record["id"]), *_row(record)), roomy=True
)


def _draft_row(record: Record) -> tuple[Cell, ...]:
    verdict, words, speaker, source, id_ = _row(record)
    said = words if isinstance(words, Marked) else Marked(words)
    notes = "".join(f"\n{note['en']}" for note in record["notes"])
    claimed = record["claim"]["speaker"]
    draft = f"in the draft: {claimed}" if record["verdict"] in ("misattributed", "not_found") and claimed else ""
    return (
        f"{record['id']}\n¶ {record['draft']['paragraph']}",
        verdict,
        Marked(said.text + notes, said.marks),
        "\n".join(str(part) for part in (speaker, draft, source, id_) if part),
    )


DRAFT_QUOTES = Listing(
    ("id", "draft.document", "draft.paragraph", "draft.start", "draft.end", "draft.confidence", *_FIELDS),
    ("#", "Verdict", "Draft and source", "Said by"),
    _draft_row,
    roomy=True,
)
