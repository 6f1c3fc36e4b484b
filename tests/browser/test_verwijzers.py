"""A doctor with twenty seconds: all on one screen, a card in two taps, and a text that is copied with one."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.toestel import GROOT, Toestel

WEGWIJS = "/verwijzers/"
TEKSTEN = "/nl/zoetermeer/verwijzers/"


def test_all_is_on_one_screen(page: Page) -> None:
    """At 1280 by 800 nothing needs scrolling."""
    page.goto(WEGWIJS)

    assert page.evaluate("document.documentElement.scrollHeight") <= GROOT.hoogte
    expect(page.locator("summary").last).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("toestel", [Toestel(breedte=360, hoogte=740).zonder_script()], ids=str)
def test_a_card_is_two_taps_away_without_script(page: Page, toestel: Toestel) -> None:
    """On a phone: choose the gemeente, then the language."""
    page.goto(WEGWIJS)
    page.get_by_text("Zoetermeer", exact=True).click()
    card = page.locator("a[href='/ar/zoetermeer/folders/kaart-a5.pdf']")

    expect(card).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= toestel.breedte
    assert page.request.get(str(card.get_attribute("href"))).headers["content-type"] == "application/pdf"


def test_a_text_is_copied_and_the_reader_is_told(page: Page, context: BrowserContext) -> None:
    """What comes on the clipboard is what stands on the page, letter by letter."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(TEKSTEN)
    block = page.locator("#website-praktijk")
    block.locator("summary").click()
    block.get_by_role("button").click()

    expect(block.get_by_role("status")).to_have_text("De tekst is gekopieerd.")
    assert page.evaluate("navigator.clipboard.readText()") == block.locator("pre").text_content()


@pytest.mark.parametrize("toestel", [GROOT.zonder_script()], ids=str)
def test_without_script_one_click_selects_the_text(page: Page, toestel: Toestel) -> None:
    """No button that does nothing."""
    assert not toestel.script
    page.goto(TEKSTEN)
    block = page.locator("#dossier-kort")
    block.locator("summary").click()

    expect(block.get_by_role("button")).to_have_count(0)
    expect(block.locator("pre")).to_have_css("user-select", "all")
