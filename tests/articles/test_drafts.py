"""A draft is read whole: what a reader of the page or the file sees, and nothing that only the file has."""

from __future__ import annotations

import html
import io
import tempfile
from contextlib import suppress
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.articles import read_draft
from pidato_kb.articles.blocks import text_of_markdown, text_of_page
from pidato_kb.articles.drafts import DRAFT_READERS, unwrapped
from pidato_kb.errors import SourceError

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def test_blocks_are_paragraphs_and_inline_marks_are_none() -> None:
    page = (
        "<h1>Judul</h1><div>Satu <b>dua</b>,<br>tiga.<br><br>Empat.</div><ul><li>lima<li>enam</ul>tujuh &amp; delapan"
    )
    assert text_of_page(page).split("\n\n") == ["Judul", "Satu dua, tiga.", "Empat.", "lima", "enam", "tujuh & delapan"]


def test_menus_and_captions_are_read_and_scripts_and_deleted_words_are_not() -> None:
    page = (
        "<nav>Menu</nav><script>var x = '“”'</script><p>Kami <del>tidak</del> setuju<!-- catatan -->.</p>"
        "<figure><figcaption>Keterangan</figcaption></figure><p hidden>rahasia</p>"
    )
    assert text_of_page(page).split("\n\n") == ["Menu", "Kami setuju.", "Keterangan"]


def test_quotations_that_have_no_marks_get_them() -> None:
    page = (
        "<p>Ia berkata <q>ya</q>.</p><blockquote><p>Jalan rusak.</p><p>“Pasar buka.”</p><footer>— Salim</footer>"
        "</blockquote><blockquote>Hujan turun. <cite>Ratna</cite></blockquote>"
    )
    assert text_of_page(page).split("\n\n") == [
        *("Ia berkata “ya”.", "“Jalan rusak.”", "“Pasar buka.”", "— Salim", "“Hujan turun.”", "Ratna"),
    ]


def test_markdown_is_read_as_its_page() -> None:
    text = "# Judul\n\nKata *Salim*:\n“Ya, **tidak**\nmau” [lihat](https://a.example/b).\n\n"
    text += "> Jalan\n> rusak.\n>\n> — Salim\n"
    assert text_of_markdown(text).split("\n\n") == [
        *("Judul", "Kata Salim: “Ya, tidak mau” lihat.", "“Jalan rusak.”", "— Salim"),
    ]


@pytest.mark.parametrize("page", ["", " ", "<!-- x -->", "<script>x</script>", "\0"])
def test_a_page_without_words_is_an_error(tmp_path: Path, page: str) -> None:
    (tmp_path / "d.html").write_text(page, encoding="utf-8")
    with pytest.raises(SourceError):
        read_draft(str(tmp_path / "d.html"))


def word_file(*paragraphs: str) -> docx.document.Document:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return document


def saved(document: docx.document.Document, path: Path) -> str:
    document.save(str(path))
    return read_draft(str(path)).text


def test_a_word_file_reads_as_with_all_changes_accepted(tmp_path: Path) -> None:
    document = word_file("Kami ")
    paragraph = document.paragraphs[0]._p
    for change in (
        f'<w:del {WORD}><w:r><w:delText xml:space="preserve">sangat </w:delText></w:r></w:del>',
        f'<w:ins {WORD}><w:r><w:t xml:space="preserve">tidak </w:t></w:r></w:ins>',
        f"<w:moveFrom {WORD}><w:r><w:t>pindah</w:t></w:r></w:moveFrom>",
        f"<w:r {WORD}><w:t>setuju.</w:t></w:r>",
    ):
        paragraph.append(parse_xml(change))
    assert saved(document, tmp_path / "d.docx") == "Kami tidak setuju."


def test_tables_and_quotation_styles_are_read_in_their_place(tmp_path: Path) -> None:
    document = word_file("Satu.")
    document.add_table(1, 2).cell(0, 1).text = "Dua."
    document.add_paragraph("Jalan rusak.", style="Intense Quote")
    document.add_paragraph("“Pasar buka.”", style="Quote")
    document.add_paragraph("Tiga.")
    assert saved(document, tmp_path / "d.docx").split("\n\n") == [
        *("Satu.", "Dua.", "“Jalan rusak.”", "“Pasar buka.”", "Tiga."),
    ]


def test_standard_input_is_known_by_how_it_begins() -> None:
    stream = io.BytesIO()
    word_file("Jalan rusak.").save(stream)
    assert read_draft("-", io.BytesIO(stream.getvalue())).text == "Jalan rusak."
    assert read_draft("-", io.BytesIO(b"\n<!DOCTYPE html><p>Jalan <i>rusak</i>.")).text == "Jalan rusak."
    assert read_draft("-", io.BytesIO("﻿Jalan\r\nrusak.".encode())).text == "Jalan\nrusak."


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("d.docx", b"PK\x03\x04 no zip at all", "cannot be read as a Word file"),
        ("d.docx", b"plain words", "cannot be read as a Word file"),
        ("d.pdf", b"%PDF-1.7", "is not text"),
        ("d.txt", b"PK\x03\x04", "is not text"),
        ("d.txt", b" \n", "holds no text"),
    ],
)
def test_what_is_no_draft_is_one_error(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(SourceError, match=reason):
        read_draft(str(tmp_path / name))


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="check the path"):
        read_draft(str(tmp_path / "none.md"))
    with pytest.raises(SourceError, match="check the path"):
        read_draft(str(tmp_path))


def test_a_wrapped_text_is_unwrapped_and_keeps_its_offsets() -> None:
    wrapped = (
        "“Kami meminta jembatan darurat dipasang sebelum musim\nhujan tiba,” kata Salim Karto.\nPasar buka.\n\nBaru."
    )
    assert unwrapped(wrapped) == wrapped.replace("musim\n", "musim ")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Judul\nSatu kalimat.",
        "Satu baris yang lebih panjang daripada yang dibuat oleh program mana pun " * 3 + "\nDua.",
        "Pasar Sukamelati buka lagi mulai hari Senin pekan depan, kata dia.\n- beras\n- cabai\n- gula\n- garam\n- kopi",
    ],
)
def test_what_is_not_wrapped_stays(text: str) -> None:
    assert unwrapped(text) == text


PRINTABLE = st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "))


@given(st.lists(PRINTABLE, max_size=5))
def test_every_word_of_a_page_is_read(paragraphs: list[str]) -> None:
    page = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in paragraphs)
    assert text_of_page(page).split("\n\n") == [" ".join(p.split()) for p in paragraphs if p.strip()] or [""]


@given(st.text() | st.text(alphabet="<>/!-&;#qbp “”\"'=\n\0"))
def test_any_text_is_a_page_and_markdown_to_somebody(text: str) -> None:
    for read in (text_of_page, text_of_markdown):
        assert not set(read(text)) & set("\ue000\ue001\ue002")


@given(st.binary(max_size=200) | st.text(max_size=99).map(str.encode), st.sampled_from([*DRAFT_READERS, ""]))
def test_any_bytes_are_a_draft_or_one_error(data: bytes, suffix: str) -> None:
    with tempfile.NamedTemporaryFile(suffix=suffix) as file:
        file.write(data)
        file.flush()
        with suppress(SourceError):
            assert read_draft(file.name).text.strip()
