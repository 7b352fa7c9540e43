"""What is laid over the tables is what the log says; where another hand changed it, `doctor` finds and mends it."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run

TAMPERINGS = [
    "UPDATE quotes SET speaker_name = 'Pak Lurah' WHERE row IN (SELECT quote FROM corrected_quotes)",
    "DELETE FROM rejected_quotes",
    "UPDATE aliases SET hidden = 0",
    "DELETE FROM aliases WHERE correction IS NOT NULL",
    "UPDATE speakers SET merged_into = NULL",
    "INSERT INTO rejected_quotes SELECT row, 1 FROM quotes WHERE row NOT IN (SELECT quote FROM rejected_quotes)",
    "UPDATE corrections SET undone_at = '2026-01-01T00:00:00+00:00' WHERE id = 1",
]


@pytest.fixture
def corrected(ingested: Run) -> Run:
    (bridge,) = [hit["quote"] for hit in ingested("search", "jembatan").records if "Jembatan" in hit["text"]]
    for words in (("merge", "Ratna Wulandari", "Salim Karto"), ("quote", bridge, "--reject")):
        assert ingested("correct", *words).code == 0
    return ingested


def said(run: Run) -> list[str]:
    return [run(*words).out for words in (("search", "kami beras sekolah"), ("speakers",), ("correct", "list"))]


@pytest.mark.parametrize("tampering", TAMPERINGS)
def test_doctor_lays_over_anew_what_does_not_agree_with_the_log(corrected: Run, home: Path, tampering: str) -> None:
    assert corrected("doctor").code == 0
    before = said(corrected)
    connection = sqlite3.connect(home / "index" / "pidato.db")
    connection.execute(tampering)
    connection.commit()
    connection.close()
    ran = corrected("doctor")
    assert ran.code == 3
    (problem,) = [finding for finding in ran.records if "corrections" in finding["problem"]]
    assert (problem["remedy"], problem["mended"]) == ("lays it anew", False)
    assert corrected("doctor", "--fix").code == 0
    assert corrected("doctor").code == 0
    if "UPDATE corrections" not in tampering:
        assert said(corrected) == before
    else:
        assert corrected("speaker", "salim-karto").records[0]["name"] == "Salim Karto"


def test_looking_changes_nothing(corrected: Run, home: Path) -> None:
    connection = sqlite3.connect(home / "index" / "pidato.db")
    before = list(connection.iterdump())
    assert corrected("doctor").code == 0
    assert list(connection.iterdump()) == before
    connection.close()
