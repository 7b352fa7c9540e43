"""What holds for every text, however odd: extraction never fails and never changes a word."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extraction.extraction_examples import article, read

from pidato_kb.extraction.confidence import THRESHOLD
from pidato_kb.extraction.marks import find_quotations
from pidato_kb.models import Quote, QuoteKind, Span

MARK_PIECES = ['"', "“", "”", "„", "«", "»", "‘", "’", "'", "''", "``", '""', "â€œ", "â€", "?", "‟", "＂"]
GAPS = ["\n", "\n\n", " ", ", ", ". ", ".", ": ", "! ", "… ", " (", ") ", " – ", "-", "\t", "\u00a0"]
CUES = ["kata", "katanya", "ujar", "menurut", "Menurutnya", "mengatakan", "tidak menyarankan", "disampaikan", "yakin"]
LINKS = [
    "bahwa",
    "agar",
    "karena",
    "sedangkan",
    "selaku",
    "yang juga",
    "oleh",
    "dan",
    "di",
    "dari",
    "itu",
    "ini",
    "nya",
]
NAMES = ["Salim", "Karto", "Ratna Wulandari", "I Wayan", "bin", "M.", "Drs.", "S.Sos", "MM", "Komisaris Besar", "H."]
OFFICES = ["Bupati", "Kepala", "mantan", "Dinas Perhubungan", "KPXY", "Langitbiru", "seorang warga", "salah satu", "ia"]
CLAUSES = ["jalan itu rusak", "kami siap bekerja", "Warga menunggu", "Selasa", "(45)", "2019", "LANGITBIRU, HARIAN —"]
PIECES = [*MARK_PIECES, *GAPS, *CUES, *LINKS, *NAMES, *OFFICES, *CLAUSES]
WOVEN = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=40
).map("".join)
MARKS = st.text(alphabet="\"“”„‟«»＂‘’'`?.,! \n", max_size=120)
ANYTHING = st.text(max_size=200) | MARKS | WOVEN
TEXTS = st.one_of(ANYTHING, st.tuples(WOVEN, st.text(max_size=60), WOVEN).map("".join))

PARAGRAPHS = [
    "“Jalan itu rusak sejak lama,” kata Salim Karto. “Kami perbaiki besok.”",
    "Ratna Wulandari berkata, “Warga sudah menunggu bantuan itu.”",
    "“Bantuan datang lusa,” ujarnya, “semoga cukup.”",
    "Salim menyebut proyek itu “gagal total” sejak awal.",
]


STYLES = [("“", "”"), ("”", "”"), ('"', '"'), ("“", '"'), ("«", "»"), ("''", "''")]


def in_style(text: str, style: tuple[str, str]) -> str:
    return text.replace("“", "\0").replace("”", style[1]).replace("\0", style[0])


def spans_of(quote: Quote) -> list[Span | None]:
    return [quote.cue, quote.attribution.mention, quote.attribution.antecedent]


def direct_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The direct quotes of text[start:end], their places counted from `start`."""
    return [
        (q.start - start, q.end - start) for q in read(text) if q.kind is QuoteKind.DIRECT and start <= q.start < end
    ]


@settings(deadline=None)
@given(text=TEXTS, title=st.none() | WOVEN)
def test_every_span_is_verbatim(text: str, title: str | None) -> None:
    for quote in read(text, title):
        assert text[quote.start : quote.end] == quote.text
        for span in spans_of(quote):
            assert span is None or text[span.start : span.end] == span.text


@settings(deadline=None)
@given(text=TEXTS, title=st.none() | WOVEN)
def test_reading_twice_gives_the_same(text: str, title: str | None) -> None:
    assert read(text, title) == read(text, title)


@settings(deadline=None)
@given(text=TEXTS)
def test_quotes_say_something_and_come_in_reading_order(text: str) -> None:
    quotes = read(text)
    assert [(q.start, q.end) for q in quotes] == sorted((q.start, q.end) for q in quotes)
    assert all(quote.text.strip() for quote in quotes)
    ids = [quote.id(article(text).id) for quote in quotes]
    assert len(set(ids)) == len(ids)


@settings(deadline=None)
@given(text=TEXTS)
def test_direct_quotes_are_what_the_marks_enclose_and_never_overlap(text: str) -> None:
    enclosed = {(q.start, q.end) for q in find_quotations(text)[0]}
    direct = [(q.start, q.end) for q in read(text) if q.kind is QuoteKind.DIRECT]
    assert set(direct) <= enclosed
    assert all(left[1] <= right[0] for left, right in pairwise(direct))


@settings(deadline=None)
@given(text=TEXTS, title=st.none() | WOVEN)
def test_a_confidence_is_a_share_and_an_unsure_name_is_withheld(text: str, title: str | None) -> None:
    for quote in read(text, title):
        assert 0.0 <= quote.attribution.confidence <= 1.0
        if quote.attribution.confidence < THRESHOLD:
            assert quote.speaker.name is None
        assert quote.speaker.name is None or quote.speaker.name.strip()


@settings(deadline=None)
@given(text=TEXTS)
def test_quotations_and_paragraphs_come_in_order_inside_the_text(text: str) -> None:
    quotations, paragraphs = find_quotations(text)
    for q in quotations:
        assert 0 <= q.outer_start <= q.start < q.end <= q.outer_end <= len(text)
    assert all(a.outer_end <= b.outer_start for a, b in pairwise(quotations))
    assert all(a[1] <= b[0] for a, b in pairwise(paragraphs))


@settings(deadline=None)
@given(
    paragraphs=st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=4),
    style=st.sampled_from(STYLES),
    last=st.sampled_from([*PARAGRAPHS, "Hujan turun di Langitbiru.", "Panitia menutup rapat itu kemarin."]),
)
def test_another_paragraph_at_the_end_moves_no_earlier_quotation(
    paragraphs: list[str], style: tuple[str, str], last: str
) -> None:
    text = in_style("\n\n".join(paragraphs), style)
    assert direct_spans(f"{text}\n\n{last}", 0, len(text)) == direct_spans(text, 0, len(text))


@settings(deadline=None)
@given(
    before=st.lists(st.sampled_from(PARAGRAPHS), max_size=3),
    after=st.lists(st.sampled_from(PARAGRAPHS), max_size=3),
    odd=st.sampled_from(["Warga menunggu jawaban Salim kemarin.", *PARAGRAPHS]),
    style=st.sampled_from(STYLES),
    mark=st.sampled_from(['"', "“", "”", "''", "«"]),
    where=st.floats(0, 1),
)
def test_a_stray_mark_costs_its_own_paragraph_at_most(
    before: list[str], after: list[str], odd: str, style: tuple[str, str], mark: str, where: float
) -> None:
    before, after, odd = [in_style(p, style) for p in before], [in_style(p, style) for p in after], in_style(odd, style)
    at = round(where * len(odd))
    strayed = odd[:at] + mark + odd[at:]
    whole, broken = "\n\n".join([*before, odd, *after]), "\n\n".join([*before, strayed, *after])
    begin = len("\n\n".join([*before, ""]))
    assert direct_spans(broken, 0, begin) == direct_spans(whole, 0, begin)
    behind, behind_broken = begin + len(odd), begin + len(strayed)
    assert direct_spans(broken, behind_broken, len(broken)) == direct_spans(whole, behind, len(whole))


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", '"', "“”", "\x00", "\ud800", "𝔖alim “𝔎ami” 🙂", "a" * 10_000])
def test_nothing_to_read_is_no_trouble(text: str) -> None:
    assert [quote for quote in read(text) if not quote.fragment] == []


@pytest.mark.parametrize(
    ("piece", "length"),
    [
        ("“Kami siap bekerja,” kata Salim Karto.\n\nRatna berharap warga sabar.\n\n", 200_000),
        ("“Kami siap bekerja,” kata Salim Karto. Ratna berharap warga sabar. ", 20_000),
        ('"', 20_000),
        ("“", 4_000),
        ("“a” ", 40_000),
        ("'a' ", 40_000),
        ("Salim ", 20_000),
        ("kata Salim ", 4_000),
        ("Salim, ", 4_000),
        ("warga ", 100_000),
        ("Ya. ", 20_000),
        (" ", 400_000),
        ("\n", 400_000),
        ("a-", 400_000),
    ],
)
def test_long_texts_come_to_an_end(piece: str, length: int) -> None:
    text = piece * (length // len(piece))
    quotes = read(text)
    assert all(text[quote.start : quote.end] == quote.text for quote in quotes)
