"""Bytes → text: a byte order mark, else UTF-8, else the likeliest one-byte encoding."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

__all__ = ["ENCODING", "Decoded", "decode", "is_binary", "undo_escapes"]

ENCODING = "encoding"
"""What `Article.cleaning` says where the bytes were not plain UTF-8."""

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_MAGIC = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
)
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_ESCAPED = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded text; `cleaning` is ("encoding",) where the bytes were not clean UTF-8 or UTF-16."""

    text: str
    cleaning: tuple[str, ...] = ()


def is_binary(head: bytes) -> bool:
    """Tell from its first bytes that a file is no text: a magic number, NULs, many control characters."""
    if head.startswith(_MAGIC):
        return True
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return False
    return b"\0" in head or len(_CONTROLS.findall(head)) > max(2, len(head) // 100)


def decode(data: bytes) -> Decoded:
    """Decode bytes that are a text; no byte makes it fail.

    Bytes that are UTF-8 but for a few stay UTF-8 and the few become U+FFFD: guessing another encoding for the
    whole would garble every character that is right.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decode_marked(data, bom, encoding)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    escaped = data.decode("utf-8", "surrogateescape")
    bad = len(_ESCAPED.findall(escaped))
    good = sum(1 for character in _ESCAPED.sub("", escaped) if character > "\x7f")
    text = data.decode("utf-8", "replace") if good >= bad else _guess(data)
    return Decoded(text, (ENCODING,))


def undo_escapes(text: str) -> Decoded:
    """Decode a piece that was read as UTF-8 with `surrogateescape`, by what its own bytes show."""
    if not _ESCAPED.search(text):
        return Decoded(text)
    return decode(text.encode("utf-8", "surrogateescape"))


def _decode_marked(data: bytes, bom: bytes, encoding: str) -> Decoded:
    body = data if encoding == "utf-16" else data[len(bom) :]
    try:
        return Decoded(body.decode(encoding))
    except UnicodeDecodeError:
        return Decoded(body.decode(encoding, "replace"), (ENCODING,))


def _guess(data: bytes) -> str:
    """Read as Windows-1252 where every byte can be, else as charset-normalizer guesses.

    Its guess does not come first: for Windows texts of Indonesia it names cp1250, where è and ñ differ.
    """
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        import charset_normalizer

        best = charset_normalizer.from_bytes(data).best()
        return str(best) if best is not None else data.decode("cp1252", "replace")
