"""The menu on the narrowest screen, by keyboard alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.toestel import RICHTINGEN, SMAL, Toestel, pagina
from tests.browser.toetsen import press, tab_to

MENU = {"nl": "Menu", "ar": "القائمة"}
ZONDER = SMAL.zonder_script()


def control(page: Page, taal: str) -> Locator:
    """What opens the menu."""
    return page.get_by_role("banner").locator("summary").filter(has_text=MENU[taal])


def menu(page: Page, taal: str) -> Locator:
    """The links in the menu."""
    return page.get_by_role("banner").get_by_role("navigation", name=MENU[taal]).get_by_role("link")


@pytest.mark.parametrize("toestel", [SMAL, ZONDER], ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_is_opened_and_used(key: str, taal: str, page: Page, toestel: Toestel) -> None:
    """It opens with either key, Tab comes to its first link at once, and Enter follows its last."""
    page.goto(pagina(taal, "organisatie"))
    tab_to(page, control(page, taal))
    press(page, key)
    links = menu(page, taal)
    expect(links.first).to_be_visible()
    goal = links.last.get_attribute("href") or ""

    for link in links.all():
        press(page, "Tab")
        expect(link).to_be_focused()
    page.keyboard.press("Enter")

    assert goal.startswith(pagina(taal, "start"))
    expect(page).to_have_url(re.compile(re.escape(goal) + "$"))
    expect(menu(page, taal)).to_have_count(0)


@pytest.mark.parametrize("toestel", [SMAL], ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
def test_escape_closes_the_menu(taal: str, page: Page, toestel: Toestel) -> None:
    """From a link inside it, and the focus comes back to the control, where it can be seen."""
    page.goto(pagina(taal, "start"))
    tab_to(page, control(page, taal))
    press(page, "Enter")
    press(page, "Tab")

    press(page, "Escape")

    expect(menu(page, taal)).to_have_count(0)
    expect(control(page, taal)).to_be_focused()


@pytest.mark.parametrize("toestel", [ZONDER], ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
def test_the_menu_closes_without_script(taal: str, page: Page, toestel: Toestel) -> None:
    """Back on the control, Enter closes it."""
    page.goto(pagina(taal, "start"))
    tab_to(page, control(page, taal))
    press(page, "Enter")
    press(page, "Tab")
    expect(menu(page, taal).first).to_be_focused()

    press(page, "Shift+Tab")
    press(page, "Enter")

    expect(menu(page, taal)).to_have_count(0)
    expect(control(page, taal)).to_be_focused()


@pytest.mark.parametrize("toestel", [SMAL, ZONDER], ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
@pytest.mark.parametrize("which", [MENU, {"nl": "Nederlands", "ar": "العربية"}], ids=["menu", "talen"])
def test_an_open_menu_covers_no_focus(which: dict[str, str], taal: str, page: Page, toestel: Toestel) -> None:
    """Tab goes on from an open menu into the page, and every stop there can be seen (WCAG 2.4.11)."""
    page.goto(pagina(taal, "route"))
    tab_to(page, page.get_by_role("banner").locator("summary").filter(has_text=which[taal]))
    press(page, "Enter")

    tab_to(page, page.get_by_role("main").get_by_role("link").first)

    expect(page.get_by_role("main").locator(":focus")).to_be_in_viewport(ratio=1)
