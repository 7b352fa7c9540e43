"""`show`, `speakers`, `speaker`, `stats`, `doctor` and `reindex`."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run


def rice(run: Run) -> Any:
    return run("search", "harga beras", "-n", "1").records[0]


class TestShow:
    def test_a_page_with_the_quote_in_its_place_and_the_evidence(self, ingested: Run) -> None:
        ran = ingested("show", rice(ingested)["quote"], "--format", "table")
        assert ran.code == 0
        assert '"⟦Harga beras turun pekan ini,⟧" ujar Ratna Wulandari' in ran.out
        assert "Beras Turun" in ran.out
        assert "Kabar Sukamukti · 2022-05-06 · https://kabar.example/beras" in ran.out
        assert "confidence 0." in ran.out

    def test_json_is_one_object_with_all_of_it(self, ingested: Run) -> None:
        record = json.loads(ingested("show", rice(ingested)["quote"], "--format", "json").out)
        assert record["source"]["text"][record["start"] : record["end"]] == record["text"]
        assert record["evidence"]["rule"]
        assert record["superseded_by"] is None

    def test_a_quote_of_an_old_version_says_so(self, ingested: Run, news: Path) -> None:
        quote = rice(ingested)["quote"]
        news.write_text(news.read_text(encoding="utf-8").replace("pekan", "bulan"), encoding="utf-8")
        ingested("ingest", news)
        ran = ingested("show", quote, "--format", "table")
        assert "a newer version of this article is" in ran.out
        assert "Harga beras turun pekan ini," in ran.out

    def test_the_beginning_of_an_id_is_enough(self, ingested: Run) -> None:
        assert ingested("show", rice(ingested)["quote"][:8]).code == 0

    def test_an_unknown_id_is_1(self, ingested: Run) -> None:
        ran = ingested("show", "000000000000")
        assert (ran.code, ran.out) == (1, "")
        assert "no quote has the id" in ran.err


class TestSpeakers:
    def test_the_list_has_the_most_quoted_first(self, ingested: Run) -> None:
        names = [record["name"] for record in ingested("speakers").records]
        assert names == ["Salim Karto", "Ratna Wulandari"]

    def test_csv(self, ingested: Run) -> None:
        rows = list(csv.DictReader(io.StringIO(ingested("speakers", "--format", "csv", "-n", "1").out)))
        assert [(row["name"], row["quotes"], row["articles"]) for row in rows] == [("Salim Karto", "2", "2")]

    def test_like(self, ingested: Run) -> None:
        assert [record["name"] for record in ingested("speakers", "--like", "wulan").records] == ["Ratna Wulandari"]
        assert ingested("speakers", "--like", "tiada").code == 1
        assert ingested("speakers", "-n", "0").code == 2

    def test_one_speaker_in_full(self, ingested: Run) -> None:
        record = json.loads(ingested("speaker", "salim karto", "--format", "json").out)
        assert record["roles"][0]["role"] == "Bupati"
        assert [quote["article"] for quote in record["latest"]] == ["w2", "w1"]
        page = ingested("speaker", "Salim Karto", "--format", "table").out
        assert "Bupati Wanareja: 2021-03-04, 1 article" in page
        assert "“Jembatan itu kami perbaiki bulan depan,”" in page

    def test_no_latest_quotes_cannot_be_asked_for(self, ingested: Run) -> None:
        ran = ingested("speaker", "salim karto", "-n", "0")
        assert (ran.code, ran.err) == (2, "pidato: 0 quotes were asked for: ask for 1 or more\n")

    def test_an_unknown_name_is_1(self, ingested: Run) -> None:
        assert ingested("speaker", "Tiada").code == 1


class TestUpkeep:
    def test_stats(self, ingested: Run) -> None:
        record = json.loads(ingested("stats").out)
        assert (record["articles"], record["quotes"], record["speakers"], record["model"]) == (
            3,
            3,
            2,
            "words",
        )
        assert record["outlets"][0] == {"outlet": "Harian Wanareja", "articles": 2}
        assert "outlet Harian Wanareja" in ingested("stats", "--format", "table").out

    def test_a_sound_home_is_0(self, ingested: Run) -> None:
        ran = ingested("doctor")
        assert (ran.code, ran.out, ran.err) == (0, "", "everything is in order\n")

    def test_a_finding_is_3_until_it_is_mended(self, ingested: Run, home: Path) -> None:
        (home / "index" / "vectors.json").unlink()
        ran = ingested("doctor")
        assert ran.code == 3
        assert [(record["fixable"], record["mended"]) for record in ran.records] == [(True, False)]
        assert "pidato doctor --fix" in ran.err
        assert ingested("doctor", "--fix").code == 0
        assert ingested("doctor").code == 0

    def test_a_truncated_database_is_3_with_advice(self, ingested: Run, home: Path) -> None:
        database = home / "index" / "pidato.db"
        os.truncate(database, database.stat().st_size // 2)
        ran = ingested("doctor", "--fix")
        assert ran.code == 3
        assert ran.records
        assert not any(record["fixable"] for record in ran.records)
        assert "put a copy back" in ran.out

    @pytest.mark.parametrize("command", [("search", "beras"), ("speakers",), ("stats",)])
    def test_a_truncated_database_is_no_traceback(self, ingested: Run, home: Path, command: tuple[str, ...]) -> None:
        database = home / "index" / "pidato.db"
        os.truncate(database, 4096)
        ran = ingested(*command)
        assert ran.code == 3
        assert "Traceback" not in ran.err

    def test_reindex(self, ingested: Run, home: Path) -> None:
        (home / "index" / "vectors.json").write_text("{}", encoding="utf-8")
        assert ingested("reindex").err == "the index holds 3 quotes\n"
        assert ingested("doctor").code == 0
        assert ingested("reindex", "--model", "other").code == 0
        assert json.loads(ingested("stats").out)["model"] == "other"
        assert ingested("search", "harga beras").records[0]["article"] == "s1"
