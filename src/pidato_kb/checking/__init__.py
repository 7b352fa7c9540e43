"""Claim → verdict: candidates from full text, an alignment of words, who said it and when."""

from __future__ import annotations

from pidato_kb.checking.checker import Checker

__all__ = ["Checker"]
