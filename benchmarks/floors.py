"""The floors of extraction: what it reached once and may not fall below, with the hash of the articles behind it.

A figure is a value of `outcomes.measure`.  A floor stands a little under the figure that was reached, a
ceiling a little above.  Floors rise by pinning; they go down only with a reason, which is kept beside them.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["CEILINGS", "PATH", "FileFloors", "Floors", "Lowering", "Reached", "check", "holds", "pin", "read", "write"]

PATH = Path(__file__).with_name("floors.json")

CEILINGS = frozenset(["direct_speaker_wrong", "indirect_speaker_wrong", "not_verbatim"])
"""The measures of which less is better."""

_MARGIN = 0.01  # one quote more or less may move in a small change of the rules
_NAMES = ("direct_speaker_end_to_end", "direct_speaker_wrong", "not_verbatim")
_COMPLETE = ("direct_f1_exact", *_NAMES, "indirect_f1_lenient", "indirect_speaker_end_to_end", "indirect_speaker_wrong")
_PARTIAL = ("direct_recall_exact", *_NAMES)
_SCALE = 10_000  # limits have four digits
_SLACK = 1e-9


@dataclass(frozen=True, slots=True)
class Reached:
    """What one file reached now; `complete` tells that its gold leaves nothing out, so that precision counts."""

    sha256: str
    complete: bool
    figures: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class FileFloors:
    """The floors and ceilings of one file, for the gold with this SHA-256."""

    sha256: str
    floors: Mapping[str, float]
    ceilings: Mapping[str, float]

    @property
    def limits(self) -> dict[str, float]:
        """Floors and ceilings together, by measure."""
        return {**self.floors, **self.ceilings}


@dataclass(frozen=True, slots=True)
class Lowering:
    """Why floors went down, when (ISO date), and which."""

    date: str
    reason: str
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Floors:
    """All files' floors and the record of those that went down."""

    files: Mapping[str, FileFloors] = field(default_factory=dict)
    lowered: tuple[Lowering, ...] = ()


def check(floors: Floors, reached: Mapping[str, Reached]) -> list[str]:
    """Return what is wrong, a sentence each: fallen figures, other gold, anything that is pinned and not measured.

    A measure that should be pinned and is not is a problem too: a floor that was taken out is a floor that was lowered.
    """
    return [*_fallen(floors, reached), *_unpinned(floors, reached)]


def _fallen(floors: Floors, reached: Mapping[str, Reached]) -> Iterator[str]:
    for name, pinned in floors.files.items():
        if name not in reached:
            yield f"{name}: pinned in {PATH.name}, but not measured"
        elif pinned.sha256 != reached[name].sha256:
            yield (
                f"{name}: the gold has changed (SHA-256 {reached[name].sha256[:12]}…, pinned {pinned.sha256[:12]}…), "
                "so its floors measure something else; restore the file, or pin anew with a reason"
            )
        else:
            yield from _fallen_figures(name, pinned, reached[name].figures)


def _fallen_figures(name: str, pinned: FileFloors, figures: Mapping[str, float]) -> Iterator[str]:
    for measure, limit in pinned.limits.items():
        value = figures.get(measure, math.nan)
        if not holds(measure, value, limit):
            side = "above its ceiling" if measure in CEILINGS else "below its floor"
            yield f"{name}: {measure} is {value:.4f}, {side} of {limit:.4f}"


def _unpinned(floors: Floors, reached: Mapping[str, Reached]) -> Iterator[str]:
    for name, now in reached.items():
        pinned = floors.files.get(name)
        for measure in _pinned_measures(now):
            if pinned is None or measure not in pinned.limits:
                yield f"{name}: {measure} has no limit in {PATH.name}; pin it"


def holds(measure: str, value: float, limit: float) -> bool:
    """Tell whether a figure is within its limit; one that could not be measured (NaN) is not."""
    return value <= limit + _SLACK if measure in CEILINGS else value >= limit - _SLACK


def pin(floors: Floors, reached: Mapping[str, Reached], *, date: str, reason: str | None = None) -> Floors:
    """Raise the floors to what is reached; with a reason, lower those that do not hold, and keep the reason.

    Raises:
        ValueError: something would have to go down and there is no reason, or a figure could not be measured.

    """
    reason = (reason or "").strip()
    changes = tuple(_fallen(floors, reached))
    if changes and not reason:
        raise ValueError("\n".join(["without --allow-lower REASON nothing goes down:", *changes]))
    files = {name: _pin_file(name, floors.files.get(name), now) for name, now in reached.items()}
    lowered = (Lowering(date, reason, changes),) if changes else ()
    return Floors(files, floors.lowered + lowered)


def _pin_file(name: str, pinned: FileFloors | None, now: Reached) -> FileFloors:
    old = pinned.limits if pinned is not None and pinned.sha256 == now.sha256 else {}
    limits = {}
    for measure in dict.fromkeys([*_pinned_measures(now), *old]):
        value = now.figures.get(measure, math.nan)
        if math.isnan(value):
            raise ValueError(f"{name}: {measure} could not be measured, so nothing is pinned")
        limits[measure] = _limit(measure, value, old.get(measure))
    return FileFloors(
        now.sha256,
        {measure: limit for measure, limit in limits.items() if measure not in CEILINGS},
        {measure: limit for measure, limit in limits.items() if measure in CEILINGS},
    )


def _limit(measure: str, value: float, old: float | None) -> float:
    """Return the stricter one of the old limit and a new one, or the new one where the old does not hold."""
    if measure == "not_verbatim":
        return 0.0  # no reason makes a changed word acceptable
    if measure in CEILINGS:
        new = math.ceil(round((value + _MARGIN) * _SCALE, 3)) / _SCALE
        return new if old is None or not holds(measure, value, old) else min(old, new)
    new = max(0.0, math.floor(round((value - _MARGIN) * _SCALE, 3)) / _SCALE)
    return new if old is None or not holds(measure, value, old) else max(old, new)


def _pinned_measures(now: Reached) -> tuple[str, ...]:
    return _COMPLETE if now.complete else _PARTIAL


def read(path: Path = PATH) -> Floors:
    """Return the floors of a file; none where there is no file."""
    if not path.exists():
        return Floors()
    data = json.loads(path.read_text(encoding="utf-8"))
    files = {name: FileFloors(**entry) for name, entry in data["files"].items()}
    lowered = tuple(Lowering(entry["date"], entry["reason"], tuple(entry["changes"])) for entry in data["lowered"])
    return Floors(files, lowered)


def write(floors: Floors, path: Path = PATH) -> None:
    """Write the floors as JSON that reads well in a diff."""
    files = {
        name: {"sha256": f.sha256, "floors": dict(f.floors), "ceilings": dict(f.ceilings)}
        for name, f in floors.files.items()
    }
    data = {"files": files, "lowered": [_record(entry) for entry in floors.lowered]}
    path.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _record(entry: Lowering) -> dict[str, str | Sequence[str]]:
    return {"date": entry.date, "reason": entry.reason, "changes": list(entry.changes)}
