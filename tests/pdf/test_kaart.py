"""The card of A5 as a reader gets it: one page that passes the checkers, with a code that leads to the gemeente."""

from __future__ import annotations

import io
import subprocess
import sys
from itertools import product
from pathlib import Path
from urllib.parse import urlsplit

import pypdfium2
import pytest
import zxingcpp

from generator.pipeline import Checked
from generator.plan.folderwoorden import ZIN
from generator.render.pieces import Files
from tests.pdf.tagged import blocks, open_pdf, reading_text, without_space

CARDS = [
    f"{taal}/{g}/folders/kaart-a5.pdf" for taal, g in product(("nl", "ar"), ("voorbeeldstad", "zoetermeer", "rheden"))
]
"""Both directions, a front door in each of its three states."""
ONLY_IN_ARABIC = "TXT-004"
"""outloud's rule against glyphs that share a letter. In Arabic that is how one writes: up to four shapes a letter."""
A5 = (148, 210)
"""In mm."""


@pytest.mark.parametrize("name", CARDS)
def test_card_is_one_page_with_all_that_helps(name: str, files: Files, checked: Checked) -> None:
    """A5, in its language, with the sentence in Dutch, each number of a door, and the short address."""
    pdf = open_pdf(files[name])
    taal, id_, *_ = name.split("/")
    gemeente = checked.plan.kaart.gemeenten[id_].gemeente
    text, dutch = reading_text(pdf), {without_space(b.text) for b in blocks(pdf) if b.lang == "nl"}
    doors = [c for deur in gemeente.voordeur for c in deur.contact if c.soort == "telefoon" and c.bekend]
    own = [c for c in gemeente.contact if c.soort == "telefoon" and gemeente.voordeur_staat != "vol"]
    numbers = [c.waarde for c in (*doors, *own)]

    assert [A5] == [tuple(round(float(side) * 25.4 / 72) for side in page.mediabox[2:]) for page in pdf.pages]
    assert pdf.Root.Lang == taal
    assert without_space(ZIN) in (dutch if taal != "nl" else text)
    assert [] == [fact for fact in (*numbers, gemeente.naam, f"/v/{id_}/") if without_space(fact) not in text]


@pytest.mark.parametrize("name", CARDS)
def test_code_leads_to_the_start_page_in_all_languages(name: str, files: Files, checked: Checked) -> None:
    """Decoded from a picture at the resolution of a phone's camera, its address is a page of the site."""
    picture = pypdfium2.PdfDocument(io.BytesIO(files[name]))[0].render(scale=150 / 72).to_pil().convert("RGB")

    (code,) = zxingcpp.read_barcodes(picture)

    page = files[checked.plan.urls.file(urlsplit(code.text).path)].decode()
    assert code.text.startswith("https://oco.example/v/")
    assert all(f'href="/{taal.code}/{name.split("/")[1]}/"' in page for taal in checked.plan.talen)


def test_checkers_find_nothing(files: Files, tmp_path: Path) -> None:
    """`pdfua` and `outloud` have no remark at all, not even a warning."""
    paths = [tmp_path / name.replace("/", "-") for name in CARDS]
    for path, name in zip(paths, CARDS, strict=True):
        path.write_bytes(files[name])
    tools = Path(sys.executable).parent

    pdfua = subprocess.run([tools / "pdfua", "check", *paths], capture_output=True, text=True, check=False)
    options = ("--fail-on", "warning", "--skip", ONLY_IN_ARABIC)
    outloud = subprocess.run([tools / "outloud", *paths, *options], capture_output=True, text=True, check=False)

    assert pdfua.returncode == 0, pdfua.stdout
    assert outloud.returncode == 0, outloud.stdout
