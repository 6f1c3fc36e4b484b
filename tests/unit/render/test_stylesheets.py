"""What the stylesheets must never say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SHEETS = sorted((Path(__file__).parents[3] / "site_templates/assets").glob("*.css"))
SIZE = re.compile(r"font(?:-size)?:[^;}]*\b\d+(?:\.\d+)?px")
MOTION = re.compile(r"\b(?:animation|transition|scroll-behavior)\b|@keyframes")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_letters_follow_the_browser(sheet: Path) -> None:
    """No size of letters in pixels: who sets the browser to large letters gets large letters."""
    assert [] == SIZE.findall(sheet.read_text("utf-8"))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_nothing_moves(sheet: Path) -> None:
    """No motion at all, so that there is none to reduce."""
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)

    assert [] == MOTION.findall(text)


def test_a_size_in_pixels_would_be_seen() -> None:
    """The looks above can fail."""
    assert SIZE.search("p { font-size: 14px; }")
    assert SIZE.search("p { font: 14px/1.5 serif }")
    assert MOTION.search("a { transition: color 1s }")
