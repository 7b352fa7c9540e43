"""What is changed in a text before it is stored, once: mojibake, and characters that cannot be stored."""

from __future__ import annotations

import re

__all__ = ["CHARACTERS", "MOJIBAKE", "mend", "storable"]

MOJIBAKE = "mojibake"
CHARACTERS = "characters"

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
# A quotation mark that is no part of a mangled character: behind Ã“, Ø«, á»¥, â€”, â†’ or ðŸ’” it is.
_STANDING_QUOTE = re.compile("(?<![ÂÃÄÅÎÏÐÑØÙÚÛáâ€])(?<!â.)(?<!ðŸ)(?<!ðŸ.)[“”‘’«»]")
_QUOTE = re.compile("[“”‘’«»]")


def mend(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text as it is to be stored, and what was mended: "mojibake", "characters" or nothing."""
    mended = "\n".join(map(_mend_line, text.split("\n")))
    stored = storable(mended)
    changes = ((MOJIBAKE, mended != text), (CHARACTERS, stored != mended))
    return stored, tuple(name for name, changed in changes if changed)


def storable(text: str) -> str:
    """Put U+FFFD for each NUL and lone surrogate: UTF-8 and SQLite's text functions cannot hold them."""
    return _UNSTORABLE.sub("\ufffd", text)


def _mend_line(line: str) -> str:
    """Undo UTF-8 that was read as another encoding, line by line: one line says nothing about the next.

    Only ftfy's decoding is used, without its guesses about lost bytes, and a reading that would swallow a
    standing quotation mark is refused: `”é` is a quotation mark and a letter here, not half a Cyrillic one.
    """
    if line.isascii():
        return line
    import ftfy

    mended: str = ftfy.fix_encoding(line, restore_byte_a0=False, replace_lossy_sequences=False)
    if mended != line and len(_QUOTE.findall(mended)) < len(_STANDING_QUOTE.findall(line)):
        return line
    return mended
