"""What is left of a page around its article: lines that lead elsewhere, credits, advertisements."""

from __future__ import annotations

import re

from pidato_kb.language.id.boilerplate import CREDITS, LEADS, LINES, LIST_LEADS, NOTICES

__all__ = ["BOILERPLATE", "without_boilerplate"]

BOILERPLATE = "boilerplate"

_LABELS = "|".join(CREDITS)
_CREDIT = re.compile(rf"(?i:{_LABELS})(?:\s*[:|]\s*[^\s\"“”][^\"“”]{{0,80}}|(?:\s+[A-Z][\w.'’-]*){{1,4}})")
_CLOSING = "\"'”’)] "


def without_boilerplate(text: str) -> str:
    """Return the text without whole lines of page leftovers; the article's own lines stay as they are.

    The list of links right behind a line such as `Baca juga` or `Tags` goes with it.
    """
    kept: list[str] = []
    in_list = False
    for line in text.split("\n"):
        bare = line.strip()
        in_list = _is(bare, LIST_LEADS) or (in_list and bare.startswith("- "))
        if not in_list and not _is_leftover(bare):
            kept.append(line)
    return "\n".join(kept).strip("\n")


def _is_leftover(line: str) -> bool:
    """Tell a leftover by its words; a line that ends in a full stop is a sentence, no link to a headline."""
    lower = line.lower()
    leads = lower.startswith(LEADS) and not line.rstrip(_CLOSING).endswith(".")
    return leads or lower.startswith(NOTICES) or _is(line, LINES) or bool(_CREDIT.fullmatch(line))


def _is(line: str, phrases: frozenset[str]) -> bool:
    return line.lower().rstrip(" :.-") in phrases
