"""A file that is there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from pidato_kb.errors import ExportError, UsageError

__all__ = ["check_target", "whole_file"]


def check_target(path: Path, *, force: bool) -> None:
    """Say early what would be in the way.  Raises UsageError: no such folder, a folder itself, a file that is there."""
    if not path.parent.is_dir():
        raise UsageError(f"{path}: the folder {path.parent} does not exist: make it, or name another file")
    if path.is_dir():
        raise UsageError(f"{path} is a folder: name a file in it")
    if path.exists() and not force:
        raise UsageError(f"{path} is there already: name another file, or write over it with --force")


@contextmanager
def whole_file(path: Path, *, force: bool) -> Iterator[BinaryIO]:
    """Give a new file that becomes `path` when the block ends well; when it does not, nothing is left behind.

    Raises UsageError as `check_target` does, ExportError where the file cannot be written.
    """
    import tempfile

    check_target(path, force=force)
    # Where the path is a link, the file that it leads to is the one to replace.
    target = path.resolve()
    try:
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    except OSError as error:
        raise _told(path, error) from error
    temporary = Path(name)
    try:
        try:
            with os.fdopen(descriptor, "w+b") as out:
                yield out
                out.flush()
                os.fsync(out.fileno())
            temporary.chmod(_permissions(target))
            _put(temporary, target, force=force)
        except OSError as error:
            raise _told(path, error) from error
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def _put(temporary: Path, target: Path, *, force: bool) -> None:
    """Move the file to its place; without `force` only if nobody has put one there in the meantime."""
    if force:
        temporary.replace(target)
        return
    try:
        target.hardlink_to(temporary)
    except FileExistsError:
        raise UsageError(f"{target} was made by somebody else in the meantime: name another file") from None
    except OSError:
        # Some file systems have no hard links.
        check_target(target, force=False)
        temporary.replace(target)


def _permissions(target: Path) -> int:
    """Return those of the file that is replaced, else what a new file would get."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _told(path: Path, error: OSError) -> ExportError:
    import errno

    if error.errno == errno.ENOSPC:
        return ExportError(f"{path}: no space is left on the device: free some and export again")
    return ExportError(f"{path} cannot be written ({error.strerror or error}): name a file elsewhere")
