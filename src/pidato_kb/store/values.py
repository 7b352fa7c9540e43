"""The values that go into the store and come out of it, beside those of pidato_kb.models."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pidato_kb.models import Article, Quote, SpeakerKind

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = [
    "ArticleVersion",
    "Known",
    "NewArticle",
    "Removed",
    "SpeakerEntry",
    "Stats",
    "VectorChunk",
]


class Known(StrEnum):
    """What the store already knows of an article.

    `NEW` and `UPDATED` (its place held another text) are for `Store.add`, `MOVED` (known, but read at another
    place) and `RETURNED` (an old version that is back) for `Store.restore`; `UNCHANGED` needs nothing.
    """

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    MOVED = "moved"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class SpeakerEntry:
    """A speaker as the store keeps it; `roles` are the distinct (role, affiliation) that its quotes gave it.

    `Store.add` takes id, name, kind and aliases; the roles stand with the quotes.
    """

    id: str
    name: str
    kind: SpeakerKind
    aliases: tuple[str, ...] = ()
    roles: tuple[tuple[str | None, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article to be stored with everything that was found in it.

    `speakers` has one entry a quote, None where the speaker has no record.  `head_vector` has the shape
    (dimension,), `quote_vectors` (len(quotes), dimension), both float32 of unit length, or None.
    """

    article: Article
    quotes: tuple[Quote, ...] = ()
    speakers: tuple[SpeakerEntry | None, ...] = ()
    head_vector: npt.NDArray[np.float32] | None = None
    quote_vectors: npt.NDArray[np.float32] | None = None


@dataclass(frozen=True, slots=True)
class Removed:
    """What `Store.remove` took away: ids of articles (old versions too), counts of quotes and speakers."""

    articles: tuple[str, ...]
    quotes: int
    speakers: int


@dataclass(frozen=True, slots=True)
class ArticleVersion:
    """One version of an article, seen from a quote: when it came (UTC), and what is there of the quote's words.

    `superseded_by` is the id of the version after it, None where it is current.  `words_stand` says whether the very
    same words are in its text, `quotes` are the ids of its quotes that are these very words.
    """

    id: str
    ingested_at: str
    superseded_by: str | None
    words_stand: bool
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VectorChunk:
    """Vectors of some quotes of current articles, for an index: row i of each belongs to `rows[i]`.

    `quotes` and `heads` have the shape (len(rows), dimension); a head that was never encoded is all zeros.
    """

    rows: npt.NDArray[np.int64]
    quotes: npt.NDArray[np.float32]
    heads: npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Stats:
    """What a knowledge base holds; old versions count in `superseded` alone."""

    articles: int
    superseded: int
    quotes: int
    direct: int
    indirect: int
    fragments: int
    attributed: int
    speakers: int
    outlets: tuple[tuple[str | None, int], ...]
    first: str | None
    last: str | None
    model: str | None
    generation: int
