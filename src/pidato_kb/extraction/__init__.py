"""Article → quotes: a chain of pure functions over one document structure.

`analyse` (tokens, quotation marks, sentences) → `with_evidence` (what the article shows about its names) →
`collect` (its people) → `read_reports` (cues, mentions, spans) → `resolve` (who) → `assemble` (quotes).
"""

from __future__ import annotations

from pidato_kb.extraction.assemble import assemble
from pidato_kb.extraction.document import analyse
from pidato_kb.extraction.evidence import with_evidence
from pidato_kb.extraction.people import collect
from pidato_kb.extraction.reports import read_reports
from pidato_kb.extraction.resolve import resolve
from pidato_kb.models import Article, Quote

__all__ = ["extract"]


def extract(article: Article) -> list[Quote]:
    """Return the quotes of an article in reading order; `article.text[q.start:q.end] == q.text` for each."""
    document = with_evidence(analyse(article.text, article.title or ""))
    people = collect(document)
    reports = read_reports(document)
    return assemble(document, reports, resolve(document, people, reports))
