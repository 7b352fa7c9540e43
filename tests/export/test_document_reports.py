"""A checked draft as a page and as Markdown: everything escaped, nothing fetched, every verdict in words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from markdown_it import MarkdownIt
from tests.conftest import HashingEncoder

from pidato_kb import Article, KnowledgeBase
from pidato_kb.articles import Draft
from pidato_kb.documents import DocumentReport
from pidato_kb.export.document_markdown import document_markdown
from pidato_kb.export.document_page import document_page
from pidato_kb.export.document_records import document_records, summary_words

EVIL = "<script>alert('x')</script> & \"**tebal**\" [tautan](https://jahat.example) | # 1."
ARTICLES = (
    Article(
        f'"Jembatan <b>itu</b> tidak kami perbaiki *bulan* depan," kata Salim Karto. {EVIL}',
        "a.txt",
        title=EVIL,
        outlet="Harian <Wanareja>",
        date="2024-01-02",
        url="https://berita.example/?a=1&b=<2>",
    ),
    Article('"Harga beras turun," kata Ratna Wulandari.', "b.txt", url="javascript:alert(1)", outlet="Kabar"),
    Article('"Harga beras turun," kata Ratna Wulandari dalam rapat.', "c.txt", outlet="Warta", date="2024-02-03"),
)
TEXT = (
    '"Jembatan <b>itu</b> kami perbaiki *bulan* depan," kata Salim Karto.\n\n'
    '"Harga beras turun," kata Ratna Wulandari. "Harga beras turun," kata Salim Karto.\n\n'
    '"Kuda <i>laut</i> belajar membaca," kata Dewi Melati.'
)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> DocumentReport:
    with KnowledgeBase.open(tmp_path_factory.mktemp("home"), create=True, encoder=HashingEncoder()) as knowledge_base:
        knowledge_base.ingest(ARTICLES)
        return knowledge_base.check_draft(Draft("draf <rahasia>.md", TEXT))


@pytest.fixture(scope="module")
def records(report: DocumentReport) -> list[dict[str, Any]]:
    return list(document_records(report))


@pytest.fixture(scope="module")
def page(report: DocumentReport, records: list[dict[str, Any]]) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(document_page(report, records))


def test_records_have_the_draft_and_the_check(records: list[dict[str, Any]]) -> None:
    assert [record["verdict"] for record in records] == ["altered", "exact", "misattributed", "not_found"]
    first = records[0]
    assert first["draft"]["document"] == "draf <rahasia>.md"
    assert first["draft"]["paragraph"] == 1
    assert TEXT[first["draft"]["start"] : first["draft"]["end"]] == first["draft"]["text"]
    assert [record["stands"] for record in records] == [False, True, False, False]


def test_the_summary_says_what_each_verdict_means(records: list[dict[str, Any]]) -> None:
    assert summary_words(records) == (
        "4 quotes: 1 exact (word for word), 1 altered (the words differ), "
        "1 misattributed (somebody else said it), 1 not found (not found in what was searched)"
    )
    assert summary_words([]) == "no quotes were checked"


def test_nothing_in_the_page_is_markup_of_others(page: lxml.html.HtmlElement) -> None:
    assert [element.tag for element in page.iter("script", "b", "i", "img", "link", "iframe")] == ["b"] * 4
    assert {element.getparent().tag for element in page.iter("b")} == {"li"}
    assert EVIL in page.text_content()
    assert "Jembatan <b>itu</b>" in page.text_content()


def test_the_page_fetches_nothing_and_links_to_web_addresses_alone(page: lxml.html.HtmlElement) -> None:
    assert not page.xpath("//@src | //link | //@srcset | //@background | //@style")
    addresses = page.xpath("//a/@href")
    assert {"https://berita.example/?a=1&b=<2>"} == {address for address in addresses if not address.startswith("#")}
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'"]
    style = page.xpath("//style/text()")[0]
    assert "url(" not in style
    assert "@import" not in style
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style


def test_every_quote_has_its_verdict_diff_and_source(page: lxml.html.HtmlElement) -> None:
    altered, exact, other, missing = page.xpath("//article")
    assert [element.get("class") for element in page.xpath("//article")] == [
        *("altered", "exact", "misattributed", "not_found"),
    ]
    assert [element.text for element in altered.iter("del")] == ["tidak"]
    assert "kata tidak hilang" in " ".join(altered.text_content().split())
    assert "Salim Karto" in altered.text_content()
    assert not list(exact.iter("del", "ins"))
    assert "Warta · 2024-02-03" in " ".join(exact.text_content().split())
    assert "Ratna Wulandari said it, not Salim Karto" in other.text_content()
    said = " ".join(missing.text_content().split())
    assert "not found in what was searched: 3 articles of 3 outlets, 2024-01-02 to 2024-02-03" in said
    assert "does not make it false" in said
    assert "in meaning, not in words" in said


def test_every_link_inside_the_page_leads_somewhere(page: lxml.html.HtmlElement) -> None:
    targets = {f"#{name}" for name in page.xpath("//@id")}
    assert {link for link in page.xpath("//a/@href") if link.startswith("#")} <= targets


def test_a_draft_without_quotes_has_a_page_too() -> None:
    empty = DocumentReport("d.txt", (), 2, 1)
    text = lxml.html.document_fromstring(document_page(empty, [])).text_content()
    assert "No quotes were found in it." in text
    assert "2 indirect quotes (--indirect checks them) and 1 quoted scrap" in text


def test_markdown_shows_the_texts_as_they_are(report: DocumentReport, records: list[dict[str, Any]]) -> None:
    rendered = MarkdownIt("commonmark").enable("strikethrough").render(document_markdown(report, records))
    page = lxml.html.document_fromstring(rendered)
    text = " ".join(page.text_content().split())
    assert EVIL in text
    assert "Jembatan <b>itu</b> tidak kami perbaiki *bulan* depan" in text
    assert [element.text for element in page.iter("s")] == ["tidak"]
    assert {link for link in page.xpath("//a/@href") if "jahat" in link} == set()
    assert len(list(page.iter("h1"))) == 1
    assert len(page.xpath("//table | //script | //b | //i")) == 0
    assert "Not found in what was searched" in text


@pytest.mark.parametrize(
    "text", ["- dua", "1. satu", "# judul", "+ plus", "> kutip", "a * b", "x_y_z", "&amp;", "12) x"]
)
def test_a_text_that_looks_like_markdown_stays_text(text: str) -> None:
    from pidato_kb.export.document_markdown import _plain

    page = lxml.html.document_fromstring(MarkdownIt("commonmark").render(f"> {_plain(text)}"))
    assert page.text_content().strip() == text
    assert re.fullmatch(r"(html|body|blockquote|p| )+", " ".join(element.tag for element in page.iter()))


def test_the_page_is_written_with_its_template_from_an_installed_package() -> None:
    import pidato_kb.export

    assert (Path(pidato_kb.export.__file__).parent / "templates" / "document.html").is_file()
