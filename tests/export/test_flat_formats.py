"""CSV, JSON Lines and JSON-LD are read again by their own libraries, and nothing is lost."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pyld import jsonld
from tests.export.export_examples import CORRECTED, NOBODY, STATS, about, items, stored
from tests.export.test_cells import ANY_TEXT

from pidato_kb.export.cells import flat_fields, picked, text_of
from pidato_kb.export.exporting import Item
from pidato_kb.export.flat import export_records, write_csv, write_json_ld, write_jsonl
from pidato_kb.models import Filters, QuoteKind, StoredQuote

QUOTES = [
    stored('=HYPERLINK("http://jahat.example","klik")'),
    stored('baris satu\nbaris "dua";\r\n\'tiga', kind=QuoteKind.INDIRECT, corrected=CORRECTED),
    stored(speaker=NOBODY, mention=None, cue=None, title=None, outlet=None, date=None, url=None),
]


def written(write: Any, quotes: list[StoredQuote], *, bare: bool = False) -> str:
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="backslashreplace", newline="")
    write(items(quotes), None if bare else about(), out)
    out.seek(0)
    return out.read()


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@given(st.lists(ANY_TEXT.filter(bool), min_size=1, max_size=3))
def test_json_lines_lose_nothing(words: list[str]) -> None:
    quotes = [stored(text) for text in words]
    text = written(write_jsonl, quotes)
    records = [json.loads(line) for line in text.splitlines()]
    assert records == list(export_records(items(quotes), about()))


@given(st.lists(ANY_TEXT.filter(bool), min_size=1, max_size=3), ANY_TEXT.filter(bool))
def test_csv_loses_no_word(words: list[str], title: str) -> None:
    quotes = [stored(text, title=title) for text in words]
    found = rows(written(write_csv, quotes))
    assert [text_of(row["text"]) for row in found] == words
    assert {text_of(row["title"]) for row in found} == {title}


def test_every_field_of_csv_is_the_one_of_the_record() -> None:
    records = list(export_records(items(QUOTES), about()))
    for row, record in zip(rows(written(write_csv, QUOTES)), records, strict=True):
        for field in flat_fields(about=True):
            cell, value = row[field.replace(".", "_")], picked(record, field)
            if isinstance(value, str):
                assert text_of(cell) == value
            else:
                assert cell == "" if value is None else json.loads(cell) == value


def test_the_columns_of_csv_cover_the_record() -> None:
    def leaves(value: Any, path: str = "") -> Iterator[str]:
        if not isinstance(value, dict) or path == "export.filters":
            yield path
            return
        for name, inner in value.items():
            yield from leaves(inner, f"{path}.{name}" if path else name)

    full = stored(corrected=CORRECTED)
    (record,) = export_records([Item(full, "jalan", 1, 0.5)], about(queries=("jalan",)))
    told = {f"corrected.told.{name}" for name in ("kind", "role", "affiliation")}
    known = set(leaves(record)) - told - {"evidence.antecedent"}
    assert known <= set(flat_fields(about=True))


def test_a_row_says_what_was_asked_and_of_which_knowledge_base() -> None:
    text = written(
        lambda i, _, out: write_csv(i, about(queries=("jalan",), filters=Filters(outlet="Wana"), limit=5), out), QUOTES
    )
    row = rows(text)[0]
    assert json.loads(row["export_queries"]) == ["jalan"]
    assert json.loads(row["export_filters"]) == {"outlet": "Wana"}
    assert (row["export_limit"], row["export_mode"], row["export_base_articles"]) == ("5", "hybrid", "37")
    assert (row["export_base_model"], row["export_base_generation"]) == (STATS.model, str(STATS.generation))


def test_a_bare_export_says_nothing_of_itself() -> None:
    assert "export_made_at" not in written(write_csv, QUOTES, bare=True)
    assert "export" not in json.loads(written(write_jsonl, QUOTES, bare=True).splitlines()[0])


def test_a_line_is_a_line_for_everybody() -> None:
    quotes = [stored("a\u2028b\u2029c\x85d\x0be\x1cf")]
    text = written(write_jsonl, quotes)
    assert len(text.splitlines()) == 1
    assert json.loads(text)["text"] == quotes[0].quote.text


def test_the_json_ld_of_an_export_is_one_graph() -> None:
    document = json.loads(written(write_json_ld, QUOTES))
    nodes = jsonld.expand(document)
    assert [node["@type"][0].rpartition("/")[2] for node in nodes] == ["Dataset", *["Quotation"] * 3]
    assert len(json.loads(written(write_json_ld, QUOTES, bare=True))["@graph"]) == 3


def test_nothing_is_read_before_it_is_written() -> None:
    out = io.StringIO()

    def one_by_one() -> Iterator[Item]:
        for number in range(3):
            assert out.getvalue().count("\n") == number
            yield Item(stored())

    write_jsonl(one_by_one(), about(), out)


def test_csv_and_json_lines_say_who_tells_it() -> None:
    told = [stored(via="Darma"), stored()]
    assert [row["via"] for row in rows(written(write_csv, told))] == ["Darma", ""]
    assert [json.loads(line)["via"] for line in written(write_jsonl, told).splitlines()] == ["Darma", None]
