"""Reports and attributions → quotes: what is a quote at all, what is a fragment, which quotes are one utterance."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from pidato_kb.extraction.document import Document
from pidato_kb.extraction.marks import Quotation
from pidato_kb.extraction.reports import Report
from pidato_kb.language.id.cues import TITLE_LEADS
from pidato_kb.models import Attribution, Quote, QuoteKind

__all__ = ["assemble"]

_SCRAP = 4  # words; shorter speech inside the reporter's own sentence is a fragment
_LONGEST_LEAD = 16  # letters of a word that announces a title
_SENTENCE = 5  # words; a quotation without any attribution must be this long to be speech


def assemble(document: Document, reports: Sequence[Report], attributions: Sequence[Attribution]) -> list[Quote]:
    """Return the quotes of an article in reading order."""
    quotes: list[Quote] = []
    number = 1
    for report, attribution in zip(reports, attributions, strict=True):
        quotes.extend(_quotes(document, report, attribution, number))
        if attribution.rule != "runs-on":  # the next report goes on with this one's utterance
            number += 1
    return _once(quotes)


def _once(quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotes in reading order; of those that two cues claim, the one of the nearer cue."""
    nearest: dict[tuple[QuoteKind, int, int], Quote] = {}
    for quote in sorted(quotes, key=_distance):
        nearest.setdefault((quote.kind, quote.start, quote.end), quote)
    return sorted(nearest.values(), key=lambda q: (q.start, q.end))


def _distance(quote: Quote) -> int:
    """How many characters are between a quote and its cue; a quote without a cue comes last."""
    if quote.cue is None:
        return sys.maxsize
    return max(quote.start - quote.cue.end, quote.cue.start - quote.end)


def _quotes(document: Document, report: Report, attribution: Attribution, number: int) -> Iterator[Quote]:
    cue = report.cue.span(document) if report.cue else None
    for quotation in report.direct:
        verdict = _judge(document, report, quotation)
        if verdict is None:
            continue
        text = document.text[quotation.start : quotation.end]
        yield Quote(quotation.start, quotation.end, text, QuoteKind.DIRECT, number, attribution, cue, verdict)
    for start, end in report.indirect:
        yield Quote(start, end, document.text[start:end], QuoteKind.INDIRECT, number, attribution, cue)


def _judge(document: Document, report: Report, quotation: Quotation) -> bool | None:
    """True: a fragment; False: a quote; None: words in marks that nobody said (a title, a term, a nickname)."""
    text = document.text[quotation.start : quotation.end]
    words = text.split()
    sentence = document.sentences[report.sentence]
    before = document.text[sentence.start : quotation.outer_start].strip(' \n\t"“”.,')
    if before[-_LONGEST_LEAD:].lower().split(" ")[-1] in TITLE_LEADS:
        return None
    if _is_nickname(document, quotation, words):
        return None
    after = document.text[quotation.outer_end : sentence.end].strip(' \n\t"“”.,')
    if report.cue is not None and report.rule in ("inverted", "source", "passive"):
        introduced = document.text[sentence.start : quotation.outer_start].rstrip()[-1:] in (",", ":", ".", "")
        behind = quotation.outer_start > report.cue.end
        if behind and (_is_title(words) or not introduced) and (len(words) < _SCRAP or not introduced):
            said = text.rstrip()[-1:] in ("?", "!")
            return None if _is_title(words) or (len(words) < _SCRAP and not said) else False
        inside = bool(before) and quotation.outer_end < report.cue.start and not before.endswith((":", ","))
        return inside and len(words) < _SCRAP and not text.rstrip().endswith((",", ".", "!", "?"))
    if report.rule == "name":
        return False
    titled = _is_title(words)
    speech = text[:1].isupper() or text[:1].isdigit() or text[:1] in "…(."
    if report.cue is not None:
        introduced = document.text[sentence.start : quotation.outer_start].rstrip().endswith((",", ":"))
        if introduced or (speech and not titled and len(words) >= _SCRAP):
            return False
        if len(words) < _SCRAP or not speech:
            whole = speech and len(words) > 1 and text.rstrip()[-1:] in ("?", "!")
            return None if titled and not whole else not whole
        return False
    if not before and speech and (len(words) >= _SENTENCE or (not after and len(words) > 1)):
        return False
    if len(words) >= _SENTENCE and speech and text.rstrip()[-1:] in ".,!?":
        return False
    return None if titled or len(words) < 2 else True


def _is_nickname(document: Document, quotation: Quotation, words: Sequence[str]) -> bool:
    """Whether one word stands between two of a name: Gilang "Awan" Wirata."""
    left = document.text[: quotation.outer_start].rstrip(" ")[-24:].split(" ")[-1]
    right = document.text[quotation.outer_end : quotation.outer_end + 2].strip(" ")
    return len(words) == 1 and left[:1].isupper() and left.isalpha() and right[:1].isupper()


def _is_title(words: Sequence[str]) -> bool:
    return all(word[:1].isupper() for word in words if len(word) > 3)
