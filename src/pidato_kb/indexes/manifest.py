"""What the files of an index hold: the manifest, which alone says which of them count."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from pidato_kb.errors import VectorIndexError

__all__ = ["MANIFEST", "FileEntry", "Manifest", "SegmentEntry", "read_manifest"]

MANIFEST = "vectors.json"
FORMAT = 2


# Named tuples, for every search makes these classes: those of frozen dataclasses take ten times as long.
class FileEntry(NamedTuple):
    """A file of the index's folder, its bytes and their checksum."""

    file: str
    size: int
    crc32: int


class SegmentEntry(NamedTuple):
    """A segment: how many vectors it holds, their file, and that of their codes where there are many."""

    length: int
    vectors: FileEntry
    codes: FileEntry | None


class Manifest(NamedTuple):
    """`lineage` and `generation` are the database's when it was made, `gone` the rows that were no longer current."""

    model: str
    dimension: int
    lineage: int
    generation: int
    segments: tuple[SegmentEntry, ...]
    gone: tuple[int, ...]
    format: int = FORMAT

    @property
    def files(self) -> set[str]:
        """The names of all its files."""
        entries = [entry for segment in self.segments for entry in (segment.vectors, segment.codes)]
        return {entry.file for entry in entries if entry is not None}

    def text(self) -> str:
        """Return the manifest as it is written: JSON."""
        return json.dumps(_plain(self), indent=1) + "\n"


def read_manifest(folder: Path) -> Manifest:
    """Return what the index in this folder says of itself.

    Raises VectorIndexError where there is none or its manifest is damaged or of another version.
    """
    path = folder / MANIFEST
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise VectorIndexError(f"there is no vector index in {folder}: run `pidato reindex`") from None
    except (OSError, ValueError) as error:
        raise VectorIndexError(f"{path} cannot be read ({error}): run `pidato reindex`") from error
    version = values.get("format") if isinstance(values, dict) else None
    if isinstance(version, int) and version != FORMAT:
        how = "by a newer pidato: upgrade, or" if version > FORMAT else "by an older pidato:"
        raise VectorIndexError(f"{path} was written {how} run `pidato reindex`")
    try:
        if not isinstance(values, dict):
            raise TypeError
        return _manifest(values)
    except (KeyError, TypeError, ValueError):
        raise VectorIndexError(f"{path} is damaged: run `pidato reindex`") from None


def _manifest(values: dict[str, Any]) -> Manifest:
    if values.keys() != set(Manifest._fields):
        raise ValueError(values)
    segments = tuple(
        SegmentEntry(
            _number(one["length"]), _file(one["vectors"]), None if one["codes"] is None else _file(one["codes"])
        )
        for one in values["segments"]
    )
    dimension, lineage, generation = (_number(values[name]) for name in ("dimension", "lineage", "generation"))
    return Manifest(
        _word(values["model"]), dimension, lineage, generation, segments, tuple(map(_number, values["gone"]))
    )


def _file(values: dict[str, Any]) -> FileEntry:
    return FileEntry(Path(_word(values["file"])).name, _number(values["size"]), _number(values["crc32"]))


def _number(value: object) -> int:
    if type(value) is not int:
        raise ValueError(value)
    return value


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return {name: _plain(part) for name, part in zip(value._fields, value, strict=True)}
    return [_plain(part) for part in value] if isinstance(value, tuple) else value
