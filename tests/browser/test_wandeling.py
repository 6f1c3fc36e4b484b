"""A reader's walk in each language that is built: from the start to who helps, to paper, and to another language."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.load.settings import load_settings
from generator.pipeline import Checked
from tests.browser.breedte import FAULTS, SPACING
from tests.browser.test_axe import violations
from tests.browser.toestel import GEMEENTE, GROOT, Toestel
from tests.site.paginas import ROOT

MOBIEL = Toestel(breedte=360, hoogte=800)
TALEN = ("nl", *(str(taal.value) for taal in load_settings(ROOT)[0].concept_talen))
STEEKPROEF = "ti" if "ti" in TALEN else "ar"
"""The language that `make test` walks in; Dutch and Arabic are what all other tests look at."""


def cases() -> Iterator[object]:
    """Every language on a wide screen and on a phone."""
    for taal in TALEN:
        for toestel in (GROOT, MOBIEL):
            chosen = taal == STEEKPROEF and toestel == MOBIEL
            yield pytest.param(taal, toestel, id=f"{taal}-{toestel}", marks=() if chosen else pytest.mark.alles)


class Kijker:
    """Looks at each page on the way: faults by page, and a picture where `OCO_BEELDEN` names a directory."""

    def __init__(self, page: Page, naam: str) -> None:
        self._page, self._naam, self._number = page, naam, count(1)
        self.faults: dict[str, list[str]] = {}

    def look(self, wat: str, within: str = "html") -> None:
        """What is wrong with the page as it is now, and with the text spacing of WCAG 1.4.12."""
        page = self._page
        page.evaluate("() => document.fonts.ready")
        if directory := os.environ.get("OCO_BEELDEN"):
            page.screenshot(path=Path(directory) / f"{self._naam}-{next(self._number)}-{wat}.png")
        found = [*violations(page, within), *page.evaluate(FAULTS)]
        page.evaluate(SPACING)
        found += page.evaluate(FAULTS)
        page.evaluate("() => { document.adoptedStyleSheets = []; }")
        if found:
            self.faults[wat] = found


@pytest.mark.parametrize(("taal", "toestel"), list(cases()))
def test_a_reader_finds_the_way_in_each_language(taal: str, page: Page, toestel: Toestel, checked: Checked) -> None:
    """Every step is a link or a result in the language; axe finds nothing, nothing is clipped."""
    kijker = Kijker(page, f"{taal}-{toestel}")
    start = f"/{taal}/{GEMEENTE}/"

    page.goto(start)
    kijker.look("start")
    page.locator("section[aria-labelledby=themas] h3 a").first.click()
    expect(page).to_have_url(re.compile(f"{start}themas/"))
    kijker.look("thema")
    page.locator("section[aria-labelledby=aanbieders] .kaart h3 a").first.click()
    expect(page).to_have_url(re.compile(f"{start}organisaties/"))
    kijker.look("aanbieder")
    page.get_by_role("combobox").fill("wmo")
    page.get_by_role("option").nth(1).wait_for()
    kijker.look("zoeken")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(re.compile("/organisaties/"))
    page.goto(f"{start}doelgroepen/mantelzorgers/")
    folder = page.locator("a[type='application/pdf']").first
    kijker.look("folder")
    printed = page.request.get(str(folder.evaluate("(link) => link.href")))
    talen = [str(one.code) for one in checked.plan.talen]
    andere = talen[(talen.index(taal) + 1) % len(talen)]
    page.locator(".talen > summary").click()
    kijker.look("talen", ".talen")
    page.locator(f".talen a[hreflang={andere}]").click()

    expect(page).to_have_url(re.compile(f"/{andere}/{GEMEENTE}/doelgroepen/mantelzorgers/$"))
    expect(page.locator("html")).to_have_attribute("lang", andere)
    assert (200, b"%PDF") == (printed.status, printed.body()[:4])
    assert {} == kijker.faults
