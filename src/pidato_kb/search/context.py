"""What is indexed for a quote: its own vector with a little of its article's head.

A query's score is linear in the indexed vector, so the sum of two scores is stored as one sum of vectors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pidato_kb.search.recipe import HEAD

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["HEAD_CHARACTERS", "head_text", "indexed_vectors"]

HEAD_CHARACTERS = 200
"""How much of an article's text counts as its head, beside the title."""


def head_text(title: str | None, text: str) -> str:
    """Return the title and the first 200 characters of the text: what says what an article is about.

    It is encoded once an article.  A title that the text repeats at its beginning is not taken twice.
    """
    beginning = text[:HEAD_CHARACTERS]
    if not title or text.startswith(title):
        return beginning
    return f"{title}. {beginning}"


def indexed_vectors(quotes: npt.NDArray[np.float32], heads: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return quote + 0.25 × head, row by row; all of shape (number of quotes, dimension).

    Both are of unit length, a missing head is all zeros; the sum is not scaled back to unit length, else the
    head would weigh more where it differs more.
    """
    import numpy as np

    return np.asarray(quotes + np.float32(HEAD) * heads, dtype=np.float32)
