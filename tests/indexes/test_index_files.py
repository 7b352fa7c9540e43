from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from pidato_kb.errors import VectorIndexError
from pidato_kb.indexes import FlatIndex, Manifest, SegmentedIndex, load_segments, read_manifest, write_index
from pidato_kb.indexes.codes import Codes
from pidato_kb.indexes.manifest import MANIFEST

QUERY = np.array([1, 0, 0, 0], dtype=np.float32)


def index_of(*rows: int) -> FlatIndex:
    index = FlatIndex(4)
    index.add(rows, np.array([[row, 1, 2, 3] for row in rows], dtype=np.float32))
    return index


def empty(generation: int) -> Manifest:
    return Manifest("m", 4, 99, generation, (), ())


def write(folder: Path, generation: int, *new: FlatIndex, coded_from: int = 3) -> Manifest:
    return write_index(folder, empty(generation), new, coded_from=coded_from)


def opened(folder: Path, *, thorough: bool = False) -> SegmentedIndex:
    manifest = read_manifest(folder)
    return SegmentedIndex(load_segments(folder, manifest, thorough=thorough), manifest.dimension)


def rows_in(folder: Path) -> list[int]:
    rows: list[int] = opened(folder, thorough=True).rows.tolist()
    return rows


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "index", 7, index_of(1, 2))
    return tmp_path / "index"


def test_what_is_written_is_loaded(folder: Path) -> None:
    assert rows_in(folder) == [1, 2]
    manifest = read_manifest(folder)
    assert (manifest.model, manifest.dimension, manifest.lineage, manifest.generation) == ("m", 4, 99, 7)
    (segment,) = manifest.segments
    assert (segment.length, segment.codes) == (2, None)
    assert (folder / segment.vectors.file).stat().st_size == segment.vectors.size


def test_an_empty_index_is_written_and_loaded(tmp_path: Path) -> None:
    write(tmp_path, 0)
    assert len(opened(tmp_path)) == 0
    write(tmp_path, 1, FlatIndex(4))
    assert len(opened(tmp_path)) == 0


def test_many_vectors_get_codes_beside_them(tmp_path: Path) -> None:
    many = index_of(*range(1, 40))
    manifest = write(tmp_path, 1, many, index_of(50))
    assert [segment.codes is not None for segment in manifest.segments] == [True, False]
    assert rows_in(tmp_path) == [*range(1, 40), 50]
    assert opened(tmp_path).search(QUERY, 3)[0].tolist() == [50, 39, 38]


def test_segments_that_two_threads_open_come_in_their_order(tmp_path: Path) -> None:
    parts = [index_of(*range(start, start + 20)) for start in range(1, 101, 20)]
    manifest = write(tmp_path, 1, *parts)
    assert all(segment.codes for segment in manifest.segments)
    assert rows_in(tmp_path) == list(range(1, 101))
    assert [segment.flat.rows[0] for segment in load_segments(tmp_path, manifest)] == [1, 21, 41, 61, 81]
    codes = manifest.segments[-1].codes
    assert codes is not None
    (tmp_path / codes.file).unlink()
    with pytest.raises(VectorIndexError, match="missing"):
        opened(tmp_path)


def test_a_new_segment_leaves_the_files_of_the_others_as_they_are(folder: Path) -> None:
    before = read_manifest(folder)
    (file,) = before.files
    written = (folder / file).stat().st_mtime_ns
    write_index(folder, before._replace(generation=8), [index_of(5)])
    assert rows_in(folder) == [1, 2, 5]
    assert (folder / file).stat().st_mtime_ns == written


def test_a_segment_that_is_gone_is_not_relied_on(folder: Path) -> None:
    before = read_manifest(folder)
    write(folder, 8, index_of(5))
    write(folder, 9, index_of(6))
    with pytest.raises(VectorIndexError, match="cannot be written"):
        write_index(folder, before, [index_of(7)])
    assert rows_in(folder) == [6]


def test_the_new_replaces_the_old_and_only_the_files_of_the_last_two_stay(folder: Path) -> None:
    for generation in (8, 9, 10):
        write(folder, generation, index_of(generation))
    assert rows_in(folder) == [10]
    assert len(list(folder.iterdir())) == 3


def test_a_reader_with_the_manifest_before_still_finds_its_files(folder: Path) -> None:
    before = read_manifest(folder)
    write(folder, 8, index_of(3))
    assert load_segments(folder, before)[0].flat.rows.tolist() == [1, 2]


def test_an_open_index_outlives_its_replacement(folder: Path) -> None:
    before = opened(folder)
    write(folder, 8, index_of(3))
    write(folder, 9, index_of(4))
    assert before.search(QUERY, 2)[0].tolist() == [2, 1]


def the_file(folder: Path) -> Path:
    (file,) = read_manifest(folder).files
    return folder / file


def damage(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    values = json.loads((folder / MANIFEST).read_text())
    change(values)
    (folder / MANIFEST).write_text(json.dumps(values))


def test_no_index_is_told(tmp_path: Path) -> None:
    with pytest.raises(VectorIndexError, match=r"no vector index .*`pidato reindex`"):
        read_manifest(tmp_path)


def test_missing_vectors_are_told(folder: Path) -> None:
    the_file(folder).unlink()
    with pytest.raises(VectorIndexError, match="missing"):
        opened(folder)


@pytest.mark.parametrize("keep", [0, 1, 30, -1])
def test_truncated_vectors_are_told(folder: Path, keep: int) -> None:
    path = the_file(folder)
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(VectorIndexError, match="cut short"):
        opened(folder)


def test_one_changed_byte_is_found_by_a_thorough_load(folder: Path) -> None:
    path = the_file(folder)
    content = bytearray(path.read_bytes())
    content[-20] ^= 1
    path.write_bytes(content)
    with pytest.raises(VectorIndexError, match="damaged"):
        opened(folder, thorough=True)


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"model": "m"}', "\udcff"])
def test_a_damaged_manifest_is_told(folder: Path, content: str) -> None:
    (folder / MANIFEST).write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(VectorIndexError, match=r"vectors\.json .*reindex"):
        opened(folder)


@pytest.mark.parametrize(
    "change", [lambda values: values.update(dimension=3), lambda values: values["segments"][0].update(length=3)]
)
def test_a_manifest_that_does_not_fit_its_vectors_is_told(
    folder: Path, change: Callable[[dict[str, Any]], object]
) -> None:
    damage(folder, change)
    with pytest.raises(VectorIndexError, match="not those of their manifest"):
        opened(folder)


def test_a_manifest_cannot_point_outside_its_folder(folder: Path) -> None:
    def outside(values: dict[str, Any]) -> None:
        vectors = values["segments"][0]["vectors"]
        vectors["file"] = "../" + vectors["file"]

    damage(folder, outside)
    assert rows_in(folder) == [1, 2]


def test_a_newer_format_asks_for_an_upgrade(folder: Path) -> None:
    damage(folder, lambda values: values.update(format=3, more="fields"))
    with pytest.raises(VectorIndexError, match="newer pidato"):
        opened(folder)


def test_an_older_format_is_made_anew(folder: Path) -> None:
    (folder / MANIFEST).write_text('{"model": "m", "format": 1}')
    with pytest.raises(VectorIndexError, match=r"older pidato: run `pidato reindex`"):
        opened(folder)


class Killed(BaseException):
    """Stands for SIGKILL: nothing that handles errors may run after it."""


@pytest.mark.parametrize("step", range(15))
def test_a_kill_between_any_two_steps_leaves_the_old_or_the_new_index(
    folder: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    done = 0

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            nonlocal done
            if done == step:
                raise Killed
            done += 1
            return real(*arguments, **options)

        return call

    new = [index_of(*range(5, 25)), index_of(30)]
    with monkeypatch.context() as patch:
        patch.setattr(FlatIndex, "save", counted(FlatIndex.save))
        patch.setattr(Codes, "save", counted(Codes.save))
        patch.setattr(os, "fsync", counted(os.fsync))
        patch.setattr(Path, "rename", counted(Path.rename))
        patch.setattr(Path, "write_text", counted(Path.write_text))
        try:
            write_index(folder, read_manifest(folder)._replace(generation=8), new, coded_from=3)
            killed = False
        except Killed:
            killed = True
    manifest = read_manifest(folder)
    assert rows_in(folder) == ([1, 2] if manifest.generation == 7 else [1, 2, *range(5, 25), 30])
    assert killed or manifest.generation == 8
    write(folder, 9, index_of(6))
    assert rows_in(folder) == [6]
    assert not list(folder.glob("*.tmp"))


def test_a_folder_that_cannot_be_used_is_told_and_the_old_index_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(index: FlatIndex, path: Path) -> None:
        path.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(FlatIndex, "save", full)
    with pytest.raises(VectorIndexError, match="No space left"):
        write(folder, 8, index_of(5))
    assert rows_in(folder) == [1, 2]
    assert not list(folder.glob("*.tmp"))


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("a file")
    with pytest.raises(VectorIndexError, match="cannot be written"):
        write(tmp_path / "index", 1, index_of(1))
