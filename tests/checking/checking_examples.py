"""What the tests of checking share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from pidato_kb.claims import Check

Checking: TypeAlias = Callable[..., Check]
