"""The log of corrections, and a database of the first version that gets one."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.store.store_examples import new

from pidato_kb.corrections import Condition, Correction, CorrectionKind, QuotePlace, Signature, SpeakerWords
from pidato_kb.errors import NotFoundError, UsageError
from pidato_kb.models import QuoteKind, SpeakerKind
from pidato_kb.settling import settle
from pidato_kb.store import Store
from pidato_kb.store.correction_log import append, entries, undo
from pidato_kb.store.migrating import migrate

SALIM = SpeakerWords("Salim Karto", SpeakerKind.PERSON)
RATNA = SpeakerWords("Ratna", SpeakerKind.PERSON, ("5b1e02c7a9d4", "77aa02c7a9d4"))
PLACE = QuotePlace("5b1e02c7a9d4", 17, 41, QuoteKind.DIRECT, "Jembatan kami perbaiki.")
CORRECTIONS = (
    Correction(CorrectionKind.MERGE, SALIM, other=RATNA),
    Correction(CorrectionKind.SPLIT, SpeakerWords("Ratna", SpeakerKind.PERSON, split=1), condition=Condition("Camat")),
    Correction(CorrectionKind.ALIAS, SALIM, name="Pak Salim"),
    Correction(CorrectionKind.SPEAKER, None, quote="3f0c9a1b7d22"),
    Correction(CorrectionKind.ROLE, quote="3f0c9a1b7d22", role="", affiliation="Wanareja"),
    Correction(CorrectionKind.REJECT, quote="3f0c9a1b7d22", place=PLACE, made=Signature("Sari", "a headline")),
    Correction(CorrectionKind.NOTE, quote="3f0c9a1b7d22", note="minute 12"),
)


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(":memory:", isolation_level=None)
    migrate(opened)
    yield opened
    opened.close()


def operands(made: Correction) -> tuple[object, ...]:
    said: tuple[object, ...] = (made.speaker, made.other, made.condition, made.name, made.quote, made.place)
    said += (made.role, made.affiliation, made.note)
    return made.kind, *said, made.made


def test_entries_come_back_as_they_were(connection: sqlite3.Connection) -> None:
    assert [append(connection, made) for made in CORRECTIONS] == [1, 2, 3, 4, 5, 6, 7]
    log = entries(connection)
    assert [operands(made) for made in log] == [operands(made) for made in CORRECTIONS]
    assert all(made.made_at and made.undone_at is None for made in log)


def test_what_is_undone_stays_in_the_log_and_is_not_in_force(connection: sqlite3.Connection) -> None:
    for made in CORRECTIONS[:4]:
        append(connection, made)
    assert undo(connection, 2, Signature("Dewi", "two people")).condition == Condition("Camat")
    assert [made.id for made in entries(connection, in_force=True)] == [1, 3, 4]
    assert [made.undone_at is None for made in entries(connection)] == [True, False, True, True]
    assert entries(connection)[1].undone == Signature("Dewi", "two people")
    with pytest.raises(UsageError, match="was undone on"):
        undo(connection, 2)
    with pytest.raises(NotFoundError, match="no correction 9"):
        undo(connection, 9)


def test_the_latest_word_on_a_name_is_not_said_twice(connection: sqlite3.Connection) -> None:
    append(connection, CORRECTIONS[2])
    with pytest.raises(UsageError, match="correction 1 says so already"):
        append(connection, CORRECTIONS[2])
    append(connection, Correction(CorrectionKind.ALIAS, RATNA, name="Pak Salim"))
    assert append(connection, CORRECTIONS[2]) == 3


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM corrections",
        "UPDATE corrections SET operands = '{}'",
        "UPDATE corrections SET made_by = 'Rani'",
        "UPDATE corrections SET imported_at = NULL",
    ],
)
def test_nobody_changes_the_log(connection: sqlite3.Connection, statement: str) -> None:
    append(connection, CORRECTIONS[0])
    with pytest.raises(sqlite3.IntegrityError, match="undone, never"):
        connection.execute(statement)


def test_a_database_of_version_1_keeps_all_it_has(tmp_path: Path) -> None:
    path = tmp_path / "kb.sqlite"
    connection = sqlite3.connect(path, isolation_level=None)
    migrate(connection, version=1)
    connection.execute("INSERT INTO speakers (id, name, kind) VALUES ('salim-karto', 'Salim Karto', 'person')")
    connection.execute("INSERT INTO aliases (speaker, alias, plain) VALUES ('salim-karto', 'Salim', 'salim')")
    connection.close()
    with Store.open(path) as store:
        (entry,) = store.speaker_entries()
        assert (entry.id, entry.name, entry.aliases) == ("salim-karto", "Salim Karto", ("Salim",))
        assert (store.history.corrections(), store.integrity_check()) == ([], [])


def test_a_database_of_version_2_keeps_its_corrections_and_what_they_moved(tmp_path: Path) -> None:
    path = tmp_path / "kb.sqlite"
    with Store.open(path, create=True) as store:
        store.add([new("Jalan desa rusak"), new("Pasar dibuka lagi")])
    before = tmp_path / "before.sqlite"
    connection = sqlite3.connect(before, isolation_level=None)
    migrate(connection, version=2)
    connection.execute("ATTACH ? AS filled", (str(path),))
    for table in ("articles", "sources", "speakers", "aliases", "quotes"):
        columns = ", ".join(name for _, name, *_ in connection.execute(f"PRAGMA main.table_info({table})"))
        connection.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM filled.{table}")
    connection.execute("DETACH filled")
    (quote,) = connection.execute("SELECT id FROM quotes WHERE text LIKE 'Jalan%'").fetchone()
    said = json.dumps({"quote": quote})
    connection.execute("INSERT INTO corrections (made_at, kind, operands) VALUES ('2025', 'speaker', ?)", (said,))
    connection.close()
    with Store.open(before) as store:
        # Laid over by the old version, as by an ingest of it.
        settle_all(store)
        (made,) = store.history.corrections()
        assert (made.id, made.made_at, made.kind, made.quote, made.made) == (
            *(1, "2025", CorrectionKind.SPEAKER, quote),
            Signature(),
        )
        (place,) = store.history.places([quote]).values()
        assert made.place == place
        assert store.get_quote(quote).quote.speaker.name is None
        assert store.integrity_check() == []
        assert store.full_text_is_sound()
        assert append_one(store) == 2


def settle_all(store: Store) -> None:
    with store.correcting() as desk:
        settle(desk)


def append_one(store: Store) -> int:
    with store.correcting() as desk:
        return desk.append(CORRECTIONS[2])
