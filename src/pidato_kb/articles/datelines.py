"""The dateline at the head of an article: `JAKARTA, KOMPAS — …` names the place and the outlet."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pidato_kb.articles.dates import parse_date
from pidato_kb.language.id.boilerplate import DATELINE_OUTLETS, REPORT_LEADS

__all__ = ["Dateline", "dateline"]

_DASH = r"\s*(?:--+|[–—―]|(?<=[\s)])-|(?<=KOMPAS)-)"
_WORDS = r"[A-Z][\w.'’/-]*(?:\s[A-Z][\w.'’/-]*){0,3}"
_OUTLET_IN_BRACKETS = r"\(\s*(?P<bracket>[A-Za-z][^()\n]{1,30}?)\s*\)"
_DATELINE = re.compile(
    rf"\s*(?P<first>{_WORDS})"
    rf"(?:\s?,\s?(?P<second>{_WORDS}))?"
    r"(?:\s?,?\s(?P<date>\(?\d{1,2}(?:\s\w+\s|[/.-]\d{1,2}[/.-])\d{2,4}\)?))?"
    rf"(?:\s?,?\s+{_OUTLET_IN_BRACKETS})?"
    rf"{_DASH}\s*(?=[^a-z\s])"
)
_REPORT = re.compile(rf"\s*(?:{'|'.join(REPORT_LEADS)})\s[^\n]{{1,80}}?(?=\b[A-Z0-9]+\.(?:COM|CO|ID|NET)\b|\n)")
_DOMAIN = re.compile(r"[\w-]+\.(?:com|co|id|net|tv|news|org)(?:\.\w+)?", re.IGNORECASE)
_HEAD = 200


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline names; each None where it does not."""

    place: str | None = None
    outlet: str | None = None
    date: str | None = None


def dateline(body: str) -> Dateline:
    """Read the dateline that a body begins with; an empty one where it begins otherwise.

    A name before a comma is the place unless it is a known outlet or a domain, so `Pesawaran, Lampung –` is
    Pesawaran.
    """
    head = body[:_HEAD]
    report = _REPORT.match(head)
    match = _DATELINE.match(head, report.end() if report else 0)
    if match is None:
        return Dateline()
    names = [name for name in (match["first"], match["second"]) if name]
    outlets = [name for name in names if _is_outlet(name)]
    places = [name for name in names if not _is_outlet(name)]
    return Dateline(
        place=places[0] if places else None,
        outlet=match["bracket"] or (outlets[0] if outlets else None),
        date=parse_date(match["date"].strip("()")) if match["date"] else None,
    )


def _is_outlet(name: str) -> bool:
    lower = name.lower()
    return lower in DATELINE_OUTLETS or lower.endswith("news") or bool(_DOMAIN.fullmatch(name))
