"""The text of a Word file as it reads with all changes accepted: the inserted is there, the deleted is not."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from pidato_kb.articles.blocks import as_quotation
from pidato_kb.errors import SourceError

__all__ = ["text_of_word_file"]

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNSEEN = (_FALLBACK, f"{_WORD}del", f"{_WORD}moveFrom", f"{_WORD}instrText")
_SIGNS = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}
_INFLATED = 256 * 1024 * 1024


def text_of_word_file(source: str, data: bytes) -> str:
    """Return the text of a .docx file, tables and text boxes too, an empty line between paragraphs.

    Paragraphs in one of Word's styles for quotations get quotation marks where they have none.  Headers, footers,
    footnotes and comments are left out.  Raises SourceError for anything that is no such file.
    """
    try:
        import docx
    except ImportError as error:
        raise SourceError(source, "is a Word file, which needs python-docx: pip install 'pidato-kb[office]'") from error
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
        if size > _INFLATED:
            raise SourceError(source, "is a Word file that unpacks to more than 256 MB; give its text")
        document = docx.Document(io.BytesIO(data))
        return "\n\n".join(filter(str.strip, _paragraphs(document)))
    except SourceError:
        raise
    except Exception as error:  # whatever bytes people saved under this name: its parsers fail in many ways
        raise SourceError(source, "cannot be read as a Word file (.docx); save it anew or give its text") from error


def _paragraphs(document: Any) -> Iterator[str]:
    styles = {style.style_id: style.name or "" for style in document.styles}
    for paragraph in document.element.body.iter(f"{_WORD}p"):
        if any(ancestor.tag in _UNSEEN for ancestor in paragraph.iterancestors()):
            continue
        text = "".join(_text(paragraph))
        style = styles.get(paragraph.style or "", "")
        yield as_quotation(text) if "quote" in style.casefold() else text


def _text(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag in _UNSEEN or child.tag == f"{_WORD}p":
            # A paragraph inside a paragraph is a text box; it is met by itself.
            continue
        if child.tag == f"{_WORD}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        else:
            yield from _text(child)
