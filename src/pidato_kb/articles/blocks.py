"""All text of a page, paragraph by paragraph: what a reader of the whole page would see, menus and captions too.

trafilatura looks for the article and leaves out what it takes for something else; of a draft no quote may be left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

__all__ = ["as_quotation", "text_of_markdown", "text_of_page"]

_UNSEEN = frozenset(
    ["script", "style", "template", "noscript", "head", "svg", "math", "iframe", "object", "del", "s", "strike"]
)
_BLOCKS = frozenset(
    [
        *("address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "dialog", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"),
        *("html", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td"),
        *("tfoot", "th", "thead", "tr", "ul"),
    ]
)
_BLANKS = re.compile(r"\s+")
_MARKS = re.compile("[\"“”„«»‟]|''")
_DASHES = ("—", "–", "-")
# Characters that no page holds: ends of lines and of blocks, and a block that names the source of a quotation.
_BREAK, _END, _SOURCE = "\ue000", "\ue001", "\ue002"
_OWN = re.compile(f"[{_BREAK}{_END}{_SOURCE}]")


def text_of_page(page: str) -> str:
    """Return the text of an HTML page, with an empty line between paragraphs.

    `<q>` has quotation marks, as browsers show it, and the paragraphs of a `<blockquote>` that has none get them.
    """
    import lxml.etree
    import lxml.html

    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = lxml.html.document_fromstring(_OWN.sub("", page).encode("utf-8", "replace"), parser=parser)
    except lxml.etree.ParserError:  # there is nothing in it
        return ""
    pieces = "".join(_pieces(root))
    return "\n\n".join(block for raw in pieces.split(_END) if (block := _spaced(raw)))


def text_of_markdown(text: str) -> str:
    """Return the text of Markdown as a page would show it: no emphasis marks, no addresses of links."""
    from markdown_it import MarkdownIt

    return text_of_page(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text))


def as_quotation(paragraph: str) -> str:
    """Put a paragraph that is set off as a quotation into marks, unless it has some or names the source with a dash."""
    words = paragraph.strip()
    if not words or _MARKS.search(words) or words.startswith(_DASHES):
        return paragraph
    return f"“{words}”"


def _pieces(element: Any, *, quoted: bool = False) -> Iterator[str]:
    """Yield the text of an element, `_END` between its blocks and `_BREAK` for a line's end within one."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag in _UNSEEN or element.get("hidden") is not None:
        return
    if tag == "br":
        yield _BREAK
        return
    quoted = quoted or tag == "blockquote"
    parts = [element.text or ""]
    for child in element:
        parts += [*_pieces(child, quoted=quoted), child.tail or ""]
    whole = "".join(parts)
    if tag == "q":
        yield f"“{whole}”"
    elif quoted and tag in ("cite", "footer"):
        yield f"{_END}{_SOURCE}{whole}{_END}"
    elif tag not in _BLOCKS:
        yield whole
    else:
        blocks = [
            as_quotation(_BLANKS.sub(" ", block)) if quoted and _SOURCE not in block else block
            for block in whole.split(_END)
        ]
        yield f"{_END}{_END.join(blocks)}{_END}"


def _spaced(block: str) -> str:
    """Return a block with single spaces; two line ends in a row divide paragraphs, one is a space."""
    paragraphs = re.split(f"{_BREAK}\\s*{_BREAK}", block.replace(_SOURCE, ""))
    return "\n\n".join(text for part in paragraphs if (text := _BLANKS.sub(" ", part.replace(_BREAK, " ")).strip()))
