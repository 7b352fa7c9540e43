"""A draft of fifty quotes, ten of them tampered with in ten ways: all ten are found, none of the forty is accused.

`corpus/` has what was said, `draft.md` what somebody wrote about it.  Four of the forty are cut inside a sentence,
which is right and said in words; one of the ten is cut too, but what is cut is the condition.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from tests.conftest import HashingEncoder

from pidato_kb import KnowledgeBase, read_sources
from pidato_kb.articles import Draft, read_draft
from pidato_kb.claims import Verdict
from pidato_kb.documents import DocumentReport

HERE = Path(__file__).parent

TAMPERED = {
    "Air keruh itu akibat pipa induk yang bocor": ("a word changed", Verdict.ALTERED, None),
    "Saya pernah menandatangani": ("a negation dropped", Verdict.ALTERED, "negation_dropped"),
    "Sebanyak 213 kios": ("a number changed", Verdict.ALTERED, "number_changed"),
    "Kereta ini berangkat empat kali sehari dari Stasiun Wanareja": ("a name swapped", Verdict.ALTERED, "name_changed"),
    "Pedagang baru boleh mendaftar": ("a condition cut", Verdict.PARTIAL, "condition_dropped"),
    "Kami menambah dua sumur baru": ("a hedge removed", Verdict.ALTERED, "hedge_dropped"),
    "Panen tahun ini naik 18 persen": ("two sentences glued", Verdict.ALTERED, "joined"),
    "Dokter bedah saraf baru akan bertugas mulai 1 Desember": ("a date changed", Verdict.ALTERED, "date_changed"),
    "Perahu tertua dan termahal": ("words inserted", Verdict.ALTERED, None),
    "Guru yang bersedia mengajar": ("the speaker swapped", Verdict.MISATTRIBUTED, None),
}
CUT = ("Perpustakaan belum dapat", "Tanggul di hilir jebol", "Pelajar masuk gratis", "sedangkan rombongan")


@pytest.fixture(scope="module")
def knowledge_base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    with KnowledgeBase.open(tmp_path_factory.mktemp("home"), create=True, encoder=HashingEncoder()) as opened:
        opened.ingest(read_sources([str(HERE / "corpus")]))
        yield opened


@pytest.fixture(scope="module")
def report(knowledge_base: KnowledgeBase) -> DocumentReport:
    return knowledge_base.check_draft(read_draft(str(HERE / "draft.md")))


def test_the_draft_has_fifty_quotes(report: DocumentReport) -> None:
    assert len(report.quotes) == 50
    assert [found.number for found in report.quotes] == list(range(1, 51))
    assert report.fragments_left == 0


@pytest.mark.parametrize("words", TAMPERED)
def test_every_tampering_is_found(report: DocumentReport, words: str) -> None:
    _, verdict, flag = TAMPERED[words]
    (found,) = [found for found in report.quotes if found.quote.text.startswith(words)]
    assert found.check.verdict is verdict
    assert flag is None or flag in found.check.flags
    assert not found.stands


def test_nobody_else_is_accused(report: DocumentReport) -> None:
    others = [found for found in report.quotes if not found.quote.text.startswith(tuple(TAMPERED))]
    assert len(others) == 40
    assert all(found.stands for found in others)
    cut = [found.quote.text for found in others if found.check.verdict is not Verdict.EXACT]
    assert len(cut) == len(CUT)
    assert all(text.startswith(CUT) for text in cut)


def as_page(text: str) -> bytes:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
    return f"<!doctype html><html><head><title>x</title></head><body>{paragraphs}</body></html>".encode()


def as_word_file(text: str) -> bytes:
    document = docx.Document()
    for paragraph in text.split("\n\n"):
        document.add_paragraph(paragraph)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def as_wrapped_text(text: str) -> bytes:
    from textwrap import fill

    return (
        "\r\n\r\n".join(fill(paragraph, 72) for paragraph in text.split("\n\n")).replace("\n", "\r\n").encode("cp1252")
    )


@pytest.mark.parametrize(
    ("name", "written"),
    [("draf.html", as_page), ("draf.docx", as_word_file), ("draf.txt", as_wrapped_text), ("draf", as_word_file)],
)
def test_every_kind_of_file_gives_the_same_verdicts(
    knowledge_base: KnowledgeBase, report: DocumentReport, tmp_path: Path, name: str, written: object
) -> None:
    (tmp_path / name).write_bytes(written(read_draft(str(HERE / "draft.md")).text))  # type: ignore[operator]
    again = knowledge_base.check_draft(read_draft(str(tmp_path / name)))
    assert [(" ".join(found.quote.text.split()), found.check.verdict) for found in again.quotes] == [
        (" ".join(found.quote.text.split()), found.check.verdict) for found in report.quotes
    ]


@pytest.mark.parametrize(
    ("speaker", "claimed", "verdict"),
    [
        ("seorang penjaga", None, Verdict.EXACT),
        ("warga", None, Verdict.EXACT),
        ("dia", None, Verdict.EXACT),
        ("Damar Wicitra", "Damar Wicitra", Verdict.EXACT),
        ("Kepala Desa Karangwuluh", "Kepala Desa Karangwuluh", Verdict.EXACT),
        ("Ketua RT", "Ketua RT", Verdict.MISATTRIBUTED),
    ],
)
def test_a_name_or_an_office_is_claimed_and_a_description_is_not(
    knowledge_base: KnowledgeBase, speaker: str, claimed: str | None, verdict: Verdict
) -> None:
    draft = Draft("d", f"“Tali baja jembatan itu tinggal separuh kekuatannya,” kata {speaker}.")
    (found,) = knowledge_base.check_draft(draft).quotes
    assert (found.check.claim.speaker, found.check.verdict) == (claimed, verdict)


def test_paragraphs_are_counted_and_offsets_are_the_drafts(knowledge_base: KnowledgeBase) -> None:
    draft = Draft("d", "Satu.\n\n\n \nDua.\n\n“Kereta ini berangkat empat kali sehari,” kata Nirmala Wirayuda.")
    (found,) = knowledge_base.check_draft(draft).quotes
    assert found.paragraph == 3
    assert draft.text[found.quote.start : found.quote.end] == found.quote.text


def test_indirect_quotes_and_scraps_are_counted_and_checked_on_request(knowledge_base: KnowledgeBase) -> None:
    draft = Draft(
        "d",
        "Bayu Sekarlangit mengatakan bahwa tanggul di hilir jebol karena sampah. "
        "Ia menyebut banjir itu “bencana tahunan”.",
    )
    left = knowledge_base.check_draft(draft)
    assert (left.quotes, left.indirect_left + left.fragments_left > 0) == ((), True)
    everything = knowledge_base.check_draft(draft, indirect=True, fragments=True)
    assert len(everything.quotes) == left.indirect_left + left.fragments_left
    assert (everything.indirect_left, everything.fragments_left) == (0, 0)
