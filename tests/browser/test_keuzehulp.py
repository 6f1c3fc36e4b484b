"""The keuzehulp by keyboard alone, from the start page to an outcome, back, and to the beginning."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.toestel import ALLE, GROOT, RICHTINGEN, SMAL, Toestel, pagina
from tests.browser.toetsen import press, tab_to

NAAR_WLZ = ("wlz-indicatie", "waarover-wlz", "te-zwaar-wlz", "vijf-groepen-wlz", "gespecialiseerd")
"""The longest way: five questions, each by its answer that leads there."""


@pytest.mark.parametrize(
    ("taal", "toestel"),
    [
        ("nl", SMAL),
        ("ar", GROOT.zonder_script()),
        *(
            pytest.param(taal, toestel, marks=pytest.mark.alles)
            for taal in RICHTINGEN
            for toestel in ALLE
            if (taal, toestel) not in (("nl", SMAL), ("ar", GROOT.zonder_script()))
        ),
    ],
    ids=str,
)
def test_the_longest_way_by_keyboard(taal: str, page: Page, toestel: Toestel) -> None:
    """Tab and Enter alone lead through five questions to what to do now and a number to call."""
    page.goto(pagina(taal, "start"))
    tab_to(page, page.get_by_role("main").locator("a[href$='/keuzehulp/welke-hulp/']"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/keuzehulp/welke-hulp/")

    for knoop in NAAR_WLZ:
        answer = page.get_by_role("main").locator(f"a.keuze[href$='/{knoop}/']")
        expect(answer).to_be_visible()
        tab_to(page, answer)
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{taal}/**/{knoop}/")

    expect(page.locator("#doe-nu")).to_be_visible()
    expect(page.locator("#voordeur a[href^='tel:']").first).to_be_visible()


@pytest.mark.parametrize("toestel", [SMAL, SMAL.zonder_script()], ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
def test_one_can_go_back_and_begin_again(taal: str, page: Page, toestel: Toestel) -> None:
    """A question leads to the one before it, and every page to the first."""
    page.goto(f"{pagina(taal, 'start')}keuzehulp/waarover-wlz/")

    tab_to(page, page.get_by_role("main").locator("ul.rij a[href$='/wlz-indicatie/']"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/wlz-indicatie/")
    tab_to(page, page.get_by_role("main").locator("ul.rij a[href$='/welke-hulp/']").last)
    page.keyboard.press("Enter")

    page.wait_for_url("**/welke-hulp/")
    press(page, "Tab")


@pytest.mark.parametrize("toestel", [SMAL], ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
def test_answers_are_for_thumbs(taal: str, page: Page, toestel: Toestel) -> None:
    """Each answer is at least 44 pixels high, and all of it is on a screen of 320."""
    page.goto(pagina(taal, "vraag"))

    boxes = [answer.bounding_box() for answer in page.locator("a.keuze").all()]

    assert len(boxes) >= 2
    assert all(box and box["height"] >= 44 and box["x"] >= 0 and box["x"] + box["width"] <= 320 for box in boxes)
