"""Groups of options: a command takes one named tuple where Typer wants to see every option by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from inspect import Parameter, signature
from typing import Any, get_type_hints

__all__ = ["spread"]


def spread(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command an option for each field of its parameters that are named tuples, in their place.

    Typer sees the fields; the command gets its tuples, filled in.  All must have defaults.

        @spread
        def export(filters: FilterOptions, form: FormatOption = None) -> None: ...
    """
    hints = get_type_hints(command, include_extras=True)
    groups = {name: hint for name, hint in hints.items() if hasattr(hint, "_fields")}
    parameters: list[Parameter] = []
    for name, parameter in signature(command).parameters.items():
        if name in groups:
            parameters.extend(_options(groups[name]))
        else:
            parameters.append(parameter.replace(annotation=hints[name], kind=Parameter.KEYWORD_ONLY))

    @wraps(command)
    def spreading(**values: Any) -> None:
        for name, group in groups.items():
            values[name] = group(**{field: values.pop(field) for field in group._fields})
        command(**values)

    spreading.__signature__ = signature(command).replace(parameters=parameters)  # type: ignore[attr-defined]
    spreading.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return spreading


def _options(group: Any) -> Iterator[Parameter]:
    hints = get_type_hints(group, include_extras=True)
    for field in group._fields:
        default = group._field_defaults[field]
        yield Parameter(field, Parameter.KEYWORD_ONLY, default=default, annotation=hints[field])
