"""One quote, one speaker as a page to read: paragraphs with marks, made from the same records as the JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pidato_kb.cli.correction_listing import moment, signed
from pidato_kb.cli.listings import office_of, who
from pidato_kb.cli.messages import counted
from pidato_kb.cli.output import Cell, Marked, labelled

if TYPE_CHECKING:
    from pidato_kb.export.records import Record

__all__ = ["quote_page", "speaker_page"]

AROUND = 600
"""Characters shown before and after a quote where the article has no paragraphs."""


def quote_page(record: Record, *, full: bool) -> Iterator[Cell]:
    """Show a quote (`quote_record`, with its "history" where that is asked for) in its article.

    Who said it, why that is believed, where it is from, what people corrected, what became of the article.
    """
    article = record["source"]
    yield Marked(title := article["title"] or article["source"], ((0, len(title), "head"),))
    yield " · ".join(part for part in (article["outlet"], article["date"], article["url"]) if part)
    yield ""
    yield _passage(record, full=full)
    yield ""
    yield labelled("Quote", f"{record['quote']}, {record['kind']}, characters {record['start']} to {record['end']}")
    speaker = f" (speaker {record['speaker_id']})" if record["speaker_id"] else ""
    yield labelled("Speaker", f"{who(record['speaker'])}{speaker}")
    if record["via"]:
        yield labelled("Via", f"{record['via']}, who cites these words or reads them out")
    yield labelled("Why", _evidence(record))
    yield from _by_hand(record)
    yield labelled("Article", f"{record['article']}, from {article['source']}, SHA-256 {article['sha256'][:16]}…")
    if record["superseded_by"]:
        yield labelled("Old", f"a newer version of this article is {record['superseded_by']}")
    if article["cleaning"]:
        yield labelled("Mended", ", ".join(article["cleaning"]))
    yield from _history(record)


def speaker_page(record: Record) -> Iterator[Cell]:
    """Show a speaker (`speaker_record` with its "latest" quotes): names, roles in time, the latest words."""
    name = record["name"]
    yield Marked(f"{name} ({record['kind']}, {record['id']})", ((0, len(name), "head"),))
    yield f"{counted(record['quotes'], 'quote')} in {counted(record['articles'], 'article')}"
    others = [alias for alias in record["aliases"] if alias != name]
    if others:
        yield labelled("Also", "; ".join(others))
    for role in record["roles"]:
        dates = " to ".join(dict.fromkeys(date for date in (role["first"], role["last"]) if date)) or "no date"
        yield labelled("Role", f"{office_of(role) or '?'}: {dates}, {counted(role['articles'], 'article')}")
    for quote in record["latest"]:
        article = quote["source"]
        yield ""
        yield f"“{quote['text']}”" if quote["kind"] == "direct" else quote["text"]
        parts = (
            quote["cue"] and f"[{quote['cue']['text']}]",
            article["outlet"],
            article["date"],
            quote["quote"],
        )
        yield "  " + " · ".join(part for part in parts if part)


def _by_hand(record: Record) -> Iterator[Cell]:
    """Say what people corrected, and that they rejected it."""
    if corrected := record["corrected"]:
        yield labelled(
            "By hand", f"corrected by {_person(corrected)} on {moment(corrected['made_at'])} {_told(corrected)}"
        )
        if corrected["reason"]:
            yield labelled("", f"because: {corrected['reason']}")
    if rejected := record["rejected"]:
        said = f"Rejected by {_person(rejected)} on {moment(rejected['made_at'])} (correction {rejected['correction']})"
        yield Marked(said, ((0, len("Rejected"), "head"),))
        if rejected["reason"]:
            yield labelled("", f"because: {rejected['reason']}")
        yield labelled("", "it is in no search, count, check or export")


def _person(signed_record: Record) -> str:
    return str(signed_record["made_by"] or "a person")


def _history(record: Record) -> Iterator[Cell]:
    """Tell the versions of the article where there are several, and the corrections of the quote and its speaker."""
    history = record.get("history", {"versions": (), "corrections": ()})
    if len(history["versions"]) > 1:
        yield ""
        for version in history["versions"]:
            yield labelled(
                "Version", f"{version['article']}, read {moment(version['ingested_at'])}: {_became(version, record)}"
            )
    if history["corrections"]:
        yield ""
        for made in history["corrections"]:
            yield labelled("Log", f"{made['id']}: {made['summary']}\n{signed(made)}")


def _became(version: Record, record: Record) -> str:
    """Say what one version of the article has of the quote's words."""
    current = ", current" if version["superseded_by"] is None else ""
    if version["article"] == record["source"]["id"]:
        return f"this quote{current}"
    others = ", ".join(version["quotes"])
    if others:
        return f"the very same words are quote {others}{current}"
    return f"{'the words stand in it, as no quote' if version['words_stand'] else 'these words are not in it'}{current}"


def _told(corrected: Record) -> str:
    """Say which correction it was and whom the article tells."""
    told = who(corrected["told"])
    found = "the program found nobody" if told == "?" else f"the program had read “{told}”"
    return f"(correction {corrected['correction']}); {found}"


def _passage(record: Record, *, full: bool) -> Cell:
    """Return the text around the quote, the quote in ⟦ ⟧, on a terminal cue and mention in colour."""
    text: str = record["source"]["text"]
    start: int = record["start"]
    end: int = record["end"]
    first, last = (0, len(text)) if full else _around(text, start, end)
    lead, tail = "… " if first else "", " …" if last < len(text) else ""
    shown = f"{lead}{text[first:start]}⟦{text[start:end]}⟧{text[end:last]}{tail}"
    marks = [(start, end, "quote")]
    for what in ("cue", "mention"):
        if record[what]:
            marks.append((record[what]["start"], record[what]["end"], what))

    def place(offset: int, *, closing: bool) -> int:
        brackets = (offset >= start) + (offset > end) - (closing and offset == start)
        return offset - first + len(lead) + brackets

    inside = [(s, e, what) for s, e, what in marks if first <= s and e <= last]
    return Marked(shown, tuple((place(s, closing=False), place(e, closing=True), what) for s, e, what in inside))


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of a quote's paragraph; where it is long, of the words near the quote."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    if start - first > AROUND:
        first = text.find(" ", start - AROUND, start) + 1 or start - AROUND
    if last - end > AROUND:
        last = max(text.rfind(" ", end, end + AROUND), end)
    return first, last


def _evidence(record: Record) -> str:
    """Say in a sentence why it is this speaker."""
    mention, evidence = record["mention"], record["evidence"]
    said = [f"rule {evidence['rule']}"]
    if record["cue"]:
        said.append(f"cue “{record['cue']['text']}”")
    if mention:
        said.append(f"the mention “{mention['text']}”")
    if evidence["antecedent"]:
        said.append(
            f"which stands for “{evidence['antecedent']['text']}”"
            if mention
            else f"after “{evidence['antecedent']['text']}”"
        )
    second = f"; the second candidate was {evidence['second']}" if evidence["second"] else ""
    return f"{', '.join(said)}; confidence {record['confidence']:.2f}{second}"
