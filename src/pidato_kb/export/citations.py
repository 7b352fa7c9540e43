"""One quote → its citation: whose words, where they stand, and everything that a reader must not overlook.

A paraphrase never gets quotation marks and always shows its cue; a speaker without a name is said to have none; the
role is the one that the article gave.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from pidato_kb.export.dates import written_date, year_first, year_of
from pidato_kb.export.pieces import Citation, Piece, markdown, markdown_text
from pidato_kb.language.id import citations as words
from pidato_kb.models import QuoteKind

if TYPE_CHECKING:
    from pidato_kb.models import Article, Quote, Speaker, StoredQuote

__all__ = ["FORMS", "Cited", "Style", "apa", "footnote", "markdown_block", "plain", "said", "speaker_then"]


class Style(StrEnum):
    """The forms of a citation."""

    PLAIN = "plain"
    FOOTNOTE = "footnote"
    APA = "apa"
    MARKDOWN = "markdown"
    JSONLD = "jsonld"


@dataclass(frozen=True, slots=True)
class Cited:
    """A quote to cite; the id of its article's newer version if there is one; the ISO day of access if one is given."""

    stored: StoredQuote
    superseded_by: str | None = None
    accessed: str | None = None


def said(quote: Quote) -> str:
    """Return the words as they may be printed: direct speech in quotation marks, a paraphrase after its cue."""
    if quote.kind is QuoteKind.DIRECT:
        return f"“{quote.text}”"
    return f"[{quote.cue.text if quote.cue else words.NO_CUE}] {quote.text}"


def speaker_then(stored: StoredQuote, form: str = "{} ({})") -> str:
    """Return the speaker in one line with the role of that day, what is not known and what people corrected.

    `form` puts a name and a role together.
    """
    quote = stored.quote
    name = _named(quote.speaker, form) or _unnamed(quote)
    if stored.corrected is None:
        return name
    when, told = written_date(stored.corrected.made_at), _named(stored.corrected.told, form)
    mark = words.CORRECTED.format(when, told) if told else words.CORRECTED_FROM_NOBODY.format(when)
    return f"{name} {mark}"


def footnote(cited: Cited) -> Citation:
    """Return the Indonesian footnote: speaker, "dikutip dalam", title, outlet in italics, date, URL, access."""
    return _sourced(_whose(cited.stored, cue=True), cited)


def plain(cited: Cited) -> Citation:
    """Return the words themselves with their speaker and source in one sentence."""
    return (Piece(f"{said(cited.stored.quote)} — "), *_below(cited))


def apa(cited: Cited) -> Citation:
    """Return the entry of the list of references (APA 7, an article without author) and the note for the text."""
    article = cited.stored.article
    title = _line(article.title) if article.title else f"[{_untitled(article)[0].upper()}{_untitled(article)[1:]}]"
    date = year_first(article.date) if article.date else words.NO_DATE
    entry = [Piece(f"{_closed(title)} ({date}).")]
    if article.outlet:
        entry += _sentence([Piece(" "), Piece(article.outlet, italic=True)])
    if article.url:
        retrieved = f" {words.RETRIEVED.format(written_date(cited.accessed))}" if cited.accessed else ""
        entry.append(Piece(f"{retrieved} {article.url}"))
    year = year_of(article.date) if article.date else words.NO_DATE
    # APA has no round brackets inside round ones.
    inside = [
        _whose(cited.stored, cue=True, form="{}, {}"),
        f"{words.QUOTED_IN} {_title(article)}",
        year,
        *_notes(cited),
    ]
    return (*entry, Piece(f"\n{words.IN_TEXT} ({', '.join(inside)})"))


def markdown_block(cited: Cited) -> str:
    """Return the quote as a CommonMark block quotation with its citation below."""
    quote = "\n".join(f"> {line}".rstrip() for line in markdown_text(said(cited.stored.quote)).splitlines())
    return f"{quote}\n>\n> — {markdown(_below(cited))}"


FORMS: Mapping[Style, Callable[[Cited], Citation]] = MappingProxyType(
    {Style.PLAIN: plain, Style.FOOTNOTE: footnote, Style.APA: apa}
)
"""The styles that are a line of text."""


def _named(speaker: Speaker, form: str) -> str:
    """Return the name with the role and affiliation, each said once; empty without a name."""
    if not speaker.name:
        return ""
    office = " ".join(part for part in (speaker.role, speaker.affiliation) if part)
    name = speaker.name.casefold()
    if name == (speaker.role or "").casefold():
        return office
    said_already = f" {office} ".casefold() in f" {name} "
    return speaker.name if said_already or not office else form.format(speaker.name, office)


def _unnamed(quote: Quote) -> str:
    mention = quote.attribution.mention
    return words.UNNAMED_AS.format(_line(mention.text)) if mention else words.UNNAMED


def _below(cited: Cited) -> Citation:
    """Return the footnote for a place where the words, and so the cue, stand before it."""
    return _sourced(_whose(cited.stored, cue=False), cited)


def _sourced(whose: str, cited: Cited) -> Citation:
    access = [words.ACCESSED.format(written_date(cited.accessed))] if cited.accessed else []
    return _sentence([Piece(f"{whose}, {words.QUOTED_IN} "), *_source(cited, access)])


def _whose(stored: StoredQuote, *, cue: bool, form: str = "{} ({})") -> str:
    """Return the speaker, who tells it, and that it is a paraphrase (with its cue) or a scrap where it is one."""
    quote = stored.quote
    notes: list[str] = []
    if quote.attribution.via:
        notes.append(words.VIA.format(quote.attribution.via))
    if quote.kind is QuoteKind.INDIRECT:
        said_so = f" [{quote.cue.text if quote.cue else words.NO_CUE}]" if cue else ""
        notes.append(f"{words.INDIRECT}{said_so}")
    if quote.fragment:
        notes.append(words.FRAGMENT)
    return ", ".join([speaker_then(stored, form), *notes])


def _source(cited: Cited, access: Sequence[str]) -> list[Piece]:
    """Return title, outlet, date, URL and notes, commas between them."""
    article = cited.stored.article
    parts = [Piece(_title(article))]
    if article.outlet:
        parts.append(Piece(article.outlet, italic=True))
    parts.append(Piece(written_date(article.date) if article.date else words.NO_DATE))
    if article.url:
        parts.append(Piece(article.url))
    parts += [Piece(note) for note in (*access, *_notes(cited))]
    return [piece for part in parts for piece in (Piece(", "), part)][1:]


def _title(article: Article) -> str:
    return f"“{_line(article.title)}”" if article.title else _untitled(article)


def _untitled(article: Article) -> str:
    return words.NO_TITLE if article.url else words.UNTITLED_ARTICLE.format(article.label)


def _line(text: str) -> str:
    """Return a text in one line; the words of the quote alone keep their line breaks."""
    return " ".join(text.split())


def _notes(cited: Cited) -> list[str]:
    return [words.OLD_VERSION.format(cited.superseded_by)] if cited.superseded_by else []


def _sentence(pieces: Sequence[Piece]) -> Citation:
    """End a sentence with one full stop, "t.t." and "Inc." having theirs."""
    return tuple(pieces) if pieces[-1].text.endswith(".") else (*pieces, Piece("."))


def _closed(title: str) -> str:
    """Return a title that ends a sentence."""
    return title if title.endswith((".", "?", "!")) else f"{title}."
