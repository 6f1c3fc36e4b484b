"""Another language is the same page in that language, reached with the keyboard alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.toestel import ALLE, RICHTINGEN, Toestel, pagina
from tests.browser.toetsen import press, tab_to

NAMEN = {"nl": "Nederlands", "ar": "العربية"}


@pytest.mark.parametrize("toestel", ALLE, ids=str)
@pytest.mark.parametrize(("van", "naar"), [("nl", "ar"), ("ar", "nl")])
@pytest.mark.parametrize("soort", ["thema", pytest.param("kiezer", marks=pytest.mark.alles)])
def test_a_language_is_changed_by_keyboard(soort: str, van: str, naar: str, page: Page, toestel: Toestel) -> None:
    """The control says the language of now; Enter opens it, Tab comes to the other, Enter goes there."""
    page.goto(pagina(van, soort))
    control = page.get_by_role("banner").locator("summary").filter(has_text=NAMEN[van])
    other = page.get_by_role("banner").get_by_role("link", name=re.compile(f"^{NAMEN[naar]}( |$)"))

    tab_to(page, control)
    press(page, "Enter")
    tab_to(page, other)
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(f"{re.escape(pagina(naar, soort))}$"))
    expect(page.locator("html")).to_have_attribute("lang", naar)
    expect(page.locator("html")).to_have_attribute("dir", RICHTINGEN[naar])
    expect(page.get_by_role("banner").locator("summary").filter(has_text=NAMEN[naar])).to_be_visible()


@pytest.mark.parametrize("van", RICHTINGEN)
def test_the_languages_speak_for_themselves(van: str, page: Page) -> None:
    """Each language in the list is named in itself, marked with itself, and runs in its own direction."""
    page.goto(pagina(van, "start"))

    page.get_by_role("banner").locator("summary").filter(has_text=NAMEN[van]).click()

    for taal, naam in NAMEN.items():
        link = page.get_by_role("banner").get_by_role("link", name=re.compile(f"^{naam}( |$)"))
        expect(link).to_be_visible()
        expect(link).to_have_attribute("lang", taal)
        expect(link).to_have_css("direction", RICHTINGEN[taal])
