"""The drawing is well-formed, tells its content in words, and needs nothing from elsewhere."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from pidato_kb.export.plots import LABELS, timeline_svg
from pidato_kb.timeline import Period

SVG = "{http://www.w3.org/2000/svg}"
BARS = [Period("2019-08", 3), Period("2019-09", 0), Period("2019-10", 1)]


def drawn(
    bars: list[Period], speaker: str = "Salim Karto", topic: str | None = "jalan", undated: int = 0
) -> ElementTree.Element:
    return ElementTree.fromstring(timeline_svg(bars, speaker, topic, undated))


def test_it_has_a_title_and_a_description() -> None:
    root = drawn(BARS, undated=2)
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert title.text == "Kutipan Salim Karto tentang “jalan” per bulan"
    assert description.text == "Agustus 2019: 3; Oktober 2019: 1; tanpa tanggal: 2"
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", f"{title.get('id')} {description.get('id')}")


def test_the_bars_stand_for_the_numbers() -> None:
    bars = [bar for bar in drawn(BARS).iter(f"{SVG}rect") if bar.find(f"{SVG}title") is not None]
    heights = [float(bar.get("height", "")) for bar in bars]
    assert heights[0] == pytest.approx(3 * heights[2], rel=0.01)
    assert heights[1] == 0


def test_names_cannot_break_out() -> None:
    root = drawn(BARS, speaker="<script>&\x1b\ud800", topic='"]]>')
    assert root.find(f".//{SVG}script") is None
    assert "<script>&␛" in (root.findtext(f"{SVG}title") or "")


def test_nothing_comes_from_elsewhere() -> None:
    text = timeline_svg(BARS, "Salim Karto", None, 0)
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")
    assert "@font-face" not in text
    assert "<script" not in text


def test_many_periods_get_few_labels_and_none_get_none() -> None:
    many = drawn([Period(f"{1900 + n}", n) for n in range(100)])
    assert len([t for t in many.iter(f"{SVG}text") if t.get("font-size") == "10"]) <= LABELS
    assert "per tahun" in (many.findtext(f"{SVG}title") or "")
    assert drawn([], topic=None, undated=3).findtext(f"{SVG}desc") == "tanpa tanggal: 3"
