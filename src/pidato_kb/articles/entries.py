"""One entry of a file of many, JSON Lines or a table, → an article, or an error that names the entry."""

from __future__ import annotations

from collections.abc import Mapping

from pidato_kb.articles.base import OpenSource, Options
from pidato_kb.articles.building import Fields, build
from pidato_kb.errors import SourceError
from pidato_kb.models import Article

__all__ = ["article_of_entry", "kind_of"]

_KINDS = {dict: "object", list: "list", str: "string", int: "number", float: "number", bool: "truth value"}


def kind_of(value: object) -> str:
    """Return what JSON calls a value, for an error."""
    return _KINDS.get(type(value), "null")


def article_of_entry(
    entry: Mapping[str, object],
    source: OpenSource,
    options: Options,
    *,
    place: str,
    number: int,
    cleaning: tuple[str, ...] = (),
) -> Article | SourceError:
    """Make an entry an article; errors call it `place` ("line 17"), its source `number` if it has no id."""
    key = options.key("text")
    if key not in entry:
        found = ", ".join(sorted(map(str, entry))[:12]) or "none"
        return SourceError(
            source.name, f'{place} has no field "{key}" (found: {found}); name it with --column text=NAME'
        )
    text = entry[key]
    if not isinstance(text, str) or not text.strip():
        wrong = "is empty" if isinstance(text, str) or text is None else f"is a {kind_of(text)}, not a string"
        return SourceError(
            source.name, f'{place}: the field "{key}" {wrong}; give the article\'s text or drop the entry'
        )
    values = {name: _string(entry.get(options.key(name))) for name in ("title", "date", "outlet", "url", "id", "place")}
    fields = Fields(
        text=text,
        source=f"{source.name}#{values['id'] or number}",
        title=values["title"],
        date=values["date"],
        outlet=values["outlet"],
        url=values["url"],
        place=values["place"],
        source_id=values["id"],
        cleaning=cleaning,
    )
    return build(fields, options)


def _string(value: object) -> str | None:
    """Return a field as a string: numbers in digits, other values and blanks as None."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return str(value).strip() or None
