"""Quotes to cite and export, all of invented people, made without a knowledge base."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pidato_kb.export.exporting import About, Item
from pidato_kb.models import (
    Article,
    Attribution,
    CorrectedSpeaker,
    Quote,
    QuoteKind,
    Span,
    Speaker,
    SpeakerKind,
    StoredQuote,
)
from pidato_kb.store import Stats

BUPATI = Speaker("Salim Karto", SpeakerKind.PERSON, "Bupati", "Wanareja")
NOBODY = Speaker()
WORDS = "Jalan itu dibuka lagi besok,"
ARTICLE: dict[str, Any] = {
    "source": "berita.jsonl#3",
    "title": "Jalan Dibuka",
    "outlet": "Harian Wanareja",
    "date": "2021-03-04",
    "url": "https://harian.example/3",
    "source_id": "w3",
}
CORRECTED = CorrectedSpeaker(7, "2026-11-24T10:00:00+00:00", Speaker("Darma", SpeakerKind.PERSON, "Camat", None))
STATS = Stats(
    articles=37,
    superseded=1,
    quotes=332,
    direct=200,
    indirect=132,
    fragments=3,
    attributed=320,
    speakers=102,
    outlets=(("Harian Wanareja", 37),),
    first="2019-08-29",
    last="2026-01-21",
    model="words",
    generation=42,
)


def stored(
    words: str = WORDS,
    *,
    kind: QuoteKind = QuoteKind.DIRECT,
    speaker: Speaker = BUPATI,
    cue: str | None = "kata",
    mention: str | None = "Salim Karto",
    corrected: CorrectedSpeaker | None = None,
    speaker_id: str | None = "salim-karto",
    fragment: bool = False,
    via: str | None = None,
    **article: Any,
) -> StoredQuote:
    """Return a quote in an article of its own: the words in marks, then cue and mention."""
    text = f'Warga menunggu.\n\n"{words}" {cue or ""} {mention or ""} di Wanareja.'
    start = text.index('"') + 1

    def after(part: str | None) -> Span | None:
        if part is None:
            return None
        place = text.index(part, start + len(words) + 1)
        return Span(place, place + len(part), part)

    quote = Quote(
        start=start,
        end=start + len(words),
        text=words,
        kind=kind,
        utterance=0,
        attribution=Attribution(speaker, "name", 0.97, mention=after(mention), via=via),
        cue=after(cue),
        fragment=fragment,
    )
    whole = Article(text=text, **{**ARTICLE, **article})
    return StoredQuote(quote.id(whole.id), quote, whole, speaker_id if speaker.name else None, corrected)


def about(**more: Any) -> About:
    """Return what an export of everything says about itself."""
    return About(made_at="2026-11-24T10:37:00+00:00", version="0.1.0", stats=STATS, **more)


def items(quotes: Sequence[StoredQuote]) -> list[Item]:
    """Return quotes as an export of everything takes them."""
    return [Item(quote) for quote in quotes]
