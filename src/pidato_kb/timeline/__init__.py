"""What one speaker said in order of date: repeated statements folded, their changed words shown."""

from __future__ import annotations

from pidato_kb.timeline.folding import Sighting, Statement, statements
from pidato_kb.timeline.periods import Period, periods
from pidato_kb.timeline.words import Change, ChangeKind, word_changes

__all__ = [
    "Change",
    "ChangeKind",
    "Period",
    "Sighting",
    "Statement",
    "periods",
    "statements",
    "word_changes",
]
