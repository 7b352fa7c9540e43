"""A draft's quotes, each checked: what pidato reads out of the draft, and what it found of that."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pidato_kb.claims import Claim, Verdict
from pidato_kb.errors import UsageError
from pidato_kb.models import QuoteKind, SpeakerKind

if TYPE_CHECKING:
    from pidato_kb.articles.drafts import Draft
    from pidato_kb.claims import Check
    from pidato_kb.models import Quote, Speaker

__all__ = ["DocumentReport", "DraftQuote", "check_draft"]

_WORD = re.compile(r"[^\W_]")
_CHANGES = ("_dropped", "_added", "_changed")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class DraftQuote:
    """A quote of the draft and its check; `number` and `paragraph` count from 1.

    Its offsets are in the draft's text as it was read.  Who speaks is what pidato reads out of the draft.
    """

    number: int
    paragraph: int
    quote: Quote
    check: Check

    @property
    def stands(self) -> bool:
        """Whether the words are right: exact, or cut without losing a word that changes what they say."""
        if self.check.verdict is Verdict.PARTIAL:
            return not any(flag.endswith(_CHANGES) for flag in self.check.flags)
        return self.check.verdict is Verdict.EXACT


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """The checked quotes of a draft in its order, and how many of each kind were found in it and not checked."""

    name: str
    quotes: tuple[DraftQuote, ...]
    indirect_left: int
    fragments_left: int


def check_draft(
    draft: Draft,
    check_many: Callable[[Iterable[Claim]], Iterator[Check]],
    *,
    indirect: bool = False,
    fragments: bool = False,
) -> DocumentReport:
    """Check every direct quote of a draft; on request its indirect ones and its quoted scraps too.

    A speaker whom the draft gives neither name nor office is not claimed: then the words alone are checked.  Raises
    UsageError for a quote that is longer than a claim may be.
    """
    found = [quote for quote in _quotes(draft) if _WORD.search(quote.text)]
    chosen = [
        quote for quote in found if (indirect or quote.kind is QuoteKind.DIRECT) and (fragments or not quote.fragment)
    ]
    claims = [_claim(draft, quote) for quote in chosen]
    checked = zip(chosen, check_many(claims), strict=True)
    left = [quote for quote in found if quote not in chosen]
    scraps = sum(quote.fragment for quote in left)
    return DocumentReport(
        draft.name,
        tuple(
            DraftQuote(number, _paragraph(draft.text, quote.start), quote, check)
            for number, (quote, check) in enumerate(checked, 1)
        ),
        indirect_left=len(left) - scraps,
        fragments_left=scraps,
    )


def _quotes(draft: Draft) -> Sequence[Quote]:
    from pidato_kb.extraction import extract
    from pidato_kb.models import Article

    return extract(Article(draft.text, draft.name))


def _claim(draft: Draft, quote: Quote) -> Claim:
    try:
        return Claim(quote.text, _claimed(quote.speaker))
    except UsageError as error:
        raise UsageError(f"{draft.name}, paragraph {_paragraph(draft.text, quote.start)}: {error}") from error


def _claimed(speaker: Speaker) -> str | None:
    """Return the name or office under which a draft gives a quote, None for "warga", "seorang dokter" and nobody."""
    if speaker.name is None or speaker.kind is SpeakerKind.UNKNOWN:
        return None
    return speaker.name if speaker.name[:1].isupper() else None


def _paragraph(text: str, offset: int) -> int:
    return sum(bool(part.strip()) for part in _EMPTY_LINE.split(text[:offset] + "x"))
