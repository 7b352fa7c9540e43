"""Each golden article stands beside its expected quotes; an example is added by adding the two files.

A first line that begins with `# ` is the article's title.  A line of `NAME.expected.jsonl` gives `kind`,
`text` and mostly `speaker` (null: no name may be given), and where the example is about them `role`,
`affiliation`, `via`, `cue`, `mention`, `fragment`.  A closing comma or full stop of `text` may be found or not.
Lines with the same `utterance` must be one utterance.  A line with `"optional": true` may be missing.
Fragments that no line names are not looked at.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pidato_kb.extraction import extract
from pidato_kb.models import Article, Quote

HERE = Path(__file__).parent
EXAMPLES = sorted(path.stem for path in HERE.glob("*.txt"))


@pytest.mark.parametrize("name", EXAMPLES)
def test_golden_article_gives_exactly_the_expected_quotes(name: str) -> None:
    article = read_article(name)
    expected = read_expected(name)

    found = list(extract(article))

    assert all(article.text[quote.start : quote.end] == quote.text for quote in found)
    assert differences(expected, found) == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_expected_words_stand_in_the_golden_article(name: str) -> None:
    text = (HERE / f"{name}.txt").read_text(encoding="utf-8")
    for row in read_expected(name):
        for key in ("text", "speaker", "role", "affiliation", "via", "cue", "mention"):
            assert row.get(key) is None or row[key] in text, f"{key} is not in {name}.txt: {row[key]}"


def test_every_expectation_has_its_article() -> None:
    assert EXAMPLES
    assert sorted(path.name.removesuffix(".expected.jsonl") for path in HERE.glob("*.jsonl")) == EXAMPLES


def read_article(name: str) -> Article:
    text = (HERE / f"{name}.txt").read_text(encoding="utf-8")
    title = None
    if text.startswith("# "):
        title, _, text = text.removeprefix("# ").partition("\n\n")
    return Article(text=text, source=f"{name}.txt", title=title)


def read_expected(name: str) -> list[dict[str, Any]]:
    lines = (HERE / f"{name}.expected.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def differences(expected: list[dict[str, Any]], found: list[Quote]) -> list[str]:
    """Say in words what is missing, too much or different."""
    got = {(str(quote.kind), quote.text.rstrip(",.")): quote for quote in found}
    wanted = {(row["kind"], row["text"].rstrip(",.")): row for row in expected}
    notes = [f"missing: {key}" for key, row in wanted.items() if key not in got and not row.get("optional")]
    notes += [f"too much: {key}" for key, quote in got.items() if key not in wanted and not quote.fragment]
    utterances: dict[int, set[int]] = {}
    for key, row in wanted.items():
        if quote := got.get(key):
            notes += field_differences(row, quote)
            if "utterance" in row:
                utterances.setdefault(row["utterance"], set()).add(quote.utterance)
    return notes + [f"utterance {number} was taken apart" for number, ids in utterances.items() if len(ids) > 1]


def field_differences(row: dict[str, Any], quote: Quote) -> list[str]:
    speaker, mention = quote.speaker, quote.attribution.mention
    got = {
        "speaker": speaker.name,
        "role": speaker.role,
        "affiliation": speaker.affiliation,
        "via": quote.attribution.via,
        "cue": quote.cue.text if quote.cue else None,
        "mention": mention.text if mention else None,
    }
    notes = [
        f"{key} of {quote.text!r}: expected {row[key]!r}, got {value!r}"
        for key, value in got.items()
        if key in row and row[key] != value
    ]
    if quote.fragment != row.get("fragment", False):
        notes.append(f"fragment of {quote.text!r}: expected {not quote.fragment}, got {quote.fragment}")
    return notes
