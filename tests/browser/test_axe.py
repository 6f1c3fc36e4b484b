"""axe finds nothing, WCAG 2.0 up to 2.2 at A and AA, on any kind of page, from left to right and from right to left."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from generator.pipeline import Checked
from tests.browser.toestel import AFWEZIG, GEDEELD, GROOT, PADEN, RICHTINGEN, SMAL, Toestel, alle_paginas, pagina

OPTIONS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}
DONKER = {"route", "organisatie", "uitkomst"}
"""Kinds that `make test` also looks at in dark: between them they hold every component that has a colour."""


def violations(page: Page, within: str = "html") -> list[str]:
    """Rule, element and what is the matter with it, for what lies within an element."""
    results: dict[str, Any] = Axe().run(page, context=within, options=OPTIONS).response
    return [
        f"{rule['id']} {node['html'][:200]}: {node['failureSummary']}"
        for rule in results["violations"]
        for node in rule["nodes"]
    ]


def cases() -> Iterator[object]:
    """Every kind of page in light on a wide screen, in Dutch and Arabic by turns; the rest is for `make test-alles`."""
    by_turns = {pagina(taal, soort) for taal, soort in zip(cycle(RICHTINGEN), (*PADEN, "kiezer"), strict=False)}
    by_turns |= set(GEDEELD.values())
    for toestel in (GROOT, GROOT.donker(), SMAL, SMAL.donker()):
        for soort, url in alle_paginas():
            in_light = toestel == GROOT and url in by_turns
            chosen = in_light or (toestel == SMAL.donker() and soort in DONKER)
            name = f"{soort}-{url.strip('/').split('/')[0] or 'alle'}-{toestel}"
            yield pytest.param(url, toestel, id=name, marks=() if chosen else pytest.mark.alles)
        for taal in RICHTINGEN:
            for gemeente in ("rheden", "zoetermeer"):
                chosen = toestel == SMAL and gemeente == "rheden"
                mark = () if chosen else pytest.mark.alles
                yield pytest.param(f"/{taal}/{gemeente}/", toestel, id=f"{gemeente}-{taal}-{toestel}", marks=mark)


@pytest.mark.parametrize(("url", "toestel"), list(cases()))
def test_axe_finds_nothing(url: str, page: Page, toestel: Toestel) -> None:
    """No violation on the page as it opens."""
    page.goto(url)

    assert [] == violations(page)


@pytest.mark.parametrize("toestel", [SMAL, SMAL.donker()], ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
def test_axe_finds_nothing_in_what_opens(taal: str, page: Page, toestel: Toestel) -> None:
    """No violation in the open menus, nor in a list of search results with one of them chosen."""
    page.goto(pagina(taal, "thema"))
    for details in page.locator("header summary").all():
        details.click()
        expect(page.locator("header details[open]")).to_have_count(1)
        # What lies half under an open menu is smaller than a thumb, and nobody can mean it.
        assert [] == violations(page, "header")

    page.get_by_role("combobox").fill("wmo")
    page.get_by_role("option").nth(1).wait_for()
    page.keyboard.press("ArrowDown")

    assert [] == violations(page)


def test_axe_would_see_a_fault(page: Page) -> None:
    """A heading in pale grey, and a page without a language, are found."""
    page.goto(AFWEZIG)

    page.evaluate(
        """() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("h1 { color: #ccc !important }");
          document.adoptedStyleSheets = [sheet];
          document.documentElement.removeAttribute("lang");
        }"""
    )
    found = {violation.split()[0] for violation in violations(page)}

    assert {"color-contrast", "html-has-lang"} <= found


def test_every_kind_of_page_is_looked_at(checked: Checked) -> None:
    """A new kind of page must be added to the pages that these tests visit."""
    kinds = {blad.soort for bladen in checked.plan.bladen.values() for blad in bladen}

    assert kinds == set(PADEN)
    assert {"wortel", "wegwijs", "kort", "kortkiezer", "niet-gevonden"} == set(GEDEELD)
