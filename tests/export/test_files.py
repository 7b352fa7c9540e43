"""A file is there whole or not at all, and nobody's file is overwritten unasked."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pidato_kb.errors import ExportError, UsageError
from pidato_kb.export.files import check_target, whole_file


def write(path: Path, *, force: bool = False, then: Callable[[], object] = lambda: None) -> None:
    with whole_file(path, force=force) as out:
        out.write(b"baru")
        then()


def fail() -> None:
    raise ZeroDivisionError


def test_a_new_file_is_like_any_other(tmp_path: Path) -> None:
    write(tmp_path / "a.csv")
    (tmp_path / "plain").write_bytes(b"")
    assert (tmp_path / "a.csv").read_bytes() == b"baru"
    assert (tmp_path / "a.csv").stat().st_mode == (tmp_path / "plain").stat().st_mode
    assert (tmp_path / "a.csv").stat().st_nlink == 1


def test_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        write(tmp_path / "a.csv", then=fail)
    assert list(tmp_path.iterdir()) == []


def test_a_failure_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        write(tmp_path / "a.csv", force=True, then=fail)
    assert (tmp_path / "a.csv").read_bytes() == b"old"


def test_a_file_is_replaced_only_by_force_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    path.chmod(0o600)
    with pytest.raises(UsageError, match="there already"):
        write(path)
    write(path, force=True)
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"baru", 0o600)


def test_a_file_that_somebody_makes_meanwhile_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with pytest.raises(UsageError, match="in the meantime"):
        write(path, then=lambda: path.write_bytes(b"theirs"))
    assert path.read_bytes() == b"theirs"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_bytes(b"old")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    write(tmp_path / "link.csv", force=True)
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == b"baru"


def test_what_is_in_the_way_is_said_early(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="does not exist"):
        check_target(tmp_path / "none" / "a.csv", force=True)
    with pytest.raises(UsageError, match="is a folder"):
        check_target(tmp_path, force=True)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(ExportError, match="cannot be written"):
        write(tmp_path / "a.csv")


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs /proc")
def test_a_place_that_takes_no_files() -> None:
    with pytest.raises(ExportError, match="cannot be written"):
        write(Path("/proc/self/a.csv"))
