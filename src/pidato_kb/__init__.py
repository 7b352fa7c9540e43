"""pidato: a knowledge base of what people said."""

from __future__ import annotations

__all__: list[str] = []
__version__ = "0.1.0"
