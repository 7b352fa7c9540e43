"""The words outside quotation marks that mark reported speech."""

from __future__ import annotations

import pytest
from tests.extraction.extraction_examples import cues_of, document_of

from pidato_kb.extraction.cues import CueKind


def cues(text: str) -> list[tuple[str, CueKind]]:
    document = document_of(text)
    return [(cue.span(document).text, cue.kind) for cue in cues_of(document)]


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ('"Kami siap," kata Salim.', "kata", CueKind.INVERTED),
        ('"Kami siap," ujar dia.', "ujar", CueKind.INVERTED),
        ('"Kami siap," katanya.', "katanya", CueKind.INVERTED),
        ('"Kami siap," tutur bupati itu.', "tutur", CueKind.INVERTED),
        ('"Kami siap," ungkap seorang pedagang.', "ungkap", CueKind.INVERTED),
        ('"Kami siap," demikian kata Salim.', "kata", CueKind.INVERTED),
        ("Jalan itu rusak, kata Salim.", "kata", CueKind.INVERTED),
        ("Salim mengatakan jalan itu rusak.", "mengatakan", CueKind.VERB),
        ('Salim berkata, "Kami siap."', "berkata", CueKind.VERB),
        ("Menurut Salim, jalan itu rusak.", "Menurut", CueKind.SOURCE),
        ("Menurutnya, jalan itu rusak.", "Menurutnya", CueKind.SOURCE),
        ("Hal itu disampaikan Salim.", "disampaikan", CueKind.PASSIVE),
        ("Salim yakin jalan itu selesai.", "yakin", CueKind.FEELING),
    ],
)
def test_every_kind_of_cue(text: str, cue: str, kind: CueKind) -> None:
    assert cues(text) == [(cue, kind)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Salim tidak mengatakan apa pun soal itu.", "tidak mengatakan"),
        ("Salim tak menyarankan warga mengungsi.", "tak menyarankan"),
        ("Salim belum memastikan jadwal itu.", "belum memastikan"),
        ("Salim enggan menyebutkan nama itu.", "enggan menyebutkan"),
        ("Salim tidak yakin jalan itu selesai.", "tidak yakin"),
    ],
)
def test_a_negation_belongs_to_its_cue(text: str, cue: str) -> None:
    assert [found for found, _ in cues(text)] == [cue]


@pytest.mark.parametrize(
    "text",
    [
        "Salim mendatangi pasar itu.",
        "Ia membaca kabar yang mengatakan jalan itu rusak.",
        "Salim memakai kata itu dua kali.",
        "Jalan itu jelas rusak.",
        '"Salim mengatakan jalan itu rusak"',
        "",
    ],
)
def test_other_words_are_none(text: str) -> None:
    assert cues(text) == []


def test_a_verb_inside_the_marks_is_none_and_one_outside_is() -> None:
    assert cues('"Salim mengatakan jalan rusak," ujar Ratna.') == [("ujar", CueKind.INVERTED)]


@pytest.mark.parametrize(
    ("text", "bound"),
    [('"Kami siap," katanya.', True), ('"Kami siap," kata Salim.', False), ("Menurutnya, jalan itu rusak.", True)],
)
def test_nya_is_the_speaker_of_its_cue(text: str, bound: bool) -> None:
    (cue,) = cues_of(document_of(text))
    assert cue.bound is bound


def test_cues_come_in_order_with_their_places() -> None:
    text = 'Salim mengatakan, "Kami siap." "Besok," kata Ratna. Menurutnya, jalan itu rusak.'
    document = document_of(text)
    found = cues_of(document)
    assert [text[c.start : c.end] for c in found] == ["mengatakan", "kata", "Menurutnya"]
    assert [document.tokens[c.first].start for c in found] == [c.start for c in found]
    assert [document.tokens[c.last].end for c in found] == [c.end for c in found]


def test_the_stem_carries_no_ending() -> None:
    assert [cue.stem for cue in cues_of(document_of('"Kami siap," katanya. Menurutnya, jalan rusak.'))] == [
        "kata",
        "menurut",
    ]
