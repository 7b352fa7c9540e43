"""An index on disk: a file of vectors and a manifest that says what they are, switched in one step.

The file of vectors carries its checksum in its name; the manifest names the file and is renamed into place
last.  A process killed between any two steps leaves the old manifest with its old vectors; what else it left
behind is removed by the next write.  The manifest is what a load compares with the database and the encoder.
"""

from __future__ import annotations

import json
import os
import zlib
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from pidato_kb.errors import ModelMismatch, VectorIndexError
from pidato_kb.indexes.flat import FlatIndex

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MANIFEST", "Manifest", "load_index", "read_manifest", "write_index"]

MANIFEST = "vectors.json"
_FORMAT = 1
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an index file holds: `generation` is the database's when it was made; sizes are in bytes."""

    model: str
    dimension: int
    count: int
    generation: int
    file: str
    size: int
    crc32: int
    format: int = _FORMAT


def write_index(folder: Path, index: FlatIndex, *, model: str, generation: int) -> Manifest:
    """Write the index so that a reader sees the old one or this one, nothing between; return its manifest.

    Raises VectorIndexError where the folder cannot be written or the disk is full; the old index stays then.
    """
    kept = _kept_file(folder)
    temporary = folder / f"vectors-{os.getpid()}.tmp"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        index.save(temporary)
        size, crc32 = _synced_checksum(temporary)
        file = f"vectors-{crc32:08x}.faiss"
        temporary.rename(folder / file)
        manifest = Manifest(model, index.dimension, len(index), generation, file, size, crc32)
        temporary.write_text(json.dumps(asdict(manifest), indent=1) + "\n", encoding="utf-8")
        _synced_checksum(temporary)
        # The vectors' name must be on disk before a manifest that relies on it.
        _sync_folder(folder)
        temporary.rename(folder / MANIFEST)
        _sync_folder(folder)
    except (OSError, RuntimeError) as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise VectorIndexError(
            f"the vector index in {folder} cannot be written ({error}): check the folder's permissions and "
            "the disk's free space, then run `pidato reindex`"
        ) from error
    # The one before stays, for a reader that has just read its manifest.
    _remove_others(folder, {file, kept})
    return manifest


def read_manifest(folder: Path) -> Manifest:
    """Return what the index in this folder says of itself.

    Raises VectorIndexError where there is none or its manifest is damaged.
    """
    path = folder / MANIFEST
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise VectorIndexError(f"there is no vector index in {folder}: run `pidato reindex`") from None
    except (OSError, ValueError) as error:
        raise VectorIndexError(f"{path} cannot be read ({error}): run `pidato reindex`") from error
    if isinstance(values, dict) and isinstance(values.get("format"), int) and values["format"] > _FORMAT:
        raise VectorIndexError(f"{path} was written by a newer pidato: upgrade, or run `pidato reindex`")
    expected = {field.name: str if field.name in ("model", "file") else int for field in fields(Manifest)}
    if not isinstance(values, dict) or {name: type(value) for name, value in values.items()} != expected:
        raise VectorIndexError(f"{path} is damaged: run `pidato reindex`")
    return Manifest(**values)


def load_index(folder: Path, *, model: str, generation: int, thorough: bool = False) -> FlatIndex:
    """Open the index if it holds this model's vectors of this generation of the database.

    Raises VectorIndexError for an index that is missing, truncated, damaged or stale, ModelMismatch for one
    of another model.  Opening reads no vectors, so it takes the same time for any number; `thorough` reads
    them all and compares the checksum.
    """
    manifest = read_manifest(folder)
    if manifest.model != model:
        raise ModelMismatch(
            f"the vector index in {folder} holds vectors of {manifest.model}, not of {model}: search with "
            "that model, or run `pidato reindex`"
        )
    if manifest.generation != generation:
        raise VectorIndexError(
            f"the vector index in {folder} is of generation {manifest.generation}, the database of "
            f"{generation}: run `pidato reindex`"
        )
    path = folder / Path(manifest.file).name
    try:
        size = path.stat().st_size
    except OSError:
        raise VectorIndexError(f"the vectors {path} are missing: run `pidato reindex`") from None
    if size != manifest.size or (thorough and _checksum(path) != manifest.crc32):
        raise VectorIndexError(f"the vectors {path} are cut short or damaged: run `pidato reindex`")
    index = FlatIndex.open(path)
    if (len(index), index.dimension) != (manifest.count, manifest.dimension):
        raise VectorIndexError(f"the vectors {path} are not those of their manifest: run `pidato reindex`")
    return index


def _kept_file(folder: Path) -> str | None:
    try:
        return read_manifest(folder).file
    except VectorIndexError:
        return None


def _checksum(path: Path) -> int:
    crc32 = 0
    for block in _blocks(path):
        crc32 = zlib.crc32(block, crc32)
    return crc32


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            yield block


def _synced_checksum(path: Path) -> tuple[int, int]:
    with path.open("rb") as stream:
        os.fsync(stream.fileno())
    return path.stat().st_size, _checksum(path)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":  # elsewhere a folder cannot be opened
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove_others(folder: Path, keep: set[str | None]) -> None:
    for path in folder.glob("vectors-*"):
        if path.name not in keep:
            with suppress(OSError):
                path.unlink()
