"""The municipality's colour, made dark or light enough to be read (WCAG 2.2 contrast, 1.4.3 and 1.4.11)."""

from __future__ import annotations

MINIMUM = 4.5
"""Contrast ratio for normal text."""
WHITE = (255, 255, 255)
DARK_PAGE = (24, 26, 27)

Rgb = tuple[int, int, int]


def readable(colour: str, background: Rgb) -> str:
    """The colour (#rrggbb), moved towards black or white until it stands out from the background."""
    rgb = _parse(colour)
    towards = 0 if _luminance(background) > 0.5 else 255
    for step in range(101):
        mixed = _mix(rgb, towards, step / 100)
        if contrast(mixed, background) >= MINIMUM:
            return _format(mixed)
    return _format((towards, towards, towards))


def contrast(first: Rgb, second: Rgb) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _mix(rgb: Rgb, towards: int, share: float) -> Rgb:
    red, green, blue = (round(channel + (towards - channel) * share) for channel in rgb)
    return red, green, blue


def _luminance(rgb: Rgb) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in rgb)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parse(colour: str) -> Rgb:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _format(rgb: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*rgb)
