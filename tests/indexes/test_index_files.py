from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from pidato_kb.errors import ModelMismatch, VectorIndexError
from pidato_kb.indexes import FlatIndex, load_index, read_manifest, write_index
from pidato_kb.indexes.files import MANIFEST

QUERY = np.array([1, 0], dtype=np.float32)


def index_of(*rows: int) -> FlatIndex:
    index = FlatIndex(2)
    index.add(rows, np.array([[row, 1] for row in rows], dtype=np.float32))
    return index


def rows_in(folder: Path, generation: int) -> list[int]:
    rows: list[int] = load_index(folder, model="m", generation=generation, thorough=True).rows.tolist()
    return rows


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_index(tmp_path / "index", index_of(1, 2), model="m", generation=7)
    return tmp_path / "index"


def test_what_is_written_is_loaded(folder: Path) -> None:
    assert rows_in(folder, 7) == [1, 2]
    manifest = read_manifest(folder)
    assert (manifest.model, manifest.dimension, manifest.count, manifest.generation) == ("m", 2, 2, 7)
    assert (folder / manifest.file).stat().st_size == manifest.size


def test_an_empty_index_is_written_and_loaded(tmp_path: Path) -> None:
    write_index(tmp_path, FlatIndex(2), model="m", generation=0)
    assert len(load_index(tmp_path, model="m", generation=0)) == 0


def test_the_new_replaces_the_old_and_only_the_last_two_files_stay(folder: Path) -> None:
    for generation in (8, 9, 10):
        write_index(folder, index_of(generation), model="m", generation=generation)
    assert rows_in(folder, 10) == [10]
    assert len(list(folder.iterdir())) == 3


def test_a_reader_with_the_manifest_before_still_finds_its_file(folder: Path) -> None:
    before = read_manifest(folder)
    write_index(folder, index_of(3), model="m", generation=8)
    assert FlatIndex.open(folder / before.file).rows.tolist() == [1, 2]


def test_an_open_index_outlives_its_replacement(folder: Path) -> None:
    opened = load_index(folder, model="m", generation=7)
    write_index(folder, index_of(3), model="m", generation=8)
    write_index(folder, index_of(4), model="m", generation=9)
    assert opened.search(QUERY, 2)[0].tolist() == [2, 1]


def damage(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    values = json.loads((folder / MANIFEST).read_text())
    change(values)
    (folder / MANIFEST).write_text(json.dumps(values))


def test_no_index_is_told(tmp_path: Path) -> None:
    with pytest.raises(VectorIndexError, match=r"no vector index .*`pidato reindex`"):
        load_index(tmp_path, model="m", generation=0)


def test_a_stale_index_is_told(folder: Path) -> None:
    with pytest.raises(VectorIndexError, match=r"generation 7.* 8.*reindex"):
        load_index(folder, model="m", generation=8)


def test_the_index_of_another_model_names_both(folder: Path) -> None:
    with pytest.raises(ModelMismatch, match="vectors of m, not of other"):
        load_index(folder, model="other", generation=7)


def test_missing_vectors_are_told(folder: Path) -> None:
    (folder / read_manifest(folder).file).unlink()
    with pytest.raises(VectorIndexError, match="missing"):
        load_index(folder, model="m", generation=7)


@pytest.mark.parametrize("keep", [0, 1, 30, -1])
def test_truncated_vectors_are_told(folder: Path, keep: int) -> None:
    path = folder / read_manifest(folder).file
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(VectorIndexError, match="cut short"):
        load_index(folder, model="m", generation=7)


def test_one_changed_byte_is_found_by_a_thorough_load(folder: Path) -> None:
    path = folder / read_manifest(folder).file
    content = bytearray(path.read_bytes())
    content[-20] ^= 1
    path.write_bytes(content)
    with pytest.raises(VectorIndexError, match="damaged"):
        load_index(folder, model="m", generation=7, thorough=True)


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"model": "m"}', "\udcff"])
def test_a_damaged_manifest_is_told(folder: Path, content: str) -> None:
    (folder / MANIFEST).write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(VectorIndexError, match=r"vectors\.json .*reindex"):
        load_index(folder, model="m", generation=7)


@pytest.mark.parametrize("field", ["count", "dimension"])
def test_a_manifest_that_does_not_fit_its_vectors_is_told(folder: Path, field: str) -> None:
    damage(folder, lambda values: values.update({field: 3}))
    with pytest.raises(VectorIndexError, match="not those of their manifest"):
        load_index(folder, model="m", generation=7)


def test_a_manifest_cannot_point_outside_its_folder(folder: Path) -> None:
    damage(folder, lambda values: values.update(file="../" + values["file"]))
    assert rows_in(folder, 7) == [1, 2]


def test_a_newer_format_asks_for_an_upgrade(folder: Path) -> None:
    damage(folder, lambda values: values.update(format=2, more="fields"))
    with pytest.raises(VectorIndexError, match="newer pidato"):
        load_index(folder, model="m", generation=7)


class Killed(BaseException):
    """Stands for SIGKILL: nothing that handles errors may run after it."""


@pytest.mark.parametrize("step", range(8))
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

    with monkeypatch.context() as patch:
        patch.setattr(FlatIndex, "save", counted(FlatIndex.save))
        patch.setattr(os, "fsync", counted(os.fsync))
        patch.setattr(Path, "rename", counted(Path.rename))
        patch.setattr(Path, "write_text", counted(Path.write_text))
        try:
            write_index(folder, index_of(5), model="m", generation=8)
            killed = False
        except Killed:
            killed = True
    manifest = read_manifest(folder)
    assert rows_in(folder, manifest.generation) == ([1, 2] if manifest.generation == 7 else [5])
    assert killed or manifest.generation == 8
    write_index(folder, index_of(6), model="m", generation=9)
    assert rows_in(folder, 9) == [6]
    assert not list(folder.glob("*.tmp"))


def test_a_folder_that_cannot_be_used_is_told_and_the_old_index_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(index: FlatIndex, path: Path) -> None:
        path.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(FlatIndex, "save", full)
    with pytest.raises(VectorIndexError, match="No space left"):
        write_index(folder, index_of(5), model="m", generation=8)
    assert rows_in(folder, 7) == [1, 2]
    assert not list(folder.glob("*.tmp"))


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("a file")
    with pytest.raises(VectorIndexError, match="cannot be written"):
        write_index(tmp_path / "index", index_of(1), model="m", generation=1)
