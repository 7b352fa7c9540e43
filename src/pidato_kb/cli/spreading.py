"""Groups of options: a command takes one dataclass where Typer wants to see every option by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import wraps
from inspect import Parameter, signature
from typing import Any, get_type_hints

__all__ = ["spread"]


def spread(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command an option for each field of its parameters that are dataclasses, in their place.

    Typer sees the fields; the command gets its dataclasses, filled in.  All must have defaults.

        @spread
        def export(filters: FilterOptions, form: FormatOption = None) -> None: ...
    """
    hints = get_type_hints(command, include_extras=True)
    groups = {name: hint for name, hint in hints.items() if is_dataclass(hint) and isinstance(hint, type)}
    seen: list[Parameter] = []
    for name, parameter in signature(command).parameters.items():
        if name in groups:
            seen.extend(_parameters(groups[name]))
        else:
            seen.append(parameter.replace(annotation=hints[name], kind=Parameter.KEYWORD_ONLY))

    @wraps(command)
    def spreading(**values: Any) -> None:
        for name, group in groups.items():
            values[name] = group(**{field.name: values.pop(field.name) for field in fields(group)})
        command(**values)

    spreading.__signature__ = signature(command).replace(parameters=seen)  # type: ignore[attr-defined]
    spreading.__annotations__ = {parameter.name: parameter.annotation for parameter in seen}
    return spreading


def _parameters(group: type) -> list[Parameter]:
    hints = get_type_hints(group, include_extras=True)
    return [
        Parameter(field.name, Parameter.KEYWORD_ONLY, default=field.default, annotation=hints[field.name])
        for field in fields(group)
    ]
