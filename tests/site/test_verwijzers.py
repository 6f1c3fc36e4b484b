"""What somebody who refers finds: one page for all gemeenten, the card of each, and texts to paste."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from lxml.html import HtmlElement, fromstring

from generator.pipeline import Checked, renderer_of
from generator.plan.folderwoorden import ZIN
from generator.render.pieces import Files
from tests.site.paginas import DATUM, Pagina
from tests.steekproef import GEMEENTEN

WEGWIJS = "https://oco.example/verwijzers/"


def _texts(files: Files, gemeente: str) -> Mapping[str, str]:
    """The texts to paste of a gemeente, by id."""
    tree = fromstring(files[f"nl/{gemeente}/verwijzers/index.html"])
    return {pre.get("id").removeprefix("plak-"): pre.text_content() for pre in tree.xpath("//pre")}


def test_one_page_leads_to_the_card_of_each_gemeente_in_each_language(
    checked: Checked, files: Files, paginas: Mapping[str, Pagina]
) -> None:
    """Every card stands on the page for all gemeenten, marked with its language; what it links is in the site."""
    pagina = paginas[WEGWIJS]
    links = {address: element for element, address, _ in pagina.links()}

    expected = {
        (f"https://oco.example/{taal.code}/{gemeente}/folders/kaart-a5.pdf", taal.code)
        for taal in checked.plan.talen
        for gemeente in checked.plan.bladen
    }

    assert expected == {(url, a.get("hreflang")) for url, a in links.items() if url.endswith(".pdf")}
    assert all(url.removeprefix("https://oco.example/") in files for url, _ in expected)
    assert 3 == len(pagina.tree.xpath("//ol[@class='rijtje']/li"))


def test_the_page_is_found(files: Files, paginas: Mapping[str, Pagina]) -> None:
    """In the list for search engines, on the page of all languages and on the picker of each."""
    assert f"<loc>{WEGWIJS}</loc>" in files["sitemap-alle-gemeenten.xml"].decode()
    assert "noindex" not in paginas[WEGWIJS].html
    for name in ("index.html", "nl/index.html", "ar/index.html"):
        assert 'href="/verwijzers/"' in files[name].decode(), name


def test_without_folders_the_start_page_is_printed(checked: Checked) -> None:
    """`--zonder-folders` leaves no link to a card."""
    page = (renderer_of(checked, DATUM, formaten=()).render_file("verwijzers/index.html") or b"").decode()

    assert ".pdf" not in page
    assert 'href="/ar/zoetermeer/"' in page


@pytest.mark.parametrize(
    ("gemeente", "contact"),
    [
        ("voorbeeldstad", "Wegwijspunt Voorbeeldstad (000-123 45 67)"),
        ("zoetermeer", "de gemeente Zoetermeer (14 079)"),
        ("rheden", "de gemeente Rheden"),
    ],
)
def test_texts_to_paste_are_filled_in(gemeente: str, contact: str, checked: Checked, files: Files) -> None:
    """Whom to call, the sentence and the short address; nothing is left to fill in."""
    start = next(blad for blad in checked.plan.bladen[gemeente] if not blad.pad)
    texts = _texts(files, gemeente)

    assert set(checked.plan.kaart.landelijk.plakteksten) == set(texts)
    assert all(contact in text for text in texts.values())
    assert not [text for text in texts.values() if "{" in text]
    assert f"oco.example/v/{gemeente}/{start.codes.code}" in texts["dossier-kort"]
    assert ZIN in texts["uitnodiging-gesprek"]


@pytest.mark.parametrize("gemeente", GEMEENTEN)
def test_html_to_paste_needs_nothing_from_here(gemeente: str, files: Files) -> None:
    """Plain elements with a link to a page of the site: no script, style, class or picture."""
    html: HtmlElement = fromstring(_texts(files, gemeente)["website-praktijk"])
    (link,) = html.xpath("//a/@href")

    assert {"div", "p", "strong", "a"} == {element.tag for element in html.iter()}
    assert {"lang", "href"} == {name for element in html.iter() for name in element.attrib}
    assert link.removeprefix("https://oco.example/") + "index.html" in files


def test_dutch_texts_stand_on_the_dutch_page_only(files: Files) -> None:
    """A page in another language leads to them."""
    page = files["ar/zoetermeer/verwijzers/index.html"].decode()

    assert "<pre" not in page
    assert 'href="/nl/zoetermeer/verwijzers/#plakken" hreflang="nl"' in page
