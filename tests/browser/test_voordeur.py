"""Who needs help now finds the front door: in their own language, with or without script, on any screen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.toestel import ALLE, RICHTINGEN, SMAL, Toestel, pagina

ZIN = "Ik wil een onafhankelijk cliëntondersteuner spreken."
"""What a resident says or shows, in Dutch in every language."""


def front_door(page: Page) -> Locator:
    """The region that holds the sentence to show."""
    return page.get_by_role("region").filter(has=page.get_by_text(ZIN, exact=True))


@pytest.mark.parametrize("toestel", ALLE, ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
def test_the_start_page_shows_the_front_door(taal: str, page: Page, toestel: Toestel) -> None:
    """A heading, a phone number that can be tapped, and the sentence marked as Dutch from left to right."""
    page.goto(pagina(taal, "start"))
    door = front_door(page)
    sentence = door.get_by_text(ZIN, exact=True)
    phone = door.get_by_role("link", name="000-123 45 67").first

    expect(page.locator("html")).to_have_attribute("dir", RICHTINGEN[taal])
    expect(door.get_by_role("heading").first).to_be_visible()
    expect(sentence).to_be_visible()
    expect(sentence).to_have_css("direction", "ltr")
    assert "nl" == sentence.evaluate("(element) => element.closest('[lang]').lang")
    expect(phone).to_be_visible()
    expect(phone).to_have_attribute("href", "tel:0001234567")


@pytest.mark.parametrize("toestel", [SMAL, SMAL.zonder_script()], ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
@pytest.mark.parametrize("soort", ["route", "organisatie", "woordenlijst"])
def test_the_front_door_is_one_tap_from_an_inner_page(soort: str, taal: str, page: Page, toestel: Toestel) -> None:
    """The first tap brings the heading of the front door on the screen; the second can be the phone number."""
    page.goto(pagina(taal, soort))

    page.get_by_role("contentinfo").locator("a[href$='#voordeur']").click()

    expect(page).to_have_url(re.compile(re.escape(pagina(taal, "start")) + "#voordeur$"))
    expect(front_door(page).get_by_role("heading").first).to_be_in_viewport()
    expect(front_door(page).locator("a[href^='tel:']").first).to_be_visible()


@pytest.mark.parametrize("toestel", [SMAL.zonder_script()], ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
def test_the_front_door_is_one_tap_from_the_page_of_all_languages(taal: str, page: Page, toestel: Toestel) -> None:
    """At the bare address of the site the name of the gemeente, in one's own language, leads straight to it."""
    page.goto("/")

    page.locator(f"[lang={taal}]").get_by_role("link").and_(page.locator(f"[href='{pagina(taal, 'start')}']")).click()

    expect(page.locator("html")).to_have_attribute("lang", taal)
    expect(front_door(page).locator("a[href^='tel:']").first).to_be_visible()


@pytest.mark.parametrize("toestel", [SMAL, SMAL.zonder_script()], ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
@pytest.mark.parametrize(("gemeente", "phones"), [("zoetermeer", ["tel:14079"]), ("rheden", [])])
def test_an_unknown_front_door_still_gives_the_sentence(
    gemeente: str, phones: list[str], taal: str, page: Page, toestel: Toestel
) -> None:
    """Where no number is known there is the sentence to show; of phone numbers only the gemeente's own, if known."""
    page.goto(f"/{taal}/{gemeente}/")
    door = front_door(page)
    found = door.locator("a[href^='tel:']").evaluate_all("(links) => links.map((link) => link.getAttribute('href'))")

    expect(door.get_by_role("heading").first).to_be_visible()
    expect(door.get_by_text(ZIN, exact=True)).to_be_visible()
    assert phones == found
