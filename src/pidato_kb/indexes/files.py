"""An index on disk: files of segments and a manifest that says which of them count, switched in one step.

A segment's files carry their checksum in their names and are never changed; the manifest names them and is renamed
into place last.  A process killed between any two steps leaves the old manifest with its old files; what else it left
behind is removed by the next write.
"""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from pidato_kb.ahead import Ahead
from pidato_kb.errors import VectorIndexError
from pidato_kb.indexes.codes import Codes
from pidato_kb.indexes.flat import FlatIndex
from pidato_kb.indexes.manifest import MANIFEST, FileEntry, Manifest, SegmentEntry, read_manifest
from pidato_kb.indexes.segmented import Segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["CODED_FROM", "load_segment", "load_segments", "write_index"]

CODED_FROM = 65_536
"""Vectors of a segment from which it has codes: below, comparing all takes 8 ms and needs no FAISS."""

_BLOCK = 1 << 20
_TOGETHER_FROM = 3
"""Segments with codes from which two threads open them."""


class _Saves(Protocol):
    def save(self, path: Path) -> None: ...


def write_index(
    folder: Path,
    manifest: Manifest,
    new: Iterable[FlatIndex],
    *,
    coded_from: int = CODED_FROM,
) -> Manifest:
    """Write new segments behind those of the manifest, so that a reader sees the old index or this, nothing between.

    `manifest` holds the segments that stay, whose files are not touched; the new ones are taken one at a time.
    Returns the manifest with all.  Raises VectorIndexError where the folder cannot be written, the disk is full, or a
    file that should stay is no longer there; the old index stays then.
    """
    before = _files_before(folder)
    temporary = folder / f"vectors-{os.getpid()}.tmp"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for flat in new:
            manifest = manifest._replace(segments=(*manifest.segments, _written(folder, temporary, flat, coded_from)))
        for file in manifest.files:
            (folder / file).stat()
        temporary.write_text(manifest.text(), encoding="utf-8")
        _sync(temporary)
        # The files' names must be on disk before a manifest that relies on them.
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
    # Those before stay, for a reader that has just read their manifest.
    _remove_others(folder, manifest.files | before)
    return manifest


def _written(folder: Path, temporary: Path, flat: FlatIndex, coded_from: int) -> SegmentEntry:
    vectors = _named(folder, temporary, flat, "vectors-")
    codes = None
    if len(flat) >= coded_from and Codes.fit(flat.dimension):
        codes = _named(folder, temporary, Codes.of(flat.vectors), "vectors-codes-")
    return SegmentEntry(len(flat), vectors, codes)


def _named(folder: Path, temporary: Path, part: _Saves, beginning: str) -> FileEntry:
    part.save(temporary)
    _sync(temporary)
    crc32 = _checksum(temporary)
    entry = FileEntry(f"{beginning}{crc32:08x}.faiss", temporary.stat().st_size, crc32)
    temporary.rename(folder / entry.file)
    return entry


def load_segments(folder: Path, manifest: Manifest, *, thorough: bool = False) -> list[Segment]:
    """Open the segments of a manifest.

    Raises VectorIndexError for a file that is missing, truncated or damaged.  Opening reads no vectors, so it takes
    the same time for any number; `thorough` reads them all and compares the checksums.
    """
    load = partial(load_segment, folder, dimension=manifest.dimension, thorough=thorough)
    entries = manifest.segments
    if sum(entry.codes is not None for entry in entries) < _TOGETHER_FROM:
        return [load(entry) for entry in entries]
    import faiss  # noqa: F401  # before there is a second thread that would import it too

    # FAISS copies the codes of a segment, 5 ms, and leaves the interpreter free meanwhile.
    middle = len(entries) // 2
    others = Ahead(lambda: [load(entry) for entry in entries[middle:]])
    return [load(entry) for entry in entries[:middle]] + others.result()


def load_segment(folder: Path, entry: SegmentEntry, dimension: int, *, thorough: bool = False) -> Segment:
    """Open one segment; see `load_segments`."""
    flat = FlatIndex.open(_checked(folder, entry.vectors, thorough=thorough))
    codes = None if entry.codes is None else Codes.open(_checked(folder, entry.codes, thorough=thorough))
    if (len(flat), flat.dimension) != (entry.length, dimension) or (codes is not None and len(codes) != len(flat)):
        raise VectorIndexError(
            f"the vectors {folder / entry.vectors.file} are not those of their manifest: run `pidato reindex`"
        )
    return Segment(flat, codes)


def _checked(folder: Path, entry: FileEntry, *, thorough: bool) -> Path:
    path = folder / entry.file
    try:
        size = path.stat().st_size
    except OSError:
        raise VectorIndexError(f"the vectors {path} are missing: run `pidato reindex`") from None
    if size != entry.size or (thorough and _checksum(path) != entry.crc32):
        raise VectorIndexError(f"the vectors {path} are cut short or damaged: run `pidato reindex`")
    return path


def _files_before(folder: Path) -> set[str]:
    try:
        return read_manifest(folder).files
    except VectorIndexError:
        return set()


def _checksum(path: Path) -> int:
    crc32 = 0
    for block in _blocks(path):
        crc32 = zlib.crc32(block, crc32)
    return crc32


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            yield block


def _sync(path: Path) -> None:
    with path.open("rb") as stream:
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":  # elsewhere a folder cannot be opened
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove_others(folder: Path, keep: set[str]) -> None:
    for path in folder.glob("vectors-*"):
        if path.name not in keep:
            with suppress(OSError):
                path.unlink()
