"""A bar a month as SVG 1.1: no script, no font of its own, and a title and a description that are read aloud."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from pidato_kb.export.cells import printable
from pidato_kb.export.dates import written_date
from pidato_kb.language.id import briefings as words

if TYPE_CHECKING:
    from pidato_kb.timeline import Period

__all__ = ["bars_svg", "timeline_svg"]

WIDTH, HEIGHT = 800, 260
"""Size in user units; the drawing grows and shrinks with its place."""

LEFT, RIGHT, TOP, BOTTOM = 40, 20, 50, 40
WIDEST = 60
"""Width of a bar, at most: a single month is no wall."""

LABELS = 8
"""Names of periods below the bars, at most: more would run into each other."""


def timeline_svg(bars: Sequence[Period], speaker: str, topic: str | None, undated: int) -> str:
    """Return the drawing of a timeline, with words in Indonesian: how many quotes in which month, how many undated."""
    months = all(len(bar.name) > len("2019") for bar in bars)
    title = (words.PLOT_ON if topic else words.PLOT).format(speaker, topic)
    title += f" {words.PER_MONTH if months else words.PER_YEAR}"
    counts = [f"{written_date(bar.name)}: {bar.count}" for bar in bars if bar.count]
    counts += [words.PLOT_UNDATED.format(undated)] if undated else []
    return bars_svg(bars, title, "; ".join(counts) or title)


def bars_svg(bars: Sequence[Period], title: str, description: str) -> str:
    """Return the drawing; each bar says its period and its number to whoever points at it."""
    highest = max((bar.count for bar in bars), default=0)
    step = (WIDTH - LEFT - RIGHT) / max(1, len(bars))
    every = -(-len(bars) // LABELS)
    parts = [_bar(bar, place * step + LEFT, step, highest) for place, bar in enumerate(bars)]
    parts += [_label(bar, (place + 0.5) * step + LEFT) for place, bar in enumerate(bars) if place % every == 0]
    floor = HEIGHT - BOTTOM
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="title desc" \
lang="id" font-family="sans-serif" font-size="12" fill="#222">
<title id="title">{_words(title)}</title>
<desc id="desc">{_words(description)}</desc>
<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>
<text x="{LEFT}" y="24" font-size="15" font-weight="bold">{_words(title)}</text>
<text x="{LEFT - 6}" y="{TOP + 4}" text-anchor="end">{highest}</text>
<text x="{LEFT - 6}" y="{floor + 4}" text-anchor="end">0</text>
{"".join(parts)}<path d="M {LEFT} {TOP} V {floor} H {WIDTH - RIGHT}" fill="none" stroke="#555"/>
</svg>
"""


def _bar(bar: Period, x: float, step: float, highest: int) -> str:
    height = (HEIGHT - TOP - BOTTOM) * bar.count / highest if highest else 0
    y = HEIGHT - BOTTOM - height
    said = _words(f"{written_date(bar.name)}: {bar.count}")
    width = min(0.8 * step, WIDEST)
    return (
        f'<rect x="{x + (step - width) / 2:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}" '
        f'fill="#2b6cb0"><title>{said}</title></rect>\n'
    )


def _label(bar: Period, x: float) -> str:
    name = _words(written_date(bar.name))
    return f'<text x="{x:.2f}" y="{HEIGHT - BOTTOM + 18}" font-size="10" text-anchor="middle">{name}</text>\n'


def _words(text: str) -> str:
    return escape(" ".join(printable(text).split()))
