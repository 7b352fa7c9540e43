"""A text as a cell that no spreadsheet takes for a formula, and back without loss.

Two rules for CSV, which has no types.  A text that begins with =, +, -, @, a tab, a line break or an apostrophe gets an
apostrophe in front.  A text with half a character (a lone surrogate), which UTF-8 cannot hold, becomes an
apostrophe and a JSON string.  Source: OWASP, CSV Injection.
"""

from __future__ import annotations

import json
import re
from typing import Any

__all__ = ["as_cell", "excel_text", "flat_fields", "picked", "printable", "text_of"]

_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
_SURROGATE = re.compile("[\ud800-\udfff]")
# Signs that XML 1.0 cannot hold, and what a reader of spreadsheets would take for such an escape.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\r\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")

_NOT_IN_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def as_cell(value: Any) -> str:
    """Return a value of a record as one CSV cell: nothing for None, lists and objects as JSON."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False)
    if not isinstance(value, str):
        return str(value)
    if _SURROGATE.search(value):
        return f"'{json.dumps(value)}"
    return f"'{value}" if value.startswith(_RISKY) else value


def text_of(cell: str) -> str:
    """Return the text that `as_cell` made a cell of."""
    if not cell.startswith("'"):
        return cell
    return str(json.loads(cell[1:])) if cell.startswith("'\"") else cell[1:]


def excel_text(text: str) -> str:
    """Return a text as Office Open XML holds it: other signs as `_x001B_` (ECMA-376 part 1, 22.9.2.19 ST_Xstring)."""
    return _NOT_IN_XML.sub(lambda match: f"_x{ord(match[0]):04X}_", text)


def printable(text: str) -> str:
    """Return a text with pictures for the control characters that XML cannot hold: ␛ for an escape."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _NOT_IN_TEXT.sub(lambda match: chr(0x2400 + ord(match[0])) if match[0] < " " else "\ufffd", text)


def picked(record: dict[str, Any], path: str) -> Any:
    """Return the value at a dotted path of a record; None where the way ends early."""
    value: Any = record
    for key in path.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return value


def flat_fields(*, about: bool) -> tuple[str, ...]:
    """Return the columns of CSV and XLSX as dotted paths of a record; `about` adds what the export says of itself."""
    return _FIELDS + _ABOUT if about else _FIELDS


_FIELDS = (
    *("query", "rank", "score", "quote", "article", "start", "end", "text", "kind", "fragment", "utterance"),
    *("cue.start", "cue.end", "cue.text", "mention.start", "mention.end", "mention.text"),
    *("speaker.name", "speaker.kind", "speaker.role", "speaker.affiliation", "speaker_id", "via"),
    *("confidence", "evidence.rule", "evidence.antecedent.text", "evidence.second"),
    *("corrected.correction", "corrected.made_at", "corrected.made_by", "corrected.reason", "corrected.told.name"),
    *("outlet", "title", "date", "url", "sha256", "citation"),
)
_ABOUT = (
    *("export.made_at", "export.version", "export.queries", "export.filters", "export.mode", "export.limit"),
    *(f"export.base.{name}" for name in ("articles", "quotes", "speakers", "first", "last", "model", "generation")),
)
