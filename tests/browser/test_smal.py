"""Narrow screens and large letters: nothing beside the page, nothing cut off."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.toestel import AFWEZIG, GROOT, SMAL, Toestel, alle_paginas

_SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
    p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
"""The spacing of WCAG 1.4.12. A sheet made by script is not inline: the policy of the page lets it be."""

_OPEN = "() => document.querySelectorAll('header details').forEach((details) => { details.open = true; })"

# What leans out of the screen, and what hides a part of itself. Text for screen readers alone is one pixel by design.
_FAULTS = """() => {
  const name = (e) => `${e.localName}.${e.className.baseVal ?? e.className} ${e.textContent.trim().slice(0, 40)}`;
  const width = document.documentElement.clientWidth;
  const faults = [];
  if (document.documentElement.scrollWidth > width) faults.push(`the page is ${document.documentElement.scrollWidth}`);
  for (const element of document.body.querySelectorAll("*")) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || box.bottom <= 0 && element.matches("body > a:first-child")) continue;
    if (box.left < -1 || box.right > width + 1) faults.push(`${name(element)}: ${box.left} to ${box.right}`);
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    const hides = (overflow) => overflow === "hidden" || overflow === "clip";
    if (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) faults.push(`${name(element)}: cut off`);
    if (hides(overflowY) && element.scrollHeight > element.clientHeight + 1) faults.push(`${name(element)}: cut off`);
    if (textOverflow === "ellipsis") faults.push(`${name(element)}: ellipsis`);
  }
  return faults;
}"""


@pytest.mark.parametrize(("soort", "url"), list(alle_paginas()), ids=lambda value: value.strip("/").replace("/", "-"))
def test_nothing_leans_out_or_is_cut_off(soort: str, url: str, page: Page) -> None:
    """At 1280 px, at 320 px (400 % zoom), with menus open, and then with the text spacing of WCAG 1.4.12."""
    page.goto(url)
    wide = page.evaluate(_FAULTS)

    page.set_viewport_size({"width": 320, "height": 256})
    narrow = page.evaluate(_FAULTS)
    page.evaluate(_OPEN)
    opened = page.evaluate(_FAULTS)
    page.evaluate(_SPACING)
    spaced = page.evaluate(_FAULTS)

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
    faults = page.evaluate(_FAULTS)

    assert any(fault.startswith("h1.") for fault in faults)
    assert any(fault.endswith("cut off") for fault in faults)
