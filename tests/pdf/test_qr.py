"""The QR code as a phone meets it: read from a picture of the page, then opened in the built site."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

import pypdfium2
import pytest
import zxingcpp
from lxml.html import document_fromstring
from PIL import Image

from generator.model.taal import Taal
from generator.pipeline import Checked
from generator.plan.folders import Folder
from generator.plan.urls import Urls
from generator.render.pieces import Files
from tests.pdf.steekproef import SAMPLE

DPI = 200
"""Of a picture taken by hand: less than a printer gives."""
QUIET = 4
"""Modules of white around a code, by ISO 18004."""
WHITE = 230

Folders = Mapping[str, tuple[Folder, Taal]]


def _codes(data: bytes) -> Iterator[tuple[zxingcpp.Barcode, Image.Image]]:
    """Every code that a decoder finds in the pages, each with the picture that it is in."""
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        for page in document:
            picture = page.render(scale=DPI / 72).to_pil().convert("L")
            for code in zxingcpp.read_barcodes(picture):
                yield code, picture


def _wrong(name: str, files: Files, folder: Folder, taal: Taal, urls: Urls) -> list[str]:
    """What is wrong with the code of one folder and with where it leads."""
    found = list(_codes(files[name]))
    if len(found) != 1:
        return [f"{len(found)} codes"]
    code, picture = found[0]
    wrong = [] if _is_quiet(code, picture) else ["too little white around it"]
    if (code.format.name, code.ec_level) != ("QRCode", "Q"):
        wrong.append(f"is {code.format.name} of level {code.ec_level}")
    if not code.text.startswith(urls.absolute(urls.base)):
        wrong.append(f"leads to another site: {code.text}")
    page = urls.pagina(taal.code, folder.gemeente.gemeente.id, folder.blad.pad)
    short = files.get(urls.file(urlsplit(code.text).path))
    if short is None:
        return [*wrong, f"{code.text} is no page"]
    if page not in {a.get("href") for a in document_fromstring(short).iter("a")}:
        wrong.append(f"{code.text} does not lead to {page}")
    if urls.file(page) not in files:
        wrong.append(f"{page} is no page")
    return wrong


def _is_quiet(code: zxingcpp.Barcode, picture: Image.Image) -> bool:
    """True when the code stands in as much white as a decoder may ask for."""
    at = code.position
    box = (at.top_left.x, at.top_left.y, at.bottom_right.x, at.bottom_right.y)
    module = (box[2] - box[0]) / _modules(code)
    margin = round(QUIET * module) - 1  # a line of pixels may belong to both
    wide = picture.crop((box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin))
    wide.paste(255, (margin - 1, margin - 1, wide.width - margin + 1, wide.height - margin + 1))
    return wide.getextrema()[0] >= WHITE


def _modules(code: zxingcpp.Barcode) -> int:
    return 17 + 4 * int(code.extra["Version"])


@pytest.mark.parametrize("name", SAMPLE)
def test_code_leads_to_its_page(name: str, files: Files, checked: Checked, folders: Folders) -> None:
    """One code of level Q in four modules of white; its short page is there, and links the page of this subject."""
    assert [] == _wrong(name, files, *folders[name], checked.plan.urls)


@pytest.mark.alles
def test_every_code_leads_to_its_page(files: Files, checked: Checked, folders: Folders) -> None:
    """The same in the whole matrix."""
    found = {name: _wrong(name, files, *folder, checked.plan.urls) for name, folder in folders.items()}

    assert {} == {name: wrong for name, wrong in found.items() if wrong}


@pytest.mark.parametrize(("modules", "quiet"), [(3, False), (5, True)])
def test_a_spot_too_near_is_seen(modules: int, quiet: bool, files: Files) -> None:
    """A spot within the white that a decoder asks for is told, one outside it is not."""
    code, picture = next(_codes(files[SAMPLE[0]]))
    module = (code.position.top_right.x - code.position.top_left.x) / _modules(code)
    spot = code.position.top_left.x - round(modules * module), code.position.top_left.y

    picture.putpixel(spot, 0)

    assert quiet == _is_quiet(code, picture)
