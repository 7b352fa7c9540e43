"""The page on the data model names every column, and its queries run in any SQLite program."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest
from tests.store.store_examples import new

from pidato_kb.store import Store

PAGE = Path(__file__).parents[2] / "docs" / "data-model.md"
TABLES = ["articles", "sources", "quotes", "speakers", "aliases", "quote_vectors", "article_vectors", "meta"]
TABLES += ["corrections", "corrected_quotes", "rejected_quotes", "removed_rows"]


@pytest.fixture
def plain(tmp_path: Path) -> sqlite3.Connection:
    """The database as another program opens it: without pidato."""
    path = tmp_path / "kb.sqlite"
    with Store.open(path, create=True) as store:
        store.add([new("Jalan desa harus diperbaiki")])
        store.add([new("Jalan desa sudah diperbaiki")])
    return sqlite3.connect(path)


def test_every_column_is_explained(plain: sqlite3.Connection) -> None:
    page = PAGE.read_text(encoding="utf-8")
    for table in TABLES:
        columns = [name for _, name, *_ in plain.execute(f"PRAGMA table_info({table})")]
        assert columns
        if table != "meta":
            assert [name for name in columns if not re.search(rf"`({table}\.)?{name}`", page)] == []
    plain.close()


def test_the_queries_of_the_page_run(plain: sqlite3.Connection) -> None:
    queries = re.findall(r"```sql\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    found = [
        plain.execute(query.replace("Sutarmidji", "Rangga Wirabumi").replace("tata kelola", "desa")).fetchall()
        for query in queries
    ]
    assert [len(rows) for rows in found] == [1, 1, 1, 0]
    assert found[0][0][:4] == ("2021-03-04", "Harian Melati", "Rangga Wirabumi", "Bupati")
    assert found[1] == [("Bupati", "Sukamelati", "2021-03-04", "2021-03-04", 1, 1)]
    plain.close()


@pytest.mark.parametrize("foreign_keys", ["ON", "OFF"])
def test_another_program_may_reject_and_delete_and_full_text_follows(
    plain: sqlite3.Connection, foreign_keys: str
) -> None:
    plain.execute(f"PRAGMA foreign_keys = {foreign_keys}")
    plain.execute("INSERT INTO corrections (made_at, kind, operands) VALUES ('2026', 'reject', '{}')")
    plain.execute("INSERT INTO rejected_quotes SELECT row, 1 FROM quotes")
    assert plain.execute("SELECT count(*) FROM quotes_readable").fetchone() == (0,)
    assert plain.execute("SELECT count(*) FROM quote_fts WHERE quote_fts MATCH 'jalan'").fetchone() == (0,)
    plain.execute("INSERT INTO quote_fts (quote_fts, rank) VALUES ('integrity-check', 1)")
    plain.execute("UPDATE articles SET superseded_by = NULL")
    plain.execute("UPDATE articles SET stems = stems || ' pasar'")
    plain.execute("INSERT INTO quote_fts (quote_fts, rank) VALUES ('integrity-check', 1)")
    plain.execute("DELETE FROM articles WHERE rowid = 1")
    plain.execute("DELETE FROM rejected_quotes")
    plain.execute("INSERT INTO quote_fts (quote_fts, rank) VALUES ('integrity-check', 1)")
    assert plain.execute("SELECT count(*) FROM quote_fts WHERE quote_fts MATCH 'pasar'").fetchone() == (1,)
    plain.close()


def test_another_program_may_delete_and_full_text_follows(plain: sqlite3.Connection) -> None:
    plain.execute("PRAGMA foreign_keys = ON")
    plain.execute("DELETE FROM articles WHERE superseded_by IS NULL")
    assert plain.execute("SELECT count(*) FROM quotes").fetchone() == (0,)
    assert plain.execute("SELECT count(*) FROM quote_fts WHERE quote_fts MATCH 'jalan'").fetchone() == (0,)
    plain.execute("INSERT INTO quote_fts (quote_fts, rank) VALUES ('integrity-check', 1)")
    plain.close()
