"""The page with all folders of a gemeente: what it lists is there, and is as long and as heavy as it says."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from urllib.parse import urlsplit

import pytest
from lxml.html import HtmlElement
from PIL import Image
from pypdfium2 import PdfDocument

from generator.pipeline import Checked, renderer_of
from generator.plan.folders import plan_folders
from generator.plan.pages import Keuze
from generator.render.folderlijst import with_picture
from generator.render.pieces import Files
from generator.render.preview import WIDTH
from tests.site.paginas import DATUM, Pagina

GEMEENTE = "voorbeeldstad"
_NUMBERS = re.compile(r"\d+")


def _keuzes(pagina: Pagina) -> list[HtmlElement]:
    return pagina.tree.xpath("//*[@class='folderkeus']")


def _name(link: HtmlElement) -> str:
    return urlsplit(link.get("href")).path.lstrip("/")


@pytest.mark.parametrize("taal", ["nl", "ar"])
def test_page_lists_every_folder_once(taal: str, checked: Checked, files: Files, paginas: Mapping[str, Pagina]) -> None:
    """Each folder of the gemeente stands there, and no other; in another language it is marked so, and it is there."""
    pagina = paginas[f"https://oco.example/{taal}/{GEMEENTE}/folders/"]
    urls, folders = checked.plan.urls, plan_folders(checked.plan.bladen[GEMEENTE], Keuze().formaten)
    others = {str(t.code) for t in checked.plan.talen} - {taal}

    listed = [(_name(keuze.find("a")), keuze.xpath(".//ul//a")) for keuze in _keuzes(pagina)]

    assert sorted(urls.file(folder.url(urls, taal)) for folder in folders) == sorted(name for name, _ in listed)
    assert all(others == {a.get("hreflang") for a in links} == {a.get("lang") for a in links} for _, links in listed)
    assert all(_name(a) in files and a.get("type") == "application/pdf" for _, links in listed for a in links)


def test_page_tells_pages_and_size(files: Files, paginas: Mapping[str, Pagina]) -> None:
    """As many pages as a reader counts, and as many kilobytes as are sent."""
    told, true = {}, {}
    for keuze in _keuzes(paginas[f"https://oco.example/nl/{GEMEENTE}/folders/"]):
        name = _name(keuze.find("a"))
        told[name] = [int(n) for n in _NUMBERS.findall(keuze.find("span").text_content())]
        with PdfDocument(io.BytesIO(files[name])) as document:
            true[name] = [len(document), -(-len(files[name]) // 1000)]

    assert true == told


def test_pictures_are_those_of_the_first_of_each_kind(
    checked: Checked, files: Files, paginas: Mapping[str, Pagina]
) -> None:
    """A picture for each kind and form, loaded when it is seen, that takes the room it says; a list needs no words."""
    folders = with_picture(plan_folders(checked.plan.bladen[GEMEENTE], Keuze().formaten))
    images = paginas[f"https://oco.example/nl/{GEMEENTE}/folders/"].tree.xpath("//main//img")
    expected = {f"nl/{GEMEENTE}/folders/{folder.naam}".replace(".pdf", ".png") for folder in folders}

    shown = {image.get("src").lstrip("/"): (int(image.get("width")), int(image.get("height"))) for image in images}

    assert expected == set(shown) == {n for n in files if n.startswith(f"nl/{GEMEENTE}/folders/") and n.endswith("png")}
    assert shown == {name: Image.open(io.BytesIO(files[name])).size for name in shown}
    assert {WIDTH} == {width for width, _ in shown.values()}
    assert {("lazy", "")} == {(image.get("loading"), image.get("alt")) for image in images}


def test_without_folders_the_page_says_so(checked: Checked) -> None:
    """`--zonder-folders` leaves the address, for paper may carry it, and no link to what is not there."""
    name = f"nl/{GEMEENTE}/folders/index.html"
    page = (renderer_of(checked, DATUM, formaten=()).render_file(name) or b"").decode()

    assert "Er zijn nu geen folders." in page
    assert ".pdf" not in page
    assert "/drukwerk/" not in page
