"""CSV, JSON Lines and JSON-LD: one quote after the other, however many there are.

Every CSV row and every JSON line carries what the export was asked for and the state of the knowledge base, so that
the file stays plain and a row that is sorted, filtered or merged with others still says where it is from.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any, TextIO

from pidato_kb.export.cells import as_cell, flat_fields, picked
from pidato_kb.export.citations import Cited, footnote
from pidato_kb.export.export_records import about_record, export_record
from pidato_kb.export.pieces import plain_text

if TYPE_CHECKING:
    from pidato_kb.export.exporting import About, Item
    from pidato_kb.export.records import Record

__all__ = ["export_records", "write_csv", "write_json_ld", "write_jsonl"]

# Legal inside JSON, but a line break for some who read line by line.
_LINE_BREAKS = re.compile("[\x85\u2028\u2029]")


def export_records(items: Iterable[Item], about: About | None) -> Iterator[Record]:
    """Yield the record of each quote, with `export` at its end where `about` is given."""
    own = {} if about is None else {"export": about_record(about)}
    for item in items:
        yield {**export_record(item, plain_text(footnote(Cited(item.stored)))), **own}


def write_csv(items: Iterable[Item], about: About | None, out: TextIO) -> None:
    """Write CSV (RFC 4180); `cells` says how a cell that looks like a formula is written and read back."""
    fields = flat_fields(about=about is not None)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(field.replace(".", "_") for field in fields)
    for record in export_records(items, about):
        writer.writerow(as_cell(picked(record, field)) for field in fields)


def write_jsonl(items: Iterable[Item], about: About | None, out: TextIO) -> None:
    """Write one JSON object a line; no line break of any kind stands inside a line."""
    for record in export_records(items, about):
        out.write(_json(record) + "\n")


def write_json_ld(items: Iterable[Item], about: About | None, out: TextIO) -> None:
    """Write one JSON-LD document: the context, then a graph of quotes; its first node tells of the export."""
    from pidato_kb.export.json_ld import CONTEXT, quotation

    out.write(f'{{"@context": {_json(dict(CONTEXT))},\n"@graph": [\n')
    own = [] if about is None else [_dataset(about_record(about))]
    separator = ""
    for node in chain(own, (quotation(Cited(item.stored)) for item in items)):
        out.write(separator + _json(node))
        separator = ",\n"
    out.write("\n]}\n")


def _dataset(about: Record) -> Record:
    """Tell of an export as a schema.org `Dataset`."""
    return {
        "@type": "Dataset",
        "dateCreated": about["made_at"],
        "pidato:version": about["version"],
        "pidato:queries": about["queries"],
        "pidato:filters": [f"{name}: {value}" for name, value in about["filters"].items()],
        **{f"pidato:{name}": value for name, value in about["base"].items() if value is not None},
    }


def _json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return _LINE_BREAKS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
