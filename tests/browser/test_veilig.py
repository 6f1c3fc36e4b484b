"""Leaving quickly: a plain link without script, with script a page that Back does not find, and whom to call."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.toestel import ALLE, GROOT, RICHTINGEN, SMAL, Toestel, pagina
from tests.browser.toetsen import press

ELDERS = "https://www.knmi.nl/"


@pytest.fixture
def lezer(opened: Page) -> Page:
    """A tab that may leave the site: what it finds elsewhere is made up here, and nothing goes over the network."""
    opened.route(re.compile(r"^https://"), lambda route: route.fulfill(body="Het weer", content_type="text/plain"))
    return opened


@pytest.mark.parametrize("toestel", ALLE, ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
def test_the_way_out_is_the_second_stop(taal: str, page: Page, toestel: Toestel) -> None:
    """After the skip link, on the screen, big enough for a thumb, and it says nothing of where the reader was."""
    page.goto(pagina(taal, "uitkomst"))

    press(page, "Tab")
    press(page, "Tab")
    link = page.locator(":focus")
    box = link.bounding_box()

    expect(link).to_have_attribute("href", ELDERS)
    expect(link).to_have_attribute("rel", "noreferrer")
    assert box
    assert box["height"] >= 44


@pytest.mark.parametrize("toestel", [SMAL, GROOT.zonder_script()], ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
def test_enter_leaves_the_site(taal: str, lezer: Page, toestel: Toestel) -> None:
    """With script Back then leads past the page that was left; without script it is an ordinary link."""
    lezer.goto(pagina(taal, "start"))
    lezer.goto(pagina(taal, "uitkomst"))

    lezer.keyboard.press("Tab")
    lezer.keyboard.press("Tab")
    lezer.keyboard.press("Enter")
    lezer.wait_for_url(ELDERS)
    lezer.go_back()

    before = "start" if toestel.script else "uitkomst"
    expect(lezer).to_have_url(re.compile(re.escape(pagina(taal, before)) + "$"))


def test_the_way_out_stays_in_sight(page: Page) -> None:
    """Also at the end of a long page, and never over what has the focus on the way back up."""
    page.goto(pagina("nl", "thema"))
    weg = page.locator(".weg-knop")

    for _ in range(60):
        page.keyboard.press("Tab")
    expect(weg).to_be_in_viewport(ratio=1)
    for _ in range(30):
        press(page, "Shift+Tab")

    expect(weg).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("taal", RICHTINGEN)
def test_danger_leads_to_two_numbers(taal: str, page: Page) -> None:
    """112 and Veilig Thuis, each a link, with the Dutch sentence to be read on a page in another language."""
    page.goto(pagina(taal, "uitkomst"))
    gevaar = page.locator(".gevaar")

    numbers = gevaar.locator("a").evaluate_all("(links) => links.map((link) => link.getAttribute('href'))")

    assert ["tel:112", "tel:08002000"] == numbers
    expect(gevaar.locator("[lang=nl]" if taal != "nl" else "a").first).to_contain_text("Nu gevaar? Bel 112.")


@pytest.mark.parametrize("soort", ["start", "route", "organisatie"])
def test_other_pages_have_no_way_out(soort: str, page: Page) -> None:
    """A button that stands everywhere says nothing."""
    page.goto(pagina("nl", soort))

    expect(page.locator(".weg, .gevaar")).to_have_count(0)
