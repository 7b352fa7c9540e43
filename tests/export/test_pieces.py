"""Whatever stands in a quote, Markdown shows those signs and does nothing else with them."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pidato_kb.export.pieces import Piece, markdown, markdown_text

SIGNS = st.text(st.sampled_from("ab 1.)-+=*_#>|`~[](){}<&!\\\"'\n\t:/"), max_size=40)


def shown(source: str) -> str:
    """Return what a reader sees, spaces aside; any tag but a paragraph's is a failure."""
    rendered = MarkdownIt("commonmark").render(source)
    bare = re.sub(r"</?p>|<br ?/>", " ", rendered)
    assert not re.search(r"<[a-z/]", bare), rendered
    return "".join(html.unescape(bare).split())


@given(SIGNS)
def test_every_sign_is_shown_and_none_is_markup(text: str) -> None:
    assert shown(markdown_text(text)) == "".join(text.split())


@pytest.mark.parametrize("text", ["1. satu", "- dua", "+ tiga", "# empat", "    lima", "===", "2) enam", "&amp; <b>"])
def test_a_line_that_looks_like_markup_is_text(text: str) -> None:
    assert shown(markdown_text(text)) == "".join(text.split())


def test_no_space_between_pieces_is_lost() -> None:
    pieces = [Piece("https://a.example"), Piece(" dan "), Piece("Kabar", italic=True), Piece(" 1. lagi")]
    assert markdown(pieces) == "<https://a.example> dan *Kabar* 1. lagi"
    assert markdown([Piece("1"), Piece(". satu")]) == "1\\. satu"


def test_italics_and_links() -> None:
    pieces = [Piece("lihat "), Piece("Kabar*Kita", italic=True), Piece(", https://kabar.example/a_b?c=1")]
    rendered = MarkdownIt("commonmark").render(markdown(pieces))
    assert "<em>Kabar*Kita</em>" in rendered
    assert '<a href="https://kabar.example/a_b?c=1">' in rendered
