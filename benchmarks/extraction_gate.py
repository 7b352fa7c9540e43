"""The quality gate of extraction: where it is good, where it is not, and whether it has fallen below its floors.

    python -m benchmarks.extraction_gate                               # the tables; ends with 1 below a floor
    python -m benchmarks.extraction_gate --pin                         # raise the floors to what is reached now
    python -m benchmarks.extraction_gate --pin --allow-lower "REASON"  # they may go down; the reason is kept

It runs over the hand-judged articles of the shared texts and measures what their scorer measures.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import floors
from benchmarks.common import Limit, shared, table
from benchmarks.judging import FILES, Judged, judge_file
from benchmarks.outcomes import Outcome, Verdict, measure
from benchmarks.reliability import by_confidence, by_rule, by_threshold
from benchmarks.shapes import Extent, Form, Position

__all__ = ["main", "reached"]

_COLUMNS = (
    "direct_quotes",
    "direct_f1_exact",
    "direct_recall_exact",
    "direct_speaker_end_to_end",
    "direct_speaker_wrong",
    "direct_speaker_abstained",
    "indirect_quotes",
    "indirect_f1_lenient",
    "indirect_speaker_end_to_end",
    "indirect_speaker_wrong",
)
_HEADER = (
    "direct",
    "F1 exact",
    "recall exact",
    "speaker",
    "wrong",
    "abstained",
    "indirect",
    "F1 lenient",
    "speaker",
    "wrong",
)
_RARE = 5  # quotes; marks seen less often share a row


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables, or pin, and return the exit code: 1 below a floor."""
    parser = argparse.ArgumentParser(description="Hold extraction against its floors.")
    parser.add_argument("--pin", action="store_true", help="raise the floors to what is reached now")
    parser.add_argument("--allow-lower", metavar="REASON", help="with --pin: floors may also go down, for this reason")
    asked = parser.parse_args(arguments)
    if asked.allow_lower is not None and not (asked.pin and asked.allow_lower.strip()):
        parser.error("--allow-lower needs --pin and a reason in words")
    folder = shared()
    if folder is None:
        return 0
    judged = [judge_file(folder / "bench", name) for name in FILES]
    if asked.pin:
        return _pin(judged, asked.allow_lower)
    _print_groups(judged)
    _print_confidence([outcome for file in judged for outcome in file.outcomes])
    return _print_floors(judged)


def reached(judged: Iterable[Judged]) -> dict[str, floors.Reached]:
    """Return what the floors are held against."""
    return {file.name: floors.Reached(file.sha256, file.complete, file.figures) for file in judged}


def _pin(judged: Sequence[Judged], reason: str | None, path: Path = floors.PATH) -> int:
    today = datetime.now(UTC).date().isoformat()
    try:
        pinned = floors.pin(floors.read(path), reached(judged), date=today, reason=reason)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    floors.write(pinned, path)
    print(f"pinned in {path}")
    return 0


def _print_groups(judged: Sequence[Judged]) -> None:
    every = [outcome for file in judged for outcome in file.outcomes]
    _grid("By file", "file", [(file.name, file.outcomes) for file in judged] + [("all", every)])
    _grid("By place of the cue", "cue", _groups(every, lambda o: o.shape.position, Position))
    _grid("By extent", "extent", _groups(every, lambda o: o.shape.extent, Extent))
    direct = [outcome for outcome in every if outcome.kind == "direct"]
    _grid("By marks (direct quotes)", "marks", _common(_groups(direct, lambda o: o.shape.marks)))
    _grid("By form of the speaker", "form", _groups(every, lambda o: o.form, Form))
    _grid("By outlet", "outlet", _groups(every, lambda o: o.outlet))


def _groups(
    outcomes: Iterable[Outcome], key: Callable[[Outcome], str], order: Iterable[str] = ()
) -> list[tuple[str, list[Outcome]]]:
    """Sort outcomes into groups: in the given order, else the largest first."""
    groups: dict[str, list[Outcome]] = {str(name): [] for name in order}
    for outcome in outcomes:
        groups.setdefault(str(key(outcome)), []).append(outcome)
    found = [(name, group) for name, group in groups.items() if group]
    return found if order else sorted(found, key=lambda group: (-len(group[1]), group[0]))


def _common(groups: Iterable[tuple[str, list[Outcome]]]) -> list[tuple[str, list[Outcome]]]:
    common, rare = [], []
    for name, group in groups:
        if len(group) < _RARE:
            rare += group
        else:
            common.append((f"`{name}`" if "`" not in name else name, group))
    return common + ([("rarer", rare)] if rare else [])


def _grid(title: str, key: str, groups: Iterable[tuple[str, Sequence[Outcome]]]) -> None:
    rows: list[list[str | float]] = []
    for name, group in groups:
        figures = measure(group)
        rows.append([name, *(figures[column] for column in _COLUMNS)])
    _print_rows(title, [key, *_HEADER], rows)


def _print_confidence(every: Sequence[Outcome]) -> None:
    for kind in ("direct", "indirect"):
        judged = [o for o in every if o.kind == kind and o.verdict not in (Verdict.EXTRA, Verdict.UNCERTAIN)]
        head = ["confidence at least", "named", "coverage of all", "coverage of found", "right of named"]
        _print_rows(f"Precision against coverage, {kind}", head, by_threshold(judged))
        head = ["confidence", "named", "stated", "right", "right, 95% from", "to"]
        _print_rows(f"Reliability, {kind}", head, by_confidence(judged))
        _print_rows(f"Reliability by rule, {kind}", ["rule", *head[1:]], by_rule(judged))


def _print_rows(title: str, header: Sequence[str], rows: Iterable[Sequence[str | float]]) -> None:
    print(f"\n### {title}\n\n| {' | '.join(header)} |\n| --- |{' ---: |' * (len(header) - 1)}")
    for row in rows:
        print(f"| {' | '.join(map(_shown, row))} |")
    sys.stdout.flush()


def _shown(value: str | float) -> str:
    if isinstance(value, float):
        return "–" if value != value else f"{value:.3f}"
    return str(value)


def _print_floors(judged: Sequence[Judged]) -> int:
    pinned = floors.read()
    rows: list[tuple[str, float | int | str, Limit | None]] = [
        (
            f"{file.name}: {name}",
            file.figures.get(name, float("nan")),
            Limit(limit, at_least=name not in floors.CEILINGS),
        )
        for file in judged
        if file.name in pinned.files
        for name, limit in pinned.files[file.name].limits.items()
    ]
    table("Floors", rows)
    problems = floors.check(pinned, reached(judged))
    print("", *(problems or ["All within."]), sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
