"""The libraries of the extra `office`, imported when a file needs them."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from pidato_kb.errors import ExportError

__all__ = ["INSTALL", "needed"]

INSTALL = "pip install 'pidato-kb[office]'"


def needed(module: str, what: str) -> Any:
    """Return a library.  Raises ExportError with the line that installs it."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name != module:
            raise
        raise ExportError(f"{what} needs a library that is not installed: `{INSTALL}` brings it") from None
