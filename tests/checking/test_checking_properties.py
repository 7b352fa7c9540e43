"""What holds for every claim, whatever is in it."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pidato_kb import KnowledgeBase
from pidato_kb.checking.claim_words import read_claim
from pidato_kb.checking.comparing import compare
from pidato_kb.checking.diffing import differences
from pidato_kb.claims import Check, Claim, Verdict
from pidato_kb.errors import UsageError
from pidato_kb.models import Filters
from pidato_kb.words import fold, words_of

STANDING = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
SENTENCES = [
    "Jembatan itu tidak akan kami perbaiki bulan depan jika anggaran belum turun",
    "Kami butuh Rp 1,5 triliun dan tiga puluh tiga pekerja",
    "Saluran air di tiga kelurahan sudah selesai dibersihkan pekan lalu",
    "Beliau bilang jangan takut kepada kami",
]
SIGNS = "aiutk 39.,…\"“”()[]-'%\n\x00\ud800é"
WORDS = st.sampled_from("tidak akan kami jika 33 tiga puluh (pemerintah) [..] … siap Salim Rp 1,5 triliun".split())  # noqa: SIM905


@given(text=st.text() | st.text(SIGNS) | st.lists(WORDS, max_size=30).map(" ".join))
@STANDING
def test_no_text_is_too_odd(knowledge_base: KnowledgeBase, text: str) -> None:
    try:
        claim = Claim(text)
    except UsageError:
        return
    holds_together(knowledge_base.check(claim))


@given(speaker=st.text() | st.lists(WORDS, min_size=1, max_size=4).map(" ".join))
@STANDING
def test_no_name_is_too_odd(knowledge_base: KnowledgeBase, speaker: str) -> None:
    try:
        claim = Claim(SENTENCES[0], speaker)
    except UsageError:
        return
    holds_together(knowledge_base.check(claim))


@given(data=st.data())
@STANDING
def test_a_run_of_a_quotes_words_is_never_altered(knowledge_base: KnowledgeBase, data: st.DataObject) -> None:
    rows = knowledge_base._open.reader().rows(Filters(fragments=True)) or range(1, 10)
    row = data.draw(st.sampled_from(list(rows)))
    words = knowledge_base._open.reader().get_quotes([row])[row].quote.text.split()
    first = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(first + 1, len(words)))
    found = knowledge_base.check(Claim(" ".join(words[first:end])))
    assert found.verdict in (Verdict.EXACT, Verdict.PARTIAL)
    holds_together(found)


@given(sentence=st.sampled_from(SENTENCES), data=st.data())
@STANDING
def test_a_changed_word_is_never_exact(knowledge_base: KnowledgeBase, sentence: str, data: st.DataObject) -> None:
    words = sentence.split()
    at = data.draw(st.integers(0, len(words) - 1))
    new = data.draw(st.sampled_from(["", "bukan", "walau", "47", f"{words[at]} mungkin"]))
    changed = " ".join([*words[:at], *new.split(), *words[at + 1 :]])
    found = knowledge_base.check(Claim(changed))
    assert found.verdict is not Verdict.EXACT
    holds_together(found)


@given(
    claim=st.lists(WORDS, min_size=1, max_size=12).map(" ".join),
    source=st.lists(WORDS, min_size=1, max_size=20).map(" ".join),
)
def test_the_diff_leads_from_the_claim_to_the_source(claim: str, source: str) -> None:
    if not words_of(claim).forms or not words_of(source).forms:
        return
    comparison = compare(read_claim(claim), words_of(source))
    edits = [step.edit for step in differences(comparison)]
    assert forms(" ".join(edit.claim for edit in edits)) == forms(claim)
    assert forms(" ".join(edit.source for edit in edits)) in ([], *runs(forms(source)))


def holds_together(found: Check) -> None:
    """The span is the article's, the diff is the claim's words on one side and the span's on the other."""
    if found.verdict is Verdict.NOT_FOUND:
        assert (found.quote, found.article, found.span, found.diff) == (None, None, None, ())
        return
    assert found.article is not None
    assert found.span is not None
    assert found.article.text[found.span.start : found.span.end] == found.span.text
    assert forms(" ".join(edit.claim for edit in found.diff)) == forms(found.claim.text)
    assert found.quote is None or found.quote.article == found.article
    assert found.sightings
    assert (found.verdict is Verdict.MISATTRIBUTED) <= (found.claim.speaker is not None)


def forms(text: str) -> list[str]:
    return [fold(form) for form in words_of(text).forms]


def runs(words: list[str]) -> list[list[str]]:
    return [words[i:j] for i in range(len(words)) for j in range(i + 1, len(words) + 1)]


def test_claims_are_bounded() -> None:
    for text in ("", "…", '""', "kata " * 2_001):
        with pytest.raises(UsageError):
            Claim(text)
    for day in ("kemarin", "2021-13-01", "20210101", ""):
        with pytest.raises(UsageError):
            Claim("kata", on=day)
        with pytest.raises(UsageError):
            Claim("kata", since=day)
    with pytest.raises(UsageError):
        Claim("kata", speaker="…")
