"""Whom each mention means, by which rule, and what is withheld when nothing shows it."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module

import pytest
from tests.extraction.extraction_examples import document_of, only, read

from pidato_kb.extraction.confidence import THRESHOLD
from pidato_kb.extraction.people import collect
from pidato_kb.extraction.reports import read_reports
from pidato_kb.extraction.resolve import resolve
from pidato_kb.models import SpeakerKind

RATNA_AND_SALIM = (
    'Bupati Langitbiru, Ratna Wulandari, tiba bersama Camat Melati, Salim Karto. "Saya sedih," kata Ratna. '
    "Hujan turun di Langitbiru dan di Melati. "
)


@pytest.mark.parametrize(
    ("last", "speaker"),
    [
        ('"Jalan itu rusak," kata Salim.', "Salim Karto"),
        ('"Jalan itu rusak," kata Camat Melati.', "Salim Karto"),
        ('"Jalan itu rusak," kata camat.', "Salim Karto"),
        ('"Jalan itu rusak," kata Bupati.', "Ratna Wulandari"),
        ('"Jalan itu rusak," katanya.', "Ratna Wulandari"),
        ('"Jalan itu rusak," kata dia.', "Ratna Wulandari"),
        ("Menurut dia, jalan itu rusak.", "Ratna Wulandari"),
        ("Menurutnya, jalan itu rusak.", "Ratna Wulandari"),
        ("Beliau mengatakan jalan itu rusak.", "Ratna Wulandari"),
        ('"Jalan itu rusak parah sekali."', "Ratna Wulandari"),
        ('"Jalan itu rusak," kata Wayan.', "Wayan"),
        ('"Jalan itu rusak," kata Dinas Perhubungan.', "Dinas Perhubungan"),
        ('"Jalan itu rusak," kata seorang pedagang.', "seorang pedagang"),
        ('"Jalan itu rusak," kata Kepala Desa.', "Kepala Desa"),
    ],
)
def test_who_a_mention_means(last: str, speaker: str) -> None:
    assert read(RATNA_AND_SALIM + last)[-1].speaker.name == speaker


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('"Jalan itu rusak," kata Salim Karto.', SpeakerKind.PERSON),
        ('"Jalan itu rusak," kata Dinas Perhubungan.', SpeakerKind.ORGANISATION),
        ('"Jalan itu rusak," kata Bupati Langitbiru. Hujan turun di Langitbiru.', SpeakerKind.ROLE),
        ('"Jalan itu rusak," kata seorang pedagang.', SpeakerKind.UNKNOWN),
        ('"Jalan itu rusak," katanya.', SpeakerKind.UNKNOWN),
    ],
)
def test_the_kind_of_a_speaker(text: str, kind: SpeakerKind) -> None:
    assert only(text).speaker.kind is kind


@pytest.mark.parametrize(
    "text", ['"Jalan itu rusak," katanya.', '"Jalan itu rusak," kata dia.', '"Jalan itu rusak parah sekali."']
)
def test_nobody_is_named_where_nobody_was_seen(text: str) -> None:
    attribution = only(text).attribution
    assert attribution.speaker.name is None
    assert attribution.confidence < THRESHOLD


def test_a_name_below_the_threshold_is_withheld(monkeypatch: pytest.MonkeyPatch) -> None:
    text = '"Jalan itu rusak," kata Salim Karto.'
    before = only(text).attribution
    monkeypatch.setattr(import_module("pidato_kb.extraction.confidence"), "THRESHOLD", 1.01)
    after = only(text).attribution
    assert before.speaker.name == "Salim Karto"
    assert after.speaker.name is None
    assert (after.mention, after.rule) == (before.mention, before.rule)


def test_the_role_follows_the_person_through_the_article() -> None:
    quotes = read('"Jalan itu rusak," kata Bupati Langitbiru, Salim Karto. "Kami perbaiki besok," kata Salim.')
    assert [(q.speaker.name, q.speaker.role, q.speaker.affiliation) for q in quotes] == [
        ("Salim Karto", "Bupati", "Langitbiru")
    ] * 2


def test_the_antecedent_of_a_short_mention_is_where_the_person_was_named() -> None:
    text = RATNA_AND_SALIM + '"Jalan itu rusak," katanya.'
    attribution = read(text)[-1].attribution
    assert attribution.mention is not None
    assert attribution.antecedent is not None
    assert attribution.mention.text == "nya"
    assert "Ratna Wulandari" in attribution.antecedent.text


def test_the_second_candidate_is_another_person() -> None:
    text = 'Bupati Salim Karto tiba bersama Camat Salim Wiryo. "Jalan itu rusak," kata Salim.'
    attribution = only(text).attribution
    assert {attribution.speaker.name, attribution.second} == {"Salim Karto", "Salim Wiryo"}
    assert only('"Jalan itu rusak," kata Salim.').attribution.second is None


def test_a_body_is_nobody_whom_a_pronoun_means_while_a_person_is_there() -> None:
    text = '"Jalan itu rusak," kata Salim Karto. "Kami siap," kata Dinas Perhubungan. "Besok selesai," kata dia.'
    assert read(text)[-1].speaker.name == "Salim Karto"


def test_a_name_told_in_the_next_sentence_is_the_speaker() -> None:
    quotes = read('"Jalan itu rusak dan harus diperbaiki." Demikian kata Salim Karto.')
    assert [q.speaker.name for q in quotes] == ["Salim Karto"]


def test_there_is_one_attribution_for_each_report() -> None:
    document = document_of(RATNA_AND_SALIM + '"Jalan itu rusak," katanya.')
    reports = read_reports(document)
    attributions = resolve(document, collect(document), reports)
    assert len(attributions) == len(reports)
    assert resolve(document, collect(document), []) == []


def test_nothing_given_is_changed() -> None:
    document = document_of(RATNA_AND_SALIM)
    reports = tuple(read_reports(document))
    copies = tuple(replace(report) for report in reports)
    people = collect(document)
    first = resolve(document, people, reports)
    assert reports == copies
    assert resolve(document, people, reports) == first
