"""A knowledge base of a few articles about invented people, and a picture of all that it says about speakers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.conftest import HashingEncoder

from pidato_kb.correcting import Corrections
from pidato_kb.corrections import Correction
from pidato_kb.extraction import extract
from pidato_kb.keeping import Extracted, Keeper, remove
from pidato_kb.models import Article
from pidato_kb.store import Known, Store


def said(number: int, text: str, outlet: str = "Harian Wanareja") -> Article:
    return Article(text, f"/berita/{number}.txt", f"Kabar {number}", outlet, f"2021-03-0{number}")


ARTICLES = (
    said(1, '"Jembatan itu kami perbaiki bulan depan," kata Salim Karto, Bupati Wanareja.'),
    said(2, '"Pasar kami buka lagi," kata Salim Karta, Bupati Wanareja. "Pedagang senang," ujar Bupati Salim.'),
    said(3, '"Harga beras turun," kata Ratna, petani cabai. "Panen baik," ujarnya.', "Kabar Sukamukti"),
    said(4, '"Air bersih sudah mengalir," kata Ratna, Kepala Dinas Pangan Sukamukti.', "Kabar Sukamukti"),
    said(5, '"Jalan kami rusak," kata seorang warga. "Akan diperbaiki," kata Salim Karto, Petani Wanareja.'),
    said(6, '"Sekolah dibuka Juli," kata Dinas Pendidikan Wanareja. "Gurunya siap," kata Salim Karto.'),
)


class Home:
    """A database with the ways in and out of it, and no index."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.store = Store.open(path, create=True)
        self.corrections = Corrections(lambda: self.store, lambda: self.store)

    def ingest(self, articles: Iterable[Article]) -> None:
        keeper = Keeper(self.store, HashingEncoder())
        for article in articles:
            (known,) = self.store.known([article])
            if known in (Known.NEW, Known.UPDATED):
                keeper.keep([Extracted(article, tuple(extract(article)))], [])
            elif known is not Known.UNCHANGED:
                keeper.keep([], [article])

    def remove(self, article: Article) -> None:
        remove(self.store, [article.id])

    def picture(self) -> dict[str, list[Any]]:
        """Everything about speakers that the database says, row numbers included."""
        with sqlite3.connect(self.path) as connection:
            found = {
                "quotes": "SELECT row, id, speaker, speaker_name, speaker_plain, speaker_kind, speaker_role, "
                "speaker_affiliation, rule, confidence FROM quotes ORDER BY row",
                "speakers": "SELECT rowid, id, name, kind, merged_into FROM speakers ORDER BY rowid",
                "aliases": "SELECT rowid, speaker, alias, plain, hidden FROM aliases ORDER BY rowid",
                "corrected": "SELECT * FROM corrected_quotes ORDER BY quote",
                "rejected": "SELECT * FROM rejected_quotes ORDER BY quote",
                "full text": "SELECT rowid FROM quote_fts WHERE quote_fts MATCH 'kami OR buka OR turun OR wanareja'",
            }
            tables: dict[str, list[Any]] = {name: connection.execute(query).fetchall() for name, query in found.items()}
        connection.close()
        tables["records"] = list(self.store.speakers())
        stats = self.store.stats()
        tables["stats"] = [stats.articles, stats.quotes, stats.attributed, stats.speakers]
        return tables

    def who(self) -> dict[str, tuple[Any, ...]]:
        """Each quote's name, role and affiliation, and the quotes that its record has: no numbers, no records' ids."""
        with sqlite3.connect(self.path) as connection:
            rows = connection.execute(
                "SELECT id, speaker, speaker_name, speaker_role, speaker_affiliation, "
                "row IN (SELECT quote FROM rejected_quotes) FROM quotes"
            ).fetchall()
        connection.close()
        others = {row[0]: frozenset(o[0] for o in rows if o[1] is not None and o[1] == row[1]) for row in rows}
        return {row[0]: (*row[2:], others[row[0]]) for row in rows}

    def log(self) -> list[Correction]:
        return [logged.correction for logged in self.corrections.log()]

    def close(self) -> None:
        self.store.close()
