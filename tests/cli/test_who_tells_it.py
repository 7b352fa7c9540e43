"""Second-hand speech in every command that names a speaker: who tells it is told, too."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run

WORDS = "Sungai adalah halaman depan rumah kita"
TEXT = (
    "Menteri Perairan Wira Damayanti dan Sekretaris Daerah Seno Prabawan datang ke Langitbiru.\n\n"
    f'"{WORDS}," kata Seno membacakan sambutan Wira.'
)


@pytest.fixture
def told(run: Run, tmp_path: Path) -> Run:
    article = {"id": "t1", "title": "Sungai", "text": TEXT, "outlet": "Kabar Langitbiru", "date": "2021-03-04"}
    (tmp_path / "told.jsonl").write_text(json.dumps(article), encoding="utf-8")
    assert run("ingest", tmp_path / "told.jsonl").code == 0
    return run


@pytest.mark.parametrize(
    "command", [("search", "sungai"), ("export", "sungai", "--format", "jsonl"), ("timeline", "Wira Damayanti")]
)
def test_a_record_has_the_speaker_and_who_tells_it(told: Run, command: tuple[str, ...]) -> None:
    (record,) = told(*command).records
    assert (record["speaker"]["name"], record["via"]) == ("Wira Damayanti", "Seno Prabawan")


def test_csv_has_a_column_for_it(told: Run) -> None:
    for command in (("search", "sungai", "--format", "csv"), ("export", "sungai", "--format", "csv")):
        (row,) = csv.DictReader(io.StringIO(told(*command).out))
        assert (row["speaker_name"], row["via"]) == ("Wira Damayanti", "Seno Prabawan")


def test_a_table_shows_it(told: Run) -> None:
    assert "via Seno Prabawan" in told("search", "sungai", "--format", "table").out


def test_the_page_of_a_quote_says_it_in_a_sentence(told: Run) -> None:
    quote = told("search", "sungai").records[0]["quote"]
    assert "Seno Prabawan, who cites these words or reads them out" in told("show", quote, "--format", "table").out


def test_a_check_says_it(told: Run) -> None:
    assert "Wira Damayanti, Menteri Perairan, via Seno Prabawan" in told("check", WORDS, "--format", "table").out
    assert json.loads(told("check", WORDS, "--format", "json").out)["quote"]["via"] == "Seno Prabawan"


def test_a_citation_says_it(told: Run) -> None:
    quote = told("search", "sungai").records[0]["quote"]
    assert "sebagaimana disampaikan Seno Prabawan" in told("cite", quote, "--style", "footnote").out
