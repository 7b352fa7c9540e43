"""What can be wrong with a knowledge base, and what mends it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from pidato_kb.errors import HomeError, PidatoError, VectorIndexError
from pidato_kb.filling import fill
from pidato_kb.indexes.manifest import MANIFEST
from pidato_kb.indexing import check_index, rewrite
from pidato_kb.settling import is_settled
from pidato_kb.store import Store

if TYPE_CHECKING:
    from pidato_kb.encoders.base import Encoder
    from pidato_kb.home import Home

__all__ = ["Finding", "examine"]

LISTED = 20
"""Findings of one kind that are told one by one."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: what, what `--fix` does about it, whether it can, and whether it has."""

    problem: str
    remedy: str
    fixable: bool
    mended: bool = False


def examine(home: Home, encoder_of: Callable[[str | None], Encoder], *, fix: bool) -> list[Finding]:
    """Check the database, its words, its vectors and the index; with `fix`, mend what can be mended.

    `encoder_of` opens the encoder of a model's name.  Raises HomeError where there is no knowledge base.
    """
    home.require()
    findings: list[Finding] = []
    try:
        for finding in _findings(home, encoder_of, fix=fix):
            findings.append(finding)
    except PidatoError as error:
        findings.append(Finding(str(error), "nothing", fixable=False))
    return findings


def _findings(home: Home, encoder_of: Callable[[str | None], Encoder], *, fix: bool) -> Iterator[Finding]:
    writable = True
    try:
        store = Store.open(home.database)
    except HomeError as error:
        try:
            store, writable = Store.open(home.database, read_only=True), False
        except HomeError:
            # An ingest that was killed before its first step leaves an empty file.
            yield Finding(str(error), "makes it an empty knowledge base", fixable=True, mended=fix)
            if not fix:
                return
            store = Store.open(home.database, create=True)
    with store:
        sound = True
        for finding in _database(store, writable=writable, fix=fix):
            sound = sound and finding.fixable
            yield finding
        if sound:
            yield from _vectors(home, store, encoder_of, fix=fix)


def _database(store: Store, *, writable: bool, fix: bool) -> Iterator[Finding]:
    # SQLite checks its full text by a statement that a database opened for reading refuses.
    if writable and not store.full_text_is_sound():
        if fix:
            store.rebuild_full_text()
        yield Finding("the full text does not agree with the quotes", "makes it anew", fixable=True, mended=fix)
    if not store.words_known():
        if fix and writable:
            store.recount_words()
        yield Finding(
            "the words of some articles are not counted, so that misspelt queries are not mended",
            "counts them",
            fixable=True,
            mended=fix and writable,
        )
    for damage in islice(store.integrity_check(), LISTED):
        yield Finding(
            f"the database is damaged: {damage}",
            "nothing: put a copy back, or ingest again into a new home",
            fixable=False,
        )
    if writable and not _is_settled(store, fix=fix):
        yield Finding(
            "what is laid over the quotes is not what the corrections say", "lays it anew", fixable=True, mended=fix
        )
    wrong = store.verify_verbatim()
    for quote in wrong[:LISTED]:
        yield Finding(
            f"quote {quote} is not what its article says at that place",
            "nothing: remove the article and ingest it again",
            fixable=False,
        )
    if len(wrong) > LISTED:
        yield Finding(f"{len(wrong) - LISTED} more quotes are not verbatim", "nothing", fixable=False)


def _is_settled(store: Store, *, fix: bool) -> bool:
    """Whether the corrections hold; they are laid over anew to see it, which a disk for reading alone refuses."""
    try:
        return is_settled(store, fix=fix)
    except HomeError:
        return True


def _vectors(home: Home, store: Store, encoder_of: Callable[[str | None], Encoder], *, fix: bool) -> Iterator[Finding]:
    encoder = encoder_of(store.model)
    missing = len(store.quotes_without_vector(encoder.model)) + len(store.articles_without_head(encoder.model))
    if missing:
        if fix:
            fill(store, encoder, thorough=True)
        yield Finding(f"{missing} vectors of {encoder.model} are missing", "encodes them", fixable=True, mended=fix)
    if store.model is None and not (home.folder / MANIFEST).exists():
        return
    try:
        check_index(home.folder, store, encoder)
    except VectorIndexError as error:
        if fix:
            rewrite(home.folder, store, encoder)
        yield Finding(str(error), "makes the index anew from the database", fixable=True, mended=fix)
