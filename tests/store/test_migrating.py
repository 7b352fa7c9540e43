"""A migration happens as a whole or not at all."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from tests.store.store_examples import new

from pidato_kb.store import Store
from pidato_kb.store.migrating import VERSION, migrate


def test_a_failing_migration_leaves_the_old_state(tmp_path: Path) -> None:
    (tmp_path / "0001_initial.sql").write_text("CREATE TABLE kabar (isi TEXT);\n", encoding="utf-8")
    (tmp_path / "0002_broken.sql").write_text(
        "ALTER TABLE kabar ADD COLUMN tanggal TEXT;\nINSERT INTO tidak_ada VALUES (1);\n", encoding="utf-8"
    )
    connection = sqlite3.connect(tmp_path / "a.sqlite", isolation_level=None)
    migrate(connection, tmp_path, 1)
    with pytest.raises(sqlite3.OperationalError, match="tidak_ada"):
        migrate(connection, tmp_path, 2)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    assert [name for _, name, *_ in connection.execute("PRAGMA table_info(kabar)")] == ["isi"]
    (tmp_path / "0002_broken.sql").write_text("ALTER TABLE kabar ADD COLUMN tanggal TEXT;\n", encoding="utf-8")
    migrate(connection, tmp_path, 2)
    assert connection.execute("PRAGMA user_version").fetchone() == (2,)
    connection.close()


def test_semicolons_inside_a_trigger_do_not_end_it(tmp_path: Path) -> None:
    (tmp_path / "0001_initial.sql").write_text(
        "-- a comment; with a semicolon\nCREATE TABLE kabar (isi TEXT);\n"
        "CREATE TRIGGER satu AFTER INSERT ON kabar\nBEGIN\n"
        "    DELETE FROM kabar;\n    DELETE FROM kabar;\nEND;\n",
        encoding="utf-8",
    )
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection, tmp_path, 1)
    connection.execute("INSERT INTO kabar VALUES ('x')")
    assert connection.execute("SELECT count(*) FROM kabar").fetchone() == (0,)
    connection.close()


def test_a_home_from_before_second_hand_speech_takes_it(tmp_path: Path) -> None:
    path = tmp_path / "kb.sqlite"
    before = _stored_before_via(path)

    with Store.open(path, create=True) as store:
        assert store.get_quote(before).quote.attribution.via is None
        store.add([new("Jembatan desa sudah dibuka", "b.txt")])

    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert connection.execute("SELECT via FROM quotes_readable").fetchall() == [(None,), (None,)]
        assert connection.execute("INSERT INTO quote_fts (quote_fts, rank) VALUES ('integrity-check', 1)").rowcount
    connection.close()


def _stored_before_via(path: Path) -> str:
    """Make a database of schema version 8 with one quote; return the quote's id."""
    made = new("Jalan desa harus diperbaiki")
    connection = sqlite3.connect(path, isolation_level=None)
    migrate(connection, version=8)
    connection.execute(
        "INSERT INTO articles (id, source, text, sha256, cleaning, ingested_at, stems) "
        "VALUES (?, ?, ?, ?, '[]', '', '')",
        (made.article.id, made.article.source, made.article.text, made.article.sha256),
    )
    quote = made.quotes[0]
    name = quote.id(made.article.id)
    connection.execute(
        "INSERT INTO quotes (id, article, start, end, text, kind, utterance, fragment, speaker_kind, rule, confidence, "
        "stems) VALUES (?, ?, ?, ?, ?, 'direct', 1, 0, 'unknown', 'none', 0, '')",
        (name, made.article.id, quote.start, quote.end, quote.text),
    )
    connection.close()
    return name
