"""Commands and groups that read plain words without Pydantic, whose import would double a search's start.

Typer 0.29 and later send every value through a Pydantic adapter that is imported on first use (60 ms).
Words, numbers, paths and the members of a closed set need none; whatever is not read here, a wrong value
above all, still goes Typer's own way.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from typer import BadParameter
from typer.core import TyperCommand, TyperGroup

__all__ = ["LeanCommand", "LeanGroup"]


class LeanCommand(TyperCommand):
    """A command whose plain parameters are read without Pydantic."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return all parameters, --help and the completion's options included, ready to read plain values."""
        return [_lean(param) for param in super().get_params(ctx)]


class LeanGroup(TyperGroup):
    """A group whose plain parameters are read without Pydantic."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return all parameters, --help and the completion's options included, ready to read plain values."""
        return [_lean(param) for param in super().get_params(ctx)]


class _PlainValues:
    """Stands in for Typer's `RuntimeParam` of one parameter."""

    def __init__(self, annotation: Any, typers_own: Callable[[], Any]) -> None:
        self.annotation = annotation
        self.typers_own = typers_own

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        try:
            return _plain(value, self.annotation)
        except (TypeError, ValueError):
            return self._typers_way(value, param, ctx)

    def _typers_way(self, value: Any, param: Any, ctx: Any) -> Any:
        """Read a value as Typer does; what Pydantic says of a wrong one is put in the words of a command line."""
        try:
            return self.typers_own().coerce(value, param=param, ctx=ctx)
        except BadParameter as error:
            if self.annotation in (int, float):
                error.message = f"{value!r} is no {'whole ' if self.annotation is int else ''}number."
            error.message = error.message.removeprefix("Value error, ")
            raise


def _lean(param: Any) -> Any:
    typers_own = getattr(param, "get_runtime_param", None)
    if typers_own is not None and "get_runtime_param" not in vars(param):
        plain = _PlainValues(param.type_descriptor.annotation, typers_own)
        param.get_runtime_param = lambda: plain
    return param


def _plain(value: Any, annotation: Any) -> Any:
    """Convert words of the command line; a ValueError or TypeError leaves the value to Typer."""
    if get_origin(annotation) is list:
        return tuple(_plain(item, get_args(annotation)[0]) for item in value or ())
    if get_origin(annotation) is Literal and value in get_args(annotation):
        return value
    if value is None or isinstance(value, annotation):
        return value
    if isinstance(value, str) and (annotation in (int, float, Path) or issubclass(annotation, StrEnum)):
        return annotation(value)
    raise TypeError(annotation)
