"""How each kind of record looks as a table, as Markdown and as CSV columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pidato_kb.cli.output import Cell, Listing, Marked

if TYPE_CHECKING:
    from pidato_kb.export.records import Record

__all__ = [
    "CORRECTIONS",
    "FINDINGS",
    "HITS",
    "HITS_OF_MANY",
    "QUOTES",
    "SPEAKERS",
    "STATEMENTS",
    "STATS",
    "STORED_QUOTES",
    "explained",
    "moment",
    "office_of",
    "signed",
    "where",
    "who",
]


def who(speaker: Record) -> str:
    """Return a speaker in one line: the name, and the role and affiliation that the article gave."""
    return ", ".join(part for part in (speaker["name"], office_of(speaker)) if part) or "?"


def office_of(record: Record) -> str:
    """Return a role and its affiliation in one line."""
    return " ".join(part for part in (record["role"], record["affiliation"]) if part)


def where(outlet: str | None, date: str | None) -> str:
    """Return an outlet and a date in two lines, as far as they are known."""
    return "\n".join(part for part in (outlet, date) if part)


def _said(record: Record, marks: tuple[tuple[int, int, str], ...] = ()) -> Marked:
    """Return the words as they can be read rightly: direct speech in marks, indirect speech after its cue."""
    if record["kind"] == "direct":
        before, after = "“", "”"
    else:
        cue = record["cue"]
        before, after = (f"[{cue['text']}] " if cue else "[?] "), ""
    shifted = tuple((start + len(before), end + len(before), style) for start, end, style in marks)
    return Marked(before + record["text"] + after, shifted)


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
    return _said(record, marks)


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
        " · ".join(part for part in (record["outlet"], record["date"]) if part),
        record["title"] or "",
        " · ".join((record["quote"], *count)),
    )
    text = "\n".join(line for line in lines if line)
    return Marked(text, ((0, len(name), "name"), (len(text) - len(lines[-1]), len(text), "faint")))


def _quote(record: Record) -> tuple[Cell, ...]:
    return (
        f"{record['article']}\n{record['start']}–{record['end']}",
        _said(record),
        who(record["speaker"]),
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


def moment(iso: str) -> str:
    """Return a time as it is kept ("2026-11-24T12:50:56+00:00") to the minute, as one reads it."""
    day, _, time = iso.partition("T")
    return f"{day} {time[:5]} UTC" if time.endswith("+00:00") else iso


def signed(record: Record) -> str:
    """Return when a correction was made, by whom and why, and the same of its undoing."""
    made = f"{moment(record['made_at'])}{_by(record['made_by'], record['reason'])}"
    if not record["undone_at"]:
        return made
    return f"{made}\nundone {moment(record['undone_at'])}{_by(record['undone_by'], record['undone_why'])}"


def _by(who_says_so: str | None, why: str | None) -> str:
    return f"{f' by {who_says_so}' if who_says_so else ''}{f': {why}' if why else ''}"


# Of a corrected quote's words, as many characters as tell which it is.
_SHOWN = 80


def _correction(record: Record) -> tuple[Cell, ...]:
    what = record["summary"]
    if words := record["operands"].get("place", {}).get("text"):
        what += f"\n“{words if len(words) <= _SHOWN else words[:_SHOWN] + '…'}”"
    if record["quote"] and not record["place"]:
        what += "\nno such quote is there now: its article was taken out, or is extracted otherwise"
    if newer := record["newer"]:
        same = f", the very same words there: {', '.join(newer['quotes'])}" if newer["quotes"] else ""
        what += f"\nnewer version of the article: {newer['article']}{same}"
    return str(record["id"]), what, str(record["quotes"]), signed(record)


def _finding(record: Record) -> tuple[Cell, ...]:
    return record["problem"], record["remedy"], "mended" if record["mended"] else ""


def _statement(record: Record) -> tuple[Cell, ...]:
    first = _said(record)
    text, marks = (first.text, list(first.marks)) if isinstance(first, Marked) else (first, [])
    for again in record["sightings"][1:]:
        text += f"\n↻ {', '.join(part for part in (again['outlet'], again['date'], again['quote']) if part)}: "
        if again["kind"] != record["kind"]:
            text += "quoted directly, " if again["kind"] == "direct" else "paraphrased, "
        changed, more = _changed(again["diff"])
        marks += [(start + len(text), end + len(text), what) for start, end, what in more]
        text += changed
    when = "\n".join(part for part in (record["date"] or "no date", office_of(record["speaker"])) if part)
    return when, Marked(text, tuple(marks)), record["outlet"] or "", record["quote"]


def _changed(changes: list[Record]) -> tuple[str, list[tuple[int, int, str]]]:
    """Return the changed words in the manner of wdiff with a few equal ones around, and where each stands."""
    if not changes:
        return "the same words", []
    text = ""
    marks: list[tuple[int, int, str]] = []
    for place, change in enumerate(changes):
        text += " " if text else ""
        if change["op"] == "equal":
            text += _shortened(change["after"], head=place > 0, tail=place < len(changes) - 1)
            continue
        for what, words, form in (("dropped", change["before"], "[-{}-]"), ("added", change["after"], "{{+{}+}}")):
            if words:
                text += " " if text.endswith("-]") else ""
                marks.append((len(text), len(text) + len(words) + 4, what))
                text += form.format(words)
    return text, marks


def _shortened(words: str, *, head: bool, tail: bool) -> str:
    """Return the words next to a change: the first ones after it, the last ones before it."""
    parts = words.split()
    if len(parts) <= _AROUND * (head + tail) + 1:
        return words
    first, last = parts[: _AROUND * head], parts[len(parts) - _AROUND * tail :]
    return " ".join([*first, "…", *last])


def explained(hits: Listing) -> Listing:
    """Return a listing of hits with the parts of their scores as a column of CSV."""
    return hits._replace(fields=(*hits.fields, "parts"))


_AROUND = 4
"""Equal words that are shown on each side of a change."""

_PLACE = ("article", "start", "end", "text", "kind")
_CUE = ("cue.start", "cue.end", "cue.text")
_MENTION = ("mention.start", "mention.end", "mention.text")
_SPEAKER = ("speaker.name", "speaker.kind", "speaker.role", "speaker.affiliation")
_EVIDENCE = ("confidence", "evidence.rule", "evidence.antecedent.text", "evidence.second", "fragment")
_HIT = (
    *("rank", "score", "quote"),
    *_PLACE,
    *_CUE,
    *_SPEAKER,
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
QUOTES = Listing(
    (*_PLACE, "utterance", *_CUE, *_MENTION, *_SPEAKER, *_EVIDENCE),
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
CORRECTIONS = Listing(
    (
        *("id", "made_at", "made_by", "reason", "imported_at", "undone_at", "undone_by", "undone_why"),
        *("kind", "speaker", "other", "name", "quote", "role", "affiliation", "outlet", "article", "note"),
        *("quotes", "place", "newer", "operands", "summary"),
    ),
    ("Id", "What", "Quotes", "When"),
    _correction,
)
STATEMENTS = Listing(
    (
        *("date", "quote", *_PLACE, *_CUE, *_SPEAKER),
        *("outlet", "title", "url", "confidence", "corrected.made_at", "sightings"),
    ),
    ("Date, role then", "Statement", "Outlet", "Id"),
    _statement,
    roomy=True,
)
STATS = Listing(("what", "value"), ("What", "Value"), lambda record: (record["what"], str(record["value"])))
FINDINGS = Listing(("problem", "remedy", "fixable", "mended"), ("Problem", "What --fix does", ""), _finding)
