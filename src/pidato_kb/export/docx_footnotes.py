"""Real footnotes for python-docx, which has none of its own (1.2): the part, its relation, and the marks.

Source: ECMA-376 part 1, 17.11 Footnotes and Endnotes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pidato_kb.export.pieces import Piece

__all__ = ["Footnotes"]

_PART = "/word/footnotes.xml"
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# The first two are the lines that Word draws above the notes; it refuses a part without them.
_EMPTY = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:footnotes xmlns:w="{_NAMESPACE}">
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
</w:footnotes>"""
# Word knows its own styles by these names.
_TEXT_STYLE = "footnote text"
_MARK_STYLE = "footnote reference"


class Footnotes:
    """The footnotes of one document; `add` writes a note and sets its mark."""

    def __init__(self, document: Any) -> None:
        from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import XmlPart
        from docx.oxml.parser import parse_xml

        self._root = parse_xml(_EMPTY.encode())
        part = XmlPart(PackURI(_PART), CONTENT_TYPE.WML_FOOTNOTES, self._root, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        self._text_style, self._mark_style = _styles(document)
        self._count = 0

    def add(self, paragraph: Any, pieces: Iterable[Piece]) -> None:
        """Set the mark of the next footnote at the end of a paragraph, and write the footnote."""
        self._count += 1
        mark = paragraph.add_run()
        mark.style = self._mark_style
        mark._r.append(_element("footnoteReference", id=str(self._count)))
        note = _element("footnote", id=str(self._count))
        self._root.append(note)
        self._write(note, pieces)

    def _write(self, note: Any, pieces: Iterable[Piece]) -> None:
        from docx.text.paragraph import Paragraph

        # A paragraph of the footnotes' part: it may hold runs and styles by their ids alone.
        written = Paragraph(_element("p"), None)  # type: ignore[arg-type]
        note.append(written._p)
        written._p.get_or_add_pPr().append(_element("pStyle", val=self._text_style.style_id))
        mark = written.add_run()
        mark._r.get_or_add_rPr().append(_element("rStyle", val=self._mark_style.style_id))
        mark._r.append(_element("footnoteRef"))
        written.add_run(" ")
        for piece in pieces:
            written.add_run(piece.text).italic = piece.italic or None


def _styles(document: Any) -> tuple[Any, Any]:
    """Return the styles of a footnote's text and of its mark, made where the template lacks them."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt

    text = document.styles.add_style(_TEXT_STYLE, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    text.base_style = document.styles["Normal"]
    text.font.size = Pt(9)
    text.paragraph_format.space_after = Pt(2)
    mark = document.styles.add_style(_MARK_STYLE, WD_STYLE_TYPE.CHARACTER, builtin=True)
    mark.font.superscript = True
    return text, mark


def _element(name: str, **attributes: str) -> Any:
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    return OxmlElement(f"w:{name}", attrs={qn(f"w:{key}"): value for key, value in attributes.items()})
