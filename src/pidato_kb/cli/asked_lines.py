"""Lines of JSON on standard input, each an object with what is asked."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from pidato_kb.cli.messages import note
from pidato_kb.errors import UsageError

__all__ = ["asked"]


def asked(line: bytes, number: int, fields: Container[str], example: str) -> dict[str, Any]:
    """Return the fields of a line that are understood and not null, "id" among them; the others are told on stderr.

    `example` is how such an object looks, for the UsageError of a line that is none.
    """
    import json

    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"this is no JSON ({error})") from None
    if not isinstance(values, dict):
        raise UsageError(f"this is no {example} object")
    unknown = [key for key in values if key not in fields and key != "id"]
    if unknown:
        note(f"line {number}: not understood and left aside: {', '.join(unknown)}")
    return {key: value for key, value in values.items() if key not in unknown and value is not None}
