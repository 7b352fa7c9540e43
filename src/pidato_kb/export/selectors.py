"""Where a quote stands in its article, told so that others find it again.

Source: W3C, Web Annotation Data Model (2017), 4.2.4 Text Quote Selector and 4.2.5 Text Position Selector.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["TextQuote", "text_quote"]

NEAR = 32
"""Characters of context on each side that are tried first; a text that repeats itself needs more."""


@dataclass(frozen=True, slots=True)
class TextQuote:
    """`prefix + exact + suffix` stands once in the text that it was made from."""

    exact: str
    prefix: str
    suffix: str


def text_quote(text: str, start: int, end: int) -> TextQuote:
    """Return the span with as much context as it takes to be found in one place only.

    The context is doubled until it is unique, which the whole text always is.
    """
    near = NEAR
    while True:
        first, last = max(0, start - near), min(len(text), end + near)
        place = text.find(text[first:last])
        once = place == first and text.find(text[first:last], first + 1) < 0
        if once or (first == 0 and last == len(text)):
            return TextQuote(text[start:end], text[first:start], text[end:last])
        near *= 2
