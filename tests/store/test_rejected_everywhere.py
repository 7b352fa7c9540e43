"""Whoever reads quotes has settled what happens to the rejected ones: a new query cannot forget them unnoticed."""

from __future__ import annotations

import re
from pathlib import Path

SOURCES = Path(__file__).parents[2] / "src" / "pidato_kb"
READS_QUOTES = re.compile(r"(FROM|JOIN) quotes\b")

# Modules that read quotes and leave none out, and why.
WANT_ALL = {
    "store/corrected_places.py": "a rejected quote is a corrected one",
    "store/correcting.py": "corrections hold for rejected quotes too: undone, they are back as corrected",
    "store/evidence.py": "reads the rows that a search found",
    "store/history.py": "history shows what was rejected",
    "store/looked_up.py": "asks for the number of the last quote alone",
    "store/lexical.py": "full text, which it asks, holds none of them",
    "store/near_names.py": "a name under which all quotes are rejected is known, and finds nothing",
    "store/reading.py": "reads the rows that others chose; `show` has rejected quotes",
    "store/removing.py": "removing takes all of an article",
    "store/suggesting.py": "ids that `show` has, which shows rejected quotes too",
    "store/sighted.py": "reads the rows that a search found",
}


def test_every_module_that_reads_quotes_leaves_rejected_ones_out_or_says_why_not() -> None:
    reading = {
        path.relative_to(SOURCES).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(SOURCES.rglob("*.py"))
        if READS_QUOTES.search(path.read_text(encoding="utf-8"))
    }
    assert "store/rows.py" in reading
    forgetful = {name for name, text in reading.items() if not re.search("NOT_REJECTED|rejected_quotes", text)}
    assert forgetful == WANT_ALL.keys()
