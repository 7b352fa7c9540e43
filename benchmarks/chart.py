"""Draws what size costs: how long a search takes, and what it holds, over the number of quotes; both axes logarithmic.

    python -m benchmarks.chart RECORD --to FILE.svg

The record is that of `benchmarks.size`: a line of JSON for each knowledge base.  The text takes the page's colour.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import ceil, floor, log10
from pathlib import Path
from typing import NamedTuple

__all__ = ["drawn", "main"]

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 380, 300, 56, 14, 34, 44


class Line(NamedTuple):
    """A figure of the record and how it is drawn: its label, colour, and dashes for an upper percentile."""

    figure: str
    label: str
    colour: str
    dashes: str = ""


_PANELS: tuple[tuple[str, tuple[Line, ...]], ...] = (
    (
        "Milliseconds of a search",
        (
            Line("cold, 95th percentile, ms", "cold, 95%", "#b3541e", "5 3"),
            Line("cold, 50th percentile, ms", "cold, median", "#b3541e"),
            Line("warm, 95th percentile, ms", "warm, 95%", "#1f6f8b", "5 3"),
            Line("warm, 50th percentile, ms", "warm, median", "#1f6f8b"),
            Line("without encoding, no filter, 95th percentile, ms", "without encoding, 95%", "#5b8c3a", "5 3"),
            Line("without encoding, no filter, 50th percentile, ms", "without encoding, median", "#5b8c3a"),
        ),
    ),
    (
        "Megabytes",
        (
            Line("disk, MB", "on disk", "#6b5b95"),
            Line("warm, peak MB", "memory, warm", "#1f6f8b"),
            Line("cold, peak MB", "memory, cold", "#b3541e"),
        ),
    ),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the chart and return the exit code."""
    parser = argparse.ArgumentParser(description="Draw what size costs.")
    parser.add_argument("record", type=Path, help="what benchmarks.size recorded")
    parser.add_argument("--to", type=Path, required=True, help="the SVG that is written")
    asked = parser.parse_args(arguments)
    lines = asked.record.read_text(encoding="utf-8").splitlines()
    asked.to.write_text(drawn([json.loads(line) for line in lines]), encoding="utf-8")
    return 0


def drawn(record: Iterable[dict[str, float]]) -> str:
    """Return the chart as SVG."""
    rows = sorted(record, key=lambda row: row["quotes"])
    panels = [
        f'<g transform="translate({number * _WIDTH} 0)">{"".join(_panel(title, lines, rows))}</g>'
        for number, (title, lines) in enumerate(_PANELS)
    ]
    width = _WIDTH * len(_PANELS)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {_HEIGHT}" width="{width}" role="img" '
        'aria-label="What a search takes over the number of quotes" font-family="sans-serif" font-size="11">\n'
        f'<rect width="{width}" height="{_HEIGHT}" fill="#ffffff"/>\n' + "\n".join(panels) + "\n</svg>\n"
    )


def _panel(title: str, lines: Sequence[Line], rows: Sequence[dict[str, float]]) -> Iterator[str]:
    values = [row[line.figure] for line in lines for row in rows]
    x = _scale([row["quotes"] for row in rows], _LEFT, _WIDTH - _RIGHT)
    y = _scale(values, _HEIGHT - _BOTTOM, _TOP)
    yield f'<text x="{_LEFT}" y="18" font-weight="bold">{title}</text>'
    yield f'<text x="{(_LEFT + _WIDTH) / 2}" y="{_HEIGHT - 8}" text-anchor="middle">quotes</text>'
    for value in _decades(values):
        yield f'<path d="M{_LEFT} {y(value):.1f}H{_WIDTH - _RIGHT}" stroke="#dddddd"/>'
        yield f'<text x="{_LEFT - 6}" y="{y(value) + 4:.1f}" text-anchor="end">{value:,.0f}</text>'
    for row in rows:
        place = x(row["quotes"])
        yield f'<text x="{place:.1f}" y="{_HEIGHT - _BOTTOM + 16}" text-anchor="middle">{row["quotes"]:,.0f}</text>'
    for number, line in enumerate(lines):
        points = " ".join(f"{x(row['quotes']):.1f},{y(row[line.figure]):.1f}" for row in rows)
        stroke = f'stroke="{line.colour}" stroke-width="2" stroke-dasharray="{line.dashes}"'
        yield f'<polyline points="{points}" fill="none" {stroke}/>'
        at = _TOP + 8 + 14 * number
        yield f'<path d="M{_LEFT + 8} {at}h22" {stroke}/><text x="{_LEFT + 36}" y="{at + 4}">{line.label}</text>'


def _decades(values: Sequence[float]) -> list[float]:
    return [10.0**power for power in range(floor(log10(min(values))), ceil(log10(max(values))) + _ROOM)]


_ROOM = 2
"""Decades above the highest value and one below it: room for the legend."""


def _scale(values: Sequence[float], start: float, end: float) -> Callable[[float], float]:
    """Return what places a value between two points, by its logarithm."""
    low, high = log10(min(values)), log10(max(values))
    if start > end:  # upwards: whole decades
        decades = _decades(values)
        low, high = log10(decades[0]), log10(decades[-1])
    span = (high - low) or 1.0
    return lambda value: start + (end - start) * (log10(value) - low) / span


if __name__ == "__main__":
    sys.exit(main())
