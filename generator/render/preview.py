"""A small picture of a folder, for the page that offers it."""

from __future__ import annotations

import io

from PIL import Image

WIDTH = 300
"""In pixels."""
PPI = 45
"""Of the picture that is made small: somewhat wider than `WIDTH` on any sheet."""
_COLOURS = 32
"""A folder has few. It takes a quarter of the bytes of all colours, and nobody sees the difference."""


def small_picture(png: bytes) -> bytes:
    """A picture as PNG of `WIDTH` pixels wide, in a few colours."""
    with Image.open(io.BytesIO(png)) as picture:
        height = round(picture.height * WIDTH / picture.width)
        small = picture.convert("RGB").resize((WIDTH, height), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.quantize(_COLOURS, Image.Quantize.FASTOCTREE).save(out, "PNG")
    return out.getvalue()
