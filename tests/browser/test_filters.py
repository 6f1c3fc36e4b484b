"""Who helps me? The filters on the page of the providers: by keyboard, on any screen, with and without script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.test_axe import violations
from tests.browser.toestel import ALLE, GROOT, RICHTINGEN, SMAL, Toestel, pagina
from tests.browser.toetsen import press, tab_to

IEDEREEN = [
    "ervaringskracht-voorbeeldstad",
    "zilveren-voorbeeld",
    "rondkomen-voorbeeldstad",
    "voorbeeldjeugd",
    "voorbeeld-naast-u",
    "wegwijspunt-voorbeeldstad",
]
"""The providers of Voorbeeldstad in the order of their names."""
_IDS = "(links) => links.map((link) => link.getAttribute('href').split('/').at(-2))"


def names(page: Page, place: str) -> list[str]:
    """The providers in one of the two lists of cards, from top to bottom."""
    found: list[str] = page.locator(f"{place} .kaart h2 a").evaluate_all(_IDS)
    return found


def fits(page: Page) -> list[str]:
    """Those that answer to what was chosen."""
    return names(page, "[data-aanbieders]")


def ask(page: Page) -> list[str]:
    """Those of whom it is not known."""
    return names(page, "[data-navraag]")


def opener(page: Page) -> Locator:
    """What opens the filters."""
    return page.locator(".filters > summary")


def open_filters(page: Page, taal: str) -> None:
    """Goes to the page and opens the filters with a pointer."""
    page.goto(pagina(taal, "aanbieders"))
    opener(page).click()


@pytest.mark.parametrize("toestel", [GROOT, SMAL], ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
def test_filters_by_keyboard_alone(taal: str, page: Page, toestel: Toestel) -> None:
    """Open, type a postcode, choose, tick, and wipe; each stop can be seen, and the count is told each time."""
    page.goto(pagina(taal, "aanbieders"))
    status = page.locator(".filter-stand")
    tab_to(page, opener(page))
    press(page, "Enter")

    press(page, "Tab")
    page.keyboard.type("0110 AB")
    expect(page.locator("#filter-gebied")).to_have_value("voorbeelddorp")
    assert fits(page) == ["zilveren-voorbeeld", "voorbeeldjeugd", "voorbeeld-naast-u", "wegwijspunt-voorbeeldstad"]
    expect(status).to_contain_text("4")
    tab_to(page, page.locator("#filter-onderwerp"))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#filter-onderwerp")).to_have_value("preventieve-zorg")
    assert fits(page) == ["voorbeeldjeugd", "wegwijspunt-voorbeeldstad"]
    expect(status).to_contain_text("2")
    tab_to(page, page.locator("#filter-thuis"))
    page.keyboard.press("Space")
    expect(page.locator("#filter-thuis")).to_be_checked()
    tab_to(page, page.locator(".filters button"))
    page.keyboard.press("Enter")

    assert fits(page) == IEDEREEN
    expect(status).to_be_empty()
    expect(page.locator("#filter-postcode")).to_have_value("")
    expect(page.locator(".filters button")).to_be_focused()
    expect(page.get_by_role("status").filter(has=page.locator("[data-tekst]"))).to_have_count(0)


def test_every_change_is_announced(page: Page) -> None:
    """In a status that stood empty on the page before; the postcode has one of its own."""
    open_filters(page, "nl")
    status = page.get_by_role("status").and_(page.locator(".filter-stand"))
    expect(status).to_be_empty()

    page.locator("#filter-groep").select_option("ouderen")
    expect(status).to_have_text("Gevonden: 3 van 6.")
    page.locator("#filter-postcode").fill("0101")
    expect(page.get_by_role("status").and_(page.locator("#filter-postcode-stand"))).to_have_text("Binnenstad")
    page.locator("#filter-postcode").fill("9999")

    expect(page.locator("#filter-postcode-stand")).to_have_text("Deze postcode kennen wij niet. Kies zelf hieronder.")
    expect(page.locator("#filter-gebied")).to_have_value("")
    expect(status).to_have_text("Gevonden: 3 van 6.")


def test_what_is_not_known_stays_in_sight(page: Page) -> None:
    """A provider that may speak the language stands apart with what to ask; one with an interpreter says so."""
    open_filters(page, "nl")

    page.locator("#filter-taal").select_option("ar")

    assert ask(page) == ["voorbeeld-naast-u"]
    assert fits(page) == [id_ for id_ in IEDEREEN if id_ != "voorbeeld-naast-u"]
    expect(page.locator(".filter-stand")).to_have_text(
        "Gevonden: 5 van 6. Bij 1 weten wij het niet. Die staan onderaan."
    )
    expect(page.locator("[data-navraag]")).to_contain_text("Wij weten niet of zij uw taal spreken. Vraag ernaar.")
    expect(page.locator("[data-aanbieders] .kaart", has_text="Stichting Voorbeeldjeugd")).to_contain_text("tolk")
    expect(page.locator("[data-aanbieders] .kaart", has_text="Wegwijspunt")).not_to_contain_text("tolk")


def test_where_nobody_fits_there_is_a_way_on(page: Page) -> None:
    """The front door, where a person helps to find somebody."""
    open_filters(page, "nl")
    page.locator("#filter-helper").select_option("vrijwilliger")
    page.locator("#filter-groep").select_option("ouders-en-jeugd")
    way_on = page.locator("[data-niemand]")

    assert fits(page) == []
    expect(way_on).to_be_visible()
    expect(way_on.get_by_role("link")).to_have_attribute("href", f"{pagina('nl', 'start')}#voordeur")


def test_nothing_is_kept(page: Page) -> None:
    """Not in the address, not on the device; who comes back sees everybody."""
    open_filters(page, "nl")
    address = page.url
    page.locator("#filter-groep").select_option("ouderen")
    page.locator("#filter-postcode").fill("0101")

    assert address == page.url
    assert page.evaluate("() => [localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    page.reload()
    opener(page).click()
    assert fits(page) == IEDEREEN
    expect(page.locator("#filter-groep")).to_have_value("")
    expect(page.locator("#filter-postcode")).to_have_value("")


@pytest.mark.parametrize("toestel", [GROOT.zonder_script(), SMAL.zonder_script()], ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
def test_without_script_there_are_lists_of_links(taal: str, page: Page, toestel: Toestel) -> None:
    """Behind the same door, per thing to choose who answers to it, and of whom it is not known."""
    page.goto(pagina(taal, "aanbieders"))
    tab_to(page, opener(page))
    press(page, "Enter")
    languages = page.locator("[aria-labelledby=per-taal] dl > div")

    expect(page.locator(".filters section")).to_have_count(6)
    assert languages.last.get_by_role("link").evaluate_all(_IDS) == ["voorbeeld-naast-u"]
    press(page, "Tab")
    expect(page.locator(".filters section a").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"{pagina(taal, 'start')}organisaties/ervaringskracht-voorbeeldstad/$"))


@pytest.mark.parametrize("toestel", ALLE, ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
def test_open_filters_fit_and_are_clean(taal: str, page: Page, toestel: Toestel) -> None:
    """Nothing leans out of the screen, targets are large enough, and axe finds nothing, also with cards apart."""
    open_filters(page, taal)
    if toestel.script:
        page.locator("#filter-taal").select_option("so")
        sizes = page.locator(".filters :is(select, input, button, summary)").evaluate_all(
            "(controls) => controls.map((c) => c.getBoundingClientRect()).map(({ width, height }) => [width, height])"
        )
        assert len(sizes) == 9
        assert min(min(size) for size in sizes) >= 24

        assert [] == violations(page)  # axe itself is a script

    assert page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
