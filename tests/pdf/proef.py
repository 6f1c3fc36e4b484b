"""A sheet with some lines in any language, printed as folders are: their fonts, house style, setter of texts and press.

It stands apart from what folders tell, so that a script can be proven before there is a catalog for it.
"""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pypdfium2
from PIL import Image, ImageChops, ImageStat

from generator.model.taal import Richting, Stand, Taal
from generator.pipeline import TEMPLATES
from generator.render.folderpers import Druk, Folderpers
from generator.render.texts import Vertaler
from generator.render.zetter import Zetter
from generator.source import SourceMark
from tests.site.paginas import DATUM

_MARK = SourceMark("proef.yaml")
_SHEET = """
#import "huis.typ": *
#show: opmaak.with(14)
#paneel("proef", 20mm, 20mm, 170mm, 250mm, ..d.regels.map(w => blok(regel(w), van: w, rek: 0)))
"""


def make_taal(code: str, schrift: str, lettertype: str, richting: Richting = Richting.LTR) -> Taal:
    """A language that is no row of `talen.yaml`."""
    return Taal(
        code=code,
        naam=code,
        nederlandse_naam=code,
        richting=richting,
        schrift=schrift,
        lettertype=lettertype,
        meervoud="nplurals=2; plural=(n != 1);",
        stand=Stand.CONCEPT,
        mark=_MARK,
        marks={},
    )


def print_lines(taal: Taal, lines: Sequence[str]) -> Druk:
    """A sheet with these lines under each other."""
    zetter = Zetter(Vertaler({}, {}, taal))
    data = {
        "taal": {
            "code": taal.code,
            "dir": taal.richting,
            "letters": list(dict.fromkeys((taal.lettertype, "Noto Sans"))),
        },
        "formaat": "a4",
        "kleur": "#14606b",
        "woorden": {},
        "titel": zetter.feit("Proef"),
        "iconen": {},
        "regels": [zetter.eigen_taal(line) for line in lines],
    }
    press = _press()
    return press.druk("proef", press.zet("proef", {"data": json.dumps(data), "maat": "1"}))


def drawn_from_left(pdf: bytes, signs: str) -> str:
    """Which of these signs a reader sees on the first page, from left to right, whatever their order in the file."""
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        text = document[0].get_textpage()
        found = [(text.get_charbox(at)[0], text.get_text_range(at, 1)) for at in range(text.count_chars())]
    return "".join(sign for _, sign in sorted(found) if sign in signs and sign)


def ink(pdf: bytes) -> Image.Image:
    """What is drawn on the first page, in grey and without the white around it."""
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        page = document[0].render(scale=3).to_pil().convert("L")
    return page.crop(ImageChops.invert(page).getbbox())


def difference(one: Image.Image, other: Image.Image) -> float:
    """How much two pictures differ: nothing is 0, black against white is 255. They are laid over each other whole."""
    return ImageStat.Stat(ImageChops.difference(one, other.resize(one.size))).mean[0]


@cache
def _press() -> Folderpers:
    templates = Path(mkdtemp(prefix="proef-"))
    shutil.copytree(TEMPLATES / "folders", templates, dirs_exist_ok=True)
    (templates / "proef.typ").write_text(_SHEET, "utf-8")
    return Folderpers(templates, DATUM)
