"""Puts articles, quotes and speakers into the database, inside the caller's transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from pidato_kb.errors import StoreError
from pidato_kb.models import Article, Quote, Span
from pidato_kb.store.sources import occupy
from pidato_kb.store.terms import index_terms, plain
from pidato_kb.store.values import NewArticle, SpeakerEntry
from pidato_kb.store.vectors import claim_model, put_heads, put_quotes
from pidato_kb.store.vocabulary import count_words

__all__ = ["Prepared", "insert", "prepare"]

_ARTICLE_COLUMNS = "id, source, source_id, outlet, title, date, url, place, text, sha256, cleaning, ingested_at, stems"
_QUOTE_COLUMNS = (
    "id, article, start, end, text, kind, utterance, fragment, cue_start, cue_end, cue_text, "
    "mention_start, mention_end, mention_text, antecedent_start, antecedent_end, antecedent_text, "
    "speaker, speaker_name, speaker_plain, speaker_kind, speaker_role, speaker_affiliation, "
    "rule, confidence, second, via, stems"
)


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article checked and turned into rows, so that the write lock is held for the writing alone."""

    new: NewArticle
    id: str
    article: tuple[object, ...]
    quotes: tuple[tuple[object, ...], ...]


def prepare(new: NewArticle) -> Prepared:
    """Check an article and its quotes and turn them into rows.

    Raises StoreError for a quote, cue, mention or antecedent whose words are not the article's at that place:
    a store that takes one changed word cannot be trusted with the others.
    """
    article, name = new.article, new.article.id
    if len(new.speakers) != len(new.quotes):
        raise StoreError(f"article {article.label}: {len(new.quotes)} quotes, {len(new.speakers)} speakers")
    for quote in new.quotes:
        _check_verbatim(article, quote)
    quotes = tuple(_quote_values(name, quote, speaker) for quote, speaker in zip(new.quotes, new.speakers, strict=True))
    return Prepared(new, name, _article_values(article, name), quotes)


def _check_verbatim(article: Article, quote: Quote) -> None:
    whole = Span(quote.start, quote.end, quote.text)
    for span in (whole, quote.cue, quote.attribution.mention, quote.attribution.antecedent):
        if span is None:
            continue
        if not 0 <= span.start < span.end or article.text[span.start : span.end] != span.text:
            raise StoreError(
                f"article {article.label} does not read {span.text[:60]!r} at {span.start}:{span.end}: "
                "a quote that is not verbatim is never stored; extract the article again"
            )


def insert(connection: sqlite3.Connection, batch: Sequence[Prepared], model: str | None) -> bool:
    """Write articles with their quotes, speakers and vectors; return whether quotes or vectors changed."""
    changed = False
    if model is not None and batch:
        claim_model(connection, model)
    for prepared in batch:
        if connection.execute("SELECT 1 FROM articles WHERE id = ?", (prepared.id,)).fetchone() is None:
            _insert_article(connection, prepared, model)
            changed = True
        changed |= occupy(connection, prepared.new.article, prepared.id)
    return changed


def _insert_article(connection: sqlite3.Connection, prepared: Prepared, model: str | None) -> None:
    for speaker in prepared.new.speakers:
        if speaker is not None:
            _note_speaker(connection, speaker)
    row = _insert_row(connection, "articles", _ARTICLE_COLUMNS, prepared.article)
    count_words(connection, prepared.new.article.title, prepared.new.article.text)
    rows = [_insert_row(connection, "quotes", _QUOTE_COLUMNS, values) for values in prepared.quotes]
    if model is None:
        return
    if prepared.new.head_vector is not None:
        put_heads(connection, model, [row], prepared.new.head_vector.reshape(1, -1))
    if prepared.new.quote_vectors is not None and rows:
        put_quotes(connection, model, rows, prepared.new.quote_vectors)


def _insert_row(connection: sqlite3.Connection, table: str, columns: str, values: tuple[object, ...]) -> int:
    marks = ", ".join("?" * len(values))
    row = connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", values).lastrowid
    assert row is not None
    return row


def _note_speaker(connection: sqlite3.Connection, speaker: SpeakerEntry) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO speakers (id, name, kind) VALUES (?, ?, ?)",
        (speaker.id, speaker.name, speaker.kind),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO aliases (speaker, alias, plain) VALUES (?, ?, ?)",
        ((speaker.id, alias, plain(alias)) for alias in (speaker.name, *speaker.aliases)),
    )


def _article_values(article: Article, name: str) -> tuple[object, ...]:
    return (
        name,
        article.source,
        article.source_id,
        article.outlet,
        article.title,
        article.date,
        article.url,
        article.place,
        article.text,
        article.sha256,
        json.dumps(article.cleaning),
        datetime.now(UTC).isoformat(timespec="seconds"),
        " ".join(index_terms(f"{article.title or ''}\n{article.text}")),
    )


def _quote_values(article: str, quote: Quote, speaker: SpeakerEntry | None) -> tuple[object, ...]:
    attribution, said_by = quote.attribution, quote.speaker
    return (
        quote.id(article),
        article,
        quote.start,
        quote.end,
        quote.text,
        quote.kind,
        quote.utterance,
        quote.fragment,
        *_span_values(quote.cue),
        *_span_values(attribution.mention),
        *_span_values(attribution.antecedent),
        None if speaker is None else speaker.id,
        said_by.name,
        None if said_by.name is None else plain(said_by.name),
        said_by.kind,
        said_by.role,
        said_by.affiliation,
        attribution.rule,
        attribution.confidence,
        attribution.second,
        attribution.via,
        " ".join(index_terms(quote.text)),
    )


def _span_values(span: Span | None) -> tuple[object, ...]:
    return (None, None, None) if span is None else (span.start, span.end, span.text)
