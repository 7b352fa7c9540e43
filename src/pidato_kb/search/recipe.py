"""The recipe of search: every ingredient a named setting with its reason; each can be switched off alone.

Chosen on judged queries over two collections of news, in the middle of a plateau; docs/search-quality.md has what
each ingredient is worth, what its neighbours score, and what was tried and left out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

__all__ = ["HEAD", "RECIPE", "Recipe"]

HEAD = 0.25
"""Share of the article's head in the indexed vector, the quote's own being 1: a quote seldom names its
subject, the head does.  More of it lifts off-topic quotes of an on-topic article."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a query is read and how its candidates are weighed; 0 or False leaves a step out.

    Steps that know the language or the model do nothing for a query or a model that they do not know.
    """

    lexical: float = 0.45
    """Share of the words in the score, after both sides are scaled to 0 … 1; the rest is the vectors'."""

    english_lexical: float = 0.35
    """The same for an English query, whose words are found through translations."""

    article_words: float = 0.4
    """Weight of a word in the quote's article, one in the quote being 1: the largest single gain."""

    saturation: float = 1.0
    """BM25F's k1: how soon more of the same word stops counting."""

    quote_length: float = 0.3
    """BM25F's b of the quote: long quotes are not much worse than short ones."""

    article_length: float = 0.75
    """BM25F's b of the article."""

    spelling: bool = True
    """Mend what is misspelt or typed in a hurry, for words and vectors."""

    related: float = 0.5
    """Weight of a word that means nearly the same as one of the query's."""

    translations: float = 1.0
    """Weight of the Indonesian words for one of an English query."""

    spelt_out: int = 2
    """How many related words stand behind the encoded query for each word that is rare in the articles: the model
    knows "korupsi", it hardly knows "rasuah"."""

    rare: float = 0.01
    """Share of the articles up to which a word is rare."""

    acts: float = 0.6
    """Weight of words that do what the query asks for (apologise, refuse, promise …)."""

    speakers: float = 4.0
    """What a quote gains by a speaker or an office that the query names, as much as a rather rare word."""

    dates: float = 2.0
    """What a quote gains by standing in an article of the month or year that the query names."""

    centre: float = 0.2
    """How much of the mean query vector is taken off a query's: quotes near to everything fall behind."""

    candidates: int = 400
    """How many of the nearest and of the lexically best rows are fused at first; 200 would do."""

    rescored: int = 80
    """How many of the best of those are weighed word by word, twice as many as are wanted at least; 60 would do."""

    postings: int = 5_000
    """How many rows full text may visit for one query, the rarest words first: what keeps a large collection fast.
    The words that it passes over are weighed in the candidates all the same."""

    def without(self, step: str) -> Recipe:
        """Return the recipe with this step left out."""
        return replace(self, **{step: type(getattr(self, step))(0)})


RECIPE = Recipe()
"""What `pidato search` uses."""
