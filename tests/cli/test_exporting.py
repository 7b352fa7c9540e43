"""`pidato export`: every format opened again, and a file only when there is something to write."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import openpyxl
import pytest

if TYPE_CHECKING:
    from tests.conftest import Run

ALL = {"Jembatan itu kami perbaiki bulan depan,", "Harga beras turun pekan ini,", "sekolah baru segera dibuka"}


def texts(path: Path) -> set[str]:
    """Return the quotes of an export, read by the library of its format."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as lines:
            return {row["text"] for row in csv.DictReader(lines)}
    if path.suffix == ".jsonl":
        return {json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()}
    if path.suffix == ".jsonld":
        graph = json.loads(path.read_text(encoding="utf-8"))["@graph"]
        return {node["text"] for node in graph if "text" in node}
    if path.suffix == ".xlsx":
        headings, *rows = openpyxl.load_workbook(path)["quotes"].iter_rows(values_only=True)
        return {str(row[headings.index("text")]) for row in rows}
    if path.suffix == ".docx":
        words = "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    else:
        words = path.read_text(encoding="utf-8")
    return {text for text in ALL if text in words}


@pytest.mark.parametrize("ending", ["csv", "jsonl", "jsonld", "md", "xlsx", "docx"])
class TestEveryFormat:
    def test_everything(self, ingested: Run, tmp_path: Path, ending: str) -> None:
        path = tmp_path / f"all.{ending}"
        ran = ingested("export", "--to", path)
        assert (ran.code, ran.out, ran.err) == (0, "", f"3 quotes exported to {path}\n")
        assert texts(path) == ALL

    def test_a_search_with_filters(self, ingested: Run, tmp_path: Path, ending: str) -> None:
        path = tmp_path / f"some.{ending}"
        assert ingested("export", "perbaiki jembatan", "--speaker", "Salim Karto", "-n", "1", "--to", path).code == 0
        assert texts(path) == {"Jembatan itu kami perbaiki bulan depan,"}

    def test_nothing_found_is_1_and_no_file(self, ingested: Run, tmp_path: Path, ending: str) -> None:
        path = tmp_path / f"none.{ending}"
        ran = ingested("export", "--since", "2030-01-01", "--to", path)
        assert (ran.code, ran.out) == (1, "")
        assert "nothing was found" in ran.err
        assert not path.exists()


def test_stdout_takes_json_lines_unless_told(ingested: Run) -> None:
    ran = ingested("export", "--speaker", "Salim Karto")
    assert [record["article"] for record in ran.records] == ["w1", "w2"]
    assert ran.err == "2 quotes exported\n"
    assert ran.records[0]["export"]["filters"] == {"speaker": "Salim Karto"}
    rows = list(csv.DictReader(io.StringIO(ingested("export", "--to", "-", "--format", "csv", "--bare").out)))
    assert len(rows) == 3
    assert "export_made_at" not in rows[0]


def test_an_export_says_what_it_was_made_from(ingested: Run) -> None:
    told = ingested("export", "harga beras", "jembatan", "-n", "2").records[0]["export"]
    state = json.loads(ingested("stats").out)
    assert (told["queries"], told["limit"], told["mode"]) == (["harga beras", "jembatan"], 2, "hybrid")
    assert told["base"] == {name: state[name] for name in told["base"]}


def test_how_much_was_asked_for_is_told_where_nobody_said(ingested: Run) -> None:
    assert ingested("export", "jembatan").records[0]["export"]["limit"] == 100
    assert ingested("export").records[0]["export"]["limit"] is None


def test_each_query_brings_its_own_hits(ingested: Run) -> None:
    found = [(r["query"], r["rank"]) for r in ingested("export", "harga beras", "jembatan", "-n", "2").records]
    assert found == [("harga beras", 1), ("harga beras", 2), ("jembatan", 1), ("jembatan", 2)]


def test_two_queries_are_two_topics(ingested: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"

    def headings() -> list[str]:
        paragraphs = docx.Document(str(path)).paragraphs
        return [paragraph.text for paragraph in paragraphs if paragraph.style and paragraph.style.name == "Heading 1"]

    ingested("export", "harga beras", "jembatan", "-n", "1", "--to", path)
    assert headings() == ["harga beras", "jembatan"]
    ingested("export", "harga beras", "jembatan", "-n", "1", "--group", "month", "--to", path, "--force")
    assert headings() == ["Maret 2021", "Mei 2022"]
    ingested("export", "--to", path, "--force")
    assert headings() == ["Salim Karto", "Ratna Wulandari"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--to", "{}/a.pdf"], "has no ending that says what to write"),
        (["--to", "{}/a"], "has no ending that says what to write"),
        (["--to", "{}/none/a.csv"], "does not exist"),
        (["--to", "{}", "--format", "csv"], "is a folder"),
        (["--format", "docx"], "name a file with --to"),
        (["--to", "{}/a.docx", "--group", "topic"], "needs a query"),
        (["--to", "{}/a.csv", "--group", "month"], "has no headings"),
        (["--since", "kapan-kapan"], "is no date"),
        (["", "--to", "{}/a.csv"], "a QUERY is empty"),
        (["-n", "0"], "--limit takes a whole number"),
    ],
)
def test_bad_input_is_2_and_one_line(ingested: Run, tmp_path: Path, arguments: list[str], message: str) -> None:
    before = sorted(tmp_path.rglob("*"))
    ran = ingested("export", *(argument.format(tmp_path) for argument in arguments))
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert message in ran.err
    assert sorted(tmp_path.rglob("*")) == before


def test_an_unknown_speaker_is_1_with_a_suggestion(ingested: Run, tmp_path: Path) -> None:
    ran = ingested("export", "--speaker", "Salim Kartu", "--to", tmp_path / "a.csv")
    assert (ran.code, ran.out) == (1, "")
    assert "did you mean Salim Karto?" in ran.err
    assert not (tmp_path / "a.csv").exists()


def test_a_file_is_written_over_only_by_force(ingested: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("mine", encoding="utf-8")
    assert ingested("export", "--to", path).code == 2
    assert path.read_text(encoding="utf-8") == "mine"
    assert ingested("export", "--to", path, "--force").code == 0
    assert texts(path) == ALL


@pytest.mark.parametrize(("library", "ending"), [("docx", "docx"), ("openpyxl", "xlsx")])
def test_a_missing_library_is_3_with_the_line_that_installs_it(
    ingested: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str, ending: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    ran = ingested("export", "--to", tmp_path / f"a.{ending}")
    assert ran.code == 3
    assert "pip install 'pidato-kb[office]'" in ran.err
    assert not (tmp_path / f"a.{ending}").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_behind_stdout_is_one_line(ingested: Run, home: Path) -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "pidato_kb", "export", "--home", str(home)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert "Traceback" not in ran.stderr
    assert ran.returncode == 3


def test_a_plain_export_loads_neither_vectors_nor_office(ingested: Run, home: Path) -> None:
    script = (
        "import sys; from pidato_kb.cli import main; "
        f"main(['export', '--home', {str(home)!r}]); print(sorted(sys.modules), file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert ran.stdout.count("\n") == 3
    for heavy in ("numpy", "faiss", "docx", "openpyxl", "lxml", "rich", "pydantic"):
        assert f"'{heavy}'" not in ran.stderr


def test_a_knowledge_base_is_not_changed(ingested: Run, home: Path, tmp_path: Path) -> None:
    def state() -> Any:
        return [(path.name, path.read_bytes()) for path in sorted((home / "index").iterdir()) if path.suffix == ".db"]

    before = state()
    ingested("export", "jembatan", "--to", tmp_path / "a.xlsx")
    assert state() == before
