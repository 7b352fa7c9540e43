"""Each act of reported speech of an article: its cue, its mention and the spans that it reports."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from tests.extraction.extraction_examples import document_of, texts

from pidato_kb.extraction.reports import read_reports


class Told(NamedTuple):
    """A report in words."""

    cue: str | None
    mention: str | None
    direct: list[str]
    indirect: list[str]


def reports(text: str) -> list[Told]:
    document = document_of(text)
    return [
        Told(
            report.cue.span(document).text if report.cue else None,
            report.mention.span(document).text if report.mention else None,
            texts(text, [(q.start, q.end) for q in report.direct]),
            texts(text, report.indirect),
        )
        for report in read_reports(document)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Kami siap," kata Salim.', Told("kata", "Salim", ["Kami siap,"], [])),
        ('"Kami siap," katanya.', Told("katanya", "nya", ["Kami siap,"], [])),
        ('"Kami siap", ujar Bupati Salim Karto.', Told("ujar", "Bupati Salim Karto", ["Kami siap"], [])),
        ('Salim Karto berkata, "Kami siap."', Told("berkata", "Salim Karto", ["Kami siap."], [])),
        ('Salim Karto mengatakan: "Kami siap."', Told("mengatakan", "Salim Karto", ["Kami siap."], [])),
        ('"Kami siap," Salim Karto menegaskan.', Told("menegaskan", "Salim Karto", ["Kami siap,"], [])),
        ('Kata Salim, "Kami siap."', Told("Kata", "Salim", ["Kami siap."], [])),
        ('"Kami siap," demikian kata Salim.', Told("kata", "Salim", ["Kami siap,"], [])),
        ("Salim Karto mengatakan jalan itu rusak.", Told("mengatakan", "Salim Karto", [], ["jalan itu rusak"])),
        ("Menurut Salim Karto, jalan itu rusak.", Told("Menurut", "Salim Karto", [], ["jalan itu rusak"])),
    ],
)
def test_one_act_of_speech(text: str, expected: Told) -> None:
    assert reports(text) == [expected]


def test_a_quotation_broken_by_its_attribution_is_one_report() -> None:
    text = '"Jalan itu," kata Salim, "akan kami perbaiki."'
    assert reports(text) == [Told("kata", "Salim", ["Jalan itu,", "akan kami perbaiki."], [])]


def test_a_passive_cue_tells_who_speaks_without_a_span() -> None:
    for text in ("Hal itu disampaikan Salim Karto.", "Hal itu disampaikan oleh Salim Karto."):
        assert reports(text) == [Told("disampaikan", "Salim Karto", [], [])]


def test_a_cue_inside_the_content_of_another_is_swallowed() -> None:
    text = "Ratna Wulandari mengatakan, Salim Karto menyebut jalan itu rusak."
    assert reports(text) == [Told("mengatakan", "Ratna Wulandari", [], ["Salim Karto menyebut jalan itu rusak"])]


def test_a_clause_with_its_own_speaker_is_a_report_of_its_own() -> None:
    text = "Salim Karto mengatakan jalan itu rusak, sedangkan Ratna Wulandari menyebut jalan itu baik."
    assert reports(text) == [
        Told("mengatakan", "Salim Karto", [], ["jalan itu rusak"]),
        Told("menyebut", "Ratna Wulandari", [], ["jalan itu baik"]),
    ]


def test_a_name_behind_a_quotation_needs_no_verb() -> None:
    assert reports('"Kami siap bekerja." Salim Karto saat membuka rapat.')[-1].mention == "Salim Karto"
    (told,) = reports('"Kami siap bekerja," Salim Karto saat membuka rapat.')
    assert told == Told(None, "Salim Karto", ["Kami siap bekerja,"], [])


def test_a_quotation_without_anything_is_a_report_too() -> None:
    assert reports('"Kami siap bekerja besok."') == [Told(None, None, ["Kami siap bekerja besok."], [])]


def test_who_acts_in_a_sentence_is_told_without_a_cue() -> None:
    assert reports("Salim Karto mendatangi pasar.") == [Told(None, "Salim Karto", [], [])]
    assert reports("Jalan itu rusak.") == []


def test_reports_come_in_reading_order() -> None:
    text = (
        'Salim Karto mengatakan jalan itu rusak. "Kami siap," kata Ratna.\n\n'
        '"Besok," katanya. "Lusa." Menurut Salim, jalan itu selesai.'
    )
    document = document_of(text)
    found = read_reports(document)
    assert [r.position for r in found] == sorted(r.position for r in found)
    assert [r.sentence for r in found] == sorted(r.sentence for r in found)


def test_each_quotation_belongs_to_exactly_one_report() -> None:
    text = 'Salim berkata, "Satu." "Dua," kata Ratna, "tiga." "Empat." Papan "Lima" dipasang. "Enam," katanya.'
    document = document_of(text)
    held = [q for report in read_reports(document) for q in report.direct]
    assert sorted(held, key=lambda q: q.start) == list(document.quotations)


def test_white_space_alone_may_follow_a_name_behind_a_quotation() -> None:
    (told,) = reports('"Kami siap," Salim Karto\r.')
    assert (told.mention, told.direct) == ("Salim Karto", ["Kami siap,"])
