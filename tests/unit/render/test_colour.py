"""The colour of a gemeente can always be read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.colour import DARK_PAGE, MINIMUM, WHITE, Rgb, contrast, readable

CHANNEL = st.integers(0, 255)
COLOUR = st.tuples(CHANNEL, CHANNEL, CHANNEL)


def rgb_of(colour: str) -> Rgb:
    """The three channels of #rrggbb."""
    assert re.fullmatch("#[0-9a-f]{6}", colour)
    red, green, blue = bytes.fromhex(colour[1:])
    return red, green, blue


@given(colour=COLOUR, background=st.sampled_from([WHITE, DARK_PAGE]))
def test_any_colour_becomes_readable(colour: Rgb, background: Rgb) -> None:
    """WCAG 2.2 asks 4.5 for text, on a light and on a dark page."""
    shown = rgb_of(readable("#{:02x}{:02x}{:02x}".format(*colour), background))

    assert contrast(shown, background) >= 4.5


@given(colour=COLOUR, background=st.sampled_from([WHITE, DARK_PAGE]))
def test_readable_colour_stays_as_it_is(colour: Rgb, background: Rgb) -> None:
    """A gemeente recognises its own colour; only what cannot be read is changed."""
    text = "#{:02x}{:02x}{:02x}".format(*colour)

    assert (text == readable(text, background)) is (contrast(colour, background) >= MINIMUM)


@given(first=COLOUR, second=COLOUR)
def test_contrast_is_a_ratio_from_1_to_21(first: Rgb, second: Rgb) -> None:
    """The same whichever of the two is the text."""
    assert contrast(first, second) == contrast(second, first)
    assert 1 <= contrast(first, second) <= 21


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [((0, 0, 0), WHITE, 21.0), (WHITE, WHITE, 1.0), ((118, 118, 118), WHITE, 4.54), ((255, 0, 0), WHITE, 4.0)],
)
def test_contrast_is_that_of_wcag(first: Rgb, second: Rgb, expected: float) -> None:
    """Values that other tools give: #767676 is the lightest grey that passes on white."""
    assert expected == round(contrast(first, second), 2)
