"""What folders look like: small grey pictures of pages, compared with golden ones that a person has looked at.

Rendering differs by a shade between versions of pdfium, so a picture may differ a little; what moves or is lost shows.
A golden picture changes in a commit of its own that says why: `--update-golden` writes it.
"""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from generator.model.folder import Foldersoort
from generator.plan.folders import FORMATEN
from generator.render.pieces import Files

GOLDEN = Path(__file__).parent / "platen"
GEMEENTE, SUBJECT = "voorbeeldstad", "mantelzorgers"
DPI = 45
CELL = 8
"""In pixels: a cell of the picture is judged as a whole, so that the edge of a letter may lie half a pixel further."""
TOLERANCE = 32
"""By so many of 255 shades the mean of a cell may differ: half a millimetre to the side gives less."""
LARGEST = 45_000
"""In bytes, of a golden picture."""
PLATEN = [f"{taal}-{formaat}" for taal in ("nl", "ar") for formaat in sorted(FORMATEN[Foldersoort.DOELGROEP])]


def _picture(data: bytes) -> Image.Image:
    """The first two pages of a folder beside each other, in 16 shades of grey."""
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        pages = [document[at].render(scale=DPI / 72).to_pil().convert("L") for at in range(2)]
    sheet = Image.new("L", (sum(page.width for page in pages), max(page.height for page in pages)), 255)
    left = 0
    for page in pages:
        sheet.paste(page, (left, 0))
        left += page.width
    return sheet.point(lambda shade: round(shade / 17) * 17)


def _apart(one: Image.Image, other: Image.Image) -> tuple[int, int] | None:
    """Where two pictures differ most, in pixels; None where all cells are within the tolerance."""
    if one.size != other.size:
        return (0, 0)
    cells = [picture.reduce(CELL) for picture in (one, other)]
    difference = ImageChops.difference(*cells)
    if difference.getextrema()[1] <= TOLERANCE:
        return None
    data = difference.tobytes()
    at = data.index(max(data))
    return at % difference.width * CELL, at // difference.width * CELL


@pytest.mark.parametrize("name", PLATEN)
def test_folder_looks_as_it_did(name: str, files: Files, update_golden: bool, tmp_path: Path) -> None:
    """Both pages of a folder are those of the golden picture; if not, both pictures are kept and the place is told."""
    taal, _, formaat = name.partition("-")
    made = _picture(files[f"{taal}/{GEMEENTE}/folders/{SUBJECT}-{formaat}.pdf"])
    path = GOLDEN / f"{name}.png"
    if update_golden:
        path.parent.mkdir(exist_ok=True)
        made.convert("P", palette=Image.Palette.ADAPTIVE, colors=16).save(path, bits=4, optimize=True)

    with Image.open(path) as golden:
        apart = _apart(golden.convert("L"), made)
    made.save(tmp_path / f"{name}.png")

    assert apart is None, f"{tmp_path / name}.png differs from {path} at {apart}"
    assert path.stat().st_size <= LARGEST


def test_every_golden_picture_is_compared() -> None:
    """None is left of a form that is gone."""
    assert {f"{name}.png" for name in PLATEN} == {path.name for path in GOLDEN.iterdir()}


@pytest.mark.parametrize(("shift", "apart"), [(0, False), (1, False), (3, True)])
def test_what_moves_is_seen(shift: int, apart: bool) -> None:
    """A picture that lies a pixel further is the same; two millimetres further it is another."""
    with Image.open(GOLDEN / "nl-a4.png") as golden:
        picture = golden.convert("L")

    assert apart == (_apart(picture, ImageChops.offset(picture, 0, shift)) is not None)
