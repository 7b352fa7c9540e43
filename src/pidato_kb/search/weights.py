"""The weights of search, in one place, each with its reason.

Chosen on 73 judged queries over 821 quotes of news, alone and among 5,000 other sentences, in the middle of a
plateau: half as much more or less of any of them changes nDCG@10 by about .01.
"""

from __future__ import annotations

__all__ = [
    "ARTICLE_WORDS",
    "CANDIDATES",
    "ENGLISH_LEXICAL",
    "HEAD",
    "LEXICAL",
    "QUOTE_WORDS",
]

HEAD = 0.25
"""Share of the article's head in the indexed vector, the quote's own being 1: a quote seldom names its
subject, the head does.  More of it lifts off-topic quotes of an on-topic article."""

QUOTE_WORDS = 1.0
"""Weight in full text of a word in the quote itself."""

ARTICLE_WORDS = 0.2
"""Weight in full text of a word in the quote's article: the largest single gain (nDCG@10 .59 without, .67
with)."""

LEXICAL = 0.35
"""Share of full text in the score, after both sides are scaled to 0 … 1; the rest is the vectors'."""

ENGLISH_LEXICAL = 0.14
"""The same for a query that reads as English, of which full text of Indonesian finds only names and loans."""

CANDIDATES = 1_000
"""How many of the best rows of each side are weighed against each other; 200 would do."""
