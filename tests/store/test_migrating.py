"""A migration happens as a whole or not at all."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from pidato_kb.store.migrating import migrate


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
