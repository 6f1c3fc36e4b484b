"""A small picture of a folder, for the page that offers it. Made of the PDF: to set it anew takes far longer."""

from __future__ import annotations

import io

from PIL import Image

WIDTH = 300
"""In pixels."""
_COLOURS = 32
"""A folder has few. It takes a quarter of the bytes of all colours, and nobody sees the difference."""


def small_picture(pdf: bytes) -> bytes:
    """The first page as PNG of `WIDTH` pixels wide, in a few colours."""
    import pypdfium2  # noqa: PLC0415 - its library takes 0.1 s to load, and most commands draw no picture

    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        picture = page.render(scale=WIDTH / page.get_width()).to_pil()
    out = io.BytesIO()
    picture.quantize(_COLOURS, Image.Quantize.FASTOCTREE).save(out, "PNG")
    return out.getvalue()


def size_of(picture: bytes) -> tuple[int, int]:
    """Width and height of a PNG in pixels, as its first chunk tells."""
    return int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])
