"""Narrow screens and large letters: nothing beside the page, nothing cut off."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.breedte import FAULTS, OPEN, SPACING
from tests.browser.toestel import AFWEZIG, GROOT, SMAL, Toestel, alle_paginas


@pytest.mark.parametrize(("soort", "url"), list(alle_paginas()), ids=lambda value: value.strip("/").replace("/", "-"))
def test_nothing_leans_out_or_is_cut_off(soort: str, url: str, page: Page) -> None:
    """At 1280 px, at 320 px (400 % zoom), with menus open, and then with the text spacing of WCAG 1.4.12."""
    page.goto(url)
    wide = page.evaluate(FAULTS)

    page.set_viewport_size({"width": 320, "height": 256})
    narrow = page.evaluate(FAULTS)
    page.evaluate(OPEN)
    opened = page.evaluate(FAULTS)
    page.evaluate(SPACING)
    spaced = page.evaluate(FAULTS)

    assert {"wide": [], "narrow": [], "opened": [], "spaced": []} == {
        "wide": wide,
        "narrow": narrow,
        "opened": opened,
        "spaced": spaced,
    }


@pytest.mark.parametrize("toestel", [GROOT, SMAL], ids=str)
def test_a_wide_word_would_be_seen(page: Page, toestel: Toestel) -> None:
    """The look-out of the test above sees what leans out, on either side, and what is cut off."""
    page.goto(AFWEZIG)

    page.evaluate(
        """() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`
            h1 { margin-inline-start: -3000px }
            h2 { inline-size: 3rem; overflow: hidden; white-space: nowrap }`);
          document.adoptedStyleSheets = [sheet];
        }"""
    )
    faults = page.evaluate(FAULTS)

    assert any(fault.startswith("h1.") for fault in faults)
    assert any(fault.endswith("cut off") for fault in faults)
